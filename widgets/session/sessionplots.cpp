#include "sessionplots.h"

#include "plotstyle.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace widgets {

namespace {

constexpr double nsPerSecond = 1e9;
constexpr double smallestRange = 0.01; // seconds
constexpr std::array<double, SessionPlots::PlotCount> smallestTops{1000, 5, 2, 100};

double seconds(qint64 timeNs)
{
    return static_cast<double>(timeNs) / nsPerSecond;
}

qint64 nanoseconds(double time)
{
    return static_cast<qint64>(std::llround(time * 1e6)) * 1000;
}

QSharedPointer<QCPAxisTicker> tickerOf(SessionPlots::Plot plot)
{
    switch (plot) {
    case SessionPlots::Throughput: return QSharedPointer<QCPAxisTicker>(new RateTicker);
    case SessionPlots::RoundTrip: return QSharedPointer<QCPAxisTicker>(new DurationTicker);
    default: return QSharedPointer<QCPAxisTicker>(new CountTicker);
    }
}

} // namespace

SessionPlots::SessionPlots(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_plot(new QCustomPlot(this))
    , m_times(new QCPAxisTickerDateTime)
{
    setObjectName(name);
    setFocusPolicy(Qt::StrongFocus);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_plot);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->setRowSpacing(0);
    m_plot->setAutoAddPlottableToLegend(false);
    m_plot->setNoAntialiasingOnDrag(true);
    m_plot->setInteraction(QCP::iRangeDrag);
    auto *margins = new QCPMarginGroup(m_plot);
    for (int plot = 0; plot < PlotCount; ++plot) {
        makeRow(static_cast<Plot>(plot));
        m_rows[static_cast<size_t>(plot)].rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    }
    m_click.setSingleShot(true);
    connect(&m_click, &QTimer::timeout, this, [this] { Q_EMIT timePicked(m_clickedNs); });
    connect(m_plot, &QCustomPlot::mouseWheel, this,
            [this](QWheelEvent *event) { zoomBy(std::pow(1.25, -event->angleDelta().y() / 120.0)); });
    connect(m_plot, &QCustomPlot::mouseDoubleClick, this, &SessionPlots::showAll);
    connect(m_plot, &QCustomPlot::mousePress, this, [this](QMouseEvent *event) { pressed(event->pos()); });
    connect(m_plot, &QCustomPlot::mouseRelease, this, [this](QMouseEvent *event) { released(event->pos()); });
    applyTheme();
    retranslateUi();
}

void SessionPlots::makeRow(Plot plot)
{
    Row &row = m_rows[static_cast<size_t>(plot)];
    row.rect = new QCPAxisRect(m_plot);
    m_plot->plotLayout()->addElement(2 * plot + 1, 0, row.rect);
    row.rect->setRangeDrag(Qt::Horizontal);
    QCPAxis *time = row.rect->axis(QCPAxis::atBottom);
    QCPAxis *value = row.rect->axis(QCPAxis::atLeft);
    for (QCPAxis *axis : {time, value}) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
    }
    time->setTicker(m_times);
    time->setTickLabels(plot == PlotCount - 1);
    value->setTicker(tickerOf(plot));
    row.legend = new QCPLegend;
    placePlotLegend(*m_plot->plotLayout(), 2 * plot, *row.legend);
    row.first = m_plot->addGraph(time, value);
    row.first->addToLegend(row.legend);
    if (plot == Throughput || plot == Messages) {
        row.second = m_plot->addGraph(time, value);
        row.second->addToLegend(row.legend);
    }
    if (plot == Connections)
        row.first->setLineStyle(QCPGraph::lsStepCenter);
    row.mark = new QCPItemStraightLine(m_plot);
    row.mark->setClipAxisRect(row.rect);
    for (QCPItemPosition *position : {row.mark->point1, row.mark->point2}) {
        position->setAxes(time, value);
        position->setTypeX(QCPItemPosition::ptPlotCoords);
        position->setAxisRect(row.rect);
        position->setTypeY(QCPItemPosition::ptAxisRectRatio);
    }
    row.mark->setVisible(false);
    row.nothing = new QCPItemText(m_plot);
    row.nothing->setClipAxisRect(row.rect);
    row.nothing->position->setAxisRect(row.rect);
    row.nothing->position->setType(QCPItemPosition::ptAxisRectRatio);
    row.nothing->position->setCoords(0.5, 0.5);
    row.nothing->setVisible(false);
    connect(time, qOverload<const QCPRange &>(&QCPAxis::rangeChanged), this, [this](const QCPRange &range) {
        if (m_settingRange)
            return;
        setTimeRange(range.lower, range.upper);
        userMoved();
    });
}

