#include "rowpainter.h"

#include "theme.h"
#include "words.h"

#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace widgets {

namespace {

constexpr int maxHighlights = 64; // in one row
constexpr int maxPieces = 128;    // of one row in different colours

QColor severityColour(net::EventSeverity severity)
{
    switch (severity) {
    case net::EventSeverity::Info: return colours().info;
    case net::EventSeverity::Good: return colours().good;
    case net::EventSeverity::Warning: return colours().warning;
    case net::EventSeverity::Error: return colours().error;
    }
    return colours().info;
}

// An arrow of one stroke, pointing left for what came in.
QPainterPath arrow(const QRectF &box, bool pointsLeft)
{
    const double y = box.center().y();
    const double head = box.width() * 0.36;
    const double tip = pointsLeft ? box.left() : box.right();
    const double back = pointsLeft ? box.right() : box.left();
    const double wing = pointsLeft ? tip + head : tip - head;
    QPainterPath path(QPointF(back, y));
    path.lineTo(tip, y);
    path.moveTo(wing, y - head);
    path.lineTo(tip, y);
    path.lineTo(wing, y + head);
    return path;
}

} // namespace

void RowPainter::setFonts(const QFont &data, const QFont &words)
{
    m_dataFont = data;
    m_wordsFont = words;
    m_dataMetrics = QFontMetrics(data);
    m_wordsMetrics = QFontMetrics(words);
    const int text = std::max(m_dataMetrics.height(), m_wordsMetrics.height());
    m_rowHeight = text + std::max(4, text / 3);
    m_padding = std::max(4, m_dataMetrics.averageCharWidth() * 3 / 4);
}

int RowPainter::columnWidth(LogModel::Column column, bool microseconds) const
{
    const auto wide = [this](const QString &sample) { return m_dataMetrics.horizontalAdvance(sample) + 2 * m_padding + 2; };
    switch (column) {
    case LogModel::TimeColumn:
        return wide(microseconds ? QStringLiteral("00:00:00.000000") : QStringLiteral("00:00:00.000"));
    case LogModel::ChannelColumn: {
        int widest = 0;
        for (int i = 0; i < net::channelCount; ++i)
            widest = std::max(widest, m_wordsMetrics.horizontalAdvance(words::channelText(static_cast<net::Channel>(i))));
        return widest + 2 * m_padding + 4;
    }
    case LogModel::DirectionColumn: return m_rowHeight + 2 * m_padding;
    case LogModel::EndpointColumn: return wide(QStringLiteral("192.168.100.100:50000"));
    case LogModel::SizeColumn: return wide(QStringLiteral("1,048,576 B"));
    default: return wide(QString(40, u'0'));
    }
}

void RowPainter::paint(QPainter *painter, const QRect &rect, const QHeaderView &header, EntryReader *reader, quint32 number,
                       const State &state) const
{
    const net::IndexEntry &entry = reader->entry(number);
    const RowText &row = reader->row(number);
    paintBackground(painter, rect, entry, row, state);
    const bool inverse = state.isSelected && state.isActive;
    const QColor text = inverse ? colours().onSelection : colours().text;
    const QColor muted = inverse ? colours().onSelection : colours().mutedText;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (header.isSectionHidden(column))
            continue;
        const QRect cell(header.sectionViewportPosition(column), rect.top(), header.sectionSize(column), rect.height());
        if (cell.right() < rect.left() || cell.left() > rect.right())
            continue;
        const QRect inner = cell.adjusted(m_padding, 0, -m_padding, 0);
        painter->setFont(column == LogModel::ChannelColumn ? m_wordsFont : m_dataFont);
        switch (column) {
        case LogModel::TimeColumn: paintCell(painter, inner, row.time, Qt::AlignLeft, muted); break;
        case LogModel::ChannelColumn:
            paintCell(painter, inner, words::channelText(entry.channel), Qt::AlignLeft, muted);
            break;
        case LogModel::DirectionColumn: paintMark(painter, cell, entry, row); break;
        case LogModel::EndpointColumn: paintCell(painter, inner, row.endpoint, Qt::AlignLeft, text); break;
        case LogModel::SizeColumn: paintCell(painter, inner, row.size, Qt::AlignRight, muted); break;
        case LogModel::TextColumn: paintText(painter, inner, entry, row, row.isNote ? muted : text, muted); break;
        default: break;
        }
    }
    if (state.isCurrent && state.isActive) {
        painter->setPen(QPen(colours().accent, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void RowPainter::paintBackground(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                                 const State &state) const
{
    if (state.isSelected) {
        QColor fill = colours().selection;
        if (!state.isActive)
            fill.setAlphaF(0.45F);
        painter->fillRect(rect, fill);
    } else if (entry.isEvent() && row.severity == net::EventSeverity::Error) {
        painter->fillRect(rect, colours().errorFill);
    } else if (entry.isEvent() && row.severity == net::EventSeverity::Warning) {
        painter->fillRect(rect, colours().warningFill);
    } else if (state.isAlternate) {
        painter->fillRect(rect, colours().alternateRow);
    }
}

void RowPainter::paintMark(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row) const
{
    const double size = m_rowHeight * 0.58;
    const QPointF centre = QRectF(rect).center();
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!entry.isEvent()) {
        const bool in = entry.type == net::EntryType::MessageIn;
        painter->setPen(QPen(in ? colours().in : colours().out, std::max(1.6, m_rowHeight / 12.0), Qt::SolidLine,
                             Qt::RoundCap, Qt::RoundJoin));
        painter->drawPath(arrow(box, in));
        painter->restore();
        return;
    }
    const QColor colour = severityColour(row.severity);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    const QRectF small = box.adjusted(size * 0.2, size * 0.2, -size * 0.2, -size * 0.2);
    switch (row.severity) {
    case net::EventSeverity::Info:
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colour, std::max(1.4, m_rowHeight / 14.0)));
        painter->drawEllipse(small);
        break;
    case net::EventSeverity::Good: painter->drawEllipse(small); break;
    case net::EventSeverity::Warning: {
        const QRectF b = box.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1);
        painter->drawPolygon(QPolygonF({{b.center().x(), b.top()}, b.bottomRight(), b.bottomLeft()}));
        break;
    }
    case net::EventSeverity::Error:
        painter->setPen(QPen(colour, std::max(2.0, m_rowHeight / 9.0), Qt::SolidLine, Qt::RoundCap));
        painter->drawLine(small.topLeft(), small.bottomRight());
        painter->drawLine(small.topRight(), small.bottomLeft());
        break;
    }
    painter->restore();
}

