// The one clock of everything live: log, plots, counters and lists look for what is new on its tick, 30 times a second.
//
// One timer instead of one a widget, so that a frame's work happens together. Thread: the main thread.
#pragma once

#include <QObject>

namespace widgets {

class LiveTimer final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LiveTimer)

public:
    static constexpr int intervalMs = 33;
    [[nodiscard]] static LiveTimer &instance();

Q_SIGNALS:
    void tick();

private:
    LiveTimer();
    void timerEvent(QTimerEvent *event) override;
};

} // namespace widgets
