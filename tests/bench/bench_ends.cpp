// What putting two ends together costs: messages of 80 bytes over 16 connections, each recorded at both ends, the clocks 3 s
// apart; TCP in other pieces at the receiver. Next to it, in the same run, a plain read of both files.
//
// bench_ends [MESSAGES] [FOLDER]   (default: 1,000,000 in the temporary folder)
#include "clock.h"
#include "endsteps.h"
#include "recorder.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace net;

namespace {

constexpr quint16 connections = 16;
constexpr qint64 stepNs = 10 * nsPerUs;
constexpr qint64 wayNs = 200 * nsPerUs;
constexpr qint64 aheadNs = 3 * nsPerSecond;

struct End {
    Recorder recorder;
    std::vector<quint32> flows;
    QString path;

    bool start(const QString &to, bool isClient, Transport transport)
    {
        path = to;
        if (!recorder.start(path, {.keepFreeBytes = 0, .application = {}}))
            return false;
        const Endpoint server(QHostAddress(QStringLiteral("192.168.1.5")), 8989);
        for (quint16 i = 0; i < connections; ++i) {
            const Endpoint client(QHostAddress(QStringLiteral("192.168.1.7")), static_cast<quint16>(50000 + i));
            flows.push_back(recorder.openFlow(isClient ? Channel::TcpClient : Channel::TcpServer, transport,
                                              isClient ? client : server, isClient ? server : client, !isClient));
        }
        return true;
    }
};

void talk(End *here, End *there, qint64 messages, Transport transport)
{
    std::vector<QByteArray> halves(connections); // what the receiver has not read yet
    const qint64 begin = 1'700'000'000 * nsPerSecond;
    for (qint64 i = 0; i < messages; ++i) {
        const auto flow = static_cast<size_t>(i) % connections;
        const bool fromHere = i / connections % 2 == 0;
        const qint64 left = begin + i * stepNs;
        const QByteArray line =
            "GET /item/" + QByteArray::number(i) + " status=200 user=lin temperature=21.5 state=running and so on\n";
        End *from = fromHere ? here : there;
        End *to = fromHere ? there : here;
        from->recorder.message(from->flows[flow], Direction::Out, line, Keep::Whole, left + (fromHere ? 0 : aheadNs));
        const qint64 came = left + wayNs + i % 7 * nsPerUs + (fromHere ? aheadNs : 0);
        if (transport == Transport::Udp || !fromHere) {
            to->recorder.message(to->flows[flow], Direction::In, line, Keep::Whole, came);
            continue;
        }
        halves[flow] += line;
        const qsizetype some = halves[flow].size() * 3 / 4;
        to->recorder.message(to->flows[flow], Direction::In, halves[flow].first(some), Keep::Whole, came);
        halves[flow].remove(0, some);
    }
    here->recorder.flush();
    there->recorder.flush();
}

double plainRead(const QString &path)
{
    QElapsedTimer clock;
    clock.start();
    QFile file(path);
    QByteArray buffer(1 << 20, '\0');
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    while (file.read(buffer.data(), buffer.size()) > 0) {
    }
    return static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char **argv)
{
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    const QTemporaryDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/ends-XXXXXX") : QString());
    for (const Transport transport : {Transport::Tcp, Transport::Udp}) {
        const bool isTcp = transport == Transport::Tcp;
        End here;
        End there;
        const QString suffix = isTcp ? QStringLiteral("tcp") : QStringLiteral("udp");
        if (!here.start(folder.filePath(suffix + QStringLiteral("-here.pcapng")), true, transport) ||
            !there.start(folder.filePath(suffix + QStringLiteral("-there.pcapng")), false, transport))
            return 1;
        talk(&here, &there, messages, transport);
        const double read = plainRead(here.path) + plainRead(there.path);
        const std::atomic<bool> stop{false};
        QElapsedTimer clock;
        clock.start();
        const TwoEnds ends = joinEnds({here.path, here.recorder.index()}, {there.path, there.recorder.index()}, stop);
        const double joined = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        clock.start();
        const EndSteps steps(ends);
        const double sorted = static_cast<double>(clock.nsecsElapsed()) / 1e6;
        std::printf("%s: %lld messages, %lld paired; joined in %.0f ms (%.2f M messages/s; a plain read of both files %.0f "
                    "ms, ratio %.1f), "
                    "steps in order %.0f ms; offset %.6f s, give or take %.0f us\n",
                    isTcp ? "TCP" : "UDP", static_cast<long long>(messages),
                    static_cast<long long>(ends.fromHere.arrived + ends.fromThere.arrived), joined,
                    static_cast<double>(messages) / joined / 1e3, read, joined / read, sorted,
                    static_cast<double>(ends.clock.offsetNs) / 1e9, static_cast<double>(ends.clock.uncertaintyNs) / 1e3);
    }
    return 0;
}
