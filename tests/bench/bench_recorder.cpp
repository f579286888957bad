// What recording costs: the caller of Recorder::message() a record, records and MB a second to disk, memory of the
// index, time to open the file again. Next to it, in the same run, a plain write(2) of as many bytes.
//
// bench_recorder [FOLDER]   (default: the temporary folder)
#include "recorder.h"
#include "session.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <ctime>
#include <thread>
#include <vector>

using namespace net;

namespace {

constexpr int rounds = 3; // the median is shown
constexpr qint64 pieceBytes = qint64{256} << 10;

struct Figures {
    double callerNs = 0;         // a record, in a burst that fits the arena
    double callerCpuNs = 0;      // of it, processor time: what counts when the machine is busy with other things
    double cpuNs = 0;            // a record, processor time of all threads, the writer's included
    double sustainedNs = 0;      // a record and thread, as fast as it goes, waits for the disk included
    double recordsPerSecond = 0; // from the first record to the last one on disk
    double fileMb = 0;
    double fileMbPerSecond = 0;
    double writeMbPerSecond = 0; // the baseline
    double indexBytes = 0;       // a record
    double openSeconds = 0;
    double openRecordsPerSecond = 0;
};

double seconds(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

qint64 threadCpuNs()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return qint64{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

struct CallCost {
    double ns = 0;
    double cpuNs = 0;
};

// Every thread calls message() `count` times; the cost of a call.
CallCost callFrom(Recorder &recorder, int threads, qsizetype size, qint64 count)
{
    std::atomic<int> ready{0};
    std::atomic<qint64> spent{0};
    std::atomic<qint64> cpu{0};
    std::vector<std::thread> callers;
    for (int t = 0; t < threads; ++t) {
        callers.emplace_back([&, t] {
            const Endpoint peer(QHostAddress(QHostAddress::LocalHost), static_cast<quint16>(50000 + t));
            const quint32 flow =
                recorder.openFlow(Channel::TcpServer, Transport::Tcp, *Endpoint::parse(u"127.0.0.1:8989"), peer, true);
            const QByteArray payload(size, 'm');
            ++ready;
            while (ready.load() < threads)
                std::this_thread::yield();
            QElapsedTimer timer;
            timer.start();
            const qint64 cpuBefore = threadCpuNs();
            for (qint64 i = 0; i < count; ++i)
                recorder.message(flow, i & 1 ? Direction::Out : Direction::In, payload);
            cpu += threadCpuNs() - cpuBefore;
            spent += timer.nsecsElapsed();
        });
    }
    for (std::thread &caller : callers)
        caller.join();
    const auto calls = static_cast<double>(count * threads);
    return {static_cast<double>(spent.load()) / calls, static_cast<double>(cpu.load()) / calls};
}

double plainWrite(const QString &path, qint64 bytes)
{
    const QByteArray piece(pieceBytes, 'w');
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered | QIODevice::NewOnly))
        return 0;
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < bytes; done += piece.size()) {
        if (file.write(piece.constData(), std::min<qint64>(piece.size(), bytes - done)) <= 0)
            return 0;
    }
    file.close();
    const double took = seconds(timer);
    QFile::remove(path);
    return static_cast<double>(bytes) / 1e6 / took;
}

Figures measure(const QString &folder, int threads, qsizetype size)
{
    Figures figures;
    const QString path = folder + QStringLiteral("/bench.pcapng");
    RecorderOptions options;
    {
        Recorder recorder;
        const Result<void> started = recorder.start(path, options);
        if (!started)
            qFatal("cannot record to %s: %s", qPrintable(path), qPrintable(started.error().detail));
        const qint64 fits = options.arenaBytes / (size + 64) / threads;
        callFrom(recorder, threads, size, fits); // warms the arena
        recorder.flush();
        const CallCost burst = callFrom(recorder, threads, size, fits);
        figures.callerNs = burst.ns;
        figures.callerCpuNs = burst.cpuNs;
    }
    QFile::remove(path);

    Recorder recorder;
    if (!recorder.start(path, options))
        return figures;
    const qint64 perThread = (qint64{400} << 20) / (size + 100) / threads;
    QElapsedTimer timer;
    timer.start();
    const std::clock_t cpuBefore = std::clock();
    figures.sustainedNs = callFrom(recorder, threads, size, perThread).ns;
    recorder.flush();
    const double took = seconds(timer);
    const double cpuSeconds = static_cast<double>(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
    figures.cpuNs = cpuSeconds * 1e9 / static_cast<double>(perThread * threads);
    recorder.stop();
    if (recorder.entriesNotKept() > 0)
        qFatal("%lld records were not kept", static_cast<long long>(recorder.entriesNotKept()));
    figures.recordsPerSecond = static_cast<double>(perThread * threads) / took;
    figures.fileMb = static_cast<double>(recorder.fileBytes()) / 1e6;
    figures.fileMbPerSecond = figures.fileMb / took;
    figures.indexBytes =
        static_cast<double>(recorder.index()->memoryBytes()) / static_cast<double>(recorder.index()->size());
    figures.writeMbPerSecond = plainWrite(folder + QStringLiteral("/plain"), recorder.fileBytes());

    timer.restart();
    const Result<Session> session = Session::open(path);
    figures.openSeconds = seconds(timer);
    if (!session || session->index()->size() != recorder.index()->size())
        qFatal("the session does not open to what was recorded");
    figures.openRecordsPerSecond = static_cast<double>(session->index()->size()) / figures.openSeconds;
    QFile::remove(path);
    return figures;
}

double median(std::vector<Figures> all, double Figures::*member)
{
    std::sort(all.begin(), all.end(), [member](const Figures &a, const Figures &b) { return a.*member < b.*member; });
    return all[all.size() / 2].*member;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder(QCoreApplication::arguments().value(1, QDir::tempPath()) +
                               QStringLiteral("/bench-recorder-XXXXXX"));
    if (!folder.isValid())
        qFatal("cannot write to %s", qPrintable(folder.path()));
    std::printf("medians of %d rounds, in %s\n", rounds, qPrintable(folder.path()));
    std::printf("%7s %6s | %9s %6s %12s %7s | %10s %9s %11s %6s | %11s | %9s %12s\n", "threads", "bytes", "caller ns",
                "CPU ns", "sustained ns", "all CPU", "records/s", "file MB/s", "write(2) MB/s", "ratio", "index B/rec",
                "open s/GB", "open rec/s");
    for (const int threads : {1, 2}) {
        for (const qsizetype size : {64, 200, 1024}) {
            std::vector<Figures> all;
            for (int round = 0; round < rounds; ++round)
                all.push_back(measure(folder.path(), threads, size));
            const double file = median(all, &Figures::fileMbPerSecond);
            const double plain = median(all, &Figures::writeMbPerSecond);
            std::printf("%7d %6d | %9.0f %6.0f %12.0f %7.0f | %10.0f %9.0f %13.0f %6.2f | %11.1f | %9.2f %12.0f\n", threads,
                        static_cast<int>(size), median(all, &Figures::callerNs), median(all, &Figures::callerCpuNs),
                        median(all, &Figures::sustainedNs), median(all, &Figures::cpuNs),
                        median(all, &Figures::recordsPerSecond), file, plain, file / plain,
                        median(all, &Figures::indexBytes),
                        median(all, &Figures::openSeconds) * 1000 / median(all, &Figures::fileMb),
                        median(all, &Figures::openRecordsPerSecond));
            std::fflush(stdout);
        }
    }
    return 0;
}
