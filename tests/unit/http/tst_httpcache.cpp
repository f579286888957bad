// Files that were asked for a moment ago: what is known of them is true, and their parts are not read anew.
#include "httpfixture.h"
#include "networktestmain.h"
#include "serverfixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace net;
using namespace testing;

class TestHttpCache : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void servesEveryVersionOfAFile();
    void sendsRanges();
    void knowsConditions();
    void recordsTheLengthOfRanges();
    void noticesWhatHasBecomeOfAFile_data();
    void noticesWhatHasBecomeOfAFile();
    void partsAreNotReadAnew();
};

// However fast somebody saves and loads again.
void TestHttpCache::servesEveryVersionOfAFile()
{
    HttpFixture fixture;
    QVERIFY(fixture.start());
    RawPeer peer(fixture.local);
    for (int i = 0; i < 50; ++i) {
        const QByteArray text = "version " + QByteArray::number(i);
        fixture.put(QStringLiteral("a.txt"), text);
        peer.send("GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_VERIFY2(peer.all().endsWith(text), text.constData());
    }
    QFile::remove(fixture.path(QStringLiteral("a.txt")));
    QCOMPARE(fixture.get("/a.txt").status, 404);
}

void TestHttpCache::sendsRanges()
{
    HttpFixture fixture;
    const QByteArray large = testing::pattern(1'000'000);
    fixture.put(QStringLiteral("large"), large);
    fixture.put(QStringLiteral("small.txt"), "0123456789");
    QVERIFY(fixture.start());
    const HttpReply part = fixture.get("/large", "Range: bytes=1000-600000\r\n");
    QCOMPARE(part.status, 206);
    QCOMPARE(part.value("Content-Range"), "bytes 1000-600000/1000000");
    QCOMPARE(part.body, large.mid(1000, 599001));
    QCOMPARE(fixture.get("/small.txt", "Range: bytes=-3\r\n").body, "789");
    const HttpReply several = fixture.get("/small.txt", "Range: bytes=0-1,8-\r\n");
    QCOMPARE(several.status, 206);
    QVERIFY(several.value("Content-Type").startsWith("multipart/byteranges; boundary="));
    QVERIFY(several.body.contains("Content-Range: bytes 0-1/10\r\n\r\n01\r\n"));
    QVERIFY(several.body.contains("Content-Range: bytes 8-9/10\r\n\r\n89\r\n"));
    const HttpReply beyond = fixture.get("/small.txt", "Range: bytes=10-\r\n");
    QCOMPARE(beyond.status, 416);
    QCOMPARE(beyond.value("Content-Range"), "bytes */10");
    // If-Range of another version: all of it (RFC 9110 section 13.1.5).
    QCOMPARE(fixture.get("/small.txt", "Range: bytes=0-1\r\nIf-Range: \"other\"\r\n").status, 200);
    const QByteArray etag = fixture.get("/small.txt").value("ETag");
    QCOMPARE(fixture.get("/small.txt", "Range: bytes=0-1\r\nIf-Range: " + etag + "\r\n").body, "01");
}

void TestHttpCache::knowsConditions()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start());
    const HttpReply first = fixture.get("/a.txt");
    const HttpReply again = fixture.get("/a.txt", "If-None-Match: " + first.value("ETag") + "\r\n");
    QCOMPARE(again.status, 304);
    QCOMPARE(again.value("ETag"), first.value("ETag"));
    QVERIFY(again.value("Content-Length").isNull());
    QCOMPARE(fixture.get("/a.txt", "If-Modified-Since: " + first.value("Last-Modified") + "\r\n").status, 304);
    QCOMPARE(fixture.get("/a.txt", "If-Match: \"other\"\r\n").status, 412);
}

// Sequence numbers are made of them.
void TestHttpCache::recordsTheLengthOfRanges()
{
    HttpFixture fixture;
    fixture.put(QStringLiteral("small.txt"), QByteArray(5000, 's'));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.get("/small.txt", "Range: bytes=0-999\r\n").body.size(), 1000);
    const HttpReply several = fixture.get("/small.txt", "Range: bytes=0-9,20-29\r\n");
    QCOMPARE(several.status, 206);
    QTRY_COMPARE(fixture.count(EventKind::HttpRequest), 2);
    fixture.session.recorder().flush();
    const auto index = fixture.session.recorder().index();
    qint64 out = 0;
    for (qint64 i = 0; i < index->size(); ++i)
        out += index->at(i).type == EntryType::MessageOut ? qint64{index->at(i).length} - index->at(i).kept : 0;
    QCOMPARE(out, 1000 + several.body.size());
}

