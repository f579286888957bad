// The picture of a timeline: traffic, messages, connections and round trips, one below the other over the same time.
//
// The wheel zooms (or + and −), dragging pans (or the arrow keys), a double click shows all again (or Home); a click names
// the time clicked at. A vertical line marks the row that is current elsewhere. Thread: the main thread.
#pragma once

#include "result.h"
#include "timeline.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QCPAxis;
class QCPAxisRect;
class QCPGraph;
class QCPItemStraightLine;
class QCPItemText;
class QCPLegend;
class QCPAxisTickerDateTime;
class QCustomPlot;

namespace widgets {

class SessionPlots final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionPlots)

public:
    explicit SessionPlots(const QString &name, QWidget *parent = nullptr);

    void showTimeline(const net::Timeline &timeline);
    void clear();
    [[nodiscard]] const net::Timeline &timeline() const { return m_timeline; }
    void setMark(qint64 timeNs); // 0: none
    [[nodiscard]] qint64 markNs() const { return m_markNs; }

    // What is looked at; the whole session until one zooms or drags.
    [[nodiscard]] bool showsAll() const { return m_showsAll; }
    [[nodiscard]] qint64 fromNs() const;
    [[nodiscard]] qint64 toNs() const;
    void showRange(qint64 fromNs, qint64 toNs);
    [[nodiscard]] double highest(int plot) const; // of a plot's value axis; for tests

    [[nodiscard]] net::Result<void> savePicture(const QString &path);

    enum Plot : int { Throughput, Messages, Connections, RoundTrip, PlotCount };

public Q_SLOTS:
    void showAll();
    void zoomIn() { zoomBy(0.5); }
    void zoomOut() { zoomBy(2); }

Q_SIGNALS:
    void rangeChanged(); // another part is to be looked at
    void timePicked(qint64 timeNs);

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Row {
        QCPAxisRect *rect = nullptr;
        QCPLegend *legend = nullptr;
        QCPGraph *first = nullptr;
        QCPGraph *second = nullptr; // only where there are two ways
        QCPItemStraightLine *mark = nullptr;
        QCPItemText *nothing = nullptr;
    };
    void makeRow(Plot plot);
    void retranslateUi();
    void applyTheme();
    void draw();
    void fill();
    void fitAxes();
    void zoomBy(double factor);
    void pan(double part);
    void userMoved();
    void pressed(const QPoint &at);
    void released(const QPoint &at);
    void setTimeRange(double lower, double upper);
    [[nodiscard]] QCPAxis *timeAxis() const;

    QCustomPlot *m_plot;
    std::array<Row, PlotCount> m_rows;
    QSharedPointer<QCPAxisTickerDateTime> m_times;
    net::Timeline m_timeline;
    QTimer m_click;
    QPoint m_pressedAt;
    qint64 m_clickedNs = 0;
    qint64 m_markNs = 0;
    bool m_showsAll = true;
    bool m_settingRange = false;
};

} // namespace widgets
