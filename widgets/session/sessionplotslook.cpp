// The texts of the plots and their colours.
#include "sessionplots.h"

#include "plotstyle.h"
#include "theme.h"

namespace widgets {

void SessionPlots::retranslateUi()
{
    m_rows[Throughput].first->setName(tr("Throughput: received"));
    m_rows[Throughput].second->setName(tr("sent"));
    m_rows[Messages].first->setName(tr("Messages a second: received"));
    m_rows[Messages].second->setName(tr("sent"));
    m_rows[Connections].first->setName(tr("TCP connections open"));
    m_rows[RoundTrip].first->setName(tr("Round trip (mean)"));
    m_rows[Connections].nothing->setText(tr("No TCP connection at this time"));
    m_rows[RoundTrip].nothing->setText(
        tr("No round trips: the kernel tells them while NetYard's TCP server or client records"));
    setAccessibleName(tr("Plots of the session"));
    setAccessibleDescription(
        tr("Throughput, messages a second, connections and round trip over time. Arrow keys pan, plus and "
           "minus zoom, Home shows all, Enter goes to the marked row."));
    m_plot->setToolTip(tr("Wheel: zoom. Drag: pan. Double click: the whole session. Click: to the row of that time"));
    draw();
}

void SessionPlots::applyTheme()
{
    const Colours &c = colours();
    const QFont small = plotFont(font());
    m_plot->setBackground(c.panel);
    for (const Row &row : m_rows) {
        stylePlotAxes(*row.rect->axis(QCPAxis::atBottom), *row.rect->axis(QCPAxis::atLeft), small);
        stylePlotLegend(*row.legend, small);
        row.first->setPen(QPen(row.second ? c.in : c.accent, 1)); // a width of 1 and no fill: see plotstyle.h
        if (row.second)
            row.second->setPen(QPen(c.out, 1));
        row.mark->setPen(QPen(c.warning, 1, Qt::DashLine));
        row.nothing->setColor(c.mutedText);
        row.nothing->setFont(small);
    }
    draw();
}

} // namespace widgets
