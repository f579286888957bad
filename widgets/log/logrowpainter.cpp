#include "logrowpainter.h"

#include "logmodel.h"
#include "theme.h"
#include "words.h"

#include <QHeaderView>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr int maxPieces = 128;     // of one row in different colours
constexpr double markShare = 0.58; // of a row's height

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
QPainterPath arrowPath(const QRectF &box, bool pointsLeft)
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

int LogRowPainter::columnWidth(int column, bool microseconds) const
{
    switch (column) {
    case LogModel::TimeColumn:
        return sampleWidth(microseconds ? QStringLiteral("00:00:00.000000") : QStringLiteral("00:00:00.000"));
    case LogModel::ChannelColumn: {
        int widest = 0;
        for (int i = 0; i < net::channelCount; ++i)
            widest = std::max(widest, m_wordsMetrics.horizontalAdvance(words::channelText(static_cast<net::Channel>(i))));
        return widest + 2 * m_padding + 4;
    }
    case LogModel::DirectionColumn: return m_rowHeight + 2 * m_padding;
    case LogModel::EndpointColumn: return sampleWidth(QStringLiteral("192.168.100.100:50000"));
    case LogModel::SizeColumn: return sampleWidth(QStringLiteral("1,048,576 B"));
    default: return sampleWidth(QString(40, u'0'));
    }
}

int LogRowPainter::leastColumnWidth(int column, bool microseconds) const
{
    switch (column) {
    case LogModel::EndpointColumn: return sampleWidth(QStringLiteral("….1.5:50000"));
    case LogModel::SizeColumn: return sampleWidth(QStringLiteral("1,024 B"));
    case LogModel::TextColumn: return sampleWidth(QString(32, u'0'));
    default: return columnWidth(column, microseconds);
    }
}

int LogRowPainter::dispensableColumn() const
{
    return LogModel::SizeColumn;
}

void LogRowPainter::paint(QPainter *painter, const QRect &rect, const QHeaderView &header, quint32 number,
                          const State &state) const
{
    const net::IndexEntry &entry = m_reader.entry(number);
    const RowText &row = m_reader.row(number);
    QColor fill;
    if (entry.isEvent() && row.severity == net::EventSeverity::Error)
        fill = colours().errorFill;
    else if (entry.isEvent() && row.severity == net::EventSeverity::Warning)
        fill = colours().warningFill;
    paintBackground(painter, rect, state, fill);
    const bool inverse = state.isSelected && state.isActive;
    const QColor text = inverse ? colours().onSelection : colours().text;
    const QColor muted = inverse ? colours().onSelection : colours().mutedText;
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const QRect cell = cellRect(rect, header, column);
        if (cell.isEmpty())
            continue;
        const QRect inner = cell.adjusted(m_padding, 0, -m_padding, 0);
        painter->setFont(column == LogModel::ChannelColumn ? m_wordsFont : m_plainFont);
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
    if (const net::Remark remark = m_reader.remark(number); !remark.isEmpty())
        paintRemark(painter, rect, remark);
    paintFrame(painter, rect, state);
}

// A ribbon in the margin for a bookmark, and the note on the right, over what a long text has there.
void LogRowPainter::paintRemark(QPainter *painter, const QRect &rect, const net::Remark &remark) const
{
    const int ribbon = std::max(4, m_rowHeight / 5);
    if (remark.isBookmarked)
        painter->fillRect(QRect(rect.left(), rect.top(), ribbon, rect.height()), colours().accent);
    if (remark.note.isEmpty())
        return;
    if (!remark.isBookmarked)
        painter->fillRect(QRect(rect.left(), rect.top(), ribbon, rect.height()), colours().warning);
    const int most = rect.width() * 2 / 5;
    const QString text = m_wordsMetrics.elidedText(QString(remark.note).replace(u'\n', u' '), Qt::ElideRight, most);
    const int width = m_wordsMetrics.horizontalAdvance(text) + 2 * m_padding;
    const QRect box(rect.right() - width - m_padding, rect.top() + 1, width, rect.height() - 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colours().warning, 1));
    painter->setBrush(colours().warningFill);
    painter->drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setPen(colours().text);
    painter->setFont(m_wordsFont);
    painter->drawText(box.adjusted(m_padding, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, text);
    painter->restore();
}

