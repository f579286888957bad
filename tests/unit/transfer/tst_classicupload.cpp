// A classroom script that uploads, piece by piece as the network may deliver it. The receiver is the real one.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QTest>

using namespace net;
using namespace testing;

class TestClassicUpload : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sizeInPieces_data();
    void sizeInPieces();
    void doesNotWait();
    void doesNotWaitAndLeavesWithoutReading();
    void emptyFileOfOneWhoLeavesAtOnce();
    void leavesAfterHalfASize();
    void keepsToASpeedLimit();
    void pausedBeforeTheReply();
    void pausedBeforeItIsConnected();
    void pausedBeforeTheUserDecides();
    void stoppedHalfWay_data();
    void stoppedHalfWay();
    void stoppedSoonAfterItsBeginning();

private:
    // A file of 1000 bytes to a script, whose port this is.
    static FileSenderOptions upload(const TransferFixture &fixture, RawPeer &script)
    {
        fixture.put(QStringLiteral("a"), testing::pattern(1000));
        FileSenderOptions options = fixture.sending({QStringLiteral("a")});
        options.protocol = TransferProtocol::ClassicUpload;
        options.port = script.listen().port();
        return options;
    }
    static FileReceiverOptions uploads(const TransferFixture &fixture, int settleMs)
    {
        FileReceiverOptions options = fixture.receiving();
        options.protocol = TransferProtocol::ClassicUpload;
        options.headerSettleMs = settleMs;
        return options;
    }
    static constexpr int patient = 700; // a test machine may be slow: the pieces must all come in this time
    static constexpr int never = 60'000;
    static constexpr int quick = 1; // for headers in one piece
};

void TestClassicUpload::sizeInPieces_data()
{
    QTest::addColumn<QByteArrayList>("pieces");
    QTest::newRow("digits apart") << QByteArrayList{"a.bin<SEPARATOR>3", "0", "000"};
    QTest::newRow("separator apart") << QByteArrayList{"a.bin<SEPA", "RATOR>30000"};
    QTest::newRow("name apart") << QByteArrayList{"a", ".bin<SEPARATOR>30", "000"};
}

void TestClassicUpload::sizeInPieces()
{
    QFETCH(QByteArrayList, pieces);
    TransferFixture fixture;
    QVERIFY(fixture.start(uploads(fixture, patient)));
    RawPeer script(fixture.local);
    // Each is seen alone: the session has the bytes as they were read.
    QByteArray soFar;
    for (const QByteArray &piece : pieces) {
        soFar += piece;
        QCOMPARE(script.send(piece), piece.size());
        QTRY_COMPARE(fixture.session.payloads(Direction::In).join(), soFar);
    }
    QTRY_COMPARE(script.all(), "ok");
    QCOMPARE(fixture.receiveLine().bytes, 30000);
    const QByteArray bytes = testing::pattern(30000);
    QCOMPARE(script.send(bytes), bytes.size());
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
}

// What follows the digits is the file's, digits or not, when the client goes on without its reply.
void TestClassicUpload::doesNotWait()
{
    TransferFixture fixture;
    QVERIFY(fixture.start(uploads(fixture, never)));
    RawPeer script(fixture.local);
    script.send("a.txt<SEPARATOR>15");
    QTRY_VERIFY(!fixture.session.payloads(Direction::In).isEmpty());
    script.send("20241231 and on");
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.txt")), "20241231 and on");
}

// A reply that nobody reads would make its close a reset, and the last bytes would be lost with it.
void TestClassicUpload::doesNotWaitAndLeavesWithoutReading()
{
    TransferFixture fixture;
    FileReceiverOptions options = uploads(fixture, never);
    options.bytesPerSecond = 1'000'000; // most of it lies in the system's buffers when the script closes
    QVERIFY(fixture.start(options));
    const QByteArray bytes(300'000, 'x');
    RawPeer script(fixture.local);
    const QByteArray all = "a.bin<SEPARATOR>300000" + bytes;
    qsizetype at = script.send(all.first(1000));
    const auto isSent = [&] {
        at += script.send(all.sliced(at));
        return at == all.size();
    };
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 0);
    QTRY_VERIFY(isSent());
    script.close();
    QTRY_VERIFY(isEnded(fixture.receiveLine().state));
    QCOMPARE(fixture.receiveLine().state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
}

void TestClassicUpload::emptyFileOfOneWhoLeavesAtOnce()
{
    TransferFixture fixture;
    QVERIFY(fixture.start(uploads(fixture, never)));
    RawPeer script(fixture.local);
    script.send("a.txt<SEPARATOR>0");
    script.shutdownWrite();
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.txt")), "");
}

void TestClassicUpload::leavesAfterHalfASize()
{
    TransferFixture fixture;
    QVERIFY(fixture.start(uploads(fixture, never)));
    RawPeer script(fixture.local);
    script.send("a.txt<SEPARATOR>12");
    script.shutdownWrite();
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::LengthMismatch);
    QVERIFY(fixture.got(QStringLiteral("a.txt")).isNull());
}

