// Hostile paths, slow and broken clients, files that change: nothing outside the root, nothing wrong without a word, nothing
// frozen.
#include "httpfixture.h"
#include "networktestmain.h"
#include "serverfixture.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace net;
using namespace testing;

class TestHttpWeather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensNothingOutsideTheRoot_data();
    void opensNothingOutsideTheRoot();
    void followsLinksInsideTheRoot();
    void opensNoDevices();
    void cutsAFileThatChanges();
    void cutsAFileThatShrinks();
    void servesAFileThatIsReplaced();
    void cutsReadersThatDoNotRead();
    void staysBoundedWithSlowReaders();
    void tellsNobodyElsesTarget();
    void waitsForAReaderThatIsSlow();
    void noticesAChangeInSeveralRanges();
    void answersBeforeALargeBodyIsRead();
    void refusesAmbiguousFraming_data();
    void refusesAmbiguousFraming();
};

void TestHttpWeather::opensNothingOutsideTheRoot_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"/../secret.txt",
                               "/..%2fsecret.txt",
                               "/%2e%2e/secret.txt",
                               "/%2e%2e%2fsecret.txt",
                               "/..\\secret.txt",
                               "/..%5csecret.txt",
                               "/%252e%252e/secret.txt",
                               "/a/../../secret.txt",
                               "//secret.txt",
                               "/./../secret.txt",
                               "/link.txt",
                               "/linkdir/secret.txt",
                               "/absolute.txt",
                               "/a.txt%00/../../secret.txt",
                               "/....//secret.txt",
                               "/..;/secret.txt",
                               "/..%c0%afsecret.txt",
                               "/%2e%2e%c0%afsecret.txt",
                               "http://x/../secret.txt",
                               "/loop"})
        QTest::newRow(target) << QByteArray(target);
}

void TestHttpWeather::opensNothingOutsideTheRoot()
{
    QFETCH(QByteArray, target);
    HttpFixture fixture;
    fixture.put(QStringLiteral("secret.txt"), "TOP SECRET");
    fixture.put(QStringLiteral("root/a.txt"), "text");
    fixture.put(QStringLiteral("root/a/b.txt"), "text");
    const QString root = fixture.path(QStringLiteral("root"));
    QVERIFY(QFile::link(QStringLiteral("../secret.txt"), root + QStringLiteral("/link.txt")));
    QVERIFY(QFile::link(fixture.path(QStringLiteral("secret.txt")), root + QStringLiteral("/absolute.txt")));
    QVERIFY(QFile::link(fixture.folder.path(), root + QStringLiteral("/linkdir")));
    QVERIFY(QFile::link(QStringLiteral("loop"), root + QStringLiteral("/loop")));
    HttpServerOptions options = fixture.options();
    options.path = root;
    QVERIFY(fixture.start(options));
    for (int i = 0; i < 2; ++i) {
        const HttpReply reply = fixture.get(target);
        QVERIFY2(reply.status >= 400 && reply.status < 500, qPrintable(QString::number(reply.status)));
        QVERIFY(!reply.body.contains("TOP SECRET"));
    }
    options.linksMayLeave = true;
    fixture.server.setServing(options);
    QCOMPARE(fixture.get("/link.txt").body, "TOP SECRET");
}

void TestHttpWeather::followsLinksInsideTheRoot()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(QFile::link(fixture.path(QStringLiteral("a.txt")), fixture.path(QStringLiteral("absolute"))));
    QVERIFY(QFile::link(QStringLiteral("a.txt"), fixture.path(QStringLiteral("relative"))));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.get("/absolute").body, "text");
    QCOMPARE(fixture.get("/relative").body, "text");
    // From the cache, and then it leads elsewhere.
    HttpFixture other;
    other.put(QStringLiteral("secret.txt"), "TOP SECRET");
    QVERIFY(QFile::remove(fixture.path(QStringLiteral("relative"))));
    QVERIFY(QFile::link(other.path(QStringLiteral("secret.txt")), fixture.path(QStringLiteral("relative"))));
    QCOMPARE(fixture.get("/relative").status, 403);
}

void TestHttpWeather::opensNoDevices()
{
    HttpFixture fixture;
    QVERIFY(::mkfifo(QFile::encodeName(fixture.path(QStringLiteral("fifo"))).constData(), 0600) == 0);
    QVERIFY(QFile::link(QStringLiteral("/dev/zero"), fixture.path(QStringLiteral("zero"))));
    HttpServerOptions options = fixture.options();
    options.linksMayLeave = true;
    QVERIFY(fixture.start(options));
    QCOMPARE(fixture.get("/fifo").status, 403);
    QCOMPARE(fixture.get("/zero").status, 403);
}

