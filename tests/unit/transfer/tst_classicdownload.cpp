// A classroom script that hands out files, and one that fetches them, piece by piece. The other side is the real one.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QScopeGuard>
#include <QTest>

#include <cstdio>
#include <fstream>
#include <string>

using namespace net;
using namespace testing;

namespace {

const QString data = QStringLiteral("data.bin");

// Fetches from scripts into the receiving folder.
struct FetchFixture : TransferFixture {
    // Asks this script; it has the name when this returns.
    [[nodiscard]] bool fetch(RawPeer &script)
    {
        FileSenderOptions options = sending({});
        options.protocol = TransferProtocol::ClassicDownload;
        options.port = script.listen().port();
        options.remoteName = data;
        options.folder = in.path();
        sender.send(options);
        return script.accept() && QTest::qWaitFor([&] { return script.all() == data.toUtf8(); });
    }
    [[nodiscard]] TransferInfo fetched(size_t index) const { return sender.board().all().at(index); }
};

} // namespace

class TestClassicDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusalInPieces();
    void digitsThatTouch();
    void servesANameThatIsNoUtf8();
};

void TestClassicDownload::refusalInPieces()
{
    FetchFixture fixture;
    RawPeer script;
    QVERIFY(fixture.fetch(script));
    const QByteArray all = "-1<SEPARATOR>没有这个文件";
    for (const char byte : all)
        script.send(QByteArray(1, byte));
    script.close();
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Failed);
    QCOMPARE(fixture.fetched(0).error.code, NetErrorCode::FileNotFound);
    QCOMPARE(fixture.fetched(0).error.detail, QStringLiteral("没有这个文件"));
}

void TestClassicDownload::digitsThatTouch()
{
    FetchFixture fixture;
    RawPeer script;
    QVERIFY(fixture.fetch(script));
    script.send("0<SEPARATOR>512abc"); // 512 bytes, 51 or the 5 that it is
    script.close();
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Done);
    QCOMPARE(fixture.got(data), "12abc");
}

// As an older Chinese system has named it.
void TestClassicDownload::servesANameThatIsNoUtf8()
{
    TransferFixture fixture;
    const QByteArray name = "\xce\xc4.txt";
    const std::string path = (fixture.in.path().toUtf8() + '/' + name).toStdString();
    std::ofstream(path) << "text";
    const auto removed = qScopeGuard([&path] { std::remove(path.c_str()); }); // Qt could not
    FileReceiverOptions options = fixture.receiving();
    options.protocol = TransferProtocol::ClassicDownload;
    QVERIFY(fixture.start(options));
    RawPeer script(fixture.local);
    script.send(name);
    QTRY_COMPARE(script.all(), "0<SEPARATOR>4text");
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
}

NETWORK_TEST_MAIN(TestClassicDownload)
#include "tst_classicdownload.moc"
