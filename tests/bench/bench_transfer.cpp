// File transfer next to what else moves a file: plain C (read and send, sendfile), socat, an rsync daemon, a classroom
// script in Python. Source and target are in memory (/dev/shm), the way is loopback; ours checks digests and records its
// session, the others do neither.
//
// bench_transfer [--runs N] [--mib N] [--rows big|small|sparse]
// bench_transfer --receive PORT FILE KIB | --send PORT FILE KIB     one side of the plain C program; what the comparison
// starts
#include "childprocess.h"
#include "httpservers.h"
#include "plaincopy.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QStorageInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <map>

namespace {

constexpr qint64 MiB = qint64{1} << 20;

struct Rival {
    QString name;
    std::function<QStringList(quint16 port)> receiver;
    std::function<QStringList(quint16 port)> sender;
    bool endsItself = true; // the receiver, after one transfer
};

struct Run {
    double seconds = 0;
    bench::Cost sender;
    bench::Cost receiver;
};

Run measure(const Rival &rival)
{
    const quint16 port = bench::freePort();
    bench::ChildProcess receiver(rival.receiver(port));
    Run run;
    if (!bench::waitForListener(port)) {
        std::printf("  %s does not listen\n", qPrintable(rival.name));
        return run;
    }
    QElapsedTimer clock;
    clock.start();
    bench::ChildProcess sender(rival.sender(port));
    run.sender = sender.wait();
    if (rival.endsItself)
        run.receiver = receiver.wait();
    run.seconds = static_cast<double>(clock.nsecsElapsed()) / 1e9;
    if (!rival.endsItself)
        run.receiver = receiver.end();
    return run;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(values.size() / 2);
}

// Interleaved: a machine that changes its mood does so for all of them.
void compare(const std::vector<Rival> &rivals, int runs, double amount, const char *unit,
             const std::function<bool()> &isThere, const std::function<void()> &cleanUp)
{
    std::map<QString, std::vector<Run>> all;
    for (int i = 0; i < runs; ++i) {
        for (const Rival &rival : rivals) {
            cleanUp();
            const Run run = measure(rival);
            if (run.sender.ok && run.receiver.ok && isThere())
                all[rival.name].push_back(run);
            else
                std::printf("  %s failed\n", qPrintable(rival.name));
        }
    }
    cleanUp();
    const auto of = [&all](const QString &name, const std::function<double(const Run &)> &figure) {
        std::vector<double> values;
        for (const Run &run : all[name])
            values.push_back(figure(run));
        return median(values);
    };
    const auto rate = [amount](const Run &run) { return amount / run.seconds; };
    const auto out = [amount](const Run &run) { return run.sender.cpuSeconds / amount; };
    const auto in = [amount](const Run &run) { return run.receiver.cpuSeconds / amount; };
    const QString base = rivals.front().name;
    const bool isBytes = unit[0] == 'M';
    const double per = isBytes ? 1024 : 1000;
    for (const Rival &rival : rivals) {
        if (all[rival.name].empty())
            continue;
        std::printf("  %-22s %8.0f %s ratio %5.2f   CPU s/%s: sender %6.3f (ratio %5.2f), receiver %6.3f (ratio %5.2f)   "
                    "memory %5.1f, %5.1f MiB\n",
                    qPrintable(rival.name), of(rival.name, rate), unit, of(rival.name, rate) / of(base, rate),
                    isBytes ? "GiB" : "1000 files", of(rival.name, out) * per, of(rival.name, out) / of(base, out),
                    of(rival.name, in) * per, of(rival.name, in) / of(base, in),
                    of(rival.name, [](const Run &run) { return run.sender.residentMiB; }),
                    of(rival.name, [](const Run &run) { return run.receiver.residentMiB; }));
    }
    std::fflush(stdout);
}

QStringList words(const QString &text)
{
    return QProcess::splitCommand(text);
}

class Comparison {
public:
    Comparison()
        : m_folder(QStringLiteral("/dev/shm/bench-transfer-XXXXXX"))
        , m_self(QCoreApplication::applicationFilePath())
    {
        QDir().mkpath(in());
        bench::writeFile(m_folder.filePath(QStringLiteral("rsyncd.conf")),
                         QStringLiteral("use chroot = no\nuid = %1\ngid = %2\n[in]\npath = %3\nread only = no\n")
                             .arg(::getuid())
                             .arg(::getgid())
                             .arg(in())
                             .toUtf8());
    }

