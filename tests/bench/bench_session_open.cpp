// Opening sessions: time, memory and the first rows, of files with 1 and 10 million messages of 64 bytes that are recorded
// before. Next to it, in the same run, a plain read(2) of the same file.
//
// bench_session_open [--folder DIR] [--millions N]...   (default: the temporary folder, 1 and 10)
// Each opening is a process of its own, so that the memory is the session's alone.
#include "recorder.h"
#include "recordreader.h"
#include "session.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace net;

namespace {

constexpr int rounds = 3; // the median is shown
constexpr int connections = 50;
constexpr int firstRows = 50;

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

// kB; of this process at its largest.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toLongLong();
    }
    return 0;
}

// Returns the messages a second, to disk.
double record(const QString &path, qint64 messages)
{
    Recorder recorder;
    if (!recorder.start(path))
        qFatal("cannot record to %s", qPrintable(path));
    std::vector<quint32> flows;
    for (quint16 i = 0; i < connections; ++i)
        flows.push_back(recorder.openFlow(Channel::TcpServer, Transport::Tcp, *Endpoint::parse(u"127.0.0.1:8989"),
                                          Endpoint(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(50000 + i)),
                                          true));
    QByteArray payload(64, 'm');
    QElapsedTimer timer;
    timer.start();
    for (qint64 i = 0; i < messages; ++i)
        recorder.message(flows[static_cast<size_t>(i % connections)], i & 1 ? Direction::Out : Direction::In, payload);
    recorder.flush();
    const double took = seconds(timer);
    recorder.stop();
    return static_cast<double>(messages) / took;
}

double plainRead(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    std::vector<char> buffer(1 << 20);
    QElapsedTimer timer;
    timer.start();
    while (file.read(buffer.data(), static_cast<qint64>(buffer.size())) > 0) {
    }
    return seconds(timer);
}

// In a process of its own.
int openOnce(const QString &path)
{
    QElapsedTimer timer;
    timer.start();
    const auto session = Session::open(path);
    const double opened = seconds(timer);
    const double cpu = static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    if (!session)
        return 1;
    RecordReader reader(path, session->index());
    qint64 bytes = 0;
    for (qint64 i = 0; i < std::min<qint64>(firstRows, session->index()->size()); ++i)
        bytes +=
            session->index()->at(i).isEvent() ? 0 : reader.payload(session->index()->at(i)).value_or(QByteArray()).size();
    std::printf("%f %f %lld %f %lld %lld\n", opened, seconds(timer), static_cast<long long>(peakMemory()), cpu,
                static_cast<long long>(session->index()->size()), static_cast<long long>(bytes));
    return 0;
}

void measure(const QString &folder, qint64 millions)
{
    const QString path = folder + QStringLiteral("/bench-%1.pcapng").arg(millions);
    const double rate = record(path, millions * 1'000'000);
    std::vector<std::array<double, 4>> runs; // opened, first rows, memory, processor time
    for (int i = 0; i < rounds; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--open"), path});
        child.waitForFinished(-1);
        const QByteArrayList words = child.readAllStandardOutput().simplified().split(' ');
        if (words.size() < 5 || words[4].toLongLong() < millions * 1'000'000)
            qFatal("not opened whole: %s", words.join(' ').constData());
        runs.push_back({words[0].toDouble(), words[1].toDouble(), words[2].toDouble() / 1024, words[3].toDouble()});
    }
    const auto median = [&runs](size_t figure) {
        std::sort(runs.begin(), runs.end(), [figure](const auto &a, const auto &b) { return a[figure] < b[figure]; });
        return runs[runs.size() / 2][figure];
    };
    const double plain = plainRead(path);
    std::printf("%lld million messages, %.0f MB: written at %.2f million/s; opened in %.2f s, of them %.2f s of processor "
                "time (plain "
                "read %.2f s), first %d rows after %.2f s, %.0f MiB of memory at most\n",
                static_cast<long long>(millions), static_cast<double>(QFile(path).size()) / 1e6, rate / 1e6, median(0),
                median(3), plain, firstRows, median(1), median(2));
    std::fflush(stdout);
    QFile::remove(path);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption folder(QStringLiteral("folder"), {}, QStringLiteral("DIR"));
    const QCommandLineOption millions(QStringLiteral("millions"), {}, QStringLiteral("N"));
    const QCommandLineOption open(QStringLiteral("open"), {}, QStringLiteral("PATH"));
    parser.addOptions({folder, millions, open});
    parser.process(app);
    if (parser.isSet(open))
        return openOnce(parser.value(open));
    const QTemporaryDir own(parser.isSet(folder) ? parser.value(folder) + QStringLiteral("/bench-XXXXXX")
                                                 : QDir::temp().filePath(QStringLiteral("bench-XXXXXX")));
    const QStringList sizes =
        parser.isSet(millions) ? parser.values(millions) : QStringList{QStringLiteral("1"), QStringLiteral("10")};
    for (const QString &size : sizes)
        measure(own.path(), size.toLongLong());
    return 0;
}
