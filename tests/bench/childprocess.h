// A child process whose processor time and memory are known exactly once it has ended (wait4), and a look at who listens.
// Benchmarks only; POSIX.
#pragma once

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QString>
#include <QStringList>
#include <QThread>

#include <csignal>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace bench {

struct Cost {
    bool ok = false; // ended by itself with 0, or by our signal
    double cpuSeconds = 0;
    double residentMiB = 0; // at most
};

class ChildProcess final {
    Q_DISABLE_COPY_MOVE(ChildProcess)

public:
    explicit ChildProcess(const QStringList &words)
    {
        std::vector<QByteArray> bytes;
        for (const QString &word : words)
            bytes.push_back(word.toLocal8Bit());
        std::vector<char *> list;
        for (QByteArray &word : bytes)
            list.push_back(word.data());
        list.push_back(nullptr);
        m_pid = ::fork();
        if (m_pid == 0) {
            const int null = ::open("/dev/null", O_RDWR);
            ::dup2(null, 0);
            ::dup2(null, 1);
            ::execvp(list.front(), list.data());
            ::_exit(127);
        }
    }
    ~ChildProcess()
    {
        if (m_pid > 0)
            static_cast<void>(end(SIGKILL));
    }

    [[nodiscard]] Cost wait() { return collect(false); }
    [[nodiscard]] Cost end(int signal = SIGTERM)
    {
        ::kill(m_pid, signal);
        return collect(true);
    }

private:
    Cost collect(bool killed)
    {
        int status = 0;
        rusage used{};
        if (::wait4(std::exchange(m_pid, -1), &status, 0, &used) < 0)
            return {};
        const auto seconds = [](const timeval &time) {
            return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
        };
        return {killed || (WIFEXITED(status) && WEXITSTATUS(status) == 0), seconds(used.ru_utime) + seconds(used.ru_stime),
                static_cast<double>(used.ru_maxrss) / 1024};
    }

    pid_t m_pid = -1;
};

// Without connecting: some servers take one client only.
inline bool waitForListener(quint16 port)
{
    const QByteArray wanted = ':' + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + ' ';
    QElapsedTimer clock;
    clock.start();
    constexpr int patienceMs = 10000;
    while (clock.elapsed() < patienceMs) {
        for (const char *name : {"/proc/net/tcp", "/proc/net/tcp6"}) {
            QFile table(QString::fromLatin1(name));
            if (!table.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : table.readAll().split('\n')) {
                const QList<QByteArray> fields = line.simplified().split(' ');
                if (fields.size() > 3 && (fields.at(1) + ' ').endsWith(wanted) && fields.at(3) == "0A")
                    return true;
            }
        }
        QThread::usleep(500);
    }
    return false;
}

} // namespace bench
