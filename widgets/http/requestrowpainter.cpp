#include "requestrowpainter.h"

#include "requestmodel.h"
#include "theme.h"
#include "words.h"

#include <QHeaderView>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace widgets {

QColor statusColour(StatusClass statusClass)
{
    switch (statusClass) {
    case StatusClass::Good: return colours().good;
    case StatusClass::Redirected: return colours().info;
    case StatusClass::ClientError: return colours().warning;
    case StatusClass::ServerError: return colours().error;
    case StatusClass::All: break;
    }
    return colours().text;
}

void paintStatusMark(QPainter *painter, const QRectF &box, StatusClass statusClass)
{
    const QColor colour = statusColour(statusClass);
    const double size = box.width();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colour);
    switch (statusClass) {
    case StatusClass::Good: painter->drawEllipse(box.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1)); break;
    case StatusClass::ClientError:
        painter->drawPolygon(QPolygonF({{box.center().x(), box.top()}, box.bottomRight(), box.bottomLeft()}));
        break;
    case StatusClass::Redirected: {
        painter->setPen(QPen(colour, std::max(1.5, size / 6), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter->setBrush(Qt::NoBrush);
        const double y = box.center().y();
        painter->drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
        painter->drawPolyline(
            QPolygonF({{box.center().x(), box.top()}, {box.right(), y}, {box.center().x(), box.bottom()}}));
        break;
    }
    case StatusClass::ServerError: {
        painter->setPen(QPen(colour, std::max(2.0, size / 5), Qt::SolidLine, Qt::RoundCap));
        const QRectF inner = box.adjusted(size * 0.1, size * 0.1, -size * 0.1, -size * 0.1);
        painter->drawLine(inner.topLeft(), inner.bottomRight());
        painter->drawLine(inner.topRight(), inner.bottomLeft());
        break;
    }
    case StatusClass::All: break;
    }
    painter->restore();
}

int RequestRowPainter::columnWidth(int column, bool microseconds) const
{
    switch (column) {
    case RequestModel::Time:
        return sampleWidth(microseconds ? QStringLiteral("00:00:00.000000") : QStringLiteral("00:00:00.000"));
    case RequestModel::Client: return sampleWidth(QStringLiteral("192.168.100.1:50000"));
    case RequestModel::Method: return sampleWidth(QStringLiteral("OPTIONS"));
    case RequestModel::Path: return sampleWidth(QString(20, u'0'));
    case RequestModel::Status: return sampleWidth(QStringLiteral("000")) + m_rowHeight;
    case RequestModel::Bytes: return sampleWidth(QStringLiteral("999.9 kB"));
    case RequestModel::Duration: // 999 µs, 99.9 ms
        return std::max(sampleWidth(words::durationText(999)), sampleWidth(words::durationText(99'900)));
    case RequestModel::Reuse: return sampleWidth(QStringLiteral("1000"));
    default: return sampleWidth(QString(20, u'0'));
    }
}

int RequestRowPainter::leastColumnWidth(int column, bool microseconds) const
{
    switch (column) {
    case RequestModel::Client: return sampleWidth(QStringLiteral("….1.5:50000"));
    case RequestModel::Method: return sampleWidth(QStringLiteral("DELETE"));
    case RequestModel::Path: return sampleWidth(QString(8, u'0'));
    case RequestModel::Agent: return sampleWidth(QString(4, u'0'));
    default: return columnWidth(column, microseconds);
    }
}

int RequestRowPainter::dispensableColumn() const
{
    return RequestModel::Reuse;
}

void RequestRowPainter::paint(QPainter *painter, const QRect &rect, const QHeaderView &header, quint32 number,
                              const State &state) const
{
    const RequestRow &row = m_requests.row(number);
    QColor fill;
    if (row.status >= 500 || row.isCut || row.status == 0)
        fill = colours().errorFill;
    else if (row.status >= 400)
        fill = colours().warningFill;
    paintBackground(painter, rect, state, fill);
    const bool inverse = state.isSelected && state.isActive;
    const QColor text = inverse ? colours().onSelection : colours().text;
    const QColor muted = inverse ? colours().onSelection : colours().mutedText;
    painter->setFont(m_dataFont);
    for (int visual = 0; visual < header.count(); ++visual) {
        const int column = header.logicalIndex(visual);
        const QRect cell = cellRect(rect, header, column);
        if (cell.isEmpty())
            continue;
        const QRect inner = cell.adjusted(m_padding, 0, -m_padding, 0);
        switch (column) {
        case RequestModel::Time: paintCell(painter, inner, row.time, Qt::AlignLeft, muted); break;
        case RequestModel::Client: // cut in the middle: the port tells one client's connections apart
            paintSearched(painter, inner, m_dataMetrics.elidedText(row.client, Qt::ElideMiddle, inner.width()), text,
                          m_dataMetrics);
            break;
        case RequestModel::Method: paintSearched(painter, inner, row.method, text, m_dataMetrics); break;
        case RequestModel::Path: paintSearched(painter, inner, row.path, text, m_dataMetrics); break;
        case RequestModel::Status: paintStatus(painter, inner, row, inverse ? text : QColor()); break;
        case RequestModel::Bytes: paintCell(painter, inner, row.bytes, Qt::AlignRight, text); break;
        case RequestModel::Duration: paintCell(painter, inner, row.duration, Qt::AlignRight, muted); break;
        case RequestModel::Reuse:
            if (row.ordinal > 1)
                paintCell(painter, inner, QString::number(row.ordinal), Qt::AlignRight, muted);
            break;
        case RequestModel::Agent:
            painter->setFont(m_wordsFont);
            paintSearched(painter, inner, row.agent, muted, m_wordsMetrics);
            painter->setFont(m_dataFont);
            break;
        default: break;
        }
    }
    paintFrame(painter, rect, state);
}

void RequestRowPainter::paintSearched(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour,
                                      const QFontMetrics &metrics) const
{
    // What is far longer than the column is cut before it is measured.
    const qsizetype fits = rect.width() / std::max(1, metrics.horizontalAdvance(u'i')) + 2;
    const QString shown = metrics.elidedText(text.left(fits), Qt::ElideRight, rect.width());
    paintMatches(painter, rect, shown, metrics);
    painter->setPen(colour);
    painter->drawText(rect, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), shown);
}

void RequestRowPainter::paintStatus(QPainter *painter, const QRect &rect, const RequestRow &row, const QColor &colour) const
{
    if (row.status == 0)
        return;
    const StatusClass statusClass = row.isCut ? StatusClass::ServerError : statusClassOf(row.status);
    const double size = m_rowHeight * 0.42;
    paintStatusMark(painter, QRectF(rect.left(), rect.center().y() - size / 2 + 0.5, size, size), statusClass);
    paintCell(painter, rect.adjusted(static_cast<int>(size) + m_padding, 0, 0, 0), row.statusText, Qt::AlignLeft,
              colour.isValid() ? colour : statusColour(statusClass));
}

} // namespace widgets
