// What people do with a transfer while it waits, runs or has failed: PINs, pause, cancel, speed, the queue, sending again.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QTest>

#include <algorithm>

using namespace net;
using namespace testing;

namespace {

qsizetype inState(const TransferBoard &board, TransferState state)
{
    const std::vector<TransferInfo> all = board.all();
    return std::count_if(all.begin(), all.end(), [state](const TransferInfo &info) { return info.state == state; });
}

// A receiver that wants the PIN 4711, and one file to send to it.
struct PinFixture : TransferFixture {
    PinFixture()
    {
        put(QStringLiteral("a"), "aa");
        FileReceiverOptions options = receiving();
        options.policy = ReceivePolicy::Pin;
        options.pin = QStringLiteral("4711");
        if (!start(options))
            qFatal("no receiver");
    }
    [[nodiscard]] FileSenderOptions with(const QString &pin) const
    {
        FileSenderOptions options = sending({QStringLiteral("a")});
        options.pin = pin;
        return options;
    }
};

} // namespace

class TestTransferControl : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wantsThePin();
    void blocksAfterWrongPins();
    void pausesFromBothSides();
    void isCancelledBySender();
    void isCancelledByReceiver();
    void keepsToASpeedLimit();
    void queues();
    void sendsAgainWhatFailed();
    void sendsAgainWithAnotherPin();
    void aLimitHoldsForWhatComes();
    void closingEndsWhatWaits();
};

void TestTransferControl::wantsThePin()
{
    PinFixture fixture;
    QCOMPARE(fixture.transfer(fixture.with({})), TransferState::Failed); // without one
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PinRefused);
    QCOMPARE(fixture.transfer(fixture.with(QStringLiteral("1234"))), TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PinRefused);
    QCOMPARE(fixture.count(EventKind::PinWrong), 1);
    QCOMPARE(fixture.transfer(fixture.with(QStringLiteral("4711"))), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a")), "aa");
    // It is nowhere in what went over the wire.
    QVERIFY(!fixture.session.payloads(Direction::In).join().contains("4711"));
}

void TestTransferControl::blocksAfterWrongPins()
{
    PinFixture fixture;
    for (int i = 0; i < 10; ++i)
        QCOMPARE(fixture.transfer(fixture.with(QString::number(i))), TransferState::Failed);
    QCOMPARE(fixture.count(EventKind::PinWrong), 3); // the others were not even asked
    QCOMPARE(fixture.transfer(fixture.with(QStringLiteral("4711"))), TransferState::Failed);
    QVERIFY(fixture.names().isEmpty());
}

void TestTransferControl::pausesFromBothSides()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(40'000'000);
    QVERIFY(fixture.sendPart(QStringLiteral("a.bin"), bytes, 100'000));
    fixture.sender.pause(fixture.sendLine().id, true);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::PausedByPeer);
    QCOMPARE(fixture.sendLine().state, TransferState::Paused);
    const qint64 held = fixture.sendLine().bytesDone;
    QTRY_COMPARE(fixture.receiveLine().bytesDone, held);
    fixture.sender.pause(fixture.sendLine().id, false);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Running);
    fixture.receiver.pause(fixture.receiveLine().id, true);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::PausedByPeer);
    QCOMPARE(fixture.receiveLine().state, TransferState::Paused);
    fixture.receiver.pause(fixture.receiveLine().id, false);
    fixture.sender.setSpeedLimit(fixture.sendLine().id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Done, 20000);
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
}

void TestTransferControl::isCancelledBySender()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(20'000'000);
    QVERIFY(fixture.sendPart(QStringLiteral("a.bin"), bytes, 2'000'000));
    fixture.sender.cancel(fixture.sendLine().id);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Cancelled);
    QCOMPARE(fixture.sendLine().state, TransferState::Cancelled);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("a.bin.part"), QStringLiteral("a.bin.part-info")}));
    // And is gone on with.
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("a.bin")})), TransferState::Done);
    QVERIFY(fixture.sendLine().bytesResumed > 2'000'000 - (1 << 20));
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("a.bin")));
}

