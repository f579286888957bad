#include "epolldispatcher.h"

#include "clock.h"

#ifdef Q_OS_LINUX

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <ctime>

#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#ifdef __GLIBC_PREREQ
#if __GLIBC_PREREQ(2, 35)
#define NETYARD_HAVE_EPOLL_PWAIT2
#endif
#endif

namespace net {

namespace {

constexpr quint64 wakeToken = ~quint64{0};

// As Qt's own dispatcher sees it: an error or a hang-up concerns whoever listens.
constexpr quint32 trouble = EPOLLHUP | EPOLLERR;
constexpr std::array<quint32, 3> eventsOf{EPOLLIN, EPOLLOUT, EPOLLPRI}; // by QSocketNotifier::Type

timespec toTimespec(qint64 ns)
{
    return {static_cast<time_t>(ns / nsPerSecond), static_cast<long>(ns % nsPerSecond)};
}

quint64 tokenOf(int fd, quint32 generation)
{
    return (quint64{generation} << 32) | static_cast<quint32>(fd);
}

// Like epoll_wait, with the timeout in nanoseconds; -1: for ever.
int waitFor(int epoll, epoll_event *list, int most, qint64 timeoutNs)
{
#ifdef NETYARD_HAVE_EPOLL_PWAIT2
    const timespec timeout = toTimespec(std::max<qint64>(timeoutNs, 0));
    const int count = epoll_pwait2(epoll, list, most, timeoutNs < 0 ? nullptr : &timeout, nullptr);
    if (count >= 0 || errno != ENOSYS)
        return count;
#endif
    // Before Linux 5.11: milliseconds, rounded up so that no timer is early and no pass is spent waiting for one.
    constexpr qint64 longestMs = 60'000;
    const qint64 ms = timeoutNs < 0 ? -1 : std::min((timeoutNs + 999'999) / 1'000'000, longestMs);
    return epoll_wait(epoll, list, most, static_cast<int>(ms));
}

} // namespace

struct EpollDispatcher::Events {
    std::array<epoll_event, maxEvents> list;
};

quint32 EpollDispatcher::Socket::wanted() const
{
    quint32 events = 0;
    for (size_t i = 0; i < notifiers.size(); ++i)
        events |= notifiers.at(i) ? eventsOf.at(i) : 0;
    return events;
}

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_epoll(epoll_create1(EPOLL_CLOEXEC))
    , m_wakeFd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = wakeToken;
    if (isValid() && epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_wakeFd, &event) != 0) {
        ::close(m_wakeFd);
        m_wakeFd = -1;
    }
}

EpollDispatcher::~EpollDispatcher()
{
    if (m_wakeFd >= 0)
        ::close(m_wakeFd);
    if (m_epoll >= 0)
        ::close(m_epoll);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread = QThread::currentThreadId();
    m_interrupted.store(false);
    m_wokenFromWithin = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool includeTimers = !flags.testFlag(QEventLoop::X11ExcludeTimers);
    const bool includeSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    // What is posted from here on has called wakeUp(), which either set the flag or made the eventfd readable.
    bool mayBlock = flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted.load() && !m_wokenFromWithin;
    if (mayBlock) {
        Q_EMIT aboutToBlock();
        mayBlock = !m_wokenFromWithin;
    }
    if (m_interrupted.load())
        return false;
    if (includeSockets)
        tellKernelAll();

    qint64 timeoutNs = 0;
    if (mayBlock && (!includeSockets || m_alwaysReady.empty()))
        timeoutNs = includeTimers ? m_timers.nextInNs() : -1;
    int delivered = includeSockets ? activateSockets(wait(timeoutNs)) : waitForWake(timeoutNs);
    if (includeTimers)
        delivered += m_timers.activate();
    return delivered > 0;
}

int EpollDispatcher::wait(qint64 timeoutNs)
{
    if (m_depth == m_buffers.size())
        m_buffers.push_back(std::make_unique<Events>());
    epoll_event *const list = m_buffers.at(m_depth)->list.data();
    return std::max(waitFor(m_epoll, list, maxEvents, timeoutNs), 0); // a signal ends it early: nothing is lost
}

int EpollDispatcher::waitForWake(qint64 timeoutNs)
{
    pollfd fd{m_wakeFd, POLLIN, 0};
    const timespec timeout = toTimespec(std::max<qint64>(timeoutNs, 0));
    if (ppoll(&fd, 1, timeoutNs < 0 ? nullptr : &timeout, nullptr) <= 0)
        return 0;
    drainWake();
    return 1;
}

void EpollDispatcher::drainWake()
{
    quint64 value = 0;
    // Non-blocking; nothing to read means that somebody else has woken us for nothing.
    if (::read(m_wakeFd, &value, sizeof value) < 0 && errno != EAGAIN)
        qWarning("eventfd: %s", qPrintable(qt_error_string(errno)));
    m_wakeSent.exchange(false); // exchange, to see what was done before by whoever found it set
}

int EpollDispatcher::activateSockets(int count)
{
    int delivered = 0;
    const size_t level = m_depth++; // a notifier may run a nested loop, which needs a list of its own
    for (int i = 0; i < count; ++i) {
        const epoll_event event = m_buffers.at(level)->list.at(static_cast<size_t>(i));
        if (event.data.u64 == wakeToken) {
            drainWake();
            ++delivered;
        } else {
            delivered += activate(static_cast<int>(event.data.u64 & 0xffffffffU), static_cast<quint32>(event.data.u64 >> 32),
                                  event.events);
        }
    }
    const std::vector<int> files = m_alwaysReady;
    for (const int fd : files) {
        const Socket *found = socket(fd);
        if (found && found->alwaysReady)
            delivered += activate(fd, found->generation, EPOLLIN | EPOLLOUT);
    }
    --m_depth;
    return delivered;
}

int EpollDispatcher::activate(int fd, quint32 generation, quint32 events)
{
    int delivered = 0;
    for (size_t type = 0; type < eventsOf.size(); ++type) {
        // Looked up anew each time: the one before may have closed this socket, or opened another in its place.
        const Socket *found = socket(fd);
        if (!found || found->generation != generation)
            return delivered;
        QSocketNotifier *notifier = found->notifiers.at(type);
        if (notifier && (events & (eventsOf.at(type) | trouble)) != 0) {
            QEvent event(QEvent::SockAct);
            QCoreApplication::sendEvent(notifier, &event);
            ++delivered;
        }
    }
    return delivered;
}

EpollDispatcher::Socket *EpollDispatcher::socket(int fd)
{
    const auto i = static_cast<size_t>(fd);
    return fd >= 0 && i < m_sockets.size() && !m_sockets[i].isEmpty() ? &m_sockets[i] : nullptr;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = static_cast<int>(notifier->socket());
    if (fd < 0 || notifier->thread() != thread()) {
        qWarning("a socket notifier needs a valid descriptor and the thread it lives in");
        return;
    }
    if (static_cast<size_t>(fd) >= m_sockets.size())
        m_sockets.resize(std::max<size_t>(static_cast<size_t>(fd) + 1, m_sockets.size() * 2));
    Socket &entry = m_sockets[static_cast<size_t>(fd)];
    QSocketNotifier *&slot = entry.notifiers.at(static_cast<size_t>(notifier->type()));
    if (slot) {
        qWarning("two socket notifiers of one type for descriptor %d; the first one hears no more", fd);
        entry.inKernel = 0; // the first may be a leftover of a closed socket of the same number
    }
    slot = notifier;
    if (entry.alwaysReady)
        return;
    if (entry.inKernel == 0)
        tellKernel(fd, entry);
    else if (!entry.dirty) {
        // A write notifier is often switched on and off within one pass: the kernel is told before the next wait.
        entry.dirty = true;
        m_dirty.push_back(fd);
    }
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    const auto fd = static_cast<int>(notifier->socket());
    Socket *entry = socket(fd);
    if (!entry)
        return;
    QSocketNotifier *&slot = entry->notifiers.at(static_cast<size_t>(notifier->type()));
    if (slot != notifier)
        return;
    slot = nullptr;
    if (entry->isEmpty()) {
        // At once: the descriptor is about to be closed, as a rule, and its number used again.
        if (entry->inKernel != 0)
            epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd, nullptr);
        entry->inKernel = 0;
        ++entry->generation;
        if (entry->alwaysReady) {
            entry->alwaysReady = false;
            std::erase(m_alwaysReady, fd);
        }
    } else if (!entry->dirty && !entry->alwaysReady) {
        entry->dirty = true;
        m_dirty.push_back(fd);
    }
}

