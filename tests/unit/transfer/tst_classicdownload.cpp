// A classroom script that hands out files, and one that fetches them, piece by piece. The other side is the real one.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QFile>
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
    // What has come of the file so far is in it.
    [[nodiscard]] bool hasCome(size_t index, qint64 bytes) const
    {
        return QTest::qWaitFor([&] { return fetched(index).bytesDone == bytes; });
    }
    void keep(const QString &name, const QByteArray &bytes) const
    {
        QFile file(in.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
};

} // namespace

class TestClassicDownload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void twoOfOneName();
    void oneGoesTheOtherStays();
    void whatAKilledProgramLeft();
    void refusalInPieces();
    void refusalWithoutAnEnd();
    void moreThanAnnounced_data();
    void moreThanAnnounced();
    void digitsThatTouch();
    void servesANameThatIsNoUtf8();
};

void TestClassicDownload::twoOfOneName()
{
    FetchFixture fixture;
    RawPeer first;
    RawPeer second;
    QVERIFY(fixture.fetch(first));
    first.send("0<SEPARATOR>8000" + QByteArray(4000, 'a'));
    QVERIFY(fixture.hasCome(0, 4000));
    QVERIFY(fixture.fetch(second));
    second.send("0<SEPARATOR>7000" + QByteArray(6000, 'b'));
    QVERIFY(fixture.hasCome(1, 6000));
    QCOMPARE(fixture.names().size(), 2);
    first.send(QByteArray(4000, 'a'));
    first.close();
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Done);
    QCOMPARE(fixture.got(data), QByteArray(8000, 'a'));
    second.send(QByteArray(1000, 'b'));
    second.close();
    QTRY_COMPARE(fixture.fetched(1).state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("data (2).bin")), QByteArray(7000, 'b'));
    QCOMPARE(fixture.names().size(), 2);
}

void TestClassicDownload::oneGoesTheOtherStays()
{
    FetchFixture fixture;
    RawPeer first;
    RawPeer second;
    QVERIFY(fixture.fetch(first));
    first.send("0<SEPARATOR>8000" + QByteArray(4000, 'a'));
    QVERIFY(fixture.hasCome(0, 4000));
    QVERIFY(fixture.fetch(second));
    second.send("0<SEPARATOR>7000" + QByteArray(6000, 'b'));
    QVERIFY(fixture.hasCome(1, 6000));
    fixture.sender.cancel(fixture.fetched(1).id);
    QTRY_COMPARE(fixture.fetched(1).state, TransferState::Cancelled);
    QCOMPARE(fixture.names().size(), 1);
    first.send(QByteArray(4000, 'a'));
    first.close();
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Done);
    QCOMPARE(fixture.names(), QStringList(data));
    QCOMPARE(fixture.got(data), QByteArray(8000, 'a'));
}

// Nobody knows whether it is still being written: another program may be at it.
void TestClassicDownload::whatAKilledProgramLeft()
{
    FetchFixture fixture;
    RawPeer script;
    QVERIFY(fixture.fetch(script));
    script.send("0<SEPARATOR>8000" + QByteArray(4000, 'a'));
    QVERIFY(fixture.hasCome(0, 4000));
    const QString part = fixture.names().value(0);
    fixture.sender.cancel(fixture.fetched(0).id);
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Cancelled);
    QVERIFY(fixture.names().isEmpty());
    fixture.keep(part, "another's");
    RawPeer again;
    QVERIFY(fixture.fetch(again));
    again.send("0<SEPARATOR>4hers");
    again.close();
    QTRY_COMPARE(fixture.fetched(1).state, TransferState::Done);
    QCOMPARE(fixture.names(), QStringList({data, part}));
    QCOMPARE(fixture.got(data), "hers");
    QCOMPARE(fixture.got(part), "another's");
}

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

// It is not waited for, nor kept.
void TestClassicDownload::refusalWithoutAnEnd()
{
    FetchFixture fixture;
    RawPeer script;
    QVERIFY(fixture.fetch(script));
    script.send("-1<SEPARATOR>" + QByteArray(100'000, 'n'));
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Failed);
    QCOMPARE(fixture.fetched(0).error.code, NetErrorCode::FileNotFound);
    QCOMPARE(fixture.fetched(0).error.detail.size(), 4096);
}

void TestClassicDownload::moreThanAnnounced_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<qint64>("announced"); // as it looks
    QTest::addColumn<qint64>("came");
    QTest::newRow("in one piece") << QByteArray("0<SEPARATOR>5\nhello") << qint64{5} << qint64{6};
    QTest::newRow("of nothing") << QByteArray("0<SEPARATOR>0x") << qint64{0} << qint64{1};
    QTest::newRow("a digit of the file") << "0<SEPARATOR>51" + QByteArray(52, 'x') << qint64{51} << qint64{52};
    QTest::newRow("much") << "0<SEPARATOR>5\n" + QByteArray(100'000, 'x') << qint64{5} << qint64{100'001};
}

// The script does not close: it is seen at once.
void TestClassicDownload::moreThanAnnounced()
{
    QFETCH(QByteArray, answer);
    QFETCH(qint64, announced);
    QFETCH(qint64, came);
    FetchFixture fixture;
    RawPeer script;
    QVERIFY(fixture.fetch(script));
    script.send(answer);
    QTRY_COMPARE(fixture.fetched(0).state, TransferState::Failed);
    const NetError error = fixture.fetched(0).error;
    QCOMPARE(error.code, NetErrorCode::LengthMismatch);
    QCOMPARE(error.detail, QString::number(announced));
    QVERIFY2(error.number > announced && error.number <= came, qPrintable(QString::number(error.number)));
    QVERIFY(fixture.names().isEmpty());
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