    void big(int runs, qint64 mib);
    void small(int runs);
    void sparse();

private:
    [[nodiscard]] QString in() const { return m_folder.filePath(QStringLiteral("in")); }
    [[nodiscard]] Rival plain(const QString &name, int sendKiB, int receiveKiB) const;
    [[nodiscard]] Rival ours(const QString &path) const;
    [[nodiscard]] Rival rsync(const QString &path) const;
    void emptyIn() const
    {
        QDir(in()).removeRecursively();
        QDir().mkpath(in());
        for (const char *session : {"r.pcapng", "s.pcapng"}) // a session never replaces a file
            QFile::remove(m_folder.filePath(QString::fromLatin1(session)));
    }

    QTemporaryDir m_folder;
    QString m_self;
};

Rival Comparison::plain(const QString &name, int sendKiB, int receiveKiB) const
{
    const QString target = in() + QStringLiteral("/big.bin");
    const QString source = m_folder.filePath(QStringLiteral("big.bin"));
    return {
        name,
        [=, this](quint16 port) {
            return QStringList{m_self, QStringLiteral("--receive"), QString::number(port), target,
                               QString::number(receiveKiB)};
        },
        [=, this](quint16 port) {
            return QStringList{m_self, QStringLiteral("--send"), QString::number(port), source, QString::number(sendKiB)};
        }};
}

Rival Comparison::ours(const QString &path) const
{
    const QString sessions = m_folder.path();
    return {QStringLiteral("netyard"),
            [=, this](quint16 port) {
                return words(
                    QStringLiteral(NETYARD_CLI " receive --dir %1 --bind 127.0.0.1 --port %2 --once --session %3/r.pcapng")
                        .arg(in())
                        .arg(port)
                        .arg(sessions));
            },
            [=](quint16 port) {
                return words(
                    QStringLiteral(NETYARD_CLI " send 127.0.0.1:%1 %2 --session %3/s.pcapng").arg(port).arg(path, sessions));
            }};
}

Rival Comparison::rsync(const QString &path) const
{
    const QString config = m_folder.filePath(QStringLiteral("rsyncd.conf"));
    return {
        QStringLiteral("rsync daemon"),
        [=](quint16 port) {
            return words(QStringLiteral("rsync --daemon --no-detach --address=127.0.0.1 --port=%1 --config=%2")
                             .arg(port)
                             .arg(config));
        },
        [=](quint16 port) { return words(QStringLiteral("rsync -rtpW %1 rsync://127.0.0.1:%2/in/").arg(path).arg(port)); },
        false};
}

void Comparison::big(int runs, qint64 mib)
{
    const QString source = m_folder.filePath(QStringLiteral("big.bin"));
    const QString target = in() + QStringLiteral("/big.bin");
    QByteArray block(MiB, Qt::Uninitialized);
    for (qsizetype i = 0; i < block.size(); ++i)
        block[i] = static_cast<char>((i * 2654435761) >> 7);
    // Memory that nobody has touched yet is slow: source and target are written once before.
    for (const QString &path : {target, source}) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) {
            std::printf("no room for %s\n", qPrintable(path));
            return;
        }
        for (qint64 i = 0; i < mib; ++i)
            file.write(block);
    }
    const QString python =
        QStringLiteral("import socket,sys\nport,path,side=int(sys.argv[1]),sys.argv[2],sys.argv[3]\ns=socket.socket()\n"
                       "if side=='in':\n s.setsockopt(socket.SOL_SOCKET,socket.SO_REUSEADDR,1); s.bind(('127.0.0.1',port)); "
                       "s.listen(1); c,_=s.accept(); f=open(path,'wb')\n"
                       " while d:=c.recv(10240): f.write(d)\n"
                       "else:\n s.connect(('127.0.0.1',port)); f=open(path,'rb')\n while d:=f.read(10240): s.sendall(d)\n");
    const auto script = [python](quint16 port, const QString &path, const QString &side) {
        return QStringList{QStringLiteral("python3"), QStringLiteral("-c"), python, QString::number(port), path, side};
    };
    const std::vector<Rival> rivals{
        plain(QStringLiteral("C read+send, 256 KiB"), 256, 256),
        plain(QStringLiteral("C read+send, 1 MiB"), 1024, 1024),
        plain(QStringLiteral("C sendfile, 256 KiB"), 0, 256),
        ours(source),
        {QStringLiteral("socat, 256 KiB"),
         [=](quint16 port) {
             return words(
                 QStringLiteral("socat -u -b262144 TCP-LISTEN:%1,bind=127.0.0.1,reuseaddr CREATE:%2").arg(port).arg(target));
         },
         [=](quint16 port) {
             return words(QStringLiteral("socat -u -b262144 OPEN:%1 TCP:127.0.0.1:%2").arg(source).arg(port));
         }},
        rsync(source),
        {QStringLiteral("python, 10 KiB"), [=](quint16 port) { return script(port, target, QStringLiteral("in")); },
         [=](quint16 port) { return script(port, source, QStringLiteral("out")); }},
    };
    std::printf("%lld MiB from memory to memory over loopback, median of %d; ratios are to the first\n",
                static_cast<long long>(mib), runs);
    compare(
        rivals, runs, static_cast<double>(mib), "MiB/s", [&] { return QFileInfo(target).size() == mib * MiB; },
        [this] { emptyIn(); });
    QFile::remove(source);
}

