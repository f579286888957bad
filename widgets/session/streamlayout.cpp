#include "streamlayout.h"

#include "bytetext.h"

#include <algorithm>
#include <functional>

namespace widgets {

namespace {

using Span = net::DecodedText::Span;

constexpr size_t mostMatches = 10'000; // of a piece

char folded(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// What of the spans lies in [first, end), counted from first.
std::vector<Span> within(const std::vector<Span> &spans, qsizetype first, qsizetype end)
{
    std::vector<Span> part;
    auto at = std::partition_point(spans.begin(), spans.end(),
                                   [first](const Span &span) { return span.start + span.length <= first; });
    for (; at != spans.end() && at->start < end; ++at) {
        const qsizetype start = std::max(at->start, first);
        part.push_back({start - first, std::min(at->start + at->length, end) - start});
    }
    return part;
}

std::vector<Span> matchesOf(const QByteArray &bytes, const QByteArray &needle)
{
    std::vector<Span> found;
    if (needle.isEmpty())
        return found;
    for (qsizetype at = findBytes(bytes, needle, 0); at >= 0 && found.size() < mostMatches;
         at = findBytes(bytes, needle, at + needle.size()))
        found.push_back({at, needle.size()});
    return found;
}

} // namespace

qsizetype findBytes(QByteArrayView bytes, QByteArrayView needle, qsizetype from)
{
    if (needle.isEmpty() || from < 0 || from + needle.size() > bytes.size())
        return -1;
    const std::boyer_moore_horspool_searcher searcher(
        needle.begin(), needle.end(), [](char c) { return std::hash<char>()(folded(c)); },
        [](char a, char b) { return folded(a) == folded(b); });
    const auto found = std::search(bytes.begin() + from, bytes.end(), searcher);
    return found == bytes.end() ? -1 : found - bytes.begin();
}

int columnsOf(char32_t c)
{
    if (QChar::category(c) == QChar::Mark_NonSpacing || QChar::category(c) == QChar::Mark_Enclosing)
        return 0;
    // Unicode's East Asian Width, in broad strokes (UAX #11).
    const bool isWide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0x303E) || (c >= 0x3041 && c <= 0xA4CF) ||
                        (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0xFE30 && c <= 0xFE6F) ||
                        (c >= 0xFF00 && c <= 0xFF60) || (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F300 && c <= 0x1F9FF) ||
                        (c >= 0x20000 && c <= 0x3FFFD);
    return isWide ? 2 : 1;
}

std::vector<StreamLine> layOutText(const QByteArray &bytes, const net::TextEncoding &encoding, int columns,
                                   const QByteArray &needle)
{
    constexpr int fewestColumns = 8;
    constexpr int tab = 8;
    columns = std::max(columns, fewestColumns);
    const ByteText shown = makeByteText(bytes, encoding);
    std::vector<Span> matches;
    for (const Span &bytesFound : matchesOf(bytes, needle)) {
        const ByteText::Range range = shown.textOf(bytesFound.start, bytesFound.length);
        matches.push_back({range.first, range.count});
    }
    std::vector<StreamLine> lines;
    const auto finish = [&](qsizetype first, qsizetype end, bool goesOn) {
        StreamLine line;
        line.text = shown.text.mid(first, end - first);
        line.controls = within(shown.controls, first, end);
        line.invalid = within(shown.invalid, first, end);
        line.matches = within(matches, first, end);
        const ByteText::Range range = shown.bytesOf(first, end - first);
        line.byteFirst = range.first;
        line.byteCount = range.count;
        line.goesOn = goesOn;
        lines.push_back(std::move(line));
    };
    qsizetype first = 0;
    int column = 0;
    for (qsizetype at = 0; at < shown.text.size();) {
        const QChar c = shown.text[at];
        if (c == u'\n') {
            finish(first, at, false);
            first = ++at;
            column = 0;
            continue;
        }
        const bool isPair = c.isHighSurrogate() && at + 1 < shown.text.size() && shown.text[at + 1].isLowSurrogate();
        const int width = c == u'\t' ? tab - column % tab
                                     : columnsOf(isPair ? QChar::surrogateToUcs4(c, shown.text[at + 1]) : c.unicode());
        if (column + width > columns && at > first) {
            finish(first, at, true);
            first = at;
            column = 0;
            continue;
        }
        column += width;
        at += isPair ? 2 : 1;
    }
    if (first < shown.text.size())
        finish(first, shown.text.size(), false);
    return lines;
}

std::vector<StreamLine> layOutHex(const QByteArray &bytes, qint64 position, const QByteArray &needle)
{
    constexpr int offsetDigits = 8;
    constexpr qsizetype hexColumn = offsetDigits + 2;
    constexpr qsizetype textColumn = hexColumn + 3 * hexBytesPerLine + 2;
    static constexpr char digits[] = "0123456789abcdef";
    const std::vector<Span> matches = matchesOf(bytes, needle);
    std::vector<StreamLine> lines;
    lines.reserve(static_cast<size_t>(bytes.size() / hexBytesPerLine + 1));
    for (qsizetype first = 0; first < bytes.size(); first += hexBytesPerLine) {
        const qsizetype count = std::min<qsizetype>(hexBytesPerLine, bytes.size() - first);
        QString text = QStringLiteral("%1").arg(position + first, offsetDigits, 16, QLatin1Char('0'));
        text = text.leftJustified(textColumn + count, u' ');
        for (qsizetype i = 0; i < count; ++i) {
            const auto byte = static_cast<uchar>(bytes[first + i]);
            const qsizetype at = hexColumn + 3 * i + (i >= hexBytesPerLine / 2 ? 1 : 0);
            text[at] = QLatin1Char(digits[byte >> 4]);
            text[at + 1] = QLatin1Char(digits[byte & 15]);
            text[textColumn + i] = byte >= 0x20 && byte < 0x7F ? QChar(QLatin1Char(static_cast<char>(byte))) : QChar(u'·');
        }
        StreamLine line;
        line.text = text;
        line.controls.push_back({0, offsetDigits});
        line.byteFirst = first;
        line.byteCount = count;
        for (const Span &found : within(matches, first, first + count)) {
            for (qsizetype i = found.start; i < found.start + found.length; ++i)
                line.matches.push_back({hexColumn + 3 * i + (i >= hexBytesPerLine / 2 ? 1 : 0), 2});
            line.matches.push_back({textColumn + found.start, found.length});
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace widgets