// Asked for before and after, on one connection.
void TestHttpCache::noticesWhatHasBecomeOfAFile_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QString>("change");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body"); // its end; of a refusal nothing is asked
    QTest::newRow("written") << QByteArray("/d/a.txt") << QStringLiteral("write") << 200 << QByteArray("other");
    QTest::newRow("gone") << QByteArray("/d/a.txt") << QStringLiteral("remove") << 404 << QByteArray();
    QTest::newRow("moved out, with a link in its place")
        << QByteArray("/d/a.txt") << QStringLiteral("link out") << 403 << QByteArray();
    QTest::newRow("its folder moved out, with a link in its place")
        << QByteArray("/d/a.txt") << QStringLiteral("link folder out") << 403 << QByteArray();
    QTest::newRow("a link inside") << QByteArray("/d/a.txt") << QStringLiteral("link in") << 200 << QByteArray("inside");
    QTest::newRow("a folder now") << QByteArray("/d/a.txt") << QStringLiteral("folder") << 301 << QByteArray();
    QTest::newRow("index, written") << QByteArray("/d/") << QStringLiteral("write index") << 200 << QByteArray("other");
    QTest::newRow("index, gone") << QByteArray("/d/") << QStringLiteral("remove index") << 200 << QByteArray("</html>\n");
}

void TestHttpCache::noticesWhatHasBecomeOfAFile()
{
    QFETCH(QByteArray, target);
    QFETCH(QString, change);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpFixture fixture;
    fixture.put(QStringLiteral("root/d/a.txt"), "the first one");
    fixture.put(QStringLiteral("root/d/index.html"), "the first one");
    fixture.put(QStringLiteral("root/in.txt"), "inside");
    fixture.put(QStringLiteral("other"), "other");
    HttpServerOptions options = fixture.options();
    options.path = fixture.path(QStringLiteral("root"));
    QVERIFY(fixture.start(options));
    const QString folder = fixture.path(QStringLiteral("root/d"));
    const QString file = folder + QStringLiteral("/a.txt");
    const QString moved = fixture.path(QStringLiteral("moved"));
    const QByteArray request = "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
    RawPeer peer(fixture.local);
    peer.send(request + request); // the second one from the cache
    QTRY_COMPARE(peer.all().count("the first one"), 2);
    if (change == u"write")
        fixture.put(QStringLiteral("root/d/a.txt"), "other");
    else if (change == u"remove")
        QVERIFY(QFile::remove(file));
    else if (change == u"link out")
        QVERIFY(QFile::rename(file, moved) && QFile::link(moved, file));
    else if (change == u"link folder out")
        QVERIFY(QDir().rename(folder, moved) && QFile::link(moved, folder));
    else if (change == u"link in")
        QVERIFY(QFile::remove(file) && QFile::link(fixture.path(QStringLiteral("root/in.txt")), file));
    else if (change == u"folder")
        QVERIFY(QFile::remove(file) && QDir().mkpath(file));
    else if (change == u"write index")
        fixture.put(QStringLiteral("root/d/index.html"), "other");
    else
        QVERIFY(QFile::remove(folder + QStringLiteral("/index.html")));
    const qsizetype before = peer.all().size();
    peer.send(request);
    QTRY_VERIFY(peer.all().size() > before);
    const QByteArray answer = peer.all().mid(before);
    QVERIFY2(answer.startsWith("HTTP/1.1 " + QByteArray::number(status)), answer.constData());
    QTRY_VERIFY2(peer.all().endsWith(body), peer.all().constData());
    if (status != 200)
        QVERIFY(!answer.contains("the first one"));
}

// What this process has read of files and pipes so far; -1 where the system does not say.
static qint64 bytesRead()
{
    QFile io(QStringLiteral("/proc/self/io"));
    if (!io.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = io.readAll();
    return text.mid(text.indexOf("rchar:") + 6, 24).trimmed().split('\n').first().toLongLong();
}

void TestHttpCache::partsAreNotReadAnew()
{
    if (bytesRead() < 0)
        QSKIP("this system does not say what was read");
    constexpr qsizetype size = 200'000;
    HttpFixture fixture;
    const QByteArray bytes = testing::pattern(size);
    fixture.put(QStringLiteral("small"), bytes);
    QVERIFY(fixture.start());
    const HttpReply whole = fixture.get("/small");
    QCOMPARE(whole.body, bytes);
    const qint64 before = bytesRead();
    for (int i = 0; i < 20; ++i) {
        const QByteArray from = QByteArray::number(i * 1000);
        QCOMPARE(fixture.get("/small", "Range: bytes=" + from + "-" + QByteArray::number(i * 1000 + 9) + "\r\n").body,
                 bytes.mid(i * 1000, 10));
        QCOMPARE(fixture.get("/small", "If-None-Match: " + whole.value("ETag") + "\r\n").status, 304);
    }
    const qint64 read = bytesRead() - before;
    QVERIFY2(read < size, qPrintable(QString::number(read)));
}

NETWORK_TEST_MAIN(TestHttpCache)
#include "tst_httpcache.moc"
