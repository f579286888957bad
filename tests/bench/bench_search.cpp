// How fast a session is searched: messages and MB a second of processor time for several queries, next to `grep -c` (of what
// is frequent `grep -o` as well) on the same file and `tshark -Y` on its first part.
//
// bench_search [MESSAGES] [FOLDER]   (default: 1,000,000 in the temporary folder; 10,000,000 make a file of 1.7 GB)
#include "searchedsession.h"
#include "sessionsearch.h"
#include "words.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <sys/resource.h>

namespace {

constexpr qint64 million = 1'000'000;
constexpr int rounds = 3; // the quickest is shown: what disturbs only ever adds
constexpr qint64 tsharkMessages = 20'000;

double cpuSeconds(int who)
{
    rusage usage{};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

struct Found {
    double seconds = 0; // of processor time: what counts when the machine is busy with other things
    qint64 count = 0;
};

Found search(const net::Recorder &recorder, const QString &text)
{
    const net::QueryContext context{recorder.path(), recorder.index(), net::TextEncoding(), words::eventText};
    Found best;
    for (int round = 0; round < rounds; ++round) {
        net::SessionSearch session(net::parseQuery(text).value(), context);
        const double before = cpuSeconds(RUSAGE_THREAD);
        qint64 count = 0;
        std::vector<quint32> found;
        for (qint64 end = context.index->size(); end > 0;) {
            const qint64 from = session.windowStart(end, 0);
            found.clear();
            session.search(from, end, &found);
            count += static_cast<qint64>(found.size());
            end = from;
        }
        const double taken = cpuSeconds(RUSAGE_THREAD) - before;
        if (round == 0 || taken < best.seconds)
            best = {taken, count};
    }
    return best;
}

// Its output is read: grep stops at the first find when that goes to /dev/null.
double run(const QString &program, const QStringList &arguments)
{
    double best = 0;
    for (int round = 0; round < rounds; ++round) {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
        process.setProcessEnvironment(environment);
        const double before = cpuSeconds(RUSAGE_CHILDREN);
        process.start(program, arguments);
        if (!process.waitForFinished(110'000) || process.readAllStandardOutput().isEmpty())
            return 0;
        const double taken = cpuSeconds(RUSAGE_CHILDREN) - before;
        best = round == 0 ? taken : std::min(best, taken);
    }
    return best;
}

void measureQueries(const net::Recorder &recorder, qint64 messages)
{
    struct Case {
        const char *what;
        QString query;
        QStringList grep; // the same question, as near as grep gets; empty: none
    };
    const auto grep = [](std::initializer_list<const char *> words, const char *shows = "-c") {
        QStringList arguments{QString::fromLatin1(shows), QStringLiteral("-a")};
        for (const char *word : words)
            arguments.append(QString::fromLatin1(word));
        return arguments;
    };
    constexpr char each[] = "-o"; // of what is frequent -c counts lines of a thousand messages once
    const Case cases[] = {
        {"rare text", QStringLiteral("zebra-alarm"), grep({"Zebra-alarm"})},
        {"rare text, grep -i", QStringLiteral("zebra-alarm"), grep({"-i", "zebra-alarm"})},
        {"text in every message", QStringLiteral("running"), grep({"running"})},
        {"the same, grep -o", QStringLiteral("running"), grep({"running"}, each)},
        {"text that is nowhere", QStringLiteral("elephant"), grep({"elephant"})},
        {"expression, rare", QStringLiteral("/Zebra-alarm id=\\d+$/"), grep({"-P", "Zebra-alarm id=\\d+"})},
        {"expression, in a tenth", QStringLiteral("/value=\\d+7 /"), grep({"-P", "value=\\d+7 "})},
        {"the same, grep -o", QStringLiteral("/value=\\d+7 /"), grep({"-P", "value=\\d+7 "}, each)},
        {"bytes", QStringLiteral("hex:5a 65 62 72 61"), grep({"Zebra"})},
        {"three texts", QStringLiteral("status running zebra"), {}},
        {"either of two", QStringLiteral("zebra or elephant"), grep({"-e", "Zebra", "-e", "elephant"})},
        {"fields only", QStringLiteral("in: port:50004 size>60"), {}},
        {"fields and text", QStringLiteral("in: port:50004 zebra"), {}},
    };
    const double mb = static_cast<double>(recorder.fileBytes()) / 1e6;
    std::printf("%-28s %9s %8s %8s %8s %12s\n", "query", "found", "ms", "M msg/s", "MB/s", "grep's rate");
    for (const Case &wanted : cases) {
        const Found found = search(recorder, wanted.query);
        const double grepped =
            wanted.grep.isEmpty() ? 0 : run(QStringLiteral("grep"), wanted.grep + QStringList{recorder.path()});
        std::printf("%-28s %9lld %8.1f %8.2f %8.0f", wanted.what, static_cast<long long>(found.count), found.seconds * 1000,
                    static_cast<double>(messages) / found.seconds / 1e6, mb / found.seconds);
        if (grepped > 0)
            std::printf(" %6.0f MB/s, ours x %.2f", mb / grepped, grepped / found.seconds);
        std::printf("\n");
        std::fflush(stdout);
    }
}

// Of events the words are searched, in the language at hand, and those are made of each.
void measureEvents(const QString &folder, qint64 events)
{
    net::Recorder recorder;
    if (!bench::recordRequests(&recorder, folder + QStringLiteral("/events.pcapng"), events))
        return;
    const double mb = static_cast<double>(recorder.fileBytes()) / 1e6;
    std::printf("%lld events, %.0f MB\n", static_cast<long long>(events), mb);
    for (const char *query : {"zebra-alarm", "elephant", "/item/47", "404", "/Zebra-alarm\\/\\d+/", "192.168.1.7:50004 item",
                              "kind:http-request port:50004"}) {
        const Found found = search(recorder, QString::fromLatin1(query));
        std::printf("%-28s %9lld %8.1f %8.2f %8.0f\n", query, static_cast<long long>(found.count), found.seconds * 1000,
                    static_cast<double>(events) / found.seconds / 1e6, mb / found.seconds);
        std::fflush(stdout);
    }
}

void measureTshark(const net::Recorder &recorder, qint64 messages)
{
    const QString filter = QStringLiteral("frame contains \"Zebra-alarm\"");
    const double before = cpuSeconds(RUSAGE_CHILDREN);
    QProcess tshark;
    tshark.setStandardOutputFile(QProcess::nullDevice());
    tshark.start(QStringLiteral("tshark"),
                 {QStringLiteral("-n"), QStringLiteral("-r"), recorder.path(), QStringLiteral("-c"),
                  QString::number(std::min(messages, tsharkMessages)), QStringLiteral("-Y"), filter});
    if (!tshark.waitForFinished(110'000)) {
        std::printf("tshark: not to be had\n");
        return;
    }
    std::printf("tshark -Y '%s', first %lld packets: %.0f packets/s\n", qPrintable(filter),
                static_cast<long long>(std::min(messages, tsharkMessages)),
                static_cast<double>(std::min(messages, tsharkMessages)) / (cpuSeconds(RUSAGE_CHILDREN) - before));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qint64 messages = argc > 1 ? QByteArray(argv[1]).toLongLong() : million;
    const QTemporaryDir folder(argc > 2 ? QString::fromLocal8Bit(argv[2]) + QStringLiteral("/search-XXXXXX") : QString());
    net::Recorder recorder;
    if (messages <= 0 || !bench::record(&recorder, folder.filePath(QStringLiteral("search.pcapng")), messages)) {
        std::fprintf(stderr, "no session could be recorded in %s\n", qPrintable(folder.path()));
        return 1;
    }
    std::printf("%lld messages, %.0f MB\n", static_cast<long long>(messages),
                static_cast<double>(recorder.fileBytes()) / 1e6);
    measureQueries(recorder, messages);
    measureEvents(folder.path(), std::min(messages, million));
    measureTshark(recorder, messages);
    return 0;
}
