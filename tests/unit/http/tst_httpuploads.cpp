#include "httpfixture.h"
#include "networktestmain.h"
#include "requestsummary.h"
#include "serverfixture.h"
#include "smallvolume.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace net;
using namespace testing;

namespace {

struct UploadFixture : HttpFixture {
    UploadFixture() { QDir().mkpath(path(QStringLiteral("in"))); }
    [[nodiscard]] HttpServerOptions uploading() const
    {
        HttpServerOptions options = HttpFixture::options();
        options.uploads = true;
        options.uploadFolder = path(QStringLiteral("in"));
        return options;
    }
    [[nodiscard]] QByteArray saved(const QString &name) const
    {
        QFile file(path(QStringLiteral("in/")) + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QStringList names() const
    {
        return QDir(path(QStringLiteral("in"))).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

QByteArray part(const QByteArray &fileName, const QByteArray &bytes)
{
    return "--XX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName +
           "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + bytes + "\r\n";
}

QByteArray form(const QByteArray &parts, const QByteArray &fields = {})
{
    const QByteArray body = parts + "--XX--\r\n";
    return "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=XX\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n" + fields + "\r\n" + body;
}

QByteArray raw(const QByteArray &target, const QByteArray &body, const QByteArray &fields = {})
{
    return "POST " + target + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
           fields + "\r\n" + body;
}

} // namespace

class TestHttpUploads : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void areOffByDefault();
    void showsTheForm();
    void savesTheFilesOfAForm();
    void savesARawBody();
    void savesAnEmptyBodyThatHasAName();
    void tellsWhatIsAllowed();
    void savesAChunkedBody();
    void neverOverwrites();
    void makesNamesSafe_data();
    void makesNamesSafe();
    void keepsNothingOfABrokenUpload();
    void refusesWhatIsTooLarge();
    void refusesTooManyFiles();
    void refusesAMalformedForm();
    void tellsThatTheDiskIsFull();
    void tellsThatTheFolderCannotBeWritten();
    void goesOnAfterAnUpload();
    void showsProgress();
};

void TestHttpUploads::areOffByDefault()
{
    UploadFixture fixture;
    QVERIFY(fixture.start());
    QCOMPARE(fixture.ask(form(part("a.txt", "text"))).status, 405);
    QCOMPARE(fixture.get("/upload").status, 404);
    QVERIFY(fixture.names().isEmpty());
}

void TestHttpUploads::showsTheForm()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    const HttpReply page = fixture.get("/upload");
    QCOMPARE(page.status, 200);
    QVERIFY(page.body.contains("enctype=\"multipart/form-data\""));
    QVERIFY(page.body.contains("multiple"));
    QVERIFY(fixture.get("/").body.contains("href=\"/upload\""));
    QCOMPARE(fixture.ask("OPTIONS /upload HTTP/1.1\r\nHost: x\r\n\r\n").value("Allow"), "GET, HEAD, POST, OPTIONS");
}

void TestHttpUploads::savesTheFilesOfAForm()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    const QByteArray large = testing::pattern(3'000'000);
    const HttpReply reply = fixture.ask(form("--XX\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\nno file\r\n" +
                                             part("你好.txt", "one\r\n--X") + part("empty", "") + part("large.bin", large)));
    QCOMPARE(reply.status, 201);
    QCOMPARE(reply.body, "你好.txt 8\nempty 0\nlarge.bin 3000000\n");
    QCOMPARE(fixture.names(),
             QStringList({QStringLiteral("empty"), QStringLiteral("large.bin"), QStringLiteral("你好.txt")}));
    QCOMPARE(fixture.saved(QStringLiteral("你好.txt")), "one\r\n--X");
    QCOMPARE(fixture.saved(QStringLiteral("large.bin")), large);
    QCOMPARE(fixture.count(EventKind::UploadSaved), 3);
    // A browser gets a page.
    const HttpReply page = fixture.ask(form(part("<b>.txt", "1"), "Accept: text/html,*/*\r\n"));
    QVERIFY(page.body.contains("Files received: 1"));
    QVERIFY(page.body.contains("_b_.txt"));
}

void TestHttpUploads::savesARawBody()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    QCOMPARE(fixture.ask(raw("/upload/%E4%BD%A0.bin", "bytes")).body, "你.bin 5\n");
    QCOMPARE(fixture.saved(QStringLiteral("你.bin")), "bytes");
    // What curl --data-binary says of itself.
    const HttpReply unnamed = fixture.ask(raw("/upload", "more", "Content-Type: application/x-www-form-urlencoded\r\n"));
    QCOMPARE(unnamed.status, 201);
    QVERIFY(unnamed.body.startsWith("upload-"));
}

