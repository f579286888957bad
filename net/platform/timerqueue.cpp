#include "timerqueue.h"

#include "clock.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <bit>
#include <chrono>

namespace net {

namespace {

constexpr qint64 coarseShare = 20; // a coarse timer may be off by 5 %
constexpr qint64 maxGridMs = 64;
constexpr qint64 veryCoarseGridMs = 1000;

qint64 monotonicNs()
{
    using namespace std::chrono;
    return duration_cast<nanoseconds>(steady_clock::now().time_since_epoch()).count();
}

qint64 gridMs(qint64 intervalMs, Qt::TimerType type)
{
    switch (type) {
    case Qt::PreciseTimer: return 0;
    case Qt::VeryCoarseTimer: return veryCoarseGridMs;
    case Qt::CoarseTimer: break;
    }
    // Powers of two, so that the grids of different intervals lie in one another.
    const qint64 most = std::min(intervalMs / coarseShare, maxGridMs);
    return most < 1 ? 0 : static_cast<qint64>(std::bit_floor(static_cast<quint64>(most)));
}

qint64 alignedUp(qint64 ns, qint64 grid)
{
    if (grid <= 0)
        return ns;
    const qint64 step = grid * nsPerMs;
    return (ns + step - 1) / step * step;
}

} // namespace

void TimerQueue::add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    Timer timer;
    timer.intervalMs = std::max<qint64>(intervalMs, 0);
    timer.type = type;
    timer.object = object;
    timer.serial = ++m_serial;
    schedule(id, *m_timers.insert(id, timer), monotonicNs() + timer.intervalMs * nsPerMs);
}

bool TimerQueue::remove(int id)
{
    const auto it = m_timers.constFind(id);
    if (it == m_timers.constEnd())
        return false;
    unschedule(id, *it);
    m_timers.erase(it);
    return true;
}

bool TimerQueue::removeAll(const QObject *object)
{
    return m_timers.removeIf([this, object](const auto &entry) {
        if (entry.value().object != object)
            return false;
        unschedule(entry.key(), entry.value());
        return true;
    }) > 0;
}

QList<QAbstractEventDispatcher::TimerInfo> TimerQueue::of(const QObject *object) const
{
    QList<QAbstractEventDispatcher::TimerInfo> result;
    for (auto it = m_timers.constBegin(); it != m_timers.constEnd(); ++it) {
        if (it->object == object)
            result.append({it.key(), static_cast<int>(it->intervalMs), it->type});
    }
    return result;
}

int TimerQueue::remainingMs(int id) const
{
    const auto it = m_timers.constFind(id);
    if (it == m_timers.constEnd())
        return -1;
    const qint64 left = it->alignedNs - monotonicNs();
    return left <= 0 ? 0 : static_cast<int>((left + nsPerMs - 1) / nsPerMs);
}

qint64 TimerQueue::nextInNs() const
{
    if (m_queue.empty())
        return -1;
    return std::max<qint64>(m_queue.begin()->atNs - monotonicNs(), 0);
}

int TimerQueue::activate()
{
    if (m_queue.empty())
        return 0;
    const qint64 now = monotonicNs();
    if (m_queue.begin()->atNs > now)
        return 0;
    std::vector<Due> due;
    for (auto it = m_queue.begin(); it != m_queue.end() && it->atNs <= now; ++it)
        due.push_back(*it);

    int sent = 0;
    for (const Due &entry : due) {
        auto it = m_timers.find(entry.id);
        if (it == m_timers.end() || it->serial != entry.serial || it->isBeingSent || it->alignedNs != entry.atNs)
            continue; // removed, replaced, or sent by a nested loop meanwhile
        unschedule(entry.id, *it);
        it->isBeingSent = true;
        const qint64 stepNs = it->intervalMs * nsPerMs;
        qint64 next = it->dueNs + stepNs;
        if (next <= now)
            next = stepNs == 0 ? now : now + stepNs - (now - it->dueNs) % stepNs; // what was missed is not made up for
        it->dueNs = next;
        it->alignedNs = alignedUp(next, gridMs(it->intervalMs, it->type));

        QTimerEvent event(entry.id);
        QCoreApplication::sendEvent(it->object, &event);
        ++sent;

        it = m_timers.find(entry.id);
        if (it != m_timers.end() && it->serial == entry.serial) {
            it->isBeingSent = false;
            schedule(entry.id, *it, it->dueNs);
        }
    }
    return sent;
}

void TimerQueue::schedule(int id, Timer &timer, qint64 dueNs)
{
    timer.dueNs = dueNs;
    timer.alignedNs = alignedUp(dueNs, gridMs(timer.intervalMs, timer.type));
    m_queue.insert({timer.alignedNs, timer.serial, id});
}

void TimerQueue::unschedule(int id, const Timer &timer)
{
    m_queue.erase({timer.alignedNs, timer.serial, id});
}

} // namespace net
