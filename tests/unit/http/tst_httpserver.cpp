#include "httpfixture.h"
#include "networktestmain.h"
#include "requestsummary.h"
#include "serverfixture.h"

#include <QDir>
#include <QTest>

using namespace net;
using namespace testing;

class TestHttpServer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesFiles();
    void answersHeadWithoutBody();
    void keepsTheConnection();
    void answersPipelinedRequestsInOrder();
    void redirectsFolders();
    void listsFolders();
    void refusesOtherMethods();
    void servesOnePageForEveryPath();
    void servesChineseNames();
    void readsOverUnwantedBodies();
    void givesCannedAnswers();
    void breaksTheLengthWhenAsked();
    void recordsAsMuchAsAsked_data();
    void recordsAsMuchAsAsked();
    void pagesALongListing();
    void countsByStatusAndPath();
};

void TestHttpServer::servesFiles()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("index.html"), "<h1>hello</h1>");
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    const HttpReply index = fixture.get("/");
    QCOMPARE(index.status, 200);
    QCOMPARE(index.body, "<h1>hello</h1>");
    QCOMPARE(index.value("Content-Type"), "text/html; charset=utf-8");
    QCOMPARE(index.value("Content-Length"), "14");
    QVERIFY(index.value("Date").endsWith(" GMT"));
    QVERIFY(!index.value("ETag").isEmpty());
    QVERIFY(!index.value("Last-Modified").isEmpty());
    QCOMPARE(fixture.get("/a.txt").body, "text");
    // From the cache, and with a query.
    QCOMPARE(fixture.get("/a.txt").body, "text");
    QCOMPARE(fixture.get("/a.txt?v=2").body, "text");
    const HttpReply missing = fixture.get("/none<b>.txt");
    QCOMPARE(missing.status, 404);
    QVERIFY(missing.body.contains("There is nothing at this address."));
    QVERIFY(missing.body.contains("none&lt;b&gt;"));
    QVERIFY(!missing.body.contains("<b>"));
}

void TestHttpServer::answersHeadWithoutBody()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    for (int i = 0; i < 2; ++i) { // the second from the cache
        const QByteArray all = fixture.exchange("HEAD /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        QVERIFY(all.startsWith("HTTP/1.1 200 OK\r\n"));
        QVERIFY(all.contains("Content-Length: 4\r\n"));
        QVERIFY(all.endsWith("\r\n\r\n"));
    }
}

void TestHttpServer::keepsTheConnection()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local);
    for (int i = 1; i <= 3; ++i) {
        peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(peer.all().count("HTTP/1.1 200"), i);
    }
    QVERIFY(!peer.sawEnd());
    // HTTP/1.0 only when asked (RFC 9112 section 9.3).
    QVERIFY(fixture.exchange("GET /a.txt HTTP/1.0\r\n\r\n").contains("Connection: close\r\n"));
    RawPeer old(fixture.local);
    old.send("GET /a.txt HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    QTRY_VERIFY(old.all().endsWith("text"));
    QVERIFY(old.all().contains("Connection: keep-alive\r\n"));
    old.send("GET /a.txt HTTP/1.0\r\n\r\n");
    QTRY_VERIFY(!old.all().isEmpty() && old.sawEnd());
}

void TestHttpServer::answersPipelinedRequestsInOrder()
{
    HttpFixture fixture;
    QByteArray requests;
    constexpr int count = 300; // more than one go takes
    for (int i = 0; i < count; ++i) {
        const QByteArray name = QByteArray::number(i);
        // Small ones, one that is sent as a file, and missing ones in between.
        fixture.put(QString::fromLatin1(name), i == 150 ? QByteArray(400'000, 'x') : "<" + name + ">");
        requests += "GET /" + (i % 10 == 9 ? "missing" : name) + " HTTP/1.1\r\nHost: x\r\n" +
                    (i == count - 1 ? "Connection: close\r\n" : "") + "\r\n";
    }
    QVERIFY(fixture.start());
    QByteArray all = fixture.exchange(requests);
    for (int i = 0; i < count; ++i) {
        const std::optional<HttpReply> reply = takeReply(&all);
        QVERIFY2(reply, qPrintable(QString::number(i)));
        QCOMPARE(reply->status, i % 10 == 9 ? 404 : 200);
        if (reply->status == 200)
            QCOMPARE(reply->body, i == 150 ? QByteArray(400'000, 'x') : "<" + QByteArray::number(i) + ">");
    }
    QVERIFY(all.isEmpty());
    QCOMPARE(fixture.count(EventKind::HttpRequest), count);
}

void TestHttpServer::redirectsFolders()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("sub dir/index.html"), "sub");
    QVERIFY(fixture.start());
    const HttpReply reply = fixture.get("/sub%20dir?x=1");
    QCOMPARE(reply.status, 301);
    QCOMPARE(reply.value("Location"), "/sub%20dir/?x=1");
    QCOMPARE(fixture.get("/sub%20dir/").body, "sub");
}

void TestHttpServer::listsFolders()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("b & c.txt"), QByteArray(1500, 'x'));
    fixture.put(QStringLiteral("<script>.html"), "1");
    fixture.put(QStringLiteral("sub/x"), "1");
    fixture.put(QStringLiteral(".hidden"), "1");
    QVERIFY(fixture.start());
    const HttpReply listing = fixture.get("/");
    QCOMPARE(listing.status, 200);
    QVERIFY(listing.body.contains("Contents of /"));
    QVERIFY(listing.body.contains("b &amp; c.txt"));
    QVERIFY(listing.body.contains("./b%20%26%20c.txt"));
    QVERIFY(listing.body.contains("1.5 kB"));
    QVERIFY(listing.body.contains("&lt;script&gt;"));
    QVERIFY(!listing.body.contains("<script>"));
    QVERIFY(listing.body.contains("./sub/"));
    QVERIFY(!listing.body.contains(".hidden"));
    QCOMPARE(fixture.get("/.hidden").status, 404);
    const QByteArray falling = fixture.get("/?sort=size&order=desc").body;
    QVERIFY(falling.indexOf("b &amp; c.txt") < falling.indexOf("&lt;script"));
    const QByteArray rising = fixture.get("/?sort=size&order=asc").body;
    QVERIFY(rising.indexOf("b &amp; c.txt") > rising.indexOf("&lt;script"));
    HttpServerOptions options = fixture.options();
    options.listing = false;
    QVERIFY(fixture.start(options));
    QCOMPARE(fixture.get("/").status, 403);
}