void RowPainter::paintText(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                           const QColor &colour, const QColor &muted) const
{
    const bool isWords = entry.isEvent() || row.isNote;
    const QFontMetrics &metrics = isWords ? m_wordsMetrics : m_dataMetrics;
    if (row.elidedWidth != rect.width()) {
        // Cut before measuring: nothing of a long text far beyond the column is looked at.
        const qsizetype fits = rect.width() / std::max(1, metrics.horizontalAdvance(u'i')) + 2;
        QString text = row.text.left(fits);
        if (row.isCut || text.size() < row.text.size())
            text += u'…';
        row.elided = metrics.elidedText(text, Qt::ElideRight, rect.width());
        row.elidedWidth = rect.width();
    }
    if (!m_highlight.isEmpty()) {
        qsizetype at = row.elided.indexOf(m_highlight, 0, Qt::CaseInsensitive);
        for (int i = 0; at >= 0 && i < maxHighlights; ++i) {
            paintSpan(painter, rect, row.elided, at, m_highlight.size(), colours().match, metrics);
            at = row.elided.indexOf(m_highlight, at + m_highlight.size(), Qt::CaseInsensitive);
        }
    }
    QFont font = isWords ? m_wordsFont : m_dataFont;
    font.setItalic(row.isNote);
    painter->setFont(font);
    paintPieces(painter, rect, row, metrics, colour, muted);
}

void RowPainter::paintPieces(QPainter *painter, const QRect &rect, const RowText &row, const QFontMetrics &metrics,
                             const QColor &plain, const QColor &muted) const
{
    const QString &text = row.elided;
    const auto draw = [&](qsizetype from, qsizetype to, const QColor &colour) {
        const int left = from == 0 ? 0 : metrics.horizontalAdvance(text, static_cast<int>(from));
        painter->setPen(colour);
        painter->drawText(rect.adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                          text.mid(from, to - from));
    };
    qsizetype at = 0;
    auto control = row.controls.begin();
    auto invalid = row.invalid.begin();
    for (int pieces = 0; at < text.size() && pieces < maxPieces; ++pieces) {
        const bool isInvalid =
            invalid != row.invalid.end() && (control == row.controls.end() || invalid->start < control->start);
        if (!isInvalid && control == row.controls.end())
            break;
        const net::DecodedText::Span span = isInvalid ? *invalid++ : *control++;
        if (span.start >= text.size())
            break;
        if (span.start > at)
            draw(at, span.start, plain);
        at = std::min(text.size(), span.start + span.length);
        if (isInvalid)
            paintSpan(painter, rect, text, span.start, span.length, colours().errorFill, metrics);
        draw(span.start, at, isInvalid ? colours().error : muted);
    }
    if (at < text.size())
        draw(at, text.size(), plain);
}

void RowPainter::paintSpan(QPainter *painter, const QRect &rect, const QString &text, qsizetype start, qsizetype length,
                           const QColor &fill, const QFontMetrics &metrics) const
{
    const int left = metrics.horizontalAdvance(text, static_cast<int>(start));
    const int right = metrics.horizontalAdvance(text, static_cast<int>(std::min(text.size(), start + length)));
    painter->fillRect(QRect(rect.left() + left, rect.top() + 2, right - left, rect.height() - 4), fill);
}

void RowPainter::paintCell(QPainter *painter, const QRect &rect, const QString &text, Qt::Alignment alignment,
                           const QColor &colour) const
{
    painter->setPen(colour);
    const QFontMetrics metrics = painter->fontMetrics();
    const QString fitting =
        metrics.horizontalAdvance(text) <= rect.width() ? text : metrics.elidedText(text, Qt::ElideMiddle, rect.width());
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter | Qt::TextSingleLine), fitting);
}

} // namespace widgets
