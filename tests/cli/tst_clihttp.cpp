// netyard-cli http as a process: what it serves and prints, what it records, how it ends. How it is called:
// tst_clihttpusage.cpp.
#include "cliprocess.h"
#include "httpsite.h"
#include "rawpeer.h"
#include "session.h"

#include <QDir>
#include <QRegularExpression>
#include <QTest>

using testing::CliProcess;
using testing::CliResult;
using testing::HttpReply;
using testing::HttpSite;
using testing::isChinese;
using testing::RawPeer;
using testing::wordsOf;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
constexpr int patienceMs = CliProcess::patienceMs;
constexpr qint64 muchBytes = qint64{64} << 20; // more than any pair of socket buffers takes

bool makeLargeFile(const HttpSite &site, const QString &name)
{
    QFile file(site.path(name));
    return file.open(QIODevice::WriteOnly) && file.resize(muchBytes);
}

// Of a process, those of the server's own threads. A thread has its name a moment after it was started.
QString threadNames(qint64 processId)
{
    const QDir tasks(QStringLiteral("/proc/%1/task").arg(processId));
    QStringList names;
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QByteArray name = testing::fileBytes(tasks.filePath(task + QStringLiteral("/comm"))).trimmed();
        if (name.startsWith("http-"))
            names.append(QString::fromLatin1(name));
    }
    names.sort();
    return names.join(u' ');
}

// Has it begun to come, without ever being read to its end?
bool isUnderWay(RawPeer &peer)
{
    return QTest::qWaitFor([&] { return peer.receive(4096).size() > 0; }, patienceMs);
}

} // namespace

