// What exporting costs: a million messages of a hundred bytes in every format, by netyard-cli, opening the session included:
// entries and MB a second, the most memory it took. Next to it `cp` of the same session and, of a tenth of it (it is slow),
// `tshark -T fields`.
//
// bench_export [ENTRIES]
#include "childprocess.h"
#include "recorder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace net;

namespace {

bool record(const QString &path, qint64 entries)
{
    Recorder recorder;
    if (!recorder.start(path))
        return false;
    const Endpoint local = *Endpoint::parse(u"127.0.0.1:8989");
    quint32 flows[16];
    for (int i = 0; i < 16; ++i) {
        const Endpoint peer(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(50000 + i));
        flows[i] = recorder.openFlow(Channel::TcpServer, Transport::Tcp, local, peer, true);
    }
    // Sensor lines: digits, some Chinese, a quote; every tenth is not text at all.
    QByteArray text = "{\"sensor\": 17, \"温度\": 21.5, \"state\": \"ok\", \"sequence\": 0000000000}";
    text.append(QByteArray(100 - text.size() - 2, '.')).append("\r\n");
    QByteArray binary(100, Qt::Uninitialized);
    for (int i = 0; i < 100; ++i)
        binary[i] = static_cast<char>(i * 37);
    for (qint64 i = 0; i < entries; ++i)
        recorder.message(flows[i % 16], i % 2 == 0 ? Direction::In : Direction::Out, i % 10 == 9 ? binary : text);
    recorder.stop();
    return true;
}

void run(const char *name, const QStringList &words, const QString &output, qint64 entries)
{
    QElapsedTimer timer;
    timer.start();
    bench::ChildProcess child(words);
    const bench::Cost cost = child.wait();
    const double seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    const auto megabytes = static_cast<double>(QFileInfo(output).size()) / 1e6;
    if (!cost.ok) {
        std::printf("%-22s failed\n", name);
        return;
    }
    std::printf("%-22s %7.2f s  %7.2f M entries/s  %7.0f MB  %6.0f MB/s  %5.2f s CPU  %5.0f MiB\n", name, seconds,
                static_cast<double>(entries) / seconds / 1e6, megabytes, megabytes / seconds, cost.cpuSeconds,
                cost.residentMiB);
    std::fflush(stdout);
    QFile::remove(output);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const qint64 entries = argc > 1 ? QByteArray(argv[1]).toLongLong() : 1'000'000;
    QTemporaryDir folder;
    const QString session = folder.filePath(QStringLiteral("session.pcapng"));
    const QString small = folder.filePath(QStringLiteral("small.pcapng"));
    if (entries <= 0 || !record(session, entries) || !record(small, entries / 10))
        return 1;
    std::printf("%lld messages of 100 B, a session of %.0f MB\n", static_cast<long long>(entries),
                static_cast<double>(QFileInfo(session).size()) / 1e6);
    const QString output = folder.filePath(QStringLiteral("out"));
    const QString cp = QStandardPaths::findExecutable(QStringLiteral("cp"));
    run("cp", {cp, session, output}, output, entries);
    for (const char *format : {"text", "csv", "jsonl", "html", "hexdump", "pcapng"})
        run(format,
            {QStringLiteral(NETYARD_CLI), QStringLiteral("export"), session, QStringLiteral("--format"),
             QLatin1StringView(format), QStringLiteral("--output"), output},
            output, entries);
    run("pcapng, a part",
        {QStringLiteral(NETYARD_CLI), QStringLiteral("export"), session, QStringLiteral("--format"),
         QStringLiteral("pcapng"), QStringLiteral("--entries"), QStringLiteral("2-"), QStringLiteral("--output"), output},
        output, entries);
    const QString shell = QStandardPaths::findExecutable(QStringLiteral("sh"));
    const QString tshark = QStandardPaths::findExecutable(QStringLiteral("tshark"));
    if (!tshark.isEmpty())
        run("tshark, a tenth",
            {shell, QStringLiteral("-c"),
             QStringLiteral("exec '%1' -n -r '%2' -T fields -e frame.time_epoch -e ip.src -e tcp.srcport -e tcp.payload "
                            ">'%3' 2>/dev/null")
                 .arg(tshark, small, output)},
            output, entries / 10);
    return 0;
}
