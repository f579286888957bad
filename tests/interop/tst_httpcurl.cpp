// curl's requests to netyard-cli http: heads, redirects, ranges, resuming, conditions, keep-alive, slow readers.
#include "curl.h"
#include "httpsite.h"
#include "peerprocess.h"
#include "toolprocess.h"

#include <QFile>
#include <QTest>

using testing::bigBytes;
using testing::curl;
using testing::CurlAnswer;
using testing::fileBytes;
using testing::HttpSite;
using testing::PeerProcess;
using testing::wordsOf;
using testing::writeFile;

namespace {

const QString cli = QStringLiteral(NETYARD_CLI);
constexpr qsizetype largeSize = 20'000'000;

} // namespace

class TestHttpCurl final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(testing::isInstalled(QStringLiteral("curl")), "curl is not installed"); }

    void gets_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body"); // a part of it
        const auto row = [](const char *name, const QString &arguments, const QString &target, int status,
                            const QByteArray &body) { QTest::newRow(name) << arguments << target << status << body; };
        row("file", {}, QStringLiteral("/hello.txt"), 200, "hello, world");
        row("index", {}, QStringLiteral("/"), 200, "<p>start");
        row("index of a folder", {}, QStringLiteral("/sub/"), 200, "<p>sub");
        row("query", {}, QStringLiteral("/hello.txt?a=b&c"), 200, "hello, world");
        row("compressed is harmless", QStringLiteral("--compressed"), QStringLiteral("/hello.txt"), 200, "hello, world");
        row("te", QStringLiteral("--tr-encoding"), QStringLiteral("/hello.txt"), 200, "hello, world");
        row("HTTP/1.0", QStringLiteral("--http1.0"), QStringLiteral("/hello.txt"), 200, "hello, world");
        row("HTTP/2 offered", QStringLiteral("--http2"), QStringLiteral("/hello.txt"), 200, "hello, world");
        row("nothing there", {}, QStringLiteral("/nothing"), 404, "404");
        row("a file is no folder", {}, QStringLiteral("/hello.txt/"), 404, "404");
        row("no listing", {}, QStringLiteral("/bare/"), 403, "403");
        row("Chinese name", {}, QStringLiteral("/%E8%B5%84%E6%96%99/%E4%BD%A0%E5%A5%BD.txt"), 200, "你好");
        row("Chinese name, raw", {}, QStringLiteral("/资料/你好.txt"), 200, "你好");
        row("Chinese name, small hex", {}, QStringLiteral("/%e8%b5%84%e6%96%99/%e4%bd%a0%e5%a5%bd.txt"), 200, "你好");
        row("space and plus", {}, QStringLiteral("/a%20b+c.txt"), 200, "plus");
        row("plus is no space", {}, QStringLiteral("/a+b+c.txt"), 404, "404");
        row("empty file", {}, QStringLiteral("/empty.txt"), 200, "");
        row("absolute form", QStringLiteral("--noproxy no -x http://127.0.0.1:%1"), QStringLiteral("/hello.txt"), 200,
            "hello, world");
        row("method for nothing", QStringLiteral("-X DELETE"), QStringLiteral("/hello.txt"), 405, "405");
        row("method nobody knows", QStringLiteral("-X BREW"), QStringLiteral("/hello.txt"), 501, "501");
        row("PUT", QStringLiteral("-X PUT -d x"), QStringLiteral("/hello.txt"), 405, "405");
        row("no host", QStringLiteral("-H Host:"), QStringLiteral("/hello.txt"), 400, "400");
        row("bad percent", {}, QStringLiteral("/hello%zz.txt"), 400, "400");
    }

    void gets()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, target);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        HttpSite site(cli);
        site.put(QStringLiteral("hello.txt"), "hello, world");
        site.put(QStringLiteral("index.html"), "<p>start");
        site.put(QStringLiteral("sub/index.html"), "<p>sub");
        site.put(QStringLiteral("bare/x"), "x");
        site.put(QStringLiteral("资料/你好.txt"), "你好");
        site.put(QStringLiteral("a b+c.txt"), "plus");
        site.put(QStringLiteral("empty.txt"), {});
        QVERIFY(site.start());
        if (arguments.contains(u'%'))
            arguments = arguments.arg(site.port());
        const CurlAnswer answer = curl(site, arguments, target);
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.status, status);
        QVERIFY2(answer.body.contains(body), answer.body.constData());
        if (status == 200)
            QCOMPARE(answer.body, body);
        QCOMPARE(answer.value("Content-Length").toLongLong(), answer.body.size());
        QVERIFY2(!answer.value("Date").isEmpty() && !answer.value("Server").isEmpty(), answer.heads.constData());
        QCOMPARE(answer.value("Content-Encoding"), QByteArray());
        QCOMPARE(answer.value("Allow").isEmpty(), status != 405);
        const QByteArrayList log = site.requests(1);
        QCOMPARE(log.size(), 1);
        QVERIFY2(log.first().contains("\" " + QByteArray::number(status) + ' '), log.first().constData());
    }

    void asksForHeads()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("page.html"), "<p>page");
        QVERIFY(site.start());
        const CurlAnswer whole = curl(site, {}, QStringLiteral("/page.html"));
        const CurlAnswer head = curl(site, QStringLiteral("-I"), QStringLiteral("/page.html"));
        QCOMPARE(head.exitCode, 0);
        QCOMPARE(head.status, 200);
        for (const char *name : {"Content-Type", "Content-Length", "ETag", "Last-Modified", "Accept-Ranges"}) {
            QVERIFY2(!whole.value(name).isEmpty(), name);
            QCOMPARE(head.value(name), whole.value(name));
        }
        QCOMPARE(head.value("Content-Length"), QByteArray("7"));
        QVERIFY2(head.value("Content-Type").startsWith("text/html"), head.heads.constData());
        QCOMPARE(site.requests(2).at(1), QByteArray("\"HEAD /page.html HTTP/1.1\" 200 -"));
        const CurlAnswer options = curl(site, QStringLiteral("-X OPTIONS"), QStringLiteral("/page.html"));
        QCOMPARE(options.status, 204);
        QCOMPARE(options.value("Allow"), QByteArray("GET, HEAD, OPTIONS"));
    }

    void followsRedirects()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("资料/index.html"), "<p>inside");
        QVERIFY(site.start());
        const CurlAnswer first = curl(site, {}, QStringLiteral("/%E8%B5%84%E6%96%99?x=1"));
        QCOMPARE(first.status, 301);
        QCOMPARE(first.value("Location"), QByteArray("/%E8%B5%84%E6%96%99/?x=1"));
        const CurlAnswer followed = curl(site, {QStringLiteral("-L"), site.url(QStringLiteral("/%E8%B5%84%E6%96%99?x=1"))},
                                         {}, QStringLiteral("%{num_redirects} %{num_connects} %{url_effective}"));
        QCOMPARE(followed.status, 200);
        QCOMPARE(followed.body, QByteArray("<p>inside"));
        QCOMPARE(followed.facts.value(0),
                 QByteArray("1 1 ") + site.url(QStringLiteral("/%E8%B5%84%E6%96%99/?x=1")).toUtf8());
    }

    void asksForRanges_data()
    {
        QTest::addColumn<QString>("range");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("contentRange");
        QTest::newRow("first bytes") << "0-3" << 206 << QByteArray("0123") << QByteArray("bytes 0-3/10");
        QTest::newRow("one byte") << "9-9" << 206 << QByteArray("9") << QByteArray("bytes 9-9/10");
        QTest::newRow("from there on") << "7-" << 206 << QByteArray("789") << QByteArray("bytes 7-9/10");
        QTest::newRow("the last ones") << "-4" << 206 << QByteArray("6789") << QByteArray("bytes 6-9/10");
        QTest::newRow("beyond the end") << "8-99" << 206 << QByteArray("89") << QByteArray("bytes 8-9/10");
        QTest::newRow("more than there is") << "-99" << 206 << QByteArray("0123456789") << QByteArray("bytes 0-9/10");
        QTest::newRow("behind the end") << "10-" << 416 << QByteArray() << QByteArray("bytes */10");
        QTest::newRow("none at all") << "-0" << 416 << QByteArray() << QByteArray("bytes */10");
        QTest::newRow("nonsense is no range") << "5-2" << 200 << QByteArray("0123456789") << QByteArray();
    }

    void asksForRanges()
    {
        QFETCH(QString, range);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, contentRange);
        HttpSite site(cli);
        site.put(QStringLiteral("digits.txt"), "0123456789");
        QVERIFY(site.start());
        const CurlAnswer answer = curl(site, QStringLiteral("-H 'Range: bytes=%1'").replace(u'\'', u'"').arg(range),
                                       QStringLiteral("/digits.txt"));
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.status, status);
        if (status != 416)
            QCOMPARE(answer.body, body);
        QCOMPARE(answer.value("Content-Range"), contentRange);
        QCOMPARE(answer.value("Content-Length").toLongLong(), answer.body.size());
        if (status == 206) { // curl's own spelling
            const CurlAnswer own = curl(site, QStringLiteral("-r ") + range, QStringLiteral("/digits.txt"));
            QCOMPARE(own.body, body);
        }
    }

    void asksForSeveralRanges()
    {
        HttpSite site(cli);
        const QByteArray large = bigBytes(3'000'000);
        site.put(QStringLiteral("large.bin"), large);
        QVERIFY(site.start());
        const CurlAnswer answer = curl(site, QStringLiteral("-r 0-9,1000000-2999990,-9"), QStringLiteral("/large.bin"));
        QCOMPARE(answer.status, 206);
        const QByteArray type = answer.value("Content-Type");
        QVERIFY2(type.startsWith("multipart/byteranges; boundary="), type.constData());
        const QByteArray boundary = "\r\n--" + type.mid(type.indexOf('=') + 1);
        const auto part = [&](const char *range, const QByteArray &bytes) {
            return boundary + "\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes " + range +
                   "/3000000\r\n\r\n" + bytes;
        };
        QVERIFY(answer.body == part("0-9", large.first(10)) + part("1000000-2999990", large.mid(1'000'000, 1'999'991)) +
                                   part("2999991-2999999", large.last(9)) + boundary + "--\r\n");
    }

    void resumes_data()
    {
        QTest::addColumn<qsizetype>("have");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing yet") << qsizetype{0} << 200;
        QTest::newRow("half") << largeSize / 2 << 206;
        QTest::newRow("all but a byte") << largeSize - 1 << 206;
        QTest::newRow("everything") << largeSize << 416;
    }

    void resumes()
    {
        QFETCH(qsizetype, have);
        QFETCH(int, status);
        HttpSite site(cli);
        const QByteArray large = bigBytes(largeSize);
        site.put(QStringLiteral("large.bin"), large);
        QVERIFY(site.start());
        const QString to = site.outside(QStringLiteral("download"));
        if (have > 0)
            QVERIFY(writeFile(to, large.first(have)));
        const CurlAnswer answer = curl(
            site,
            {QStringLiteral("-C"), QStringLiteral("-"), QStringLiteral("-o"), to, site.url(QStringLiteral("/large.bin"))},
            {}, QStringLiteral("%{size_download}"));
        QCOMPARE(answer.exitCode, 0); // curl knows by itself that 416 means "you have it"
        QCOMPARE(answer.status, status);
        if (status != 416)
            QCOMPARE(answer.facts.value(0).toLongLong(), largeSize - have);
        QVERIFY(fileBytes(to) == large);
    }

    void asksWhetherItChanged()
    {
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "first");
        QVERIFY(site.start());
        const QString url = site.url(QStringLiteral("/a.txt"));
        const QString tags = site.outside(QStringLiteral("etag"));
        const QString copy = site.outside(QStringLiteral("copy"));
        // -R gives the copy the server's time, which -z then sends.
        QCOMPARE(
            curl(site, {QStringLiteral("-R"), QStringLiteral("--etag-save"), tags, QStringLiteral("-o"), copy, url}).status,
            200);
        QVERIFY(fileBytes(tags).trimmed().startsWith('"'));
        const CurlAnswer byTag = curl(site, {QStringLiteral("--etag-compare"), tags, url});
        QCOMPARE(byTag.status, 304);
        QCOMPARE(byTag.body, QByteArray());
        QCOMPARE(byTag.value("ETag"), fileBytes(tags).trimmed());
        const CurlAnswer byTime = curl(site, {QStringLiteral("-z"), copy, url});
        QCOMPARE(byTime.status, 304);
        QCOMPARE(byTime.body, QByteArray());
        QCOMPARE(curl(site, {QStringLiteral("-z"), QStringLiteral("1 Jan 2001"), url}).status, 200);
        QCOMPARE(curl(site, {QStringLiteral("-z"), QStringLiteral("-1 Jan 2001"), url}).status, 412); // If-Unmodified-Since
        QCOMPARE(curl(site, {QStringLiteral("-H"), QStringLiteral("If-Match: \"other\""), url}).status, 412);
        QCOMPARE(curl(site, {QStringLiteral("-H"), QStringLiteral("If-None-Match: *"), url}).status, 304);
        // Same length, and most likely within the same second.
        site.put(QStringLiteral("a.txt"), "other");
        const CurlAnswer changed = curl(site, {QStringLiteral("--etag-compare"), tags, url});
        QCOMPARE(changed.status, 200);
        QCOMPARE(changed.body, QByteArray("other"));
    }

    void keepsTheConnection_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArrayList>("connects");
        QTest::newRow("HTTP/1.1") << QString() << QByteArrayList{"1", "0", "0"};
        QTest::newRow("asked to close") << "-H \"Connection: close\"" << QByteArrayList{"1", "1", "1"};
        QTest::newRow("HTTP/1.0") << "--http1.0" << QByteArrayList{"1", "1", "1"};
        QTest::newRow("HTTP/1.0 that asks to keep")
            << "--http1.0 -H \"Connection: keep-alive\"" << QByteArrayList{"1", "0", "0"};
    }

    void keepsTheConnection()
    {
        QFETCH(QString, arguments);
        QFETCH(QByteArrayList, connects);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "a");
        site.put(QStringLiteral("b.bin"), bigBytes(300'000));
        QVERIFY(site.start());
        const QString none = QStringLiteral("/dev/null");
        QStringList all = wordsOf(arguments);
        for (const char *target : {"/a.txt", "/b.bin", "/none"})
            all << QStringLiteral("-o") << none << site.url(QLatin1String(target));
        const CurlAnswer answer = curl(site, all);
        QCOMPARE(answer.exitCode, 0);
        QCOMPARE(answer.facts, connects);
        QCOMPARE(answer.heads.count("HTTP/1.1 "), 3); // the server's own version (RFC 9110 section 2.5)
        QCOMPARE(answer.heads.count("Connection: close"), connects.last() == "1" ? 3 : 0);
        const QByteArrayList log = site.requests(3);
        QVERIFY2(log.value(1).endsWith(" 200 300000"), log.value(1).constData());
    }

    void listensOnIpv6_data()
    {
        QTest::addColumn<QString>("bind");
        QTest::addColumn<QString>("host");
        QTest::newRow("::1") << "::1"
                             << "[::1]";
        QTest::newRow(":: by v6") << "::"
                                  << "[::1]";
        QTest::newRow("any by v6") << "any"
                                   << "[::1]";
        QTest::newRow("any by v4") << "any"
                                   << "127.0.0.1";
        QTest::newRow("localhost by name") << "any"
                                           << "localhost";
    }

    void listensOnIpv6()
    {
        QFETCH(QString, bind);
        QFETCH(QString, host);
        HttpSite site(cli);
        site.put(QStringLiteral("a.txt"), "six");
        QVERIFY(site.start({QStringLiteral("--bind"), bind}));
        const CurlAnswer answer =
            curl(site, {QStringLiteral("-g"), QStringLiteral("http://%1:%2/a.txt").arg(host).arg(site.port())});
        QVERIFY2(answer.exitCode == 0, answer.err.constData());
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body, QByteArray("six"));
        const QByteArrayList lines = site.process().lines(1);
        QVERIFY2(lines.value(0).startsWith(host.startsWith(u'[')  ? "::1 - - "
                                           : host == u"127.0.0.1" ? "127.0.0.1 - - "
                                                                  : ""),
                 lines.value(0).constData());
    }

    void servesTheQuickBesideTheSlow_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("1 thread") << QStringList();
        QTest::newRow("4 threads") << QStringList{QStringLiteral("--threads"), QStringLiteral("4")};
    }

    void servesTheQuickBesideTheSlow()
    {
        QFETCH(QStringList, options);
        HttpSite site(cli);
        const QByteArray large = bigBytes(largeSize);
        site.put(QStringLiteral("large.bin"), large);
        site.put(QStringLiteral("small.txt"), "small");
        QVERIFY(site.start(options));
        // Each would take minutes.
        std::vector<std::unique_ptr<PeerProcess>> slow;
        for (int i = 0; i < 4; ++i) {
            slow.push_back(std::make_unique<PeerProcess>(
                QStringLiteral("curl"),
                wordsOf(QStringLiteral("-q -sN --noproxy * --limit-rate 100k ") + site.url(QStringLiteral("/large.bin")))));
            QVERIFY(slow.back()->isStarted());
        }
        for (const std::unique_ptr<PeerProcess> &peer : slow)
            QTRY_VERIFY_WITH_TIMEOUT(!peer->output().isEmpty(), PeerProcess::patienceMs);
        for (int i = 0; i < 20; ++i) {
            const bool isLarge = i % 5 == 0;
            const CurlAnswer answer = curl(site, {}, isLarge ? QStringLiteral("/large.bin") : QStringLiteral("/small.txt"));
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.body == (isLarge ? large : QByteArray("small")));
        }
        QCOMPARE(site.requests(20).size(), 20); // the slow ones are under way still
        slow.clear();                           // killed: the log says so, and what they got
        const QByteArrayList log = site.requests(24);
        QCOMPARE(log.size(), 24);
        for (const QByteArray &line : log.mid(20)) {
            QVERIFY2(line.startsWith("\"GET /large.bin HTTP/1.1\" 200 "), line.constData());
            const qint64 sent = line.mid(line.lastIndexOf(' ') + 1).toLongLong();
            QVERIFY2(sent > 0 && sent < largeSize, line.constData());
        }
        QCOMPARE(curl(site, {}, QStringLiteral("/small.txt")).body, QByteArray("small"));
    }
};

QTEST_GUILESS_MAIN(TestHttpCurl)
#include "tst_httpcurl.moc"
