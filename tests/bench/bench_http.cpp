// The HTTP server next to nginx (one worker), lighttpd and python3 -m http.server: same document root, access logs on, wrk
// as the client.
//
// bench_http [--seconds S] [--runs N] [--rows PART]     the comparison (wrk, nginx, lighttpd and python3 must be installed)
// bench_http --serve ROOT LEVEL PORT SESSION            one server of ours: summary, heads or whole; what the comparison
// starts
#include "httpserver.h"
#include "httpservers.h"
#include "platform.h"
#include "recorder.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <netinet/in.h>
#include <sys/socket.h>

namespace {

struct Row {
    QString name;
    QString path;
    int connections = 64;
    bool close = false;
    int idle = 0;
    int slow = 0; // connections that have asked for 100 MiB and do not read
};

struct Result {
    double requests = 0; // a second
    double megabytes = 0;
    double p99Ms = 0;
    double cpuUs = 0; // a request
    double memoryMiB = 0;
    qint64 errors = 0;
};

int serve(const QStringList &arguments)
{
    net::quitOnTerminationSignals();
    net::raiseDescriptorLimit();
    net::Recorder recorder;
    net::HttpServer server(recorder);
    net::HttpServerOptions options;
    options.content = net::HttpContent::Folder;
    options.path = arguments.at(0);
    options.recording = arguments.at(1) == u"summary" ? net::HttpRecording::Summary
                        : arguments.at(1) == u"whole" ? net::HttpRecording::Whole
                                                      : net::HttpRecording::Heads;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.port = arguments.at(2).toUShort();
    options.limits.idleSeconds = 600;
    if (arguments.size() > 4)
        options.threads = arguments.at(4).toInt();
    if (const auto started = recorder.start(arguments.at(3)); !started)
        return 1;
    QObject::connect(&server, &net::HttpServer::failed, &server, [] { QCoreApplication::exit(1); });
    server.start(options);
    return QCoreApplication::exec();
}

double milliseconds(const QString &text)
{
    QString number = text;
    while (!number.isEmpty() && number.back().isLetter())
        number.chop(1);
    const double value = number.toDouble();
    return text.endsWith(u"us") ? value / 1000 : text.endsWith(u"ms") ? value : value * 1000;
}

double megabytes(const QString &text)
{
    QString number = text;
    while (!number.isEmpty() && number.back().isLetter())
        number.chop(1);
    const double value = number.toDouble();
    return text.endsWith(u"GB")   ? value * 1024
           : text.endsWith(u"MB") ? value
           : text.endsWith(u"KB") ? value / 1024
                                  : value / 1048576;
}

// Connections that ask nothing, or ask and do not read.
class Idle {
public:
    Idle(quint16 port, int count, const QByteArray &request)
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
            if (fd < 0 || ::connect(fd, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0) {
                std::printf("  only %d idle connections\n", i);
                break;
            }
            m_fds.push_back(fd);
            if (!request.isEmpty() && ::send(fd, request.constData(), static_cast<size_t>(request.size()), 0) < 0)
                std::printf("  a slow connection could not ask\n");
        }
    }
    ~Idle()
    {
        for (const int fd : m_fds)
            ::close(fd);
    }

private:
    std::vector<int> m_fds;
};

Result measure(bench::ServerProcess &server, const Row &row, int seconds)
{
    const Idle idle(server.spec().port, row.idle, {});
    const Idle slow(server.spec().port, row.slow, "GET /100m.bin HTTP/1.1\r\nHost: x\r\n\r\n");
    QStringList arguments{QStringLiteral("-t1"),
                          QStringLiteral("-c%1").arg(row.connections),
                          QStringLiteral("-d%1s").arg(seconds),
                          QStringLiteral("--latency"),
                          QStringLiteral("--timeout"),
                          QStringLiteral("20s")};
    if (row.close)
        arguments << QStringLiteral("-H") << QStringLiteral("Connection: close");
    arguments << QStringLiteral("http://127.0.0.1:%1%2").arg(server.spec().port).arg(row.path);
    const double cpuBefore = server.cpuSeconds();
    QProcess wrk;
    wrk.start(QStringLiteral("wrk"), arguments);
    wrk.waitForFinished((seconds + 30) * 1000);
    const double cpu = server.cpuSeconds() - cpuBefore;
    Result result;
    double count = 0;
    for (const QString &line : QString::fromUtf8(wrk.readAllStandardOutput()).split(u'\n')) {
        const QStringList words = line.simplified().split(u' ');
        if (line.contains(u"Requests/sec:"))
            result.requests = words.last().toDouble();
        else if (line.contains(u"Transfer/sec:"))
            result.megabytes = megabytes(words.last());
        else if (words.first() == u"99%")
            result.p99Ms = milliseconds(words.last());
        else if (line.contains(u" requests in "))
            count = words.first().toDouble();
        else if (line.contains(u"Socket errors") || line.contains(u"Non-2xx"))
            ++result.errors;
    }
    result.cpuUs = count > 0 ? cpu * 1e6 / count : 0;
    result.memoryMiB = server.residentMiB();
    return result;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values.at(values.size() / 2);
}

Result medianOf(const std::vector<Result> &results)
{
    const auto of = [&results](double Result::*member) {
        std::vector<double> values;
        for (const Result &result : results)
            values.push_back(result.*member);
        return median(values);
    };
    Result middle{of(&Result::requests), of(&Result::megabytes), of(&Result::p99Ms),
                  of(&Result::cpuUs),    of(&Result::memoryMiB), 0};
    for (const Result &result : results)
        middle.errors += result.errors;
    return middle;
}