void TestClassicUpload::keepsToASpeedLimit()
{
    TransferFixture fixture;
    FileReceiverOptions options = uploads(fixture, patient);
    options.bytesPerSecond = 200'000;
    QVERIFY(fixture.start(options));
    constexpr qsizetype size = 20'000'000;
    fixture.put(QStringLiteral("a.bin"), testing::pattern(size));
    FileSenderOptions sending = fixture.sending({QStringLiteral("a.bin")});
    sending.protocol = TransferProtocol::ClassicUpload;
    fixture.sender.send(sending);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 0);
    // The kernel's buffers are full, and the file has hardly begun.
    QVERIFY(fixture.receiveLine().bytesDone < size / 2);
    options.bytesPerSecond = 0;
    fixture.receiver.setOptions(options);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.receiveLine().state, TransferState::Done, 20000);
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), testing::pattern(size));
}

// A script reads its header alone: nothing may follow it before the reply.
void TestClassicUpload::pausedBeforeTheReply()
{
    TransferFixture fixture;
    RawPeer script;
    fixture.sender.send(upload(fixture, script));
    QVERIFY(script.accept());
    QTRY_COMPARE(script.all(), "a<SEPARATOR>1000");
    const quint32 id = fixture.sendLine().id;
    for (int times = 0; times < 2; ++times) {
        QTRY_COMPARE(fixture.sendLine().state, TransferState::Offering);
        fixture.sender.pause(id, true);
        QTRY_COMPARE(fixture.sendLine().state, TransferState::Paused);
        QCOMPARE(script.all(), "a<SEPARATOR>1000");
        fixture.sender.pause(id, false);
    }
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Offering);
    script.send("ok");
    QTRY_COMPARE(script.all(), "a<SEPARATOR>1000" + testing::pattern(1000));
    script.close();
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
}

void TestClassicUpload::pausedBeforeItIsConnected()
{
    TransferFixture fixture;
    RawPeer script;
    fixture.sender.send(upload(fixture, script));
    fixture.sender.pause(fixture.sendLine().id, true);
    QVERIFY(script.accept());
    QTRY_COMPARE(script.all(), "a<SEPARATOR>1000");
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Paused);
    script.send("ok");
    fixture.sender.pause(fixture.sendLine().id, false);
    QTRY_COMPARE(script.all(), "a<SEPARATOR>1000" + testing::pattern(1000));
    script.close();
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
}

void TestClassicUpload::pausedBeforeTheUserDecides()
{
    TransferFixture fixture;
    FileReceiverOptions options = uploads(fixture, quick);
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    RawPeer script(fixture.local);
    script.send("a.txt<SEPARATOR>5");
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Asking);
    const quint32 id = fixture.receiveLine().id;
    fixture.receiver.pause(id, true);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Paused);
    fixture.receiver.pause(id, false);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Asking);
    // Accepted while it is paused it stays so.
    fixture.receiver.pause(id, true);
    fixture.receiver.accept(id);
    QTRY_COMPARE(script.all(), "ok");
    QCOMPARE(fixture.receiveLine().state, TransferState::Paused);
    script.send("hello");
    fixture.receiver.pause(id, false);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.txt")), "hello");
}

void TestClassicUpload::stoppedHalfWay_data()
{
    QTest::addColumn<QString>("how");
    for (const char *how : {"cancelled", "closed", "silent", "reset"})
        QTest::newRow(how) << QString::fromLatin1(how);
}

// Nobody can go on with what came: it is kept apart, and the next try has the name.
void TestClassicUpload::stoppedHalfWay()
{
    QFETCH(QString, how);
    TransferFixture fixture;
    FileReceiverOptions options = uploads(fixture, quick);
    options.silenceSeconds = how == u"silent" ? 1 : options.silenceSeconds;
    const QByteArray half = testing::pattern(200'000);
    for (int times = 0; times < 2; ++times) {
        QVERIFY(fixture.start(options));
        RawPeer script(fixture.local);
        script.send("up.bin<SEPARATOR>2000000");
        QTRY_COMPARE(script.all(), "ok");
        QCOMPARE(script.send(half), half.size());
        QTRY_COMPARE(fixture.receiveLine().bytesDone, half.size());
        QVERIFY(fixture.names().contains(QStringLiteral("up.bin.part")));
        if (how == u"cancelled")
            fixture.receiver.cancel(fixture.receiveLine().id);
        else if (how == u"closed")
            fixture.receiver.closeAll();
        else if (how == u"reset")
            script.reset();
        QTRY_VERIFY(isEnded(fixture.receiveLine().state));
        QCOMPARE(fixture.got(QStringLiteral("up.bin.incomplete")), half);
    }
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("up.bin (2).incomplete"), QStringLiteral("up.bin.incomplete")}));
}

// A short file is quicker sent again.
void TestClassicUpload::stoppedSoonAfterItsBeginning()
{
    TransferFixture fixture;
    QVERIFY(fixture.start(uploads(fixture, quick)));
    for (const QByteArray &header : {QByteArray("a<SEPARATOR>2000"), QByteArray("b<SEPARATOR>2000000")}) {
        RawPeer script(fixture.local);
        script.send(header);
        QTRY_COMPARE(script.all(), "ok");
        if (header.startsWith('a')) {
            script.send(testing::pattern(1000));
            QTRY_COMPARE(fixture.receiveLine().bytesDone, 1000);
        }
        fixture.receiver.cancel(fixture.receiveLine().id);
        QTRY_COMPARE(fixture.receiveLine().state, TransferState::Cancelled);
    }
    QVERIFY2(fixture.names().isEmpty(), qPrintable(fixture.names().join(u' ')));
}

NETWORK_TEST_MAIN(TestClassicUpload)
#include "tst_classicupload.moc"
