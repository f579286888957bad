// Starting, stopping, changing what is served; one thread, several, and one client at a time.
#include "httpfixture.h"
#include "httpworker.h"
#include "networktestmain.h"
#include "serverfixture.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace net;
using namespace testing;

class TestHttpLifecycle : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesOnSeveralThreads();
    void servesOneAtATime();
    void finishesAnswersWhenStopped();
    void changesWhatItServesWhileRunning();
    void tellsWhyItCannotServe();
    void linesOfOtherThreadsAreBounded();
};

void TestHttpLifecycle::servesOnSeveralThreads()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    HttpServerOptions options = fixture.options();
    options.threads = 4;
    QVERIFY(fixture.start(options));
    std::vector<std::unique_ptr<RawPeer>> peers;
    for (int i = 0; i < 40; ++i) {
        peers.push_back(std::make_unique<RawPeer>(fixture.local));
        peers.back()->send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    for (const auto &peer : peers)
        QTRY_VERIFY(peer->all().endsWith("text"));
    QCOMPARE(fixture.server.board().openConnections(), 40);
    QCOMPARE(fixture.count(EventKind::HttpRequest), 40);
    fixture.server.closeAll();
    for (const auto &peer : peers)
        QTRY_VERIFY(!peer->all().isEmpty() && (peer->sawEnd() || peer->wasReset()));
    QTRY_COMPARE(fixture.server.board().openConnections(), 0);
}

void TestHttpLifecycle::servesOneAtATime()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    HttpServerOptions options = fixture.options();
    options.oneAtATime = true;
    QVERIFY(fixture.start(options));
    RawPeer first(fixture.local);
    QTRY_COMPARE(fixture.server.board().openConnections(), 1);
    RawPeer second(fixture.local);
    second.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    // Whoever was there first keeps the server busy by saying nothing.
    first.send("GET /a.txt HT");
    QVERIFY(!QTest::qWaitFor([&] { return !second.all().isEmpty(); }, 200));
    first.send("TP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(first.all().endsWith("text"));
    QTRY_VERIFY(second.all().endsWith("text"));
    QVERIFY(second.all().contains("Connection: close"));
}

void TestHttpLifecycle::finishesAnswersWhenStopped()
{
    HttpFixture fixture;
    const QByteArray large = testing::pattern(30'000'000);
    fixture.put(QStringLiteral("large"), large);
    QVERIFY(fixture.start());
    RawPeer idle(fixture.local);
    RawPeer busy(fixture.local, 16384);
    busy.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(fixture.server.board().openConnections(), 2);
    QTRY_VERIFY(busy.all().size() > 100'000);
    fixture.server.stopListening();
    QTRY_VERIFY(idle.all().isEmpty() && idle.sawEnd());
    QTRY_VERIFY_WITH_TIMEOUT(busy.all().size() > 0 && busy.sawEnd(), 15000);
    QVERIFY(busy.all().endsWith(large.last(1000)));
}

void TestHttpLifecycle::changesWhatItServesWhileRunning()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("one/a.txt"), "one");
    fixture.put(QStringLiteral("two/a.txt"), "two");
    HttpServerOptions options = fixture.options();
    options.path = fixture.path(QStringLiteral("one"));
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local);
    peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.all().endsWith("one"));
    options.path = fixture.path(QStringLiteral("two"));
    options.recording = HttpRecording::Summary;
    fixture.server.setServing(options);
    peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.all().endsWith("two"));
    options.path = fixture.path(QStringLiteral("three"));
    fixture.server.setServing(options);
    QCOMPARE(fixture.error.code, NetErrorCode::FileNotFound);
    peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(peer.all().count("two"), 2);
}

void TestHttpLifecycle::tellsWhyItCannotServe()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.path = fixture.path(QStringLiteral("none"));
    QVERIFY(!fixture.start(options));
    QCOMPARE(fixture.error.code, NetErrorCode::FileNotFound);
    QVERIFY(fixture.start());
    HttpFixture second;
    options = second.options();
    options.port = fixture.local.port();
    options.reuseAddress = false;
    QVERIFY(!second.start(options));
    QCOMPARE(second.error.code, NetErrorCode::PortInUse);
}

// Nobody takes the access log's lines for a while: the workers wait, and so do the clients; nothing is lost.
void TestHttpLifecycle::linesOfOtherThreadsAreBounded()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    HttpServerOptions options = fixture.options();
    options.threads = 2;
    options.recording = HttpRecording::Summary;
    QSignalSpy lines(&fixture.server, &HttpServer::requestLogged);
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local);
    QTRY_COMPARE(fixture.server.board().openConnections(), 1);
    constexpr int wanted = LineRoom::most + 2000;
    const QByteArray request("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QByteArray left = request.repeated(wanted);
    // Without this thread's event loop, as if it were writing to a console that is slow.
    const auto sendAndRead = [&] {
        left = left.mid(std::max<qint64>(peer.send(left), 0));
        return peer.all().count("HTTP/1.1 200");
    };
    for (const QDeadlineTimer patience(20'000);
         fixture.server.board().requests() < LineRoom::most && !patience.hasExpired();)
        static_cast<void>(sendAndRead());
    for (const QDeadlineTimer aLittleMore(200); !aLittleMore.hasExpired();)
        static_cast<void>(sendAndRead());
    QVERIFY(fixture.server.board().requests() >= LineRoom::most);
    QVERIFY(fixture.server.board().requests() <= LineRoom::most + options.limits.pipelined);
    QCOMPARE(lines.size(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(sendAndRead(), wanted, 20'000);
    QTRY_COMPARE(lines.size(), wanted);
}

NETWORK_TEST_MAIN(TestHttpLifecycle)
#include "tst_httplifecycle.moc"