void TestHttpUploads::savesAnEmptyBodyThatHasAName()
{
    UploadFixture fixture;
    HttpServerOptions options = fixture.uploading();
    options.recording = HttpRecording::Whole;
    QVERIFY(fixture.start(options));
    QCOMPARE(fixture.ask(raw("/upload/empty.txt", "")).body, "empty.txt 0\n");
    QCOMPARE(fixture.ask("POST /upload/none HTTP/1.1\r\nHost: x\r\n\r\n").status,
             201); // no length: nothing follows (9112, 6.3)
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("empty.txt"), QStringLiteral("none")}));
    for (const QByteArray &message : fixture.session.payloads(Direction::In))
        QVERIFY(!message.isEmpty());
    // Nothing at all, as from a form that says of itself that it is none.
    const HttpReply nothing = fixture.ask(raw("/upload", ""));
    QCOMPARE(nothing.status, 200);
    QVERIFY(fixture.ask(raw("/upload", "", "Accept: text/html\r\n")).body.contains("No file"));
    QCOMPARE(fixture.names().size(), 2);
    // The connection goes on.
    RawPeer peer(fixture.local);
    peer.send(raw("/upload/a", "") + raw("/upload/b", "b") + raw("/upload/c", ""));
    QTRY_COMPARE(fixture.names().size(), 5);
    QTRY_COMPARE(peer.all().count("HTTP/1.1 201 Created"), 3);
}

// RFC 9110 section 15.5.6: Allow tells what this target takes.
void TestHttpUploads::tellsWhatIsAllowed()
{
    UploadFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start(fixture.uploading()));
    const auto allow = [&](const QByteArray &target) {
        return fixture.ask("DELETE " + target + " HTTP/1.1\r\nHost: x\r\n\r\n").value("Allow");
    };
    QCOMPARE(allow("/upload"), "GET, HEAD, POST, OPTIONS");
    QCOMPARE(allow("/upload/a.txt"), "GET, HEAD, POST, OPTIONS");
    QCOMPARE(allow("/a.txt"), "GET, HEAD, OPTIONS");
}

void TestHttpUploads::savesAChunkedBody()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    const HttpReply reply = fixture.ask("POST /upload/c.txt HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
                                        "5\r\nhello\r\n1;x=y\r\n \r\n5\r\nworld\r\n0\r\nTrailer: 1\r\n\r\n");
    QCOMPARE(reply.status, 201);
    QCOMPARE(fixture.saved(QStringLiteral("c.txt")), "hello world");
    const QByteArray body = part("f.txt", "in a form") + "--XX--\r\n";
    QByteArray chunked;
    for (const char c : body)
        chunked += QByteArray("1\r\n") + c + "\r\n";
    QCOMPARE(fixture
                 .ask("POST /upload HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=\"XX\"\r\n"
                      "Transfer-Encoding: chunked\r\n\r\n" +
                      chunked + "0\r\n\r\n")
                 .status,
             201);
    QCOMPARE(fixture.saved(QStringLiteral("f.txt")), "in a form");
}