void TestHttpWeather::cutsAFileThatChanges()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("large"), QByteArray(6'000'000, 'a'));
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local, 16384);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.all().size() > 100'000);
    QFile file(fixture.path(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5'900'000) && file.write("b") == 1 && file.flush());
    QTRY_VERIFY_WITH_TIMEOUT(!peer.all().isEmpty() && (peer.wasReset() || peer.sawEnd()), 15000);
    QVERIFY(peer.all().size() < 6'000'000);
    const std::vector<Event> cuts = fixture.session.events(EventKind::HttpCut);
    QCOMPARE(cuts.size(), size_t{1});
    QCOMPARE(cuts.front().error.code, NetErrorCode::FileChanged);
    QCOMPARE(cuts.front().text, QStringLiteral("/large"));
}

void TestHttpWeather::cutsAFileThatShrinks()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("large"), QByteArray(6'000'000, 'a'));
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local, 16384);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.all().size() > 100'000);
    QVERIFY(QFile::resize(fixture.path(QStringLiteral("large")), 1000));
    QTRY_VERIFY_WITH_TIMEOUT(!peer.all().isEmpty() && (peer.wasReset() || peer.sawEnd()), 15000);
    QVERIFY(peer.all().size() < 6'000'000);
    QCOMPARE(fixture.session.events(EventKind::HttpCut).front().error.code, NetErrorCode::FileChanged);
    QCOMPARE(fixture.get("/large").body.size(), 1000);
}

// Whoever has begun with the old one gets the old one: its bytes are still there.
void TestHttpWeather::servesAFileThatIsReplaced()
{
    HttpFixture fixture;
    const QByteArray old = testing::pattern(6'000'000);
    fixture.put(QStringLiteral("large"), old);
    fixture.put(QStringLiteral("new"), "new");
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local, 16384);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QTRY_VERIFY(peer.all().size() > 100'000);
    QVERIFY(::rename(QFile::encodeName(fixture.path(QStringLiteral("new"))).constData(),
                     QFile::encodeName(fixture.path(QStringLiteral("large"))).constData()) == 0);
    QTRY_VERIFY_WITH_TIMEOUT(!peer.all().isEmpty() && peer.sawEnd(), 15000);
    QVERIFY(peer.all().endsWith(old));
    QCOMPARE(fixture.get("/large").body, "new");
}

void TestHttpWeather::cutsReadersThatDoNotRead()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("large"), QByteArray(6'000'000, 'a'));
    HttpServerOptions options = fixture.options();
    options.limits.sendSeconds = 1;
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local, 16384);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE_WITH_TIMEOUT(fixture.count(EventKind::HttpTimedOut), 1, 10000);
    QCOMPARE(fixture.session.events(EventKind::HttpTimedOut).front().text, QStringLiteral("send"));
    QTRY_COMPARE(fixture.server.board().openConnections(), 0);
}

void TestHttpWeather::staysBoundedWithSlowReaders()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("large"), QByteArray(50'000'000, 'a'));
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    const auto residentKiB = [] {
        QFile statm(QStringLiteral("/proc/self/statm"));
        return statm.open(QIODevice::ReadOnly)
                   ? statm.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) / 1024
                   : 0;
    };
    const qint64 before = residentKiB();
    std::vector<std::unique_ptr<RawPeer>> slow;
    for (int i = 0; i < 40; ++i) {
        slow.push_back(std::make_unique<RawPeer>(fixture.local, 16384));
        slow.back()->send("GET /large HTTP/1.1\r\nHost: x\r\n\r\n");
    }
    QTRY_COMPARE(fixture.server.board().transfers().size(), size_t{40});
    QCOMPARE(fixture.get("/a.txt").body, "text");
    QVERIFY2(residentKiB() - before < 20'000, qPrintable(QString::number(residentKiB() - before)));
}