int compare(int seconds, int runs, const QString &only)
{
    QTemporaryDir folder(QStringLiteral("/dev/shm/bench-http-XXXXXX"));
    const QString root = folder.path() + QStringLiteral("/root");
    QDir().mkpath(root);
    QFile::setPermissions(folder.path(), QFile::Permissions(0x7755));
    bench::writeFile(root + QStringLiteral("/1k.html"), QByteArray(1024, 'a'));
    bench::writeFile(root + QStringLiteral("/100k.html"), QByteArray(100 << 10, 'b'));
    bench::writeFile(root + QStringLiteral("/100m.bin"), QByteArray(100 << 20, 'c'));

    const QString self = QCoreApplication::applicationFilePath();
    const auto ours = [&](const QString &level) {
        const quint16 port = bench::freePort();
        return bench::ServerSpec{QStringLiteral("netyard-") + level,
                                 self,
                                 {QStringLiteral("--serve"), root, level, QString::number(port), QString()},
                                 port};
    };
    std::vector<bench::ServerSpec> specs{bench::nginx(folder.path(), root), bench::lighttpd(folder.path(), root)};
    for (const char *level : {"summary", "heads", "whole"}) {
        bench::ServerSpec spec = ours(QString::fromLatin1(level));
        spec.arguments[4] = folder.path() + u'/' + QString::fromLatin1(level) + QStringLiteral(".pcapng");
        specs.push_back(spec);
    }
    specs.push_back(bench::python(root));

    const std::vector<Row> rows{
        {QStringLiteral("1 KiB, keep-alive, 1"), QStringLiteral("/1k.html"), 1, false, 0, 0},
        {QStringLiteral("1 KiB, keep-alive, 64"), QStringLiteral("/1k.html"), 64, false, 0, 0},
        {QStringLiteral("1 KiB, keep-alive, 1000"), QStringLiteral("/1k.html"), 1000, false, 0, 0},
        {QStringLiteral("1 KiB, Connection: close, 64"), QStringLiteral("/1k.html"), 64, true, 0, 0},
        {QStringLiteral("100 KiB, keep-alive, 64"), QStringLiteral("/100k.html"), 64, false, 0, 0},
        {QStringLiteral("100 MiB, 4"), QStringLiteral("/100m.bin"), 4, false, 0, 0},
        {QStringLiteral("1 KiB, 64 among 1000 idle"), QStringLiteral("/1k.html"), 64, false, 1000, 0},
        {QStringLiteral("1 KiB, 64 among 1000 idle and 100 that do not read"), QStringLiteral("/1k.html"), 64, false, 1000,
         100},
        {QStringLiteral("1 KiB, 64 among 9000 idle"), QStringLiteral("/1k.html"), 64, false, 9000, 0},
    };
    std::printf(
        "wrk -t1, %d s a run, median of %d; ratios are to nginx with one worker; CPU is that of all the server's threads\n",
        seconds, runs);
    QHash<QString, double> alone; // requests a second with nobody else connected
    for (const Row &row : rows) {
        if (!only.isEmpty() && !row.name.contains(only))
            continue;
        std::printf("%s\n", qPrintable(row.name));
        QHash<QString, std::vector<Result>> results;
        for (int run = 0; run < runs; ++run) {
            for (const bench::ServerSpec &spec : specs) {
                if (spec.name == u"python" && (row.idle > 0 || row.connections > 64 || run > 0))
                    continue;
                if (spec.arguments.size() > 4)
                    QFile::remove(spec.arguments.at(4));
                bench::ServerProcess server(spec);
                if (server.isReady())
                    results[spec.name].push_back(measure(server, row, seconds));
            }
        }
        const Result base = medianOf(results.value(QStringLiteral("nginx")));
        for (const bench::ServerSpec &spec : specs) {
            if (!results.contains(spec.name)) {
                continue;
            }
            const Result result = medianOf(results.value(spec.name));
            std::printf(
                "  %-16s %9.0f/s  ratio %5.2f  %7.0f MB/s  CPU %8.2f us (ratio %5.2f)  p99 %8.2f ms  memory %6.1f MiB%s\n",
                qPrintable(spec.name), result.requests, base.requests > 0 ? result.requests / base.requests : 0,
                result.megabytes, result.cpuUs, base.cpuUs > 0 ? result.cpuUs / base.cpuUs : 0, result.p99Ms,
                result.memoryMiB, result.errors > 0 ? "  ERRORS" : "");
            if (row.name == rows.at(1).name)
                alone[spec.name] = result.requests;
            else if (row.idle > 0 && alone.value(spec.name) > 0)
                std::printf("                   %.0f %% of its rate alone\n",
                            100 * result.requests / alone.value(spec.name));
            std::fflush(stdout);
        }
    }
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(net::createNetworkDispatcher());
    QCoreApplication app(argc, argv);
    net::raiseDescriptorLimit();
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--serve")
        return serve(arguments.mid(2));
    const auto option = [&arguments](const QString &name, const QString &otherwise) {
        const qsizetype at = arguments.indexOf(name);
        return at > 0 && at + 1 < arguments.size() ? arguments.at(at + 1) : otherwise;
    };
    return compare(option(QStringLiteral("--seconds"), QStringLiteral("3")).toInt(),
                   option(QStringLiteral("--runs"), QStringLiteral("3")).toInt(), option(QStringLiteral("--rows"), {}));
}
