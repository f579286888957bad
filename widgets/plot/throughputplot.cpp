#include "throughputplot.h"

#include "plotstyle.h"
#include "ratehistory.h"
#include "theme.h"

#include <QFontMetrics>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double smallestTop = 1000; // bytes a second: a single "hello" is not blown up to the whole height

} // namespace

ThroughputPlot::ThroughputPlot(const RateHistory &history, QWidget *parent)
    : QWidget(parent)
    , m_history(history)
    , m_plot(new QCustomPlot(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);

    m_in = m_plot->addGraph();
    m_out = m_plot->addGraph();
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setFocusPolicy(Qt::NoFocus);
    const QSharedPointer<QCPAxisTickerDateTime> times(new QCPAxisTickerDateTime);
    times->setDateTimeFormat(QStringLiteral("HH:mm:ss"));
    m_plot->xAxis->setTicker(times);
    m_plot->yAxis->setTicker(QSharedPointer<QCPAxisTicker>(new RateTicker));
    m_plot->setInteraction(QCP::iRangeDrag);
    m_plot->axisRect()->setRangeDrag(Qt::Horizontal);
    m_plot->plotLayout()->insertRow(0);
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->plotLayout()->setMargins({});
    placePlotLegend(*m_plot->plotLayout(), 0, *m_plot->legend);
    m_plot->legend->setVisible(true);

    connect(m_plot, &QCustomPlot::mouseWheel, this, &ThroughputPlot::zoom);
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &ThroughputPlot::resetView);
    connect(m_plot->xAxis, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, &ThroughputPlot::dragged);
    applyTheme();
    retranslateUi();
}

void ThroughputPlot::update(double now)
{
    m_now = now;
    for (size_t i = m_history.size(); i-- > 0 && m_history.at(i).time > m_newest;) {
        const RateSample &sample = m_history.at(i);
        m_in->addData(sample.time, sample.bytesIn);
        m_out->addData(sample.time, sample.bytesOut);
    }
    if (m_history.size() > 0)
        m_newest = m_history.at(m_history.size() - 1).time;
    for (QCPGraph *graph : {m_in, m_out})
        graph->data()->removeBefore(now - RateHistory::keptSeconds);
    draw();
}

void ThroughputPlot::draw()
{
    if (!isVisible())
        return;
    m_settingRange = true;
    const int labelWidth = QFontMetrics(m_plot->xAxis->tickLabelFont()).horizontalAdvance(QStringLiteral("00:00:00"));
    m_plot->xAxis->ticker()->setTickCount(std::max(1, m_plot->axisRect()->width() * 2 / (labelWidth * 3)));
    const int labelHeight = QFontMetrics(m_plot->yAxis->tickLabelFont()).height();
    m_plot->yAxis->ticker()->setTickCount(std::clamp(m_plot->axisRect()->height() / (labelHeight * 2), 1, 4));
    fitLegend();
    if (m_following)
        m_plot->xAxis->setRange(m_now - m_span, m_now);
    const double from = m_plot->xAxis->range().lower;
    m_plot->yAxis->setRange(0, std::max(smallestTop, m_history.highestSince(from) * plotHeadroom));
    m_settingRange = false;
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

// Its two names stand side by side where there is room, else one above the other.
void ThroughputPlot::fitLegend()
{
    QCPLegend *legend = m_plot->legend;
    constexpr int spaces = 24; // QCustomPlot's own, around and between an icon and its name
    const int wanted = QFontMetrics(legend->font()).horizontalAdvance(m_in->name() + m_out->name()) +
                       2 * (legend->iconSize().width() + spaces);
    const auto order = wanted > m_plot->width() ? QCPLegend::foRowsFirst : QCPLegend::foColumnsFirst;
    if (legend->fillOrder() != order)
        legend->setFillOrder(order);
}

void ThroughputPlot::setSpan(double seconds)
{
    m_span = std::clamp(seconds, shortestSpan, RateHistory::keptSeconds);
    draw();
    Q_EMIT viewChanged();
}

void ThroughputPlot::resetView()
{
    m_following = true;
    setSpan(usualSpan);
}

void ThroughputPlot::zoom(QWheelEvent *event)
{
    const double factor = std::pow(1.25, -event->angleDelta().y() / 120.0);
    if (m_following) {
        setSpan(m_span * factor);
        return;
    }
    m_settingRange = true;
    m_span = std::clamp(m_span * factor, shortestSpan, RateHistory::keptSeconds);
    const double middle = m_plot->xAxis->range().center();
    m_plot->xAxis->setRange(middle - m_span / 2, middle + m_span / 2);
    m_settingRange = false;
    draw();
}

void ThroughputPlot::dragged()
{
    if (m_settingRange || !m_following)
        return;
    m_following = false;
    Q_EMIT viewChanged();
}

net::Result<void> ThroughputPlot::savePicture(const QString &path)
{
    constexpr int width = 960;
    constexpr int height = 480;
    const bool wasVisible = isVisible();
    if (!wasVisible)
        m_plot->xAxis->setRange(m_now - m_span, m_now);
    return savePlotPicture(*m_plot, path, {width, height});
}

void ThroughputPlot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void ThroughputPlot::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void ThroughputPlot::retranslateUi()
{
    m_in->setName(tr("in"));
    m_out->setName(tr("out"));
    m_plot->setAccessibleName(tr("Throughput"));
    m_plot->setToolTip(tr("Drag to look back, turn the wheel to see more or less, double-click to return to now"));
    draw();
}

void ThroughputPlot::applyTheme()
{
    if (!m_out)
        return;
    const Colours &c = colours();
    const QFont small = plotFont(font());
    m_plot->setBackground(c.panel);
    m_in->setPen(QPen(c.in, 1)); // a width of 1 and no fill: anything more costs milliseconds a frame
    m_out->setPen(QPen(c.out, 1));
    stylePlotAxes(*m_plot->xAxis, *m_plot->yAxis, small);
    stylePlotLegend(*m_plot->legend, small);
    draw();
}

} // namespace widgets
