// Datagrams a second that the UDP engine receives and records, next to a plain recvfrom loop, in one run.
//
// bench_udp [--seconds S] [--rates R,R,...] [--size BYTES]   (rate 0: as fast as the sender can)
// A second process sends. Prints what was sent, received, lost, counted as dropped, and the CPU time a datagram
// (plain: of the process; engine: of its thread, and of the whole process with the recorder's writer).
#include "platform.h"
#include "recorder.h"
#include "session.h"
#include "udppeer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <QTimer>

#include <array>
#include <cstdio>
#include <cstring>
#include <thread>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr int receiveBufferBytes = 4 << 20;

double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &t) {
        return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

// The other process: paced in slices of a millisecond.
int sendFlood(quint16 port, qint64 rate, double seconds, int size)
{
    const int fd = socket(AF_INET, SOCK_DGRAM, 0);
    const sockaddr_in to = loopback(port);
    if (fd < 0 || connect(fd, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0)
        return 1;
    std::vector<char> datagram(static_cast<size_t>(size), 'x');
    QElapsedTimer time;
    time.start();
    const auto total = static_cast<qint64>(seconds * 1e9);
    qint64 sent = 0;
    qint64 failed = 0;
    while (time.nsecsElapsed() < total) {
        const qint64 due =
            rate == 0 ? sent + 64
                      : static_cast<qint64>(static_cast<double>(time.nsecsElapsed()) * static_cast<double>(rate) / 1e9);
        while (sent < due) {
            if (send(fd, datagram.data(), datagram.size(), 0) < 0)
                ++failed;
            ++sent;
        }
        if (rate != 0)
            std::this_thread::sleep_for(std::chrono::microseconds(500));
    }
    ::close(fd);
    std::printf("%lld\n", static_cast<long long>(sent - failed));
    return 0;
}

struct Case {
    qint64 rate = 0;
    double seconds = 5;
    int size = 64;
};

struct Figures {
    qint64 sent = 0;
    qint64 received = 0;
    qint64 dropped = -1;
    double threadCpu = 0;
    double processCpu = 0;
};

void startSender(QProcess &process, quint16 port, const Case &c)
{
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--send"), QString::number(port), QString::number(c.rate), QString::number(c.seconds),
                   QString::number(c.size)});
    if (!process.waitForStarted())
        qFatal("the sender did not start");
}

Figures runPlain(const Case &c)
{
    Figures figures;
    const int fd = socket(AF_INET, SOCK_DGRAM, 0);
    sockaddr_in address = loopback(0);
    socklen_t length = sizeof address;
    if (fd < 0 || bind(fd, reinterpret_cast<const sockaddr *>(&address), length) != 0 ||
        getsockname(fd, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no socket");
    net::setReceiveBuffer(fd, receiveBufferBytes);
    const timeval timeout{0, 200000};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &timeout, sizeof timeout);
    QProcess sender;
    startSender(sender, ntohs(address.sin_port), c);
    const double before = cpuSeconds(RUSAGE_THREAD);
    std::array<char, 65536> buffer;
    QElapsedTimer time;
    time.start();
    const auto enough = static_cast<qint64>(c.seconds * 1000) + 300;
    for (;;) {
        sockaddr_in from{};
        socklen_t fromLength = sizeof from;
        if (recvfrom(fd, buffer.data(), buffer.size(), 0, reinterpret_cast<sockaddr *>(&from), &fromLength) >= 0)
            ++figures.received;
        else if (time.elapsed() > enough)
            break;
    }
    figures.threadCpu = figures.processCpu = cpuSeconds(RUSAGE_THREAD) - before;
    figures.dropped = net::kernelDrops(fd);
    ::close(fd);
    sender.waitForFinished();
    figures.sent = sender.readAllStandardOutput().trimmed().toLongLong();
    return figures;
}

Figures runEngine(const Case &c, QString *recorded)
{
    Figures figures;
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("bench.pcapng"));
    net::Recorder recorder;
    if (const auto started = recorder.start(path); !started)
        qFatal("no session");
    net::UdpPeer peer(recorder);
    net::UdpPeerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.receiveBufferBytes = receiveBufferBytes;
    peer.bind(options);
    QProcess sender;
    startSender(sender, peer.status().local.port(), c);
    const double threadBefore = cpuSeconds(RUSAGE_THREAD);
    const double processBefore = cpuSeconds(RUSAGE_SELF);
    QObject::connect(&sender, &QProcess::finished, &sender, [] { QTimer::singleShot(500, qApp, &QCoreApplication::quit); });
    QCoreApplication::exec();
    figures.threadCpu = cpuSeconds(RUSAGE_THREAD) - threadBefore;
    recorder.flush();
    figures.processCpu = cpuSeconds(RUSAGE_SELF) - processBefore;
    figures.sent = sender.readAllStandardOutput().trimmed().toLongLong();
    figures.received = peer.counter().values().messagesIn;
    figures.dropped = peer.counter().values().dropped;
    peer.unbind();
    recorder.stop();
    const auto session = net::Session::open(path);
    const qint64 inFile = session ? session->summary().channels[static_cast<size_t>(net::Channel::Udp)].messagesIn : -1;
    *recorded = QStringLiteral("%1 in the session file (%2 MB), %3 not kept")
                    .arg(inFile)
                    .arg(QFileInfo(path).size() / 1000000)
                    .arg(recorder.entriesNotKept() + recorder.payloadsNotKept());
    return figures;
}

