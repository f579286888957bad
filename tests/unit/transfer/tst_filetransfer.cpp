#include "filedigest.h"
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"
#include "transferfixture.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace net;
using namespace testing;

class TestFileTransfer : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsAFile();
    void sendsAFolder();
    void sendsAnEmptyFile();
    void keepsTimeAndExecutableBit();
    void sendsManySmallFiles();
    void neverReplaces();
    void skipsWhatIsThere();
    void asksAndTakesOnlyWhatIsWanted();
    void canBeDeclined();
    void wantsThePin();
    void blocksAfterWrongPins();
    void noticesACorruptedByte();
    void pausesFromBothSides();
    void isCancelledBySender();
    void isCancelledByReceiver();
    void keepsToASpeedLimit();
    void queues();
    void sendsAgainWhatFailed();
    void doesNotFollowLinks();
    void putsNothingThroughALink();
    void tellsWhatCannotBeSent();
    void digestIsThatOfXxhsum();
};

void TestFileTransfer::sendsAFile()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(5'000'000);
    fixture.put(QStringLiteral("你好.bin"), bytes);
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("你好.bin")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("你好.bin")), bytes);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("你好.bin")));
    const TransferInfo sent = fixture.sendLine();
    const TransferInfo received = fixture.receiveLine();
    QCOMPARE(received.state, TransferState::Done);
    QCOMPARE(sent.digest.size(), 32);
    QCOMPARE(received.digest, sent.digest);
    QCOMPARE(sent.bytesDone, 5'000'000);
    QCOMPARE(received.bytesDone, 5'000'000);
    QCOMPARE(received.peerName, QStringLiteral("sender"));
    QCOMPARE(sent.peerName, QStringLiteral("receiver"));
    QCOMPARE(fixture.count(EventKind::FileReceived), 1);
    QCOMPARE(fixture.count(EventKind::TransferDone), 2);
}

void TestFileTransfer::sendsAFolder()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("tree/a.txt"), "a");
    fixture.put(QStringLiteral("tree/sub/b.txt"), "b");
    fixture.put(QStringLiteral("tree/sub/deeper/.hidden"), "h");
    QVERIFY(QDir().mkpath(fixture.outPath(QStringLiteral("tree/empty"))));
    fixture.put(QStringLiteral("single"), "s");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("tree/"), QStringLiteral("single")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("tree/sub/b.txt")), "b");
    QCOMPARE(fixture.got(QStringLiteral("tree/sub/deeper/_hidden")), "h");
    QVERIFY(QFileInfo(fixture.in.filePath(QStringLiteral("tree/empty"))).isDir());
    QCOMPARE(fixture.got(QStringLiteral("single")), "s");
    QCOMPARE(fixture.receiveLine().filesDone, 4);
}

void TestFileTransfer::sendsAnEmptyFile()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("empty"), {});
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("empty")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("empty")), "");
}

void TestFileTransfer::keepsTimeAndExecutableBit()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("d/run.sh"), "#!");
    const QDateTime time = QDateTime::fromSecsSinceEpoch(1'000'000'000);
    QFile file(fixture.outPath(QStringLiteral("d/run.sh")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    QVERIFY(file.setPermissions(file.permissions() | QFile::ExeOwner));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    const QFileInfo there(fixture.in.filePath(QStringLiteral("d/run.sh")));
    QCOMPARE(there.lastModified(), time);
    QVERIFY(there.isExecutable());
}

void TestFileTransfer::sendsManySmallFiles()
{
    TransferFixture fixture;
    constexpr int count = 10'000;
    for (int i = 0; i < count; ++i)
        fixture.put(QStringLiteral("many/%1/%2").arg(i % 20).arg(i), QByteArray::number(i));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("many")})), TransferState::Done);
    QCOMPARE(fixture.receiveLine().filesDone, count);
    for (const int i : {0, 1, 5000, count - 1})
        QCOMPARE(fixture.got(QStringLiteral("many/%1/%2").arg(i % 20).arg(i)), QByteArray::number(i));
    QCOMPARE(fixture.names().size(), count + 21);
}

