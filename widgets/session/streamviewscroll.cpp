// Where a StreamView is, and how keys and wheel move it.
#include "streamview.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

namespace widgets {

void StreamView::updateScrollBar()
{
    m_settingBar = true;
    const qint64 most = pieceCount() == 0 ? 0 : valueOf(lastTop());
    verticalScrollBar()->setPageStep(linesPerPage());
    verticalScrollBar()->setRange(0, static_cast<int>(std::min<qint64>(most, INT_MAX)));
    verticalScrollBar()->setValue(static_cast<int>(std::min<qint64>(valueOf(m_top), INT_MAX)));
    m_settingBar = false;
    m_atEnd = m_top >= lastTop();
}

void StreamView::setTop(const Position &top)
{
    m_top = std::min(top, lastTop());
    m_atEnd = m_top == lastTop();
    m_settingBar = true;
    verticalScrollBar()->setValue(m_atEnd ? verticalScrollBar()->maximum()
                                          : static_cast<int>(std::min<qint64>(valueOf(m_top), INT_MAX)));
    m_settingBar = false;
    viewport()->update();
}

void StreamView::scrollLines(int count)
{
    if (pieceCount() == 0)
        return;
    Position top = m_top;
    std::ignore = step(&top, count);
    setTop(top);
}

void StreamView::scrolledByBar(int value)
{
    if (m_settingBar || pieceCount() == 0)
        return;
    m_top = value >= verticalScrollBar()->maximum() ? lastTop() : std::min(positionOf(value), lastTop());
    m_atEnd = m_top == lastTop();
    viewport()->update();
}

void StreamView::wheelEvent(QWheelEvent *event)
{
    constexpr int linesPerNotch = 3;
    constexpr int notch = 120;
    m_wheelRest += event->angleDelta().y() * linesPerNotch;
    scrollLines(-(m_wheelRest / notch));
    m_wheelRest %= notch;
    event->accept();
}

void StreamView::showMatch(size_t piece, qsizetype first, qsizetype count)
{
    const Lines &lines = layOut(piece);
    int line = 0;
    int last = 0;
    for (int i = 0; i < static_cast<int>(lines.size()); ++i) {
        const StreamLine &here = lines[static_cast<size_t>(i)];
        if (here.byteCount > 0 && here.byteFirst <= first)
            line = i;
        if (here.byteCount > 0 && here.byteFirst < first + count)
            last = i;
    }
    m_cursor = lines.empty() ? Caret{piece, 0} : Caret{piece, lines[static_cast<size_t>(line)].start};
    m_anchor = m_cursor;
    if (!lines.empty())
        m_anchor->offset = lines[static_cast<size_t>(last)].start + lines[static_cast<size_t>(last)].text.size();
    m_matchFirst = first;
    Position top{piece, line};
    std::ignore = step(&top, -linesPerPage() / 3);
    setTop(top);
}

qsizetype StreamView::matchByte(bool forward)
{
    if (m_matchFirst >= 0)
        return forward ? m_matchFirst + 1 : m_matchFirst;
    const std::optional<Position> at = currentLine();
    if (!at)
        return 0;
    const Lines &lines = layOut(at->piece);
    return at->line < static_cast<int>(lines.size()) ? lines[static_cast<size_t>(at->line)].byteFirst : 0;
}

void StreamView::showEntry(quint32 entry)
{
    if (!m_conversation)
        return;
    const size_t piece = m_conversation->pieceOf(entry);
    if (piece >= pieceCount())
        return;
    const net::Conversation::Piece &here = m_conversation->piece(piece);
    qsizetype byte = 0;
    for (quint32 i = 0; i < here.count && m_conversation->entry(here.first + i) != entry; ++i)
        byte += m_file.index->at(m_conversation->entry(here.first + i)).kept;
    showMatch(piece, byte, std::max<qsizetype>(1, m_file.index->at(entry).kept));
}

void StreamView::moveCursor(const Caret &caret, bool extend)
{
    m_cursor = caret;
    m_matchFirst = -1;
    if (!extend || !m_anchor)
        m_anchor = caret;
    const Position to = lineOf(caret);
    if (to < m_top)
        setTop(to);
    Position last = m_top;
    if (step(&last, linesPerPage() - 1) && last < to) {
        Position top = to;
        std::ignore = step(&top, 1 - linesPerPage());
        setTop(top);
    }
    viewport()->update();
    setAccessibleDescription(lineText(to));
    if (!extend)
        Q_EMIT entryPicked(entryAt(to));
}

void StreamView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy)) {
        Q_EMIT copyRequested();
        return;
    }
    if (pieceCount() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        selectAll();
        return;
    }
    const bool extend = event->modifiers() & Qt::ShiftModifier;
    const int page = std::max(1, linesPerPage() - 1);
    const Caret from = m_cursor.value_or(caretAt(m_top, 0));
    Position to = lineOf(from);
    const qsizetype column = from.offset - caretAt(to, 0).offset;
    switch (event->key()) {
    case Qt::Key_Left: moveCursor(beside(from, false), extend); return;
    case Qt::Key_Right: moveCursor(beside(from, true), extend); return;
    case Qt::Key_Up: std::ignore = step(&to, -1); break;
    case Qt::Key_Down: std::ignore = step(&to, 1); break;
    case Qt::Key_PageUp: std::ignore = step(&to, -page); break;
    case Qt::Key_PageDown: std::ignore = step(&to, page); break;
    case Qt::Key_Home: moveCursor({}, extend); return;
    case Qt::Key_End: moveCursor(lastCaret(), extend); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor)
            Q_EMIT entryRequested(entryAt(to));
        return;
    default: QAbstractScrollArea::keyPressEvent(event); return;
    }
    moveCursor(caretAt(to, column), extend);
}

} // namespace widgets
