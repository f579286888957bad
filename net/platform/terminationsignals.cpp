#include "platform.h"

#include <QCoreApplication>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>
#endif

namespace net {

#ifdef Q_OS_WIN

namespace {

BOOL WINAPI handleControl(DWORD)
{
    static LONG seen = 0;
    if (InterlockedExchange(&seen, 1) != 0)
        return FALSE; // the second one: as if nobody had asked for it
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    return TRUE;
}

} // namespace

void quitOnTerminationSignals()
{
    SetConsoleCtrlHandler(handleControl, TRUE);
}

#else

namespace {

std::array<int, 2> wakePipe{-1, -1};
volatile std::sig_atomic_t seen = 0;

// Only what signal-safety(7) allows.
void handleSignal(int number)
{
    if (seen != 0) {
        std::signal(number, SIG_DFL); // the second one: the user does not want to wait
        ::raise(number);
        return;
    }
    seen = 1;
    const int error = errno;
    const char byte = 0;
    if (::write(wakePipe[1], &byte, 1) < 0)
        ::_exit(128 + number); // nobody would hear of it
    errno = error;
}

} // namespace

void quitOnTerminationSignals()
{
    std::signal(SIGPIPE, SIG_IGN);
    if (wakePipe[0] >= 0 || ::pipe(wakePipe.data()) != 0)
        return;
    for (const int fd : wakePipe) {
        ::fcntl(fd, F_SETFD, FD_CLOEXEC);
        ::fcntl(fd, F_SETFL, O_NONBLOCK);
    }
    auto *notifier = new QSocketNotifier(wakePipe[0], QSocketNotifier::Read, qApp);
    QObject::connect(notifier, &QSocketNotifier::activated, notifier, [notifier] {
        notifier->setEnabled(false);
        QCoreApplication::quit();
    });
    struct sigaction action {};
    action.sa_handler = handleSignal;
    ::sigemptyset(&action.sa_mask);
    action.sa_flags = SA_RESTART | SA_NODEFER;
    ::sigaction(SIGINT, &action, nullptr);
    ::sigaction(SIGTERM, &action, nullptr);
}

#endif

} // namespace net
