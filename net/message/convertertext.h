// The encodings that Qt's converters know by name (with ICU: GBK, Big5, Shift_JIS …), with exact places for what is wrong.
//
// A converter says only that something was wrong, not where; so what does not convert whole is gone through step by
// step. Pure functions; `name` must be one that QStringDecoder takes.
#pragma once

#include "unicodetext.h"

namespace net {

[[nodiscard]] DecodedText decodeByConverter(const QByteArray &name, QByteArrayView bytes);
[[nodiscard]] EncodedText encodeByConverter(const QByteArray &name, QStringView text);

} // namespace net