void TestHttpServer::refusesOtherMethods()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    const HttpReply put = fixture.ask("DELETE /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(put.status, 405);
    QCOMPARE(put.value("Allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(fixture.ask("BREW /a.txt HTTP/1.1\r\nHost: x\r\n\r\n").status, 501);
    const HttpReply choices = fixture.ask("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(choices.status, 204);
    QCOMPARE(choices.value("Allow"), "GET, HEAD, OPTIONS");
    QCOMPARE(fixture.ask("CONNECT x:80 HTTP/1.1\r\nHost: x\r\n\r\n").status, 405);
    QCOMPARE(fixture.ask("GET /a.txt HTTP/1.1\r\nHost: x\r\nExpect: tea\r\n\r\n").status, 417);
    QCOMPARE(fixture.ask("GET /a.txt HTTP/1.1\r\n\r\n").status, 400);
    QCOMPARE(fixture.ask("GET http://x/a.txt HTTP/1.1\r\nHost: x\r\n\r\n").body, "text");
    QCOMPARE(fixture.count(EventKind::HttpRefused), 2); // the two last but one
}

void TestHttpServer::servesOnePageForEveryPath()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("page.html"), "the page");
    fixture.put(QStringLiteral("other.html"), "the other");
    HttpServerOptions options = fixture.options();
    options.content = HttpContent::Page;
    options.path = fixture.path(QStringLiteral("page.html"));
    QVERIFY(fixture.start(options));
    QCOMPARE(fixture.get("/").body, "the page");
    QCOMPARE(fixture.get("/other.html").body, "the page");
    QCOMPARE(fixture.get("/deep/er").value("Content-Type"), "text/html; charset=utf-8");
}

void TestHttpServer::servesChineseNames()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("资料/你好.txt"), "中文");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.get("/%E8%B5%84%E6%96%99/%E4%BD%A0%E5%A5%BD.txt").body, "中文");
    QCOMPARE(fixture.get("/资料/你好.txt").body, "中文"); // as curl sends it
    QCOMPARE(fixture.get("/%E8%B5%84%E6%96%99").value("Location"), "/%E8%B5%84%E6%96%99/");
}

void TestHttpServer::readsOverUnwantedBodies()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    QByteArray all =
        fixture.exchange("POST /a.txt HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nGET /"
                         "GET /a.txt HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n"
                         "GET /a.txt HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QCOMPARE(takeReply(&all)->status, 405);
    QCOMPARE(takeReply(&all)->body, "text");
    QCOMPARE(takeReply(&all)->body, "text");
    QVERIFY(all.isEmpty());
    // Announced with 100-continue: the answer comes at once, the body is not waited for.
    QVERIFY(fixture.exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n")
                .startsWith("HTTP/1.1 405 "));
    QVERIFY(fixture.exchange("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n\r\n").startsWith("HTTP/1.1 405 "));
}

