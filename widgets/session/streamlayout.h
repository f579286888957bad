// A piece of a conversation as lines to paint: text wrapped to so many columns, or a hex dump. Pure functions.
//
// Line breaks of the text break lines; what is too long is wrapped; wide characters (Chinese, emoji) take two columns.
// Thread: any.
#pragma once

#include "textencoding.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace widgets {

struct StreamLine {
    enum class Kind : quint8 { Turn, Bytes, Note };
    Kind kind = Kind::Bytes;
    QString text;
    std::vector<net::DecodedText::Span> controls; // of text
    std::vector<net::DecodedText::Span> invalid;
    std::vector<net::DecodedText::Span> matches; // of what is looked for
    qsizetype byteFirst = 0;                     // of the piece
    qsizetype byteCount = 0;
    bool goesOn = false; // wrapped: the next line is the same line of the text
    qsizetype start = 0; // in the text of all lines, where a break counts as one; set by whoever puts them together
};

inline constexpr int hexBytesPerLine = 16;

[[nodiscard]] int columnsOf(char32_t character); // 0, 1 or 2

// needle: bytes to be marked, ASCII letters in either case; empty: none.
[[nodiscard]] std::vector<StreamLine> layOutText(const QByteArray &bytes, const net::TextEncoding &encoding, int columns,
                                                 const QByteArray &needle = {});
// position: of the first byte, for the offsets shown.
[[nodiscard]] std::vector<StreamLine> layOutHex(const QByteArray &bytes, qint64 position, const QByteArray &needle = {});

// Where needle stands at or behind `from`, ASCII letters in either case; -1 when it does not.
[[nodiscard]] qsizetype findBytes(QByteArrayView bytes, QByteArrayView needle, qsizetype from);

} // namespace widgets