double perDatagramUs(double seconds, qint64 count)
{
    return count > 0 ? seconds * 1e6 / static_cast<double>(count) : 0;
}

void print(QTextStream &out, const QString &name, const Figures &f, double seconds)
{
    const double loss = f.sent > 0 ? 100.0 * static_cast<double>(f.sent - f.received) / static_cast<double>(f.sent) : 0;
    out << QStringLiteral("  %1 sent %2  received %3 (%4/s)  lost %5 (%6 %)  counted as dropped %7  CPU %8 us a datagram, "
                          "process %9 us\n")
               .arg(name, -7)
               .arg(f.sent)
               .arg(f.received)
               .arg(static_cast<qint64>(static_cast<double>(f.received) / seconds))
               .arg(f.sent - f.received)
               .arg(loss, 0, 'f', 3)
               .arg(f.dropped)
               .arg(perDatagramUs(f.threadCpu, f.received), 0, 'f', 2)
               .arg(perDatagramUs(f.processCpu, f.received), 0, 'f', 2);
}

} // namespace

int main(int argc, char **argv)
{
    if (QAbstractEventDispatcher *dispatcher = net::createNetworkDispatcher())
        QCoreApplication::setEventDispatcher(dispatcher);
    QCoreApplication app(argc, argv);
    const QStringList args = QCoreApplication::arguments();
    if (args.value(1) == u"--send")
        return sendFlood(args.value(2).toUShort(), args.value(3).toLongLong(), args.value(4).toDouble(),
                         args.value(5).toInt());
    Case base;
    QStringList rates{QStringLiteral("100000"), QStringLiteral("200000"), QStringLiteral("0")};
    for (qsizetype i = 1; i + 1 < args.size(); i += 2) {
        if (args.at(i) == u"--seconds")
            base.seconds = args.at(i + 1).toDouble();
        else if (args.at(i) == u"--size")
            base.size = args.at(i + 1).toInt();
        else if (args.at(i) == u"--rates")
            rates = args.at(i + 1).split(u',');
    }
    QTextStream out(stdout);
    for (const QString &rate : std::as_const(rates)) {
        Case c = base;
        c.rate = rate.toLongLong();
        out << QStringLiteral("offered %1, %2 bytes, %3 s\n")
                   .arg(c.rate == 0 ? QStringLiteral("as fast as possible") : rate + QStringLiteral("/s"))
                   .arg(c.size)
                   .arg(c.seconds);
        const Figures plain = runPlain(c);
        print(out, QStringLiteral("plain"), plain, c.seconds);
        QString recorded;
        const Figures engine = runEngine(c, &recorded);
        print(out, QStringLiteral("engine"), engine, c.seconds);
        out << QStringLiteral("  engine / plain: received %1, CPU a datagram %2 (with the recorder's writer %3); %4\n")
                   .arg(static_cast<double>(engine.received) / static_cast<double>(std::max<qint64>(1, plain.received)), 0,
                        'f', 2)
                   .arg(perDatagramUs(engine.threadCpu, engine.received) / perDatagramUs(plain.threadCpu, plain.received), 0,
                        'f', 2)
                   .arg(perDatagramUs(engine.processCpu, engine.received) / perDatagramUs(plain.threadCpu, plain.received),
                        0, 'f', 2)
                   .arg(recorded);
        out.flush();
    }
    return 0;
}
