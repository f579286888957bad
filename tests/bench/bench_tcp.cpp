// TCP echo: our server engine, recording everything, next to a plain epoll echo loop in the same run.
//
//   bench_tcp [--seconds 2] [--runs 3] [--idle 10000]
//
// The load comes from raw sockets on the main thread; the idle connections are held by a second process, so that the
// descriptors of one suffice. Each line: figure, the baseline's, their ratio (median of the runs, taken in turns), and
// the CPU time of the serving thread per round trip or message.
#include "networkthread.h"
#include "platform.h"
#include "recorder.h"
#include "tcpserver.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <functional>
#include <thread>
#include <vector>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <pthread.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace net;

namespace {

constexpr int messageBytes = 64;
constexpr size_t bufferBytes = 64 * 1024;
constexpr int maxEvents = 256;

int connectTo(quint16 port)
{
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    if (fd < 0 || ::connect(fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("cannot connect: %s", std::strerror(errno));
    const int on = 1;
    ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return fd;
}

double cpuSeconds(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

// What a C programmer would write in an afternoon: level-triggered epoll, recv, send.
class RawServer final {
    Q_DISABLE_COPY_MOVE(RawServer)

public:
    RawServer()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHost);
        const Result<ListenSocket> socket = openListenSocket(request);
        if (!socket)
            qFatal("cannot listen");
        m_listening = static_cast<int>(socket->descriptor);
        port = socket->local.port();
        m_thread = std::thread([this] { run(); });
        ::pthread_getcpuclockid(m_thread.native_handle(), &clock);
    }
    ~RawServer()
    {
        const quint64 one = 1;
        m_stop = true;
        if (::write(m_wake, &one, sizeof one) < 0)
            qFatal("eventfd");
        m_thread.join();
        ::close(m_wake);
    }

    quint16 port = 0;
    clockid_t clock = 0;

private:
    void run()
    {
        const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
        const auto add = [epoll](int fd) {
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.fd = fd;
            ::epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
        };
        add(m_listening);
        add(m_wake);
        std::vector<int> open;
        std::array<epoll_event, maxEvents> events{};
        std::vector<char> buffer(bufferBytes);
        while (!m_stop) {
            const int count = ::epoll_wait(epoll, events.data(), maxEvents, -1);
            for (int i = 0; i < count; ++i) {
                const int fd = events[static_cast<size_t>(i)].data.fd;
                if (fd == m_listening) {
                    for (int client = ::accept4(fd, nullptr, nullptr, SOCK_CLOEXEC); client >= 0;
                         client = ::accept4(fd, nullptr, nullptr, SOCK_CLOEXEC)) {
                        const int on = 1;
                        ::setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
                        add(client);
                        open.push_back(client);
                    }
                } else if (fd != m_wake) {
                    const ssize_t got = ::recv(fd, buffer.data(), buffer.size(), 0);
                    if (got <= 0)
                        ::epoll_ctl(epoll, EPOLL_CTL_DEL, fd, nullptr);
                    else // blocking: the load reads all the time
                        static_cast<void>(::send(fd, buffer.data(), static_cast<size_t>(got), MSG_NOSIGNAL));
                }
            }
        }
        for (const int fd : open)
            ::close(fd);
        ::close(m_listening);
        ::close(epoll);
    }

    int m_listening = -1;
    int m_wake = ::eventfd(0, EFD_CLOEXEC);
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

class OurServer final {
    Q_DISABLE_COPY_MOVE(OurServer)

public:
    explicit OurServer(Recorder &recorder)
    {
        m_thread.setEventDispatcher(createNetworkDispatcher());
        auto *server = new TcpServer(recorder);
        QEventLoop waiting;
        QObject::connect(server, &TcpServer::listening, &waiting, [this, &waiting](const Endpoint &local) {
            port = local.port();
            waiting.quit();
        });
        m_thread.adopt(server);
        m_thread.start();
        QMetaObject::invokeMethod(server, [this, server] {
            ::pthread_getcpuclockid(::pthread_self(), &clock);
            TcpServerOptions options;
            options.address = QHostAddress(QHostAddress::LocalHost);
            options.stream.reply = ReplyRule::of(ReplyRule::Kind::Echo);
            options.stream.framing = Framing::of(Framing::Kind::Lf);
            server->start(options);
        });
        waiting.exec();
    }
    ~OurServer() { m_thread.stop(); }

    quint16 port = 0;
    clockid_t clock = 0;

private:
    NetworkThread m_thread;
};

struct Load {
    int connections = 1;
    bool pipelined = false;
};

struct Measured {
    double perSecond = 0;
    double cpuMicroseconds = 0;
};

// Messages echoed within the time. Not pipelined: each connection has one message under way.
Measured measure(quint16 port, clockid_t serverClock, const Load &load, double seconds)
{
    const int epoll = ::epoll_create1(EPOLL_CLOEXEC);
    const QByteArray message = QByteArray(messageBytes - 1, 'x') + '\n';
    const QByteArray batch = message.repeated(static_cast<int>(bufferBytes) / messageBytes);
    struct Client {
        int fd = -1;
        qint64 sent = 0;
        qint64 received = 0;
    };
    std::vector<Client> clients(static_cast<size_t>(load.connections));
    for (size_t i = 0; i < clients.size(); ++i) {
        clients[i].fd = connectTo(port);
        epoll_event event{};
        event.events = load.pipelined ? EPOLLIN | EPOLLOUT : EPOLLIN;
        event.data.u64 = i;
        ::epoll_ctl(epoll, EPOLL_CTL_ADD, clients[i].fd, &event);
    }
    const auto sendOne = [&](Client &client) {
        if (::send(client.fd, message.constData(), messageBytes, MSG_NOSIGNAL) == messageBytes)
            client.sent += messageBytes;
    };
    std::vector<char> buffer(bufferBytes);
    std::array<epoll_event, maxEvents> events{};
    qint64 received = 0;
    double cpuBefore = cpuSeconds(serverClock);
    QElapsedTimer clock;
    clock.start();
    bool isWarm = false;
    constexpr qint64 warmUpNs = 200'000'000;
    if (!load.pipelined) {
        for (Client &client : clients)
            sendOne(client);
    }
    const auto end = static_cast<qint64>(seconds * 1e9) + warmUpNs;
    while (clock.nsecsElapsed() < end) {
        if (!isWarm && clock.nsecsElapsed() >= warmUpNs) {
            isWarm = true;
            received = 0;
            cpuBefore = cpuSeconds(serverClock);
        }
        const int count = ::epoll_wait(epoll, events.data(), maxEvents, 100);
        for (int i = 0; i < count; ++i) {
            const epoll_event &event = events[static_cast<size_t>(i)];
            Client &client = clients[event.data.u64];
            if ((event.events & EPOLLIN) != 0) {
                const ssize_t got = ::recv(client.fd, buffer.data(), buffer.size(), MSG_DONTWAIT);
                if (got > 0) {
                    client.received += got;
                    received += got;
                    if (!load.pipelined && client.received == client.sent)
                        sendOne(client);
                }
            }
            if (load.pipelined && (event.events & EPOLLOUT) != 0) {
                // A piece may go out in part; the stream goes on where it stopped.
                const auto offset = static_cast<qsizetype>(client.sent % messageBytes);
                const ssize_t sent = ::send(client.fd, batch.constData() + offset,
                                            static_cast<size_t>(batch.size() - offset), MSG_NOSIGNAL | MSG_DONTWAIT);
                client.sent += std::max<ssize_t>(sent, 0);
            }
        }
    }
    const double took = static_cast<double>(clock.nsecsElapsed() - warmUpNs) / 1e9;
    const double cpu = cpuSeconds(serverClock) - cpuBefore;
    for (const Client &client : clients)
        ::close(client.fd);
    ::close(epoll);
    const double messages = static_cast<double>(received) / messageBytes;
    return {messages / took, messages > 0 ? cpu * 1e6 / messages : 0};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

// A process of ours that holds idle connections until its input ends.
class Idle final {
    Q_DISABLE_COPY_MOVE(Idle)

public:
    Idle(quint16 port, int count)
    {
        if (count == 0)
            return;
        m_process.start(QCoreApplication::applicationFilePath(),
                        {QStringLiteral("--hold"), QString::number(port), QString::number(count)});
        if (!m_process.waitForReadyRead(60'000))
            qFatal("the idle connections did not come about: %s", m_process.readAllStandardError().constData());
    }
    ~Idle()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished(60'000);
    }

private:
    QProcess m_process;
};

int hold(quint16 port, int count)
{
    raiseDescriptorLimit();
    for (int i = 0; i < count; ++i)
        connectTo(port);
    std::puts("held");
    std::fflush(stdout);
    char byte = 0;
    return ::read(0, &byte, 1) < 0 ? 1 : 0;
}

void row(const char *name, int idle, const Load &load, double seconds, int runs)
{
    std::vector<double> ours;
    std::vector<double> raws;
    std::vector<double> ratios;
    double ourCpu = 0;
    double rawCpu = 0;
    for (int run = 0; run < runs; ++run) {
        QTemporaryDir folder;
        {
            Recorder recorder;
            if (!recorder.start(folder.filePath(QStringLiteral("bench.pcapng"))))
                qFatal("cannot record");
            OurServer server(recorder);
            const Idle crowd(server.port, idle);
            const Measured figure = measure(server.port, server.clock, load, seconds);
            ours.push_back(figure.perSecond);
            ourCpu = figure.cpuMicroseconds;
        }
        {
            const RawServer server;
            const Idle crowd(server.port, idle);
            const Measured figure = measure(server.port, server.clock, load, seconds);
            raws.push_back(figure.perSecond);
            rawCpu = figure.cpuMicroseconds;
        }
        ratios.push_back(ours.back() / raws.back());
    }
    std::printf("%-34s %7d %12.0f %12.0f %7.2f %9.2f %9.2f\n", name, idle, median(ours), median(raws), median(ratios),
                ourCpu, rawCpu);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seconds(QStringLiteral("seconds"), QStringLiteral("a measurement"), QStringLiteral("S"),
                                     QStringLiteral("2"));
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("of which the median is shown"),
                                  QStringLiteral("N"), QStringLiteral("3"));
    const QCommandLineOption idle(QStringLiteral("idle"), QStringLiteral("idle connections held"), QStringLiteral("N"),
                                  QStringLiteral("10000"));
    const QCommandLineOption holder(QStringLiteral("hold"),
                                    QStringLiteral("PORT COUNT: hold idle connections (started by the benchmark)"));
    parser.addOptions({seconds, runs, idle, holder});
    parser.addHelpOption();
    parser.process(app);
    if (parser.isSet(holder)) {
        const QStringList numbers = parser.positionalArguments();
        return hold(numbers.at(0).toUShort(), numbers.at(1).toInt());
    }
    raiseDescriptorLimit();
    std::printf("%-34s %7s %12s %12s %7s %9s %9s\n", "TCP echo, 64 bytes, lf framing", "idle", "ours/s", "epoll/s", "ratio",
                "us ours", "us epoll");
    const double duration = parser.value(seconds).toDouble();
    const int times = std::max(1, parser.value(runs).toInt());
    for (const int held : {0, parser.value(idle).toInt()}) {
        row("round trips, 1 client", held, {1, false}, duration, times);
        row("round trips, 50 clients", held, {50, false}, duration, times);
        row("pipelined messages, 1 client", held, {1, true}, duration, times);
        row("pipelined messages, 50 clients", held, {50, true}, duration, times);
    }
    return 0;
}