QCPAxis *SessionPlots::timeAxis() const
{
    return m_rows[0].rect->axis(QCPAxis::atBottom);
}

qint64 SessionPlots::fromNs() const
{
    return nanoseconds(timeAxis()->range().lower);
}

qint64 SessionPlots::toNs() const
{
    return nanoseconds(timeAxis()->range().upper);
}

double SessionPlots::highest(int plot) const
{
    return m_rows[static_cast<size_t>(plot)].rect->axis(QCPAxis::atLeft)->range().upper;
}

void SessionPlots::showTimeline(const net::Timeline &timeline)
{
    m_timeline = timeline;
    fill();
    if (m_showsAll && timeline.widthNs > 0) {
        const double from = seconds(timeline.sessionFromNs);
        setTimeRange(from, std::max(from + 1, seconds(timeline.sessionToNs)));
    }
    draw();
}

void SessionPlots::clear()
{
    m_showsAll = true;
    showTimeline({});
}

void SessionPlots::fill()
{
    for (const Row &row : m_rows) {
        row.first->data()->clear();
        if (row.second)
            row.second->data()->clear();
    }
    const double width = seconds(m_timeline.widthNs);
    bool hasRoundTrips = false;
    bool hasConnections = false;
    // The last bucket of a session is not over yet, and would look like a decline.
    for (size_t i = 0; i < m_timeline.buckets.size(); ++i) {
        const net::TimelineBucket &bucket = m_timeline.buckets[i];
        const double begin = seconds(m_timeline.startOf(i));
        const double time = begin + width / 2;
        const double passed = std::clamp(seconds(m_timeline.sessionToNs) - begin, width / 8, width);
        m_rows[Throughput].first->addData(time, static_cast<double>(bucket.bytesIn) / passed);
        m_rows[Throughput].second->addData(time, static_cast<double>(bucket.bytesOut) / passed);
        m_rows[Messages].first->addData(time, static_cast<double>(bucket.messagesIn) / passed);
        m_rows[Messages].second->addData(time, static_cast<double>(bucket.messagesOut) / passed);
        m_rows[Connections].first->addData(time, bucket.connections);
        hasConnections = hasConnections || bucket.connections > 0;
        if (bucket.roundTrips > 0) {
            hasRoundTrips = true;
            m_rows[RoundTrip].first->addData(time, static_cast<double>(bucket.roundTripSumUs) / bucket.roundTrips);
        }
    }
    m_rows[Connections].nothing->setVisible(!hasConnections);
    m_rows[RoundTrip].nothing->setVisible(!hasRoundTrips);
    constexpr int fewPoints = 120;
    m_rows[RoundTrip].first->setScatterStyle(m_rows[RoundTrip].first->dataCount() <= fewPoints
                                                 ? QCPScatterStyle(QCPScatterStyle::ssDisc, 4)
                                                 : QCPScatterStyle(QCPScatterStyle::ssNone));
}

void SessionPlots::draw()
{
    if (!isVisible())
        return;
    fitAxes();
    m_plot->replot(QCustomPlot::rpQueuedReplot);
}

