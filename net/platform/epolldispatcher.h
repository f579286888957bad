// Qt's event loop on epoll: what a pass costs depends on the sockets that have something to say, not on how many
// are held. Built on the public QAbstractEventDispatcher alone.
//
// Thread: as QAbstractEventDispatcher: wakeUp() and interrupt() from any, the rest from the thread it serves.
// Fairness: a pass delivers the posted events that were there when it began, at most maxEvents sockets, and each
// expired timer once, so that none of the three can starve the others. Sources: epoll(7), eventfd(2).
#pragma once

#include <QtGlobal>

#ifdef Q_OS_LINUX

#include "timerqueue.h"

#include <QAbstractEventDispatcher>
#include <QSocketNotifier>

#include <array>
#include <atomic>
#include <memory>
#include <vector>

namespace net {

class EpollDispatcher final : public QAbstractEventDispatcher {
    Q_DISABLE_COPY_MOVE(EpollDispatcher)

public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    // False when the system refused a descriptor; the dispatcher cannot be used then.
    [[nodiscard]] bool isValid() const { return m_epoll >= 0 && m_wakeFd >= 0; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;

    using QAbstractEventDispatcher::registerTimer;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;

    void wakeUp() override;
    void interrupt() override;

private:
    static constexpr int maxEvents = 256;

    struct Events;
    struct Socket {
        std::array<QSocketNotifier *, 3> notifiers{}; // by QSocketNotifier::Type
        quint32 inKernel = 0;                         // the events that epoll knows of
        quint32 generation = 0;                       // tells an old event from one of a later socket under the same number
        bool dirty = false;                           // the notifiers have changed since epoll was told
        bool alwaysReady = false;                     // epoll refuses it (a regular file): poll() would call it ready
        [[nodiscard]] quint32 wanted() const;
        [[nodiscard]] bool isEmpty() const { return !notifiers[0] && !notifiers[1] && !notifiers[2]; }
    };

    [[nodiscard]] Socket *socket(int fd);
    void tellKernel(int fd, Socket &entry);
    void tellKernelAll();
    [[nodiscard]] int wait(qint64 timeoutNs);
    [[nodiscard]] int waitForWake(qint64 timeoutNs);
    void writeWake();
    void drainWake();
    int activateSockets(int count);
    int activate(int fd, quint32 generation, quint32 events);

    int m_epoll = -1;
    int m_wakeFd = -1;
    std::vector<Socket> m_sockets; // by descriptor
    std::vector<int> m_dirty;
    std::vector<int> m_alwaysReady;
    std::vector<std::unique_ptr<Events>> m_buffers; // one a nesting level, kept
    size_t m_depth = 0;
    TimerQueue m_timers;
    std::atomic<Qt::HANDLE> m_thread{nullptr}; // the one that processes events
    bool m_wokenFromWithin = false;            // by that very thread: no need to go through the kernel
    std::atomic<bool> m_wakeSent{false};       // the eventfd is readable
    std::atomic<bool> m_interrupted{false};
};

} // namespace net

#endif // Q_OS_LINUX
