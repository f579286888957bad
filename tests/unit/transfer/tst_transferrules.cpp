// What a sender may do after its offer was accepted, and how long it may keep a place before that.
#include "networktestmain.h"
#include "pinguard.h"
#include "platform.h"
#include "serverfixture.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>
#include <vector>

using namespace net;
using namespace testing;
using namespace net::transfer;

namespace {

constexpr qint64 MiB = qint64{1} << 20;

} // namespace

class TestTransferRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void allThatWasOfferedComes();
    void aFileComesOnce();
    void whatGrowsMustHaveRoom();
    void olderBeginningIsTold();
    void aFileStandsWhereTheFolderGoes();
    void wantedButNoRoom();
    void pausedWhileLookingIsShown_data();
    void pausedWhileLookingIsShown();
    void triesCountSideBySide();
    void keepAliveAloneKeepsNoPlace_data();
    void keepAliveAloneKeepsNoPlace();
};

void TestTransferRules::allThatWasOfferedComes()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    TransferStranger stranger(fixture.local);
    stranger.offer({fileEntry(QStringLiteral("one"), 3), fileEntry(QStringLiteral("two"), 3)});
    QVERIFY(stranger.waitFor(FrameType::Answer));
    stranger.sendFile(0, "one");
    stranger.say(FrameType::Done);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::ProtocolViolated);
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("one")});
}

void TestTransferRules::aFileComesOnce()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    TransferStranger stranger(fixture.local);
    stranger.offer({fileEntry(QStringLiteral("one"), 3)});
    QVERIFY(stranger.waitFor(FrameType::Answer));
    stranger.sendFile(0, "one");
    stranger.sendFile(0, "two");
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::ProtocolViolated);
    QCOMPARE(fixture.names(), QStringList{QStringLiteral("one")});
}

void TestTransferRules::whatGrowsMustHaveRoom()
{
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    const qint64 free = freeBytesAt(options.folder);
    QVERIFY(free > 64 * MiB);
    options.keepFreeBytes = free / 2;
    QVERIFY(fixture.start(options));
    TransferStranger stranger(fixture.local);
    stranger.offer({fileEntry(QStringLiteral("x"), 3)});
    QVERIFY(stranger.waitFor(FrameType::Answer));
    stranger.say(FrameType::FileBegin, encode(transfer::FileBegin{0, 0, free, 0}));
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::DiskFull);
    QVERIFY(fixture.names().isEmpty());
}

// Both sides say that the beginning is of no use any more.
void TestTransferRules::olderBeginningIsTold()
{
    TransferFixture fixture;
    QVERIFY(fixture.sendPart(QStringLiteral("x"), testing::pattern(8 * MiB), MiB));
    fixture.sender.cancel(fixture.sendLine().id);
    QTRY_VERIFY(isEnded(fixture.receiveLine().state) && isEnded(fixture.sendLine().state));
    const QByteArray now = testing::pattern(3 * MiB);
    fixture.put(QStringLiteral("x"), now);
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("x")})), TransferState::Done);
    QVERIFY(fixture.got(QStringLiteral("x")) == now);
    QCOMPARE(fixture.count(EventKind::TransferRestarted), 2);
}

void TestTransferRules::aFileStandsWhereTheFolderGoes()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    QFile there(fixture.in.filePath(QStringLiteral("docs")));
    QVERIFY(there.open(QIODevice::WriteOnly));
    QVERIFY(QDir(fixture.out.path()).mkdir(QStringLiteral("docs")));
    fixture.put(QStringLiteral("docs/a"), "a");
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("docs")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("docs (2)/a")), QByteArray("a"));
    QCOMPARE(there.size(), 0);
}

void TestTransferRules::wantedButNoRoom()
{
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.keepFreeBytes = freeBytesAt(options.folder) + MiB;
    QVERIFY(fixture.start(options));
    fixture.put(QStringLiteral("x"), "x");
    static_cast<void>(fixture.transfer(fixture.sending({QStringLiteral("x")})));
    QCOMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::NoSpace);
}