void TestHttpUploads::neverOverwrites()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    for (const char *text : {"first", "second", "third"})
        QCOMPARE(fixture.ask(form(part("a.tar.gz", text))).status, 201);
    QCOMPARE(fixture.saved(QStringLiteral("a.tar.gz")), "first");
    QCOMPARE(fixture.saved(QStringLiteral("a (2).tar.gz")), "second");
    QCOMPARE(fixture.saved(QStringLiteral("a (3).tar.gz")), "third");
    // Nor through a symbolic link.
    QVERIFY(QFile::link(fixture.path(QStringLiteral("target")), fixture.path(QStringLiteral("in/link"))));
    QCOMPARE(fixture.ask(raw("/upload/link", "x")).body, "link (2) 1\n");
    QVERIFY(!QFile::exists(fixture.path(QStringLiteral("target"))));
}

void TestHttpUploads::makesNamesSafe_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("saved");
    QTest::newRow("up") << QByteArray("../../x") << QByteArray("x");
    QTest::newRow("drive") << QByteArray("C:\\\\dir\\\\x.txt") << QByteArray("x.txt");
    QTest::newRow("hidden") << QByteArray(".bashrc") << QByteArray("_bashrc");
    QTest::newRow("reserved") << QByteArray("con.txt") << QByteArray("_con.txt");
    QTest::newRow("dots") << QByteArray("..") << QByteArray("file");
    QTest::newRow("trailing") << QByteArray("x. . ") << QByteArray("x");
}

void TestHttpUploads::makesNamesSafe()
{
    QFETCH(QByteArray, sent);
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    QCOMPARE(fixture.ask(form(part(sent, "1"))).status, 201);
    QTEST(fixture.names().join(u'|').toUtf8(), "saved");
}

