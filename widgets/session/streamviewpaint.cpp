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
    Position at = m_top;
    at.line = std::min(at.line, std::max(0, linesOf(at.piece) - 1));
    for (int y = 0; y < viewport()->height(); y += m_lineHeight) {
        const Lines &lines = layOut(at.piece);
        const QRect rect(0, y, viewport()->width(), m_lineHeight);
        if (m_anchor && m_cursor && at >= std::min(*m_anchor, *m_cursor) && at <= std::max(*m_anchor, *m_cursor)) {
            QColor selection = colours().selection;
            selection.setAlphaF(hasFocus() ? 0.5F : 0.3F);
            painter.fillRect(rect, selection);
        }
        if (at.line < static_cast<int>(lines.size()))
            paintLine(&painter, rect, at.piece, lines[static_cast<size_t>(at.line)]);
        if (!step(&at, 1))
            break;
    }
}

void StreamView::paintLine(QPainter *painter, const QRect &rect, size_t piece, const StreamLine &line) const
{
    const net::IndexEntry &entry = entryOf(piece);
    const bool isOut = entry.type == net::EntryType::MessageOut;
    const QColor way = isOut ? colours().out : colours().in;
    const int left = textLeft(isOut);
    if (entry.isEvent() || line.kind == StreamLine::Kind::Turn) {
        QFont words = font();
        words.setBold(line.kind == StreamLine::Kind::Turn);
        painter->setFont(words);
        painter->setPen(entry.isEvent() ? colours().mutedText : way);
        const QRect box = rect.adjusted(entry.isEvent() ? m_charWidth : left - m_charWidth, 0, -m_charWidth, 0);
        painter->drawText(box, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(line.text, Qt::ElideRight, box.width()));
        return;
    }
    const int bar = std::max(2, m_charWidth / 3);
    painter->fillRect(QRect(left - m_charWidth, rect.top(), bar, rect.height()), way);
    if (line.kind == StreamLine::Kind::Note) {
        QFont words = font();
        words.setItalic(true);
        painter->setFont(words);
        painter->setPen(colours().mutedText);
        painter->drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
        return;
    }
    painter->setFont(Theme::instance().dataFont());
    const QFontMetrics metrics = painter->fontMetrics();
    const auto xOf = [&](qsizetype at) { return left + metrics.horizontalAdvance(line.text, static_cast<int>(at)); };
    const auto fill = [&](const net::DecodedText::Span &span, const QColor &colour) {
        const int from = xOf(span.start);
        painter->fillRect(QRect(from, rect.top() + 1, xOf(span.start + span.length) - from, rect.height() - 2), colour);
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
        painter->drawText(rect.adjusted(xOf(from), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
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
