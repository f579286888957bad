// Clients that take their time or come in crowds, against the limits in the options.
#include "httpfixture.h"
#include "networktestmain.h"
#include "serverfixture.h"

#include <QElapsedTimer>
#include <QScopeGuard>
#include <QTest>

#include <memory>
#include <vector>

#include <sys/resource.h>

using namespace net;
using namespace testing;

class TestHttpLimits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsSlowHeads();
    void cutsSlowBodies();
    void closesIdleConnections();
    void limitsConnections();
    void limitsConnectionsOfOneClient();
    void pausesWithoutDescriptors();
};

void TestHttpLimits::cutsSlowHeads()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.headSeconds = 1;
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local);
    peer.send("GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ");
    QTRY_VERIFY_WITH_TIMEOUT(peer.all().startsWith("HTTP/1.1 408 ") && peer.sawEnd(), 10000);
    const std::vector<Event> events = fixture.session.events(EventKind::HttpTimedOut);
    QCOMPARE(events.size(), size_t{1});
    QCOMPARE(events.front().text, QStringLiteral("head"));
}

void TestHttpLimits::cutsSlowBodies()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.bodySeconds = 1;
    options.uploads = true;
    options.uploadFolder = fixture.folder.path();
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local);
    peer.send("POST /upload/x HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n12");
    QTRY_VERIFY_WITH_TIMEOUT(peer.all().startsWith("HTTP/1.1 408 ") && peer.sawEnd(), 10000);
    QCOMPARE(fixture.session.events(EventKind::HttpTimedOut).front().text, QStringLiteral("body"));
    QCOMPARE(fixture.count(EventKind::UploadFailed), 1);
    QVERIFY(QDir(fixture.folder.path()).entryList(QDir::Files | QDir::Hidden).isEmpty());
}

void TestHttpLimits::closesIdleConnections()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.idleSeconds = 1;
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local);
    QTRY_VERIFY_WITH_TIMEOUT(peer.all().isEmpty() && peer.sawEnd(), 10000);
    QCOMPARE(fixture.session.events(EventKind::HttpTimedOut).front().text, QStringLiteral("idle"));
}

void TestHttpLimits::limitsConnections()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.connections = 2;
    QVERIFY(fixture.start(options));
    RawPeer first(fixture.local);
    RawPeer second(fixture.local);
    QTRY_COMPARE(fixture.server.board().openConnections(), 2);
    RawPeer third(fixture.local);
    QTRY_VERIFY(third.all().startsWith("HTTP/1.1 503 ") && third.sawEnd());
    QVERIFY(third.all().contains("Retry-After: "));
    QCOMPARE(fixture.count(EventKind::AcceptRefused), 1);
    first.close();
    QTRY_COMPARE(fixture.server.board().openConnections(), 1);
    QCOMPARE(fixture.get("/").status, 200);
}

void TestHttpLimits::limitsConnectionsOfOneClient()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.connectionsPerClient = 1;
    QVERIFY(fixture.start(options));
    RawPeer first(fixture.local);
    QTRY_COMPARE(fixture.server.board().openConnections(), 1);
    QCOMPARE(fixture.get("/").status, 503);
    first.close();
    QTRY_COMPARE(fixture.server.board().openConnections(), 0);
    QCOMPARE(fixture.get("/").status, 200);
}

void TestHttpLimits::pausesWithoutDescriptors()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    rlimit before{};
    QVERIFY(::getrlimit(RLIMIT_NOFILE, &before) == 0);
    const auto restore = qScopeGuard([&] { ::setrlimit(RLIMIT_NOFILE, &before); });
    std::vector<std::unique_ptr<RawPeer>> peers;
    rlimit few = before;
    few.rlim_cur = 120;
    QVERIFY(::setrlimit(RLIMIT_NOFILE, &few) == 0);
    // Both ends are ours: the clients take their part of the descriptors too.
    for (int i = 0; i < 60 && fixture.count(EventKind::AcceptPaused) == 0; ++i) {
        auto peer = std::make_unique<RawPeer>();
        if (peer->connectTo(fixture.local))
            peers.push_back(std::move(peer));
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(fixture.count(EventKind::AcceptPaused), 1);
    peers.clear();
    QCOMPARE(fixture.get("/a.txt").body, "text");
    QCOMPARE(fixture.count(EventKind::AcceptResumed), 1);
}

NETWORK_TEST_MAIN(TestHttpLimits)
#include "tst_httplimits.moc"
