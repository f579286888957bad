// The timers of an event dispatcher, in the order in which they are due.
//
// Units: intervals in milliseconds as Qt gives them, times in nanoseconds of the monotonic clock. Coarse timers are
// put off to a grid of at most 1/20 of their interval so that several end in one wake-up; very coarse ones to full
// seconds; none is early. Thread: one, the dispatcher's.
#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>

#include <set>
#include <vector>

namespace net {

class TimerQueue final {
public:
    void add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object);
    bool remove(int id);
    bool removeAll(const QObject *object);
    [[nodiscard]] QList<QAbstractEventDispatcher::TimerInfo> of(const QObject *object) const;
    [[nodiscard]] int remainingMs(int id) const; // -1: no such timer

    // Until the next one is due: 0 when one is, -1 when there is none (that may be sent).
    [[nodiscard]] qint64 nextInNs() const;
    // Sends a QTimerEvent for each one due now, once; returns how many.
    int activate();

private:
    struct Timer {
        qint64 intervalMs = 0;
        qint64 dueNs = 0;     // exact: the next one is counted from here, so that errors do not add up
        qint64 alignedNs = 0; // when it is sent
        quint64 serial = 0;   // tells it from a later timer under the same number
        QObject *object = nullptr;
        Qt::TimerType type = Qt::CoarseTimer;
        bool isBeingSent = false; // a nested loop does not send it again
    };
    struct Due {
        qint64 atNs = 0;
        quint64 serial = 0;
        int id = 0;
        friend auto operator<=>(const Due &, const Due &) = default;
    };

    void schedule(int id, Timer &timer, qint64 dueNs);
    void unschedule(int id, const Timer &timer);

    QHash<int, Timer> m_timers;
    std::set<Due> m_queue; // all but those being sent
    quint64 m_serial = 0;
};

} // namespace net
