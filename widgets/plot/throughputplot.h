// The picture of a RateHistory: bytes a second, in and out, over time.
//
// Follows the present; the wheel changes how much of the past is shown, dragging looks back (and lets go of the present),
// a double click returns to it. Draws only while it is visible. Thread: the main thread.
#pragma once

#include "result.h"

#include <QWidget>

class QCPGraph;
class QCustomPlot;
class QWheelEvent;

namespace widgets {

class RateHistory;

class ThroughputPlot final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ThroughputPlot)

public:
    static constexpr double shortestSpan = 10; // seconds
    static constexpr double usualSpan = 60;

    explicit ThroughputPlot(const RateHistory &history, QWidget *parent = nullptr);

    void update(double now); // what is new in the history; draws
    [[nodiscard]] double span() const { return m_span; }
    void setSpan(double seconds);
    [[nodiscard]] bool isFollowing() const { return m_following; }

    // By the file name's end: .svg and .pdf as drawings, anything else as a PNG of twice the size. FileNotWritable.
    [[nodiscard]] net::Result<void> savePicture(const QString &path);

public Q_SLOTS:
    void resetView();

Q_SIGNALS:
    void viewChanged(); // following or span

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslateUi();
    void applyTheme();
    void zoom(QWheelEvent *event);
    void dragged();
    void draw();
    void fitLegend();

    const RateHistory &m_history;
    QCustomPlot *m_plot = nullptr;
    QCPGraph *m_in = nullptr;
    QCPGraph *m_out = nullptr;
    double m_newest = 0;
    double m_now = 0;
    double m_span = usualSpan;
    bool m_following = true;
    bool m_settingRange = false;
};

} // namespace widgets
