// How a StreamView looks.
#include "streamview.h"

#include "theme.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace widgets {

namespace {

constexpr int indentColumns = 4; // of what we sent

} // namespace

int StreamView::textLeft(bool isOut) const
{
    return m_charWidth * (isOut ? 2 + indentColumns : 2);
}

void StreamView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colours().field);
    if (pieceCount() == 0) {
        painter.setPen(colours().mutedText);
        painter.setFont(font());
        painter.drawText(viewport()->rect().adjusted(m_lineHeight, 0, -m_lineHeight, 0), Qt::AlignCenter | Qt::TextWordWrap,
                         m_emptyText);
        return;
    }
    const std::optional<Position> current = currentLine(); // here, since it may drop layouts that are looked at below
    Position at = m_top;
    at.line = std::min(at.line, std::max(0, linesOf(at.piece) - 1));
    for (int y = 0; y < viewport()->height(); y += m_lineHeight) {
        const Lines &lines = layOut(at.piece);
        const QRect rect(0, y, viewport()->width(), m_lineHeight);
        if (at.line < static_cast<int>(lines.size())) {
            const StreamLine &line = lines[static_cast<size_t>(at.line)];
            paintSelection(&painter, rect, at.piece, line, at == current);
            paintLine(&painter, rect, at.piece, line);
            if (at == current && hasFocus())
                paintCaret(&painter, rect, at.piece, line);
        }
        if (!step(&at, 1))
            break;
    }
}

StreamView::Look StreamView::lookOf(size_t piece, const StreamLine &line) const
{
    const net::IndexEntry &entry = entryOf(piece);
    const int left = textLeft(entry.type == net::EntryType::MessageOut);
    if (!entry.isEvent() && line.kind == StreamLine::Kind::Bytes)
        return {Theme::instance().dataFont(), left};
    const bool isTurn = line.kind == StreamLine::Kind::Turn;
    Look look{font(), entry.isEvent() ? m_charWidth : isTurn ? left - m_charWidth : left};
    look.font.setBold(isTurn);
    look.font.setItalic(!isTurn && !entry.isEvent());
    return look;
}

int StreamView::xOf(size_t piece, const StreamLine &line, qsizetype column) const
{
    const Look look = lookOf(piece, line);
    return look.left + QFontMetrics(look.font).horizontalAdvance(line.text, static_cast<int>(column));
}

// The characters that are selected; where none are, the current line.
void StreamView::paintSelection(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line,
                                bool isCurrent) const
{
    if (!m_cursor || !m_anchor)
        return;
    QColor selection = colours().selection;
    selection.setAlphaF(hasFocus() ? 0.5F : 0.3F);
    if (*m_anchor == *m_cursor) {
        if (isCurrent)
            painter->fillRect(rect, selection);
        return;
    }
    const Caret begin{piece, line.start};
    const Caret end{piece, line.start + line.text.size()};
    const Caret first = std::min(*m_anchor, *m_cursor);
    const Caret last = std::max(*m_anchor, *m_cursor);
    if (last <= begin || first > end)
        return;
    const int from = xOf(piece, line, first > begin ? first.offset - line.start : 0);
    const bool takesBreak = last > end && !line.goesOn;
    const int to = takesBreak ? rect.right() + 1 : xOf(piece, line, std::min(last, end).offset - line.start);
    painter->fillRect(QRect(from, rect.top(), to - from, rect.height()), selection);
}

void StreamView::paintCaret(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line) const
{
    const int x = xOf(piece, line, std::min(m_cursor->offset - line.start, line.text.size()));
    painter->fillRect(QRect(x, rect.top() + 1, std::max(1, m_charWidth / 8), rect.height() - 2), colours().text);
}

void StreamView::paintLine(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line) const
{
    const net::IndexEntry &entry = entryOf(piece);
    const bool isOut = entry.type == net::EntryType::MessageOut;
    const QColor way = isOut ? colours().out : colours().in;
    const int left = textLeft(isOut);
    const Look look = lookOf(piece, line);
    painter->setFont(look.font);
    if (entry.isEvent() || line.kind == StreamLine::Kind::Turn) {
        painter->setPen(entry.isEvent() ? colours().mutedText : way);
        const QRect box = rect.adjusted(look.left, 0, -m_charWidth, 0);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(line.text, Qt::ElideRight, box.width()));
        return;
    }
    const int bar = std::max(2, m_charWidth / 3);
    painter->fillRect(QRect(left - m_charWidth, rect.top(), bar, rect.height()), way);
    if (line.kind == StreamLine::Kind::Note) {
        painter->setPen(colours().mutedText);
        painter->drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
        return;
    }
    const QFontMetrics metrics = painter->fontMetrics();
    const auto placeOf = [&](qsizetype at) { return left + metrics.horizontalAdvance(line.text, static_cast<int>(at)); };
    const auto fill = [&](const net::DecodedText::Span &span, const QColor &colour) {
        const int from = placeOf(span.start);
        painter->fillRect(QRect(from, rect.top() + 1, placeOf(span.start + span.length) - from, rect.height() - 2), colour);
    };
    for (const net::DecodedText::Span &span : line.invalid)
        fill(span, colours().errorFill);
    for (const net::DecodedText::Span &span : line.matches)
        fill(span, colours().match);
    // In runs of one colour.
    const auto draw = [&](qsizetype from, qsizetype to, const QColor &colour) {
        if (from >= to)
            return;
        painter->setPen(colour);
        painter->drawText(rect.adjusted(placeOf(from), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          line.text.mid(from, to - from));
    };
    const QColor text = m_mode == Mode::Hex ? colours().text : way;
    qsizetype at = 0;
    for (const net::DecodedText::Span &span : line.controls) {
        draw(at, span.start, text);
        draw(span.start, span.start + span.length, colours().mutedText);
        at = span.start + span.length;
    }
    draw(at, line.text.size(), text);
}

} // namespace widgets