void SessionPlots::fitAxes()
{
    const double span = timeAxis()->range().size();
    constexpr double day = 86400;
    m_times->setDateTimeFormat(span > day    ? QStringLiteral("MM-dd HH:mm")
                               : span > 3600 ? QStringLiteral("HH:mm")
                               : span > 8    ? QStringLiteral("HH:mm:ss")
                                             : QStringLiteral("HH:mm:ss.zzz"));
    const QFontMetrics metrics(timeAxis()->tickLabelFont());
    const int label = metrics.horizontalAdvance(QStringLiteral("00-00 00:00:00"));
    m_times->setTickCount(std::max(2, m_plot->width() / std::max(1, label * 3 / 2)));
    m_settingRange = true;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        double top = 0;
        for (const QCPGraph *graph : {row.first, row.second}) {
            if (!graph)
                continue;
            const auto end = graph->data()->findEnd(timeAxis()->range().upper);
            for (auto at = graph->data()->findBegin(timeAxis()->range().lower); at != end; ++at)
                top = std::max(top, at->value);
        }
        QCPAxis *value = row.rect->axis(QCPAxis::atLeft);
        value->setRange(0, std::max(smallestTops.at(i), top * plotHeadroom));
        value->ticker()->setTickCount(std::clamp(row.rect->height() / (metrics.height() * 2), 1, 5));
        row.mark->point1->setCoords(seconds(m_markNs), 0);
        row.mark->point2->setCoords(seconds(m_markNs), 1);
        row.mark->setVisible(m_markNs != 0);
    }
    m_settingRange = false;
}

void SessionPlots::setMark(qint64 timeNs)
{
    if (timeNs == m_markNs)
        return;
    m_markNs = timeNs;
    draw();
}

void SessionPlots::setTimeRange(double lower, double upper)
{
    m_settingRange = true;
    for (const Row &row : m_rows)
        row.rect->axis(QCPAxis::atBottom)->setRange(lower, upper);
    m_settingRange = false;
}

void SessionPlots::showRange(qint64 fromNs, qint64 toNs)
{
    setTimeRange(seconds(fromNs), std::max(seconds(fromNs) + smallestRange, seconds(toNs)));
    userMoved();
}

void SessionPlots::showAll()
{
    m_click.stop();
    if (m_timeline.widthNs == 0)
        return;
    m_showsAll = true;
    const double from = seconds(m_timeline.sessionFromNs);
    setTimeRange(from, std::max(from + 1, seconds(m_timeline.sessionToNs)));
    draw();
    Q_EMIT rangeChanged();
}

void SessionPlots::userMoved()
{
    m_showsAll = false;
    draw();
    Q_EMIT rangeChanged();
}

void SessionPlots::zoomBy(double factor)
{
    if (m_timeline.widthNs == 0)
        return;
    const QPoint cursor = m_plot->mapFromGlobal(QCursor::pos());
    const bool isOver = m_plot->rect().contains(cursor) && m_plot->underMouse();
    const QCPRange range = timeAxis()->range();
    const double centre =
        isOver ? std::clamp(timeAxis()->pixelToCoord(cursor.x()), range.lower, range.upper) : range.center();
    const double all = seconds(m_timeline.sessionToNs) - seconds(m_timeline.sessionFromNs);
    const double size = std::clamp(range.size() * factor, smallestRange, std::max(1.0, all) * 1.5);
    const double left = (centre - range.lower) / range.size() * size;
    setTimeRange(centre - left, centre - left + size);
    userMoved();
}

void SessionPlots::pan(double part)
{
    if (m_timeline.widthNs == 0)
        return;
    const QCPRange range = timeAxis()->range();
    setTimeRange(range.lower + range.size() * part, range.upper + range.size() * part);
    userMoved();
}

void SessionPlots::pressed(const QPoint &at)
{
    setFocus(Qt::MouseFocusReason);
    m_pressedAt = at;
}

// A press that did not become a drag, unless a second one follows.
void SessionPlots::released(const QPoint &at)
{
    if ((at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance() || m_timeline.widthNs == 0)
        return;
    const double time = timeAxis()->pixelToCoord(at.x());
    if (!timeAxis()->range().contains(time) || m_click.isActive())
        return;
    m_clickedNs = nanoseconds(time);
    m_click.start(QApplication::doubleClickInterval());
}

net::Result<void> SessionPlots::savePicture(const QString &path)
{
    constexpr QSize size(1120, 800);
    fitAxes();
    return savePlotPicture(*m_plot, path, size);
}

void SessionPlots::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void SessionPlots::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    draw();
}

void SessionPlots::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    draw();
}

void SessionPlots::keyPressEvent(QKeyEvent *event)
{
    constexpr double step = 0.2;
    switch (event->key()) {
    case Qt::Key_Left: pan(-step); return;
    case Qt::Key_Right: pan(step); return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_Home: showAll(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_markNs != 0)
            Q_EMIT timePicked(m_markNs);
        return;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace widgets
