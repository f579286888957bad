// Whether a text can be looked for in undecoded bytes of an encoding. Pure functions. Thread: any.
#pragma once

#include "textencoding.h"

#include <optional>

namespace net {

enum class Searchability : quint8 {
    Never,      // the encoding has no such text
    Bytes,      // found in the bytes is found
    BytesFirst, // found in the bytes must be confirmed in the decoded text
    Text,       // only the decoded text tells
};

[[nodiscard]] Searchability searchability(const QString &text, const TextEncoding &encoding);

// The bytes that stand wherever the text does, ASCII letters in either case; nothing where bytes do not tell.
[[nodiscard]] std::optional<QByteArray> bytesToSearch(const QString &text, const TextEncoding &encoding);

// Whose payloads' bytes are, as they are, their text in UTF-8.
enum class BytesAsText : quint8 {
    None,
    Ascii, // those of nothing but ASCII
    Utf8,  // those that are valid
};
[[nodiscard]] BytesAsText bytesAsText(const TextEncoding &encoding);

// Whether a payload's bytes, as they are, are its text in UTF-8.
enum class Utf8AsIs : quint8 {
    No,
    Ascii, // and nothing but ASCII
    Yes,
};
[[nodiscard]] Utf8AsIs utf8AsIs(QByteArrayView payload, BytesAsText asText);

} // namespace net