void LogRowPainter::paintMark(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row) const
{
    if (!entry.isEvent()) {
        const QPixmap &drawn = arrow(entry.type == net::EntryType::MessageIn, painter->device()->devicePixelRatio());
        const QSizeF size = drawn.deviceIndependentSize();
        painter->drawPixmap(QPointF(rect.left() + std::round((rect.width() - size.width()) / 2), rect.top()), drawn);
        return;
    }
    const double size = m_rowHeight * markShare;
    const QPointF centre = QRectF(rect).center();
    const QRectF box(centre.x() - size / 2, centre.y() - size / 2, size, size);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
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

// Drawn once, as high as a row: of all that is in one it would cost the most.
const QPixmap &LogRowPainter::arrow(bool isIn, double pixelRatio) const
{
    const QColor &colour = isIn ? colours().in : colours().out;
    Arrow &drawn = m_arrows[isIn ? 0 : 1];
    if (drawn.colour == colour && drawn.height == m_rowHeight && qFuzzyCompare(drawn.picture.devicePixelRatio(), pixelRatio))
        return drawn.picture;
    drawn = {colour, m_rowHeight, QPixmap(QSizeF(m_rowHeight * pixelRatio, m_rowHeight * pixelRatio).toSize())};
    drawn.picture.setDevicePixelRatio(pixelRatio);
    drawn.picture.fill(Qt::transparent);
    const double margin = m_rowHeight * (1 - markShare) / 2;
    QPainter painter(&drawn.picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.6, m_rowHeight / 12.0), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(arrowPath(QRectF(0, 0, m_rowHeight, m_rowHeight).adjusted(margin, margin, -margin, -margin), isIn));
    return drawn.picture;
}

void LogRowPainter::paintText(QPainter *painter, const QRect &rect, const net::IndexEntry &entry, const RowText &row,
                              const QColor &colour, const QColor &muted) const
{
    const bool isWords = entry.isEvent() || row.isNote;
    // Nothing of a long text far beyond the column is looked at.
    const qsizetype fits =
        rect.width() / std::max(1, (isWords ? m_wordsMetrics : m_dataMetrics).horizontalAdvance(u'i')) + 2;
    const bool isPlainData = !isWords && isPlain(QStringView(row.text).left(fits));
    const QFontMetrics &metrics = isWords ? m_wordsMetrics : isPlainData ? m_plainMetrics : m_dataMetrics;
    if (row.elidedWidth != rect.width()) {
        QString text = row.text.left(fits);
        if (row.isCut || text.size() < row.text.size())
            text += u'…';
        row.elided = metrics.elidedText(text, Qt::ElideRight, rect.width());
        row.elidedWidth = rect.width();
    }
    paintMatches(painter, rect, row.elided, metrics);
    QFont font = isWords ? m_wordsFont : isPlainData ? m_plainFont : m_dataFont;
    font.setItalic(row.isNote);
    painter->setFont(font);
    paintPieces(painter, rect, row, metrics, colour, muted);
}

void LogRowPainter::paintPieces(QPainter *painter, const QRect &rect, const RowText &row, const QFontMetrics &metrics,
                                const QColor &plain, const QColor &muted) const
{
    const QString &text = row.elided;
    const auto draw = [&](qsizetype from, qsizetype to, const QColor &colour) {
        const int left = from == 0 ? 0 : metrics.horizontalAdvance(text, static_cast<int>(from));
        painter->setPen(colour);
        drawLine(painter, rect.adjusted(left, 0, 0, 0), text.mid(from, to - from), metrics);
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

} // namespace widgets
