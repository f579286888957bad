// Paints one row of the list of requests; the status has a mark whose shape says its class. Thread: the main thread.
#pragma once

#include "requestfilter.h"
#include "requestreader.h"
#include "rowpainter.h"

namespace widgets {

// Filled circle: it worked; arrow: look elsewhere; triangle: the client's fault; cross: the server's.
void paintStatusMark(QPainter *painter, const QRectF &box, StatusClass statusClass);
[[nodiscard]] QColor statusColour(StatusClass statusClass);

class RequestRowPainter final : public RowPainter {
public:
    explicit RequestRowPainter(RequestReader &requests)
        : m_requests(requests)
    {
    }

    [[nodiscard]] int columnWidth(int column, bool microseconds) const override;
    [[nodiscard]] int leastColumnWidth(int column, bool microseconds) const override;
    [[nodiscard]] int dispensableColumn() const override;
    void paint(QPainter *painter, const QRect &rect, const QHeaderView &header, quint32 number,
               const State &state) const override;

private:
    void paintSearched(QPainter *painter, const QRect &rect, const QString &text, const QColor &colour,
                       const QFontMetrics &metrics) const;
    void paintStatus(QPainter *painter, const QRect &rect, const RequestRow &row, const QColor &colour) const;

    RequestReader &m_requests;
};

} // namespace widgets