void EpollDispatcher::tellKernelAll()
{
    for (size_t i = 0; i < m_dirty.size(); ++i) {
        const int fd = m_dirty[i];
        Socket &entry = m_sockets[static_cast<size_t>(fd)];
        entry.dirty = false;
        if (!entry.isEmpty() && !entry.alwaysReady && entry.wanted() != entry.inKernel)
            tellKernel(fd, entry);
    }
    m_dirty.clear();
}

void EpollDispatcher::tellKernel(int fd, Socket &entry)
{
    epoll_event event{};
    event.events = entry.wanted();
    event.data.u64 = tokenOf(fd, entry.generation);
    int result = epoll_ctl(m_epoll, entry.inKernel == 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, fd, &event);
    if (result != 0 && errno == EEXIST)
        result = epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event);
    else if (result != 0 && errno == ENOENT) // closed behind our back, and the number is in use again
        result = epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
    if (result == 0) {
        entry.inKernel = event.events;
    } else if (errno == EPERM) {
        entry.alwaysReady = true;
        m_alwaysReady.push_back(fd);
    } else {
        entry.inKernel = 0;
        qWarning("descriptor %d cannot be watched: %s", fd, qPrintable(qt_error_string(errno)));
    }
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.add(timerId, interval, timerType, object);
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAll(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    return m_timers.remainingMs(timerId);
}

void EpollDispatcher::wakeUp()
{
    if (QThread::currentThreadId() == m_thread.load(std::memory_order_relaxed)) {
        m_wokenFromWithin = true;
        return;
    }
    if (!m_wakeSent.exchange(true))
        writeWake();
}

void EpollDispatcher::interrupt()
{
    m_interrupted.store(true);
    wakeUp();
}

void EpollDispatcher::writeWake()
{
    const quint64 one = 1;
    if (::write(m_wakeFd, &one, sizeof one) < 0 && errno != EAGAIN) // EAGAIN: it is readable already
        qWarning("eventfd: %s", qPrintable(qt_error_string(errno)));
}

} // namespace net

#endif // Q_OS_LINUX