void TestHttpServer::givesCannedAnswers()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("tea"), "file");
    HttpServerOptions options = fixture.options();
    http::CannedAnswer tea;
    tea.pattern = QStringLiteral("/tea*");
    tea.status = 418;
    tea.headers = {"X-Pot: blue"};
    tea.body = "short and stout";
    http::CannedAnswer slow;
    slow.pattern = QStringLiteral("/slow");
    slow.body = "at last";
    slow.delayMs = 300;
    options.canned = {tea, slow};
    QVERIFY(fixture.start(options));
    const HttpReply reply = fixture.get("/teapot");
    QCOMPARE(reply.status, 418);
    QCOMPARE(reply.value("X-Pot"), "blue");
    QCOMPARE(reply.body, "short and stout");
    QCOMPARE(fixture.get("/tea").status, 418);
    // Meanwhile others are served.
    RawPeer waiting(fixture.local);
    waiting.send("GET /slow HTTP/1.1\r\nHost: x\r\n\r\nGET /tea HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(fixture.get("/tea").status, 418);
    QVERIFY(waiting.all().isEmpty());
    QTRY_VERIFY(waiting.all().contains("at last") && waiting.all().endsWith("stout"));
}

void TestHttpServer::breaksTheLengthWhenAsked()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    http::CannedAnswer broken;
    broken.pattern = QStringLiteral("/broken");
    broken.body = "short";
    broken.announcedLength = 100;
    options.canned = {broken};
    QVERIFY(fixture.start(options));
    const QByteArray all = fixture.exchange("GET /broken HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(all.contains("Content-Length: 100\r\n"));
    QVERIFY(all.endsWith("short"));
}

void TestHttpServer::recordsAsMuchAsAsked_data()
{
    QTest::addColumn<HttpRecording>("level");
    QTest::addColumn<int>("messages");
    QTest::addColumn<bool>("keepsBodies");
    QTest::newRow("summary") << HttpRecording::Summary << 0 << false;
    QTest::newRow("heads") << HttpRecording::Heads << 6 << false;
    QTest::newRow("whole") << HttpRecording::Whole << 6 << true;
}

void TestHttpServer::recordsAsMuchAsAsked()
{
    QFETCH(HttpRecording, level);
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    HttpServerOptions options = fixture.options();
    options.recording = level;
    QVERIFY(fixture.start(options));
    const QByteArray request = "GET /a.txt HTTP/1.1\r\nHost: x\r\nUser-Agent: me\tyou\r\n\r\n";
    RawPeer peer(fixture.local);
    peer.send(request + request);
    QTRY_COMPARE(peer.all().count("HTTP/1.1 200"), 2);
    const std::vector<Event> events = fixture.session.events(EventKind::HttpRequest);
    QCOMPARE(events.size(), size_t{2});
    QCOMPARE(events.at(1).number, 200);
    QVERIFY(events.at(1).peer.port() != 0);
    const http::StoredSummary summary(events.at(1).text.toUtf8());
    QVERIFY(summary.isValid());
    QCOMPARE(summary.summary.target, QByteArrayView("/a.txt"));
    QCOMPARE(summary.summary.bodyBytes, 4);
    QCOMPARE(summary.summary.ordinal, 2u);
    const QByteArrayList in = fixture.session.payloads(Direction::In);
    const QByteArrayList out = fixture.session.payloads(Direction::Out);
    QTEST(static_cast<int>(in.size() + out.size()), "messages");
    if (level == HttpRecording::Summary)
        return;
    QCOMPARE(in, QByteArrayList({request, request}));
    QVERIFY(out.at(0).startsWith("HTTP/1.1 200 OK") && out.at(0).endsWith("\r\n\r\n"));
    QTEST(out.at(1) == "text", "keepsBodies");
    QCOMPARE(out.at(2), out.at(0));
}

void TestHttpServer::pagesALongListing()
{
    HttpFixture fixture;
    for (int i = 0; i < 1500; ++i)
        fixture.put(QStringLiteral("d/%1").arg(i, 4, 10, QLatin1Char('0')), "x");
    QVERIFY(fixture.start());
    const QByteArray first = fixture.get("/d/").body;
    QCOMPARE(first.count("📄"), 1000);
    QVERIFY(first.contains("page=2") && first.contains("Files: 1500"));
    const QByteArray second = fixture.get("/d/?page=2").body;
    QCOMPARE(second.count("📄"), 500);
    QVERIFY(second.contains("./1499"));
}

void TestHttpServer::countsByStatusAndPath()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(fixture.get("/a.txt").status, 200);
    QCOMPARE(fixture.get("/b.txt").status, 404);
    const HttpBoard &board = fixture.server.board();
    QTRY_COMPARE(board.requests(), 4);
    QCOMPARE(board.requestsByStatus().at(200), 3);
    QCOMPARE(board.requestsByStatus().at(404), 1);
    const std::vector<HttpPathTotal> paths = board.busiestPaths(10);
    QCOMPARE(paths.size(), size_t{2});
    QCOMPARE(paths.front().path, "/a.txt");
    QCOMPARE(paths.front().bytes, 12);
    QCOMPARE(paths.back().errors, 1);
    fixture.server.resetTotals();
    QCOMPARE(board.requests(), 0);
}

NETWORK_TEST_MAIN(TestHttpServer)
#include "tst_httpserver.moc"
