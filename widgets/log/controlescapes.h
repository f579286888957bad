// Control characters, and others that act without being seen, as the escapes that the composer understands: \r\n \0 \x1b.
//
// The symbols for them in Unicode (U+2400 and on) are in few fonts. Pure functions. Thread: any.
#pragma once

#include "textencoding.h"

#include <QString>

#include <vector>

namespace widgets {

// Empty when the character is shown as it is.
[[nodiscard]] QString controlEscape(QChar c);

struct EscapedText {
    QString text;
    std::vector<net::DecodedText::Span> controls; // of text: where the escapes are
    std::vector<net::DecodedText::Span> invalid;  // of text: as given, moved along
};

// For one line; a text that is already cut may end in the middle of a pair.
[[nodiscard]] EscapedText escapeControls(const net::DecodedText &decoded);

} // namespace widgets