void TestFileTransfer::neverReplaces()
{
    TransferFixture fixture;
    QFile mine(fixture.in.filePath(QStringLiteral("a.txt")));
    QVERIFY(mine.open(QIODevice::WriteOnly) && mine.write("mine") == 4);
    mine.close();
    fixture.put(QStringLiteral("a.txt"), "theirs");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("a.txt")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a.txt")), "mine");
    QCOMPARE(fixture.got(QStringLiteral("a (2).txt")), "theirs");
}

void TestFileTransfer::skipsWhatIsThere()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(3'000'000);
    fixture.put(QStringLiteral("d/a.bin"), bytes);
    fixture.put(QStringLiteral("d/b.bin"), "b");
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Done);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("d"), QStringLiteral("d/a.bin"), QStringLiteral("d/b.bin")}));
    QCOMPARE(fixture.receiveLine().bytesResumed, 3'000'001);
    // The same name, size and time, but other bytes: beside it.
    const QDateTime time = QFileInfo(fixture.outPath(QStringLiteral("d/a.bin"))).lastModified();
    QFile file(fixture.outPath(QStringLiteral("d/a.bin")));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write("other") == 5 && file.flush() && file.setFileTime(time, QFileDevice::FileModificationTime));
    file.close();
    const TransferState st = fixture.transfer(fixture.sending({QStringLiteral("d")}));
    QCOMPARE(st, TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("d/a.bin")), bytes);
    QVERIFY(fixture.got(QStringLiteral("d/a (2).bin")).startsWith("other"));
}

void TestFileTransfer::asksAndTakesOnlyWhatIsWanted()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    fixture.put(QStringLiteral("b"), "bbb");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a"), QStringLiteral("b")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    const TransferInfo line = fixture.receiveLine();
    QCOMPARE(line.state, TransferState::Asking);
    QCOMPARE(line.files, 2);
    QCOMPARE(line.bytes, 5);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Offering);
    const std::vector<TransferFile> files = fixture.receiver.board().files(line.id);
    QCOMPARE(files.at(1).path, QStringLiteral("b"));
    fixture.receiver.accept(line.id, {0});
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("b")));
    QCOMPARE(fixture.sendLine().bytesDone, 3);
}

void TestFileTransfer::canBeDeclined()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    fixture.receiver.decline(fixture.asked.front());
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Declined);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::OfferDeclined);
    QVERIFY(fixture.names().isEmpty());
}

void TestFileTransfer::wantsThePin()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Pin;
    options.pin = QStringLiteral("4711");
    QVERIFY(fixture.start(options));
    FileSenderOptions sending = fixture.sending({QStringLiteral("a")});
    QCOMPARE(fixture.transfer(sending), TransferState::Failed); // without one
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PinRefused);
    sending.pin = QStringLiteral("1234");
    QCOMPARE(fixture.transfer(sending), TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PinRefused);
    QCOMPARE(fixture.count(EventKind::PinWrong), 1);
    sending.pin = QStringLiteral("4711");
    QCOMPARE(fixture.transfer(sending), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("a")), "aa");
    // It is nowhere in what went over the wire.
    QVERIFY(!fixture.session.payloads(Direction::In).join().contains("4711"));
}

void TestFileTransfer::blocksAfterWrongPins()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "aa");
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Pin;
    options.pin = QStringLiteral("4711");
    QVERIFY(fixture.start(options));
    FileSenderOptions sending = fixture.sending({QStringLiteral("a")});
    for (int i = 0; i < 10; ++i) {
        sending.pin = QString::number(i);
        QCOMPARE(fixture.transfer(sending), TransferState::Failed);
    }
    QCOMPARE(fixture.count(EventKind::PinWrong), 3); // the others were not even asked
    sending.pin = QStringLiteral("4711");
    QCOMPARE(fixture.transfer(sending), TransferState::Failed);
    QVERIFY(fixture.names().isEmpty());
}

void TestFileTransfer::noticesACorruptedByte()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a.bin"), testing::pattern(2'000'000));
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({QStringLiteral("a.bin")});
    options.corruptOneByte = true;
    QCOMPARE(fixture.transfer(options), TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::DigestMismatch);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::DigestMismatch);
    QVERIFY2(fixture.names().isEmpty(), qPrintable(fixture.names().join(u' ')));
}