class TestCliHttp final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void printsALineForEachRequest()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "hello");
        QVERIFY(site.start({QStringLiteral("--listing")}));
        QCOMPARE(site.get("/a.txt").body, QByteArray("hello"));
        QCOMPARE(site.get("/none").status, 404);
        QCOMPARE(site.ask("HEAD /a.txt HTTP/1.0\r\n\r\n").status, 200);
        QCOMPARE(site.ask("DELETE /a.txt HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
        // A line of its own each, whatever the client writes into it.
        QCOMPARE(site.get("/%E4%BD%A0?q=\"x\"\\n").status, 404);
        QCOMPARE(site.ask("nonsense\r\n\r\n").status, 400);
        const QByteArrayList lines = site.process().lines(6);
        QCOMPARE(lines.size(), 6);
        static const QRegularExpression common(QStringLiteral(
            "^127\\.0\\.0\\.1 - - \\[\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d [+-]\\d{4}\\] \"(.*)\" (\\d{3}) "
            "(\\d+|-)$"));
        for (const QByteArray &line : lines)
            QVERIFY2(common.match(QString::fromUtf8(line)).hasMatch(), line.constData());
        const QByteArrayList requests = site.requests(6);
        QCOMPARE(requests.at(0), QByteArray("\"GET /a.txt HTTP/1.1\" 200 5"));
        QVERIFY2(requests.at(1).startsWith("\"GET /none HTTP/1.1\" 404 "), requests.at(1).constData());
        QCOMPARE(requests.at(2), QByteArray("\"HEAD /a.txt HTTP/1.0\" 200 -"));
        QVERIFY2(requests.at(3).startsWith("\"DELETE /a.txt HTTP/1.1\" 405 "), requests.at(3).constData());
        QVERIFY2(requests.at(4).startsWith("\"GET /%E4%BD%A0?q=\\x22x\\x22") ||
                     requests.at(4).startsWith("\"GET /%E4%BD%A0?q=\\\"x\\\""),
                 requests.at(4).constData());
        QVERIFY2(requests.at(5).contains("\" 400 "), requests.at(5).constData());
        const CliResult ended = site.process().end();
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.err, QByteArray());
    }

    void servesOnePage()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("page.html"), "<p>one");
        site.put(QStringLiteral("other.txt"), "other");
        QVERIFY(site.startBare({QStringLiteral("--page"), site.path(QStringLiteral("page.html"))}));
        for (const char *target : {"/", "/other.txt", "/any/thing?x", "/upload"}) {
            const HttpReply reply = site.get(target);
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.body, QByteArray("<p>one"));
            QVERIFY2(reply.value("Content-Type").startsWith("text/html"), reply.head.constData());
        }
    }

    void listsOnlyWhenAsked_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<int>("status");
        QTest::newRow("without") << QStringList() << 403;
        QTest::newRow("with --listing") << QStringList(QStringLiteral("--listing")) << 200;
    }

    void listsOnlyWhenAsked()
    {
        QFETCH(QStringList, options);
        QFETCH(int, status);
        HttpSite site(cli);
        site.put(QStringLiteral("bare/name-in-listing.txt"), "x");
        site.put(QStringLiteral("home/index.html"), "<p>home");
        QVERIFY(site.start(options));
        const HttpReply reply = site.get("/bare/");
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.body.contains("name-in-listing.txt"), status == 200);
        QCOMPARE(site.get("/home/").body, QByteArray("<p>home"));
        QCOMPARE(site.get("/bare/name-in-listing.txt").body, QByteArray("x"));
    }

    void speaksTheVisitorsLanguage()
    {
        HttpSite site(cli);
        QVERIFY(site.start({QStringLiteral("--language"), QStringLiteral("zh_CN")}));
        QVERIFY(isChinese(site.get("/none").body));
        const HttpReply english = site.get("/none", "Accept-Language: en-GB,en;q=0.9\r\n");
        QCOMPARE(english.status, 404);
        QVERIFY2(!isChinese(english.body) && english.body.contains("lang=\"en\""), english.body.constData());
    }

    void takesUploadsOnlyWhenAsked()
    {
        const QByteArray post = "POST /upload/a.txt HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello";
        HttpSite site(cli);
        QVERIFY(site.start());
        QCOMPARE(site.get("/upload").status, 404);
        QCOMPARE(site.ask(post).status, 405);
        QCOMPARE(site.uploaded(), QStringList());
        QVERIFY(site.startWithUploads());
        const HttpReply form = site.get("/upload");
        QCOMPARE(form.status, 200);
        QVERIFY(form.body.contains("multipart/form-data"));
        const HttpReply done = site.ask(post);
        QCOMPARE(done.status, 201);
        QCOMPARE(done.body, QByteArray("a.txt 5\n"));
        QCOMPARE(site.uploaded(), QStringList(QStringLiteral("a.txt")));
        QCOMPARE(testing::fileBytes(site.uploadPath(QStringLiteral("a.txt"))), QByteArray("hello"));
    }

    void servesOnFourThreads()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "hello");
        QVERIFY(site.start(wordsOf(QStringLiteral("--threads 4"))));
        const qint64 id = site.process().processId();
        QTRY_COMPARE_WITH_TIMEOUT(threadNames(id), QStringLiteral("http-1 http-2 http-3 http-4"), patienceMs);
        constexpr int clients = 40;
        std::vector<std::unique_ptr<RawPeer>> peers; // open all at the same time
        for (int i = 0; i < clients; ++i) {
            peers.push_back(std::make_unique<RawPeer>(site.endpoint()));
            peers.back()->send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
        }
        for (const std::unique_ptr<RawPeer> &peer : peers) {
            QTRY_VERIFY_WITH_TIMEOUT(peer->all().endsWith("\r\n\r\nhello"), patienceMs);
            QVERIFY(peer->all().startsWith("HTTP/1.1 200 "));
        }
        QCOMPARE(site.requests(clients), QByteArrayList(clients, "\"GET /a.txt HTTP/1.1\" 200 5"));
        QCOMPARE(site.process().end().code, 0);
    }

    void servesOneAtATime_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("first"); // to be answered
        QTest::newRow("side by side") << QStringList() << QByteArray("/second");
        QTest::newRow("one at a time") << QStringList(QStringLiteral("--one-at-a-time")) << QByteArray("/first");
    }

    // The first has begun its request, the second has sent all of its own; then the first goes on.
    void servesOneAtATime()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, first);
        const bool oneAtATime = !options.isEmpty();
        HttpSite site(cli);
        QVERIFY(site.start(options));
        RawPeer slow(site.endpoint());
        slow.send("GET /first HTTP/1.1\r\n");
        RawPeer quick(site.endpoint());
        quick.send("GET /second HTTP/1.1\r\nHost: x\r\n\r\n");
        if (!oneAtATime)
            QCOMPARE(site.requests(1).size(), 1);
        slow.send("Host: x\r\n\r\n");
        const QByteArrayList requests = site.requests(2);
        QCOMPARE(requests.size(), 2);
        QVERIFY2(requests.at(0).startsWith("\"GET " + first + ' '), requests.at(0).constData());
        QTRY_VERIFY_WITH_TIMEOUT(slow.all().contains("</html>") && quick.all().contains("</html>"), patienceMs);
        QCOMPARE(slow.all().contains("Connection: close"), oneAtATime);
    }

    void recordsItsSession_data()
    {
        QTest::addColumn<QString>("level");
        QTest::addColumn<int>("connections");
        QTest::addColumn<int>("messagesIn");
        QTest::addColumn<int>("messagesOut");
        QTest::addColumn<bool>("holdsHeads");
        QTest::addColumn<bool>("holdsBodies");
        QTest::newRow("summary") << "summary" << 0 << 0 << 0 << false << false;
        QTest::newRow("heads") << "heads" << 1 << 2 << 4 << true << false;
        QTest::newRow("whole") << "whole" << 1 << 2 << 4 << true << true;
    }

    void recordsItsSession()
    {
        QFETCH(QString, level);
        QFETCH(int, connections);
        QFETCH(int, messagesIn);
        QFETCH(int, messagesOut);
        QFETCH(bool, holdsHeads);
        QFETCH(bool, holdsBodies);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "body-of-the-file");
        const QString path = site.outside(QStringLiteral("http.pcapng"));
        QVERIFY(site.start(wordsOf(QStringLiteral("--record %1 --session %2").arg(level, path))));
        RawPeer peer(site.endpoint());
        peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\nX-Mark: mark-in-the-head\r\n\r\n");
        QTRY_VERIFY_WITH_TIMEOUT(peer.all().endsWith("body-of-the-file"), patienceMs);
        peer.send("GET /none HTTP/1.1\r\nHost: x\r\n\r\n");
        QCOMPARE(site.requests(2).size(), 2);
        peer.close();
        const CliResult ended = site.process().end();
        QVERIFY2(ended.code == 0 && ended.err.isEmpty(), ended.err.constData());

        const CliResult info = CliProcess::run(cli, {QStringLiteral("info"), path});
        QCOMPARE(info.code, 0);
        QVERIFY2(!info.out.contains("Damaged") && info.out.contains("(http)"), info.out.constData());
        QVERIFY2(info.out.contains("  Connections: " + QByteArray::number(connections) + '\n'), info.out.constData());
        QVERIFY2(info.out.contains("  In: " + QByteArray::number(messagesIn) + " messages"), info.out.constData());
        QVERIFY2(info.out.contains("  Out: " + QByteArray::number(messagesOut) + " messages"), info.out.constData());

        const CliResult exported =
            CliProcess::run(cli, wordsOf(QStringLiteral("export --format csv --channel http ") + path));
        QVERIFY2(exported.code == 0, exported.err.constData());
        QCOMPARE(exported.out.count("http-request"), 2);
        QVERIFY2(exported.out.contains("GET /a.txt") && exported.out.contains("GET /none"), exported.out.constData());
        QCOMPARE(exported.out.contains("mark-in-the-head"), holdsHeads);
        QCOMPARE(exported.out.contains("body-of-the-file"), holdsBodies);
    }

    void endsWhileADownloadIsUnderWay_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<bool>("byTerm");
        QTest::newRow("SIGTERM") << "--threads 1" << true;
        QTest::newRow("SIGINT") << "--threads 1" << false;
        QTest::newRow("SIGTERM, 4 threads") << "--threads 4" << true;
        QTest::newRow("SIGTERM, one at a time") << "--one-at-a-time" << true;
    }

    void endsWhileADownloadIsUnderWay()
    {
        QFETCH(QString, options);
        QFETCH(bool, byTerm);
        HttpSite site(cli);
        QVERIFY(makeLargeFile(site, QStringLiteral("large.bin")));
        const QString path = site.outside(QStringLiteral("http.pcapng"));
        QVERIFY(site.start(wordsOf(options + QStringLiteral(" --session ") + path)));
        RawPeer peer(site.endpoint(), 4096);
        peer.send("GET /large.bin HTTP/1.1\r\nHost: x\r\n\r\n");
        QVERIFY(isUnderWay(peer));
        const CliResult ended = byTerm ? site.process().end() : site.process().interrupt();
        QCOMPARE(ended.code, 0);
        QCOMPARE(ended.err, QByteArray());
        // What was cut stands in the log as far as it came, in the session as well.
        const QByteArrayList lines = site.requests(1);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines.first().startsWith("\"GET /large.bin HTTP/1.1\" 200 "), lines.first().constData());
        const qint64 sent = lines.first().mid(lines.first().lastIndexOf(' ') + 1).toLongLong();
        QVERIFY2(sent > 0 && sent < muchBytes, lines.first().constData());
        (void)QTest::qWaitFor([&] { return peer.receive().isEmpty() && (peer.sawEnd() || peer.wasReset()); }, patienceMs);
        QVERIFY2(peer.wasReset(), "a client must not take what it got for the whole");
        const auto session = net::Session::open(path);
        QVERIFY(session);
        QVERIFY(!session->damage());
        const CliResult exported =
            CliProcess::run(cli, wordsOf(QStringLiteral("export --format csv --filter /large.bin ") + path));
        QCOMPARE(exported.out.count("http-request"), 1);
    }

    void endsWhileAnUploadIsUnderWay()
    {
        HttpSite site(cli);
        QVERIFY(site.startWithUploads());
        RawPeer peer(site.endpoint());
        peer.send("POST /upload/half.bin HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nbegin");
        QTRY_COMPARE_WITH_TIMEOUT(site.uploaded().size(), 1, patienceMs); // under its hidden name
        QVERIFY(site.uploaded().first().startsWith(u'.'));
        QCOMPARE(site.process().end().code, 0);
        QCOMPARE(site.uploaded(), QStringList());
    }

    void servesTheBuiltInSite()
    {
        HttpSite site(cli);
        QVERIFY(site.startBare({}));
        const HttpReply reply = site.get("/");
        if (reply.status == 404)
            QSKIP("there is no built-in site in this build");
        QCOMPARE(reply.status, 200);
        QVERIFY2(reply.value("Content-Type").startsWith("text/html"), reply.head.constData());
        QVERIFY(reply.body.contains("<html"));
        QCOMPARE(site.get("/index.html").body, reply.body);
        QCOMPARE(site.get("/", "If-None-Match: " + reply.value("ETag") + "\r\n").status, 304);
        for (const char *target : {"/../i18n/netyard_zh_CN.qm", "/%2e%2e/i18n/netyard_zh_CN.qm", "/no-such-page.html"})
            QVERIFY2(site.get(target).status >= 400, target);
    }
};

QTEST_GUILESS_MAIN(TestCliHttp)
#include "tst_clihttp.moc"