void TestTransferRules::pausedWhileLookingIsShown_data()
{
    QTest::addColumn<bool>("byUs");
    QTest::newRow("by the receiver") << true;
    QTest::newRow("by the sender") << false;
}

void TestTransferRules::pausedWhileLookingIsShown()
{
    QFETCH(bool, byUs);
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    constexpr int files = 120; // more than are looked at in one go
    QList<transfer::Entry> entries;
    for (int i = 0; i < files; ++i)
        entries.append(fileEntry(QString::number(i), 3));
    TransferStranger stranger(fixture.local);
    stranger.offer(entries);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Asking);
    const quint32 id = fixture.receiveLine().id;
    if (!byUs)
        stranger.say(FrameType::Pause);
    fixture.receiver.accept(id);
    if (byUs)
        fixture.receiver.pause(id, true);
    QVERIFY(stranger.waitFor(FrameType::Answer));
    QTRY_COMPARE(fixture.receiveLine().state, byUs ? TransferState::Paused : TransferState::PausedByPeer);
    if (byUs)
        fixture.receiver.pause(id, false);
    else
        stranger.say(FrameType::Resume);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Running);
    for (int i = 0; i < files; ++i)
        stranger.sendFile(i, "abc");
    stranger.say(FrameType::Done);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
}

void TestTransferRules::triesCountSideBySide()
{
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Pin;
    options.pin = QStringLiteral("4711");
    QVERIFY(fixture.start(options));
    std::vector<std::unique_ptr<TransferStranger>> strangers;
    for (int i = 0; i <= PinGuard::attempts; ++i) {
        strangers.push_back(std::make_unique<TransferStranger>(fixture.local));
        strangers.back()->greet();
    }
    std::vector<QByteArray> nonces;
    for (const auto &stranger : strangers) {
        const std::optional<QByteArray> asked = stranger->waitFor(FrameType::Challenge);
        QVERIFY(asked);
        nonces.push_back(transfer::decodeChallenge(*asked)->nonce);
    }
    const QByteArray own(transfer::nonceBytes, 'n');
    for (size_t i = 0; i < strangers.size(); ++i) {
        const QString pin = i + 1 < strangers.size() ? QStringLiteral("0000") : options.pin;
        strangers[i]->say(FrameType::Proof, encode(transfer::Proof{own, transfer::pinProof(pin, nonces[i], own)}));
        const std::optional<QByteArray> told = strangers[i]->waitFor(FrameType::Error);
        QVERIFY(told);
        const std::optional<transfer::Ending> ending = transfer::decodeEnding(*told);
        QVERIFY(ending);
        QCOMPARE(ending->code, i + 1 < strangers.size() ? QStringLiteral("pin") : QStringLiteral("pin-locked"));
        QCOMPARE(ending->detail.isEmpty(), i + 1 < strangers.size());
    }
}

void TestTransferRules::keepAliveAloneKeepsNoPlace_data()
{
    QTest::addColumn<bool>("isPinAsked");
    QTest::newRow("before the PIN") << true;
    QTest::newRow("before the offer") << false;
}

void TestTransferRules::keepAliveAloneKeepsNoPlace()
{
    QFETCH(bool, isPinAsked);
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.policy = isPinAsked ? ReceivePolicy::Pin : ReceivePolicy::Always;
    options.silenceSeconds = 1;
    options.pinSeconds = 1;
    QVERIFY(fixture.start(options));
    TransferStranger stranger(fixture.local);
    stranger.greet();
    QVERIFY(stranger.waitFor(isPinAsked ? FrameType::Challenge : FrameType::Hello));
    const auto isOver = [&] {
        stranger.say(FrameType::KeepAlive);
        return isEnded(fixture.receiveLine().state);
    };
    QTRY_VERIFY(isOver());
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::PeerSilent);
}

NETWORK_TEST_MAIN(TestTransferRules)
#include "tst_transferrules.moc"