// What the head that timed out leaves behind is not what another connection asked for.
void TestHttpWeather::tellsNobodyElsesTarget()
{
    HttpFixture fixture;
    HttpServerOptions options = fixture.options();
    options.limits.headSeconds = 1;
    QVERIFY(fixture.start(options));
    RawPeer slow(fixture.local);
    slow.send("GET /mine HTTP/1.1\r\nHost: a\r\nX: ");
    QTRY_COMPARE(fixture.server.board().openConnections(), 1);
    RawPeer other(fixture.local);
    other.send("GET /token-of-another HT");
    QTRY_COMPARE(fixture.server.board().openConnections(), 2);
    other.send("TP/1.1\r\nHost: b\r\n\r\n");
    QTRY_VERIFY(other.all().startsWith("HTTP/1.1 404 "));
    QTRY_VERIFY_WITH_TIMEOUT(slow.all().startsWith("HTTP/1.1 408 ") && slow.sawEnd(), 10000);
    QVERIFY(!slow.all().contains("token-of-another"));
    const std::vector<Event> events = fixture.session.events(EventKind::HttpRequest);
    QCOMPARE(events.size(), size_t{2});
    QCOMPARE(events.back().number, 408);
    QVERIFY(!events.back().text.contains(QStringLiteral("token")));
}

// The kernel calls a socket writable only when a good part of its buffer is free: who reads slowly must not be taken for
// stuck.
void TestHttpWeather::waitsForAReaderThatIsSlow()
{
    HttpFixture fixture;
    const QByteArray large = testing::pattern(3'000'000);
    fixture.put(QStringLiteral("large"), large);
    HttpServerOptions options = fixture.options();
    options.limits.sendSeconds = 1;
    QVERIFY(fixture.start(options));
    RawPeer peer(fixture.local, 4096);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QByteArray all;
    QElapsedTimer time;
    time.start();
    // About 60 kB a second for three times the limit, then the rest.
    while (time.elapsed() < 3000 && !peer.sawEnd()) {
        all += peer.receive(1500);
        static_cast<void>(QTest::qWaitFor([] { return false; }, 25));
    }
    QCOMPARE(fixture.count(EventKind::HttpTimedOut), 0);
    QTRY_VERIFY_WITH_TIMEOUT((all += peer.receive(), peer.sawEnd()), 15000);
    QVERIFY(all.endsWith(large));
}

void TestHttpWeather::noticesAChangeInSeveralRanges()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("large"), QByteArray(6'000'000, 'a'));
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local, 16384);
    peer.send("GET /large HTTP/1.1\r\nHost: x\r\nRange: bytes=0-2999999,3000001-5999998\r\n\r\n");
    QTRY_VERIFY(peer.all().size() > 100'000);
    QFile file(fixture.path(QStringLiteral("large")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(5'900'000) && file.write("b") == 1 && file.flush());
    QTRY_VERIFY_WITH_TIMEOUT(!peer.all().isEmpty() && (peer.wasReset() || peer.sawEnd()), 15000);
    QCOMPARE(fixture.count(EventKind::HttpCut), 1);
}

// Whoever sends on regardless must still be able to read why it is refused.
void TestHttpWeather::answersBeforeALargeBodyIsRead()
{
    HttpFixture fixture;
    QVERIFY(fixture.start());
    const QByteArray all = fixture.exchange("POST /nothing HTTP/1.1\r\nHost: x\r\nContent-Length: 30000000\r\n\r\n" +
                                            QByteArray(30'000'000, 'x'));
    QVERIFY(all.startsWith("HTTP/1.1 405 "));
}

void TestHttpWeather::refusesAmbiguousFraming_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("length and encoding") << QByteArray("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n");
    QTest::newRow("two lengths") << QByteArray("Content-Length: 3\r\nContent-Length: 4\r\n");
    QTest::newRow("folded") << QByteArray("X: a\r\n b\r\n");
    QTest::newRow("space before the colon") << QByteArray("Content-Length : 3\r\n");
    QTest::newRow("bare CR") << QByteArray("X: a\rb\r\n");
    QTest::newRow("NUL") << QByteArray("X: a\0b\r\n", 8);
}

// The request behind it is never answered: nobody knows whether it is one (RFC 9112 section 11.2).
void TestHttpWeather::refusesAmbiguousFraming()
{
    QFETCH(QByteArray, fields);
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    const QByteArray all =
        fixture.exchange("POST / HTTP/1.1\r\nHost: x\r\n" + fields + "\r\nabcGET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QVERIFY(all.startsWith("HTTP/1.1 400 "));
    QCOMPARE(all.count("HTTP/1.1 "), 1);
    QVERIFY(all.contains("Connection: close\r\n"));
    QCOMPARE(fixture.count(EventKind::HttpRefused), 1);
}

NETWORK_TEST_MAIN(TestHttpWeather)
#include "tst_httpweather.moc"
