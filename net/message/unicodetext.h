// The encodings done here by hand, since the marks for invalid bytes must be exact: Unicode's own and its two subsets.
//
// Pure functions. Sources: RFC 3629 (UTF-8), Unicode 15 chapter 3.9 (which sequences are ill-formed), RFC 2781 (UTF-16).
#pragma once

#include "textencoding.h"

#include <optional>

namespace net {

enum class UnicodeForm : quint8 { Utf8, Utf16Le, Utf16Be, Utf32Le, Utf32Be, Latin1, Ascii };

// Of a canonical name ("UTF-16LE", "ISO-8859-1"), nothing for all others.
[[nodiscard]] std::optional<UnicodeForm> unicodeFormOf(const QString &name);

[[nodiscard]] DecodedText decodeUnicode(UnicodeForm form, QByteArrayView bytes);

struct EncodedText {
    QByteArray bytes;
    qsizetype wrong = -1; // offset of the first character without bytes, -1 when all went well
};
[[nodiscard]] EncodedText encodeUnicode(UnicodeForm form, QStringView text);

} // namespace net