void TestTransferControl::isCancelledByReceiver()
{
    TransferFixture fixture;
    QVERIFY(fixture.sendPart(QStringLiteral("a.bin"), testing::pattern(20'000'000), 1'000'000));
    fixture.receiver.cancel(fixture.receiveLine().id);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Cancelled);
}

void TestTransferControl::keepsToASpeedLimit()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a.bin"), testing::pattern(2'000'000));
    FileReceiverOptions options = fixture.receiving();
    options.bytesPerSecond = 2'000'000;
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a.bin")}));
    // Seen in pieces, not at once.
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 0);
    QVERIFY(fixture.receiveLine().bytesDone < 2'000'000);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
}

void TestTransferControl::queues()
{
    TransferFixture fixture;
    constexpr int count = 8;
    QVERIFY(fixture.start());
    for (int i = 0; i < count; ++i) {
        const QString name = QString::number(i);
        fixture.put(name, QByteArray(100'000, 'x'));
        FileSenderOptions options = fixture.sending({name});
        options.bytesPerSecond = 2'000'000;
        fixture.sender.send(options);
    }
    const TransferBoard &board = fixture.sender.board();
    QVERIFY(inState(board, TransferState::Waiting) >= count - FileSender::maxAtOnce);
    // One that waits can be taken back.
    fixture.sender.cancel(count);
    QTRY_COMPARE(inState(board, TransferState::Done), count - 1);
    QCOMPARE(inState(board, TransferState::Cancelled), 1);
    QCOMPARE(fixture.names().size(), count - 1);
}

void TestTransferControl::sendsAgainWhatFailed()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    {
        RawPeer free;
        options.port = free.listen().port(); // nobody listens there in a moment
    }
    fixture.sender.send(options);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::ConnectionRefused);
    FileReceiverOptions receiving = fixture.receiving();
    receiving.port = options.port;
    QVERIFY(fixture.start(receiving));
    fixture.sender.sendAgain(fixture.sendLine().id);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
}

void TestTransferControl::sendsAgainWithAnotherPin()
{
    PinFixture fixture;
    QCOMPARE(fixture.transfer(fixture.with(QStringLiteral("1174"))), TransferState::Failed);
    fixture.sender.sendAgain(fixture.sendLine().id);
    QTRY_COMPARE(fixture.count(EventKind::PinWrong), 2);
    QTRY_COMPARE(fixture.sendLine().error.code, NetErrorCode::PinRefused);
    fixture.sender.sendAgain(fixture.sendLine().id, QStringLiteral("4711"));
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
    QTRY_COMPARE(fixture.got(QStringLiteral("a")), "aa");
}

// A limit that is set while files come, and taken away again.
void TestTransferControl::aLimitHoldsForWhatComes()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(20'000'000);
    fixture.put(QStringLiteral("a.bin"), bytes);
    FileReceiverOptions options = fixture.receiving();
    options.bytesPerSecond = 200'000; // a hundred seconds
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a.bin")}));
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 0);
    options.bytesPerSecond = 0;
    fixture.receiver.setOptions(options);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Done, 20000);
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
}

void TestTransferControl::closingEndsWhatWaits()
{
    TransferFixture fixture;
    constexpr int count = FileSender::maxAtOnce + 3;
    QVERIFY(fixture.start());
    for (int i = 0; i < count; ++i) {
        const QString name = QString::number(i);
        fixture.put(name, QByteArray(2'000'000, 'x'));
        FileSenderOptions options = fixture.sending({name});
        options.bytesPerSecond = 100'000;
        fixture.sender.send(options);
    }
    const TransferBoard &board = fixture.sender.board();
    QTRY_COMPARE(inState(board, TransferState::Waiting), 3);
    fixture.sender.closeAll();
    QCOMPARE(inState(board, TransferState::Waiting), 0);
    QCOMPARE(inState(board, TransferState::Cancelled), 3);
    QTRY_COMPARE(fixture.sent.size(), size_t{count});
    for (const TransferInfo &info : board.all())
        QVERIFY(isEnded(info.state) && info.endedMs > 0);
}

NETWORK_TEST_MAIN(TestTransferControl)
#include "tst_transfercontrol.moc"