void TestHttpUploads::keepsNothingOfABrokenUpload()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    const QByteArray whole = form(part("done.txt", "whole") + part("half.bin", QByteArray(500'000, 'x')));
    {
        RawPeer peer(fixture.local);
        peer.send(whole.first(200'000));
        QTRY_COMPARE(fixture.names().size(), 2);
        peer.reset();
    }
    QTRY_COMPARE(fixture.names(), QStringList(QStringLiteral("done.txt")));
    QCOMPARE(fixture.count(EventKind::UploadFailed), 1);
    {
        RawPeer peer(fixture.local);
        peer.send(whole.first(200'000));
        QTRY_COMPARE(fixture.names().size(), 3);
        peer.shutdownWrite();
        QTRY_COMPARE(fixture.count(EventKind::UploadFailed), 2);
    }
    QTRY_COMPARE(fixture.names(), QStringList({QStringLiteral("done (2).txt"), QStringLiteral("done.txt")}));
}

void TestHttpUploads::refusesWhatIsTooLarge()
{
    UploadFixture fixture;
    HttpServerOptions options = fixture.uploading();
    options.limits.uploadBytes = 1000;
    QVERIFY(fixture.start(options));
    QCOMPARE(fixture.ask(raw("/upload/a", QByteArray(1001, 'x'))).status, 413);
    QCOMPARE(fixture
                 .ask("POST /upload/b HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n400\r\n" +
                      QByteArray(1024, 'x') + "\r\n0\r\n\r\n")
                 .status,
             413);
    QCOMPARE(fixture.ask(raw("/upload/c", QByteArray(1000, 'x'))).status, 201);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("c")));
}

void TestHttpUploads::refusesTooManyFiles()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    QByteArray parts;
    for (int i = 0; i < 1001; ++i)
        parts += part(QByteArray::number(i), "x");
    QCOMPARE(fixture.ask(form(parts)).status, 413);
    QCOMPARE(fixture.names().size(), 1000);
}

void TestHttpUploads::refusesAMalformedForm()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    const auto post = [&](const QByteArray &type, const QByteArray &body) {
        return fixture.ask(raw("/upload", body, "Content-Type: " + type + "\r\n")).status;
    };
    QCOMPARE(post("multipart/form-data", "x"), 400);
    QCOMPARE(post("multipart/form-data; boundary=XX", "no boundary at all"), 400);
    QCOMPARE(post("multipart/form-data; boundary=XX", part("a.txt", "never ends")), 400);
    QVERIFY(fixture.names().isEmpty());
}

void TestHttpUploads::tellsThatTheDiskIsFull()
{
    const SmallVolume volume(qint64{1} << 20);
    if (!volume.isMounted())
        QSKIP("mounting a tmpfs is not allowed here");
    UploadFixture fixture;
    HttpServerOptions options = fixture.uploading();
    QVERIFY(QDir().mkpath(volume.filePath(QStringLiteral("in"))));
    options.uploadFolder = volume.filePath(QStringLiteral("in"));
    QVERIFY(fixture.start(options));
    const HttpReply reply = fixture.ask(form(part("large.bin", QByteArray(3 << 20, 'x'))));
    QCOMPARE(reply.status, 507);
    QVERIFY(QDir(options.uploadFolder).entryList(QDir::Files | QDir::Hidden).isEmpty());
    const std::vector<Event> failures = fixture.session.events(EventKind::UploadFailed);
    QCOMPARE(failures.size(), size_t{1});
    QCOMPARE(failures.front().error.code, NetErrorCode::DiskFull);
    // And goes on.
    QCOMPARE(fixture.ask(form(part("small.bin", "1"))).status, 201);
}

void TestHttpUploads::tellsThatTheFolderCannotBeWritten()
{
    UploadFixture fixture;
    HttpServerOptions options = fixture.uploading();
    options.uploadFolder = fixture.path(QStringLiteral("missing"));
    QVERIFY(!fixture.start(options)); // said at once
    QCOMPARE(fixture.error.code, NetErrorCode::FileNotFound);
    QCOMPARE(fixture.error.subject, options.uploadFolder);
    QVERIFY(QDir().mkdir(options.uploadFolder));
    QVERIFY(fixture.start(options));
    QVERIFY(QDir().rmdir(options.uploadFolder)); // or later, when it goes
    QCOMPARE(fixture.ask(form(part("a", "1"))).status, 500);
    QCOMPARE(fixture.session.events(EventKind::UploadFailed).front().error.code, NetErrorCode::FolderNotWritable);
}

void TestHttpUploads::goesOnAfterAnUpload()
{
    UploadFixture fixture;
    fixture.put(QStringLiteral("a.txt"), "text");
    QVERIFY(fixture.start(fixture.uploading()));
    RawPeer peer(fixture.local);
    peer.send("POST /upload/z HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(peer.all(), "HTTP/1.1 100 Continue\r\n\r\n");
    peer.send("zzzGET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(peer.all().endsWith("text"));
    QVERIFY(peer.all().contains("HTTP/1.1 201 Created"));
    QCOMPARE(fixture.saved(QStringLiteral("z")), "zzz");
    const std::vector<Event> events = fixture.session.events(EventKind::HttpRequest);
    const http::StoredSummary first(events.front().text.toUtf8());
    QCOMPARE(first.summary.requestBytes, 3);
}

void TestHttpUploads::showsProgress()
{
    UploadFixture fixture;
    QVERIFY(fixture.start(fixture.uploading()));
    RawPeer peer(fixture.local);
    const QByteArray whole = raw("/upload/big.bin", QByteArray(2'000'000, 'x'));
    peer.send(whole.first(1'000'000));
    const HttpBoard &board = fixture.server.board();
    QTRY_COMPARE(board.transfers().size(), size_t{1});
    const HttpTransfer transfer = board.transfers().front();
    QVERIFY(transfer.isUpload);
    QCOMPARE(transfer.totalBytes, 2'000'000);
    QVERIFY(transfer.doneBytes > 0);
    fixture.server.disconnectClients({transfer.connection});
    QTRY_VERIFY(board.transfers().empty());
    QTRY_VERIFY(peer.all().isEmpty() && (peer.wasReset() || peer.sawEnd()));
    QVERIFY(fixture.names().isEmpty());
}

NETWORK_TEST_MAIN(TestHttpUploads)
#include "tst_httpuploads.moc"
