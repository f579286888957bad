// What of a StreamView is selected: by mouse and keys, between characters.
#include "streamview.h"

#include <QFontMetrics>
#include <QMouseEvent>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <limits>

namespace widgets {

namespace {

// Characters as people count them (UAX #29).
qsizetype boundaryBefore(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(std::min(at, text.size()));
    return std::max<qsizetype>(0, finder.toPreviousBoundary());
}

qsizetype boundaryAfter(const QString &text, qsizetype at)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    finder.setPosition(at);
    const qsizetype next = finder.toNextBoundary();
    return next < 0 ? text.size() : next;
}

qsizetype boundaryAtOrBefore(const QString &text, qsizetype at)
{
    return at >= text.size() ? text.size() : boundaryBefore(text, at + 1);
}

} // namespace

std::optional<StreamView::Position> StreamView::currentLine()
{
    return m_cursor && m_conversation ? std::optional(lineOf(*m_cursor)) : std::nullopt;
}

StreamView::Position StreamView::lineOf(const Caret &caret)
{
    const Lines &lines = layOut(caret.piece);
    const auto after = std::upper_bound(lines.begin(), lines.end(), caret.offset,
                                        [](qsizetype offset, const StreamLine &line) { return offset < line.start; });
    return {caret.piece, static_cast<int>(std::max<std::ptrdiff_t>(1, after - lines.begin()) - 1)};
}

// Within the line: the end of one that is wrapped is the next one's begin.
StreamView::Caret StreamView::caretAt(const Position &line, qsizetype column)
{
    const Lines &lines = layOut(line.piece);
    if (line.line >= static_cast<int>(lines.size()))
        return {line.piece, 0};
    const StreamLine &here = lines[static_cast<size_t>(line.line)];
    const qsizetype most = here.goesOn ? boundaryBefore(here.text, here.text.size()) : here.text.size();
    return {line.piece, here.start + boundaryAtOrBefore(here.text, std::clamp<qsizetype>(column, 0, most))};
}

StreamView::Caret StreamView::lastCaret()
{
    const size_t piece = pieceCount() - 1;
    return caretAt({piece, std::max(0, linesOf(piece) - 1)}, std::numeric_limits<qsizetype>::max());
}

StreamView::Caret StreamView::beside(const Caret &from, bool isForward)
{
    Position at = lineOf(from);
    const Lines &lines = layOut(at.piece);
    if (at.line < static_cast<int>(lines.size())) {
        const StreamLine &line = lines[static_cast<size_t>(at.line)];
        const qsizetype column = from.offset - line.start;
        if (isForward && column < line.text.size())
            return {from.piece, line.start + boundaryAfter(line.text, column)};
        if (!isForward && column > 0)
            return {from.piece, line.start + boundaryBefore(line.text, column)};
    }
    if (!step(&at, isForward ? 1 : -1))
        return from;
    return caretAt(at, isForward ? 0 : std::numeric_limits<qsizetype>::max());
}

std::optional<StreamView::Position> StreamView::lineAt(int y)
{
    if (pieceCount() == 0)
        return std::nullopt;
    Position at = m_top;
    if (!step(&at, std::clamp(y, 0, viewport()->height() - 1) / m_lineHeight))
        return std::nullopt;
    return at;
}

qsizetype StreamView::columnAt(const Position &line, int x, bool isNearest)
{
    const Lines &lines = layOut(line.piece);
    if (line.line >= static_cast<int>(lines.size()))
        return 0;
    const StreamLine &here = lines[static_cast<size_t>(line.line)];
    const Look look = lookOf(line.piece, here);
    const QFontMetrics metrics(look.font);
    const auto advance = [&](qsizetype column) {
        return look.left + metrics.horizontalAdvance(here.text, static_cast<int>(column));
    };
    qsizetype low = 0;
    for (qsizetype high = here.text.size(); low < high;) {
        const qsizetype middle = (low + high + 1) / 2;
        if (advance(middle) <= x)
            low = middle;
        else
            high = middle - 1;
    }
    low = boundaryAtOrBefore(here.text, low);
    if (!isNearest || low == here.text.size())
        return low;
    const qsizetype next = boundaryAfter(here.text, low);
    return advance(next) - x < x - advance(low) ? next : low;
}

std::optional<StreamView::Caret> StreamView::caretUnder(const QPoint &at)
{
    const std::optional<Position> line = lineAt(at.y());
    if (!line)
        return std::nullopt;
    return Caret{line->piece, caretAt(*line, 0).offset + columnAt(*line, at.x(), true)};
}

void StreamView::selectAll()
{
    if (pieceCount() == 0)
        return;
    m_anchor = Caret{};
    m_cursor = lastCaret();
    m_matchFirst = -1;
    viewport()->update();
}

void StreamView::selectWord(const Position &line, qsizetype column)
{
    const QString text = lineText(line);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Word, text);
    finder.setPosition(std::clamp<qsizetype>(column, 0, std::max<qsizetype>(1, text.size()) - 1));
    const qsizetype first = finder.isAtBoundary() ? finder.position() : finder.toPreviousBoundary();
    const qsizetype last = finder.toNextBoundary();
    const qsizetype start = caretAt(line, 0).offset;
    m_anchor = Caret{line.piece, start + std::max<qsizetype>(0, first)};
    m_cursor = Caret{line.piece, start + (last < 0 ? text.size() : last)};
    m_matchFirst = -1;
    viewport()->update();
}

void StreamView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const auto at = caretUnder(event->pos()))
        moveCursor(*at, event->modifiers() & Qt::ShiftModifier);
}

void StreamView::mouseMoveEvent(QMouseEvent *event)
{
    if (!(event->buttons() & Qt::LeftButton) || pieceCount() == 0)
        return;
    if (event->pos().y() < 0)
        scrollLines(-1);
    else if (event->pos().y() >= viewport()->height())
        scrollLines(1);
    const std::optional<Caret> at = caretUnder(event->pos());
    moveCursor(at ? *at : lastCaret(), true);
}

void StreamView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const std::optional<Position> at = lineAt(event->pos().y());
    if (!at || event->button() != Qt::LeftButton)
        return;
    const Lines &lines = layOut(at->piece);
    if (at->line < static_cast<int>(lines.size()) && lines[static_cast<size_t>(at->line)].kind == StreamLine::Kind::Bytes)
        selectWord(*at, columnAt(*at, event->pos().x(), false));
    else
        Q_EMIT entryRequested(entryAt(*at));
}

QString StreamView::selectedText(bool *isCut)
{
    if (!m_anchor || !m_cursor || !m_conversation)
        return {};
    const bool isLine = *m_anchor == *m_cursor;
    const Caret first = isLine ? caretAt(lineOf(*m_cursor), 0) : std::min(*m_anchor, *m_cursor);
    const Caret last = std::max(*m_anchor, *m_cursor);
    Position at = lineOf(first);
    QString text;
    for (int count = 0; count < mostCopiedLines; ++count) {
        const Lines &lines = layOut(at.piece);
        if (at.line < static_cast<int>(lines.size())) {
            const StreamLine &line = lines[static_cast<size_t>(at.line)];
            const qsizetype from = first > Caret{at.piece, line.start} ? first.offset - line.start : 0;
            if (!isLine && last <= Caret{at.piece, line.start + line.text.size()})
                return text + line.text.mid(from, last.offset - line.start - from);
            text += line.text.mid(from);
            if (!line.goesOn)
                text += u'\n';
        }
        if (isLine || !step(&at, 1))
            return text;
    }
    if (isCut)
        *isCut = true;
    return text;
}

} // namespace widgets