void Comparison::small(int runs)
{
    constexpr int count = 10'000;
    const QString source = m_folder.filePath(QStringLiteral("many"));
    for (int i = 0; i < count; ++i) {
        if (i % 100 == 0)
            QDir().mkpath(source + QStringLiteral("/%1").arg(i / 100));
        bench::writeFile(source + QStringLiteral("/%1/%2").arg(i / 100).arg(i), QByteArray(4096, static_cast<char>(i)));
    }
    std::printf("%d files of 4 KiB in 100 folders, median of %d; ratios are to the first\n", count, runs);
    const QString last = in() + QStringLiteral("/many/99/9999");
    compare(
        {rsync(source), ours(source)}, runs, count, "files/s", [&] { return QFileInfo(last).size() == 4096; },
        [this] { emptyIn(); });
}

// One file far beyond 32 bits; its source is a hole, its target is not.
void Comparison::sparse()
{
    constexpr qint64 size = 8192 * MiB;
    if (QStorageInfo(in()).bytesAvailable() < size + 2048 * MiB) {
        std::printf("8 GiB: not enough room in /dev/shm\n");
        return;
    }
    const QString source = m_folder.filePath(QStringLiteral("sparse.bin"));
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(size - 4) || !file.seek(size - 4) || file.write("tail") != 4)
        return;
    file.close();
    const Run run = measure(ours(source));
    QFile target(in() + QStringLiteral("/sparse.bin"));
    const bool isRight =
        target.open(QIODevice::ReadOnly) && target.size() == size && target.seek(size - 4) && target.read(4) == "tail";
    std::printf("8 GiB sparse file: %s, %.0f MiB/s, memory %.1f, %.1f MiB\n",
                isRight && run.sender.ok && run.receiver.ok ? "whole" : "FAILED", 8192 / run.seconds, run.sender.residentMiB,
                run.receiver.residentMiB);
}

} // namespace

int main(int argc, char **argv)
{
    const QByteArrayView mode(argc == 5 ? argv[1] : "");
    if (mode == "--receive" || mode == "--send") {
        const auto copy = mode == "--send" ? bench::plainSend : bench::plainReceive;
        return copy(QByteArray(argv[2]).toUShort(), argv[3], size_t{QByteArray(argv[4]).toUInt()} << 10);
    }
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto option = [&arguments](const QString &name, const QString &otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at > 0 && at + 1 < arguments.size() ? arguments.at(at + 1) : otherwise;
    };
    const int runs = option(QStringLiteral("--runs"), QStringLiteral("3")).toInt();
    const QString rows = option(QStringLiteral("--rows"), {});
    Comparison comparison;
    if (rows.isEmpty() || rows == u"big")
        comparison.big(runs, option(QStringLiteral("--mib"), QStringLiteral("2048")).toLongLong());
    if (rows.isEmpty() || rows == u"small")
        comparison.small(runs);
    if (rows == u"sparse")
        comparison.sparse();
    return 0;
}
