// Hex as people type it, and as they want it copied. Pure functions.
#pragma once

#include "result.h"

#include <QByteArray>
#include <QString>

namespace net {

// Tolerant: "48 65", "0x48,0x65", "48:65", "\x48\x65", "4865", "{0x48, 0x65}", any white space, "-" and ";".
// InvalidHex with the offset of the first character that is wrong (for an odd digit: that digit).
[[nodiscard]] Result<QByteArray> parseHex(QStringView text);

[[nodiscard]] QString toHex(QByteArrayView bytes);         // 48 65 6c
[[nodiscard]] QString toCArray(QByteArrayView bytes);      // const unsigned char data[3] = {\n    0x48, 0x65, 0x6c,\n};
[[nodiscard]] QString toPythonBytes(QByteArrayView bytes); // b'Hel\x00'
[[nodiscard]] QString toHexDump(QByteArrayView bytes);     // offset, 16 bytes, ASCII; as Wireshark's import reads it

// Backslash escapes: \r \n \t \0 \\ \a \b \f \v \e \xNN (one byte) \uXXXX and \UXXXXXXXX (a character).
// The text between is encoded with `encoding`; \xNN goes out as that very byte.
// InvalidEscape with the offset of the backslash, UnencodableText with the offset of the character.
class TextEncoding;
[[nodiscard]] Result<QByteArray> parseEscapes(QStringView text, const TextEncoding &encoding);
// The inverse for one line: what parseEscapes would turn back into the same bytes.
[[nodiscard]] QString toEscapes(QByteArrayView bytes, const TextEncoding &encoding);

} // namespace net
