// A payload as readable text in which every character knows the byte it came from.
//
// Control characters become escapes (a line feed is shown and then breaks the line), invalid bytes \xNN, and endless
// lines are broken, so that a text widget can lay them out. Pure function. Thread: any.
#pragma once

#include "textencoding.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace widgets {

struct ByteText {
    QString text;
    // For each character of text, and one past the last, the offset of its byte. Empty when the encoding does not
    // let one tell (state or a byte order mark in it).
    std::vector<qint32> byteAt;
    std::vector<net::DecodedText::Span> invalid;  // of text
    std::vector<net::DecodedText::Span> controls; // of text

    struct Range {
        qsizetype first = 0;
        qsizetype count = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    [[nodiscard]] Range bytesOf(qsizetype textFirst, qsizetype textCount) const;
    [[nodiscard]] Range textOf(qsizetype byteFirst, qsizetype byteCount) const;
};

inline constexpr qsizetype longestLine = 2000; // characters

[[nodiscard]] ByteText makeByteText(QByteArrayView bytes, const net::TextEncoding &encoding);

} // namespace widgets