void TestFileTransfer::pausesFromBothSides()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(40'000'000);
    fixture.put(QStringLiteral("a.bin"), bytes);
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({QStringLiteral("a.bin")});
    options.bytesPerSecond = 8'000'000;
    fixture.sender.send(options);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 100'000);
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

void TestFileTransfer::isCancelledBySender()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(20'000'000);
    fixture.put(QStringLiteral("a.bin"), bytes);
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({QStringLiteral("a.bin")});
    options.bytesPerSecond = 8'000'000;
    fixture.sender.send(options);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 2'000'000);
    fixture.sender.cancel(fixture.sendLine().id);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Cancelled);
    QCOMPARE(fixture.sendLine().state, TransferState::Cancelled);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("a.bin.part"), QStringLiteral("a.bin.part-info")}));
    // And is gone on with.
    options.bytesPerSecond = 0;
    QCOMPARE(fixture.transfer(options), TransferState::Done);
    QVERIFY(fixture.sendLine().bytesResumed > 2'000'000 - (1 << 20));
    QCOMPARE(fixture.got(QStringLiteral("a.bin")), bytes);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("a.bin")));
}

void TestFileTransfer::isCancelledByReceiver()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a.bin"), testing::pattern(20'000'000));
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({QStringLiteral("a.bin")});
    options.bytesPerSecond = 8'000'000;
    fixture.sender.send(options);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 1'000'000);
    fixture.receiver.cancel(fixture.receiveLine().id);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Cancelled);
}

void TestFileTransfer::keepsToASpeedLimit()
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

void TestFileTransfer::queues()
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
    const auto inState = [&](TransferState state) {
        const std::vector<TransferInfo> all = fixture.sender.board().all();
        return std::count_if(all.begin(), all.end(), [state](const TransferInfo &info) { return info.state == state; });
    };
    QVERIFY(inState(TransferState::Waiting) >= count - FileSender::maxAtOnce);
    // One that waits can be taken back.
    fixture.sender.cancel(count);
    QTRY_COMPARE(inState(TransferState::Done), count - 1);
    QCOMPARE(inState(TransferState::Cancelled), 1);
    QCOMPARE(fixture.names().size(), count - 1);
}

void TestFileTransfer::sendsAgainWhatFailed()
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

void TestFileTransfer::doesNotFollowLinks()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("secret"), "secret");
    fixture.put(QStringLiteral("d/a"), "a");
    QVERIFY(QFile::link(QStringLiteral("../secret"), fixture.outPath(QStringLiteral("d/link"))));
    QVERIFY(QFile::link(QStringLiteral("."), fixture.outPath(QStringLiteral("d/loop"))));
    QVERIFY(fixture.start());
    // It says so: two were left behind.
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("d")})), TransferState::Failed);
    QCOMPARE(fixture.sendLine().filesFailed, 2);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("d"), QStringLiteral("d/a")}));
}

void TestFileTransfer::putsNothingThroughALink()
{
    TransferFixture fixture;
    QTemporaryDir elsewhere;
    QVERIFY(QFile::link(elsewhere.path(), fixture.in.filePath(QStringLiteral("d"))));
    fixture.put(QStringLiteral("d/a"), "a");
    QVERIFY(fixture.start());
    QVERIFY(fixture.transfer(fixture.sending({QStringLiteral("d")})) != TransferState::Done);
    QVERIFY(QDir(elsewhere.path()).isEmpty());
}

void TestFileTransfer::tellsWhatCannotBeSent()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    fixture.sender.send(fixture.sending({QStringLiteral("missing")}));
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::FileNotFound);
    FileReceiverOptions options = fixture.receiving();
    options.folder = fixture.in.filePath(QStringLiteral("missing"));
    QVERIFY(!fixture.start(options));
    QCOMPARE(fixture.error.code, NetErrorCode::FileNotFound);
}

void TestFileTransfer::digestIsThatOfXxhsum()
{
    FileDigest digest;
    QCOMPARE(digest.value().toHex(), "99aa06d3014798d86001c324468d497f"); // of nothing: the reference's test vector
    digest.add("a");
    digest.add("bc");
    QCOMPARE(digest.value().toHex(), "06b05ab6733a618578af5f94892f3950"); // printf abc | xxhsum -H128
}

NETWORK_TEST_MAIN(TestFileTransfer)
#include "tst_filetransfer.moc"
