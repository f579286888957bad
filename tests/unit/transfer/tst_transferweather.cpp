// File transfer in bad weather: connections cut, sources that change, targets that cannot take it. Whatever happens, a file
// has its name only when it is whole, and what has come is gone on with.
#include "filedigest.h"
#include "networktestmain.h"
#include "serverfixture.h"
#include "smallvolume.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <functional>

using namespace net;
using namespace testing;

namespace {

constexpr qint64 MiB = qint64{1} << 20;
const QString big = QStringLiteral("big.bin");

QByteArray digestOf(const QString &path)
{
    QFile file(path);
    FileDigest digest;
    if (!file.open(QIODevice::ReadOnly))
        return {};
    while (!file.atEnd())
        digest.add(file.read(MiB));
    return digest.value().toHex();
}

// Not by QFile::resize() of a handle of ours: as another program does it.
bool change(const QString &path, QIODevice::OpenMode mode, const std::function<bool(QFile &)> &how)
{
    QFile file(path);
    return file.open(mode) && how(file);
}

FileReceiverOptions asking(const TransferFixture &fixture)
{
    FileReceiverOptions options = fixture.receiving();
    options.policy = ReceivePolicy::Ask;
    return options;
}

} // namespace

class TestTransferWeather : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourceChangesWhileSending_data();
    void sourceChangesWhileSending();
    void sourceVanishesWhileSending();
    void sourceIsGoneBeforeItsTurn();
    void manySourcesAreGone();
    void targetIsDenied();
    void diskFillsUp();
    void thereIsNoRoom();
    void longTransferIsNoSilence();
    void twoSendersOfOneName();
};

void TestTransferWeather::sourceChangesWhileSending_data()
{
    QTest::addColumn<qint64>("newSize");
    QTest::newRow("shrinks") << 5 * MiB;
    QTest::newRow("grows") << 20 * MiB;
    QTest::newRow("other bytes") << 16 * MiB;
}

void TestTransferWeather::sourceChangesWhileSending()
{
    QFETCH(qint64, newSize);
    TransferFixture fixture;
    QVERIFY(fixture.sendPart(big, testing::pattern(16 * MiB), MiB));
    QVERIFY(change(fixture.outPath(big), QIODevice::ReadWrite, [&](QFile &file) {
        return file.resize(newSize) && file.write("changed") == 7 && file.flush() &&
               file.setFileTime(QDateTime::currentDateTime().addSecs(10), QFileDevice::FileModificationTime);
    }));
    fixture.sender.setSpeedLimit(fixture.sendLine().id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Failed, 20000);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::FileChanged);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::PeerFailed);
    QVERIFY(!fixture.names().contains(big));
    QCOMPARE(fixture.transfer(fixture.sending({big})), TransferState::Done);
    QCOMPARE(fixture.got(big).size(), newSize);
    QCOMPARE(digestOf(fixture.in.filePath(big)), digestOf(fixture.outPath(big)));
    QCOMPARE(fixture.names(), QStringList(big));
}

// The open file can still be read to its end.
void TestTransferWeather::sourceVanishesWhileSending()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(16 * MiB);
    QVERIFY(fixture.sendPart(big, bytes, MiB));
    QVERIFY(QFile::remove(fixture.outPath(big)));
    fixture.sender.setSpeedLimit(fixture.sendLine().id, 0);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Done, 20000);
    QCOMPARE(fixture.got(big), bytes);
}

void TestTransferWeather::sourceIsGoneBeforeItsTurn()
{
    TransferFixture fixture;
    for (const char *name : {"d/1", "d/2", "d/3", "d/4"})
        fixture.put(QString::fromLatin1(name), name);
    QVERIFY(fixture.start(asking(fixture)));
    fixture.sender.send(fixture.sending({QStringLiteral("d")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    QVERIFY(QFile::remove(fixture.outPath(QStringLiteral("d/1"))));
    QVERIFY(QFile::remove(fixture.outPath(QStringLiteral("d/3"))));
    QVERIFY(QDir().mkpath(fixture.outPath(QStringLiteral("d/3")))); // a folder in its place
    fixture.receiver.accept(fixture.asked.front());
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().filesFailed, 2);
    QCOMPARE(fixture.receiveLine().filesFailed, 2);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("d"), QStringLiteral("d/2"), QStringLiteral("d/4")}));
    QStringList errors;
    for (const TransferFile &file : fixture.sender.board().files(fixture.sendLine().id))
        errors.append(file.error);
    errors.removeAll(QString());
    errors.sort();
    QCOMPARE(errors, QStringList({QStringLiteral("unreadable"), QStringLiteral("vanished")}));
}

// As many as there are: none of it goes onto the stack.
void TestTransferWeather::manySourcesAreGone()
{
    TransferFixture fixture;
    constexpr int count = 12'000;
    QVERIFY(QDir().mkpath(fixture.outPath(QStringLiteral("d"))));
    for (int i = 0; i < count; ++i)
        QVERIFY(change(fixture.outPath(QStringLiteral("d/%1").arg(i)), QIODevice::WriteOnly, [](QFile &) { return true; }));
    QVERIFY(fixture.start(asking(fixture)));
    fixture.sender.send(fixture.sending({QStringLiteral("d")}));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.asked.size(), size_t{1}, 30000);
    QVERIFY(QDir(fixture.outPath(QStringLiteral("d"))).removeRecursively());
    fixture.receiver.accept(fixture.asked.front());
    QTRY_VERIFY_WITH_TIMEOUT(isEnded(fixture.sendLine().state), 30000);
    QCOMPARE(fixture.sendLine().filesFailed, count);
    QCOMPARE(fixture.names(), QStringList(QStringLiteral("d")));
}

void TestTransferWeather::targetIsDenied()
{
    const SmallVolume volume(8 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "a");
    FileReceiverOptions options = asking(fixture);
    options.folder = volume.filePath(QStringLiteral("."));
    QVERIFY(fixture.start(options));
    fixture.sender.send(fixture.sending({QStringLiteral("a")}));
    QTRY_COMPARE(fixture.asked.size(), size_t{1});
    QVERIFY(volume.setReadOnly(true));
    fixture.receiver.accept(fixture.asked.front());
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::FolderNotWritable);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PeerFailed);
    QCOMPARE(fixture.sendLine().error.detail, QStringLiteral("denied"));
    // And the receiver does not begin with such a folder.
    QVERIFY(!fixture.start(options));
    QCOMPARE(fixture.error.code, NetErrorCode::FolderNotWritable);
}

void TestTransferWeather::diskFillsUp()
{
    const SmallVolume volume(10 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    TransferFixture fixture;
    fixture.put(big, testing::pattern(8 * MiB));
    FileReceiverOptions receiving = fixture.receiving();
    receiving.folder = volume.filePath(QStringLiteral("."));
    QVERIFY(fixture.start(receiving));
    FileSenderOptions options = fixture.sending({big});
    options.bytesPerSecond = 8 * MiB;
    fixture.sender.send(options);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > 2 * MiB);
    static_cast<void>(volume.fill(QStringLiteral("ballast"), 10 * MiB)); // until it is full
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::DiskFull);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PeerFailed);
    QCOMPARE(fixture.sendLine().error.detail, QStringLiteral("disk-full"));
    QVERIFY(fixture.sendLine().isResumable);
    QVERIFY(QFileInfo(volume.filePath(QStringLiteral("big.bin.part"))).size() > MiB);
    QVERIFY(QFile::remove(volume.filePath(QStringLiteral("ballast"))));
    options.bytesPerSecond = 0;
    QCOMPARE(fixture.transfer(options), TransferState::Done);
    QVERIFY(fixture.sendLine().bytesResumed > MiB);
    QCOMPARE(digestOf(volume.filePath(big)), digestOf(fixture.outPath(big)));
}

void TestTransferWeather::thereIsNoRoom()
{
    const SmallVolume volume(4 * MiB);
    if (!volume.isMounted())
        QSKIP("mounting a small volume needs root");
    TransferFixture fixture;
    fixture.put(big, QByteArray(5 * MiB, 'x'));
    FileReceiverOptions receiving = fixture.receiving();
    receiving.folder = volume.filePath(QStringLiteral("."));
    QVERIFY(fixture.start(receiving));
    QCOMPARE(fixture.transfer(fixture.sending({big})), TransferState::Declined);
    QCOMPARE(fixture.sendLine().error.detail, QStringLiteral("no-space"));
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::NoSpace);
    QVERIFY(QDir(volume.filePath(QStringLiteral("."))).isEmpty());
}

// The receiver has nothing to say while a file comes; that is no silence when the file ends.
void TestTransferWeather::longTransferIsNoSilence()
{
    TransferFixture fixture;
    fixture.put(big, testing::pattern(3 * MiB));
    TransferStranger stranger;
    FileSenderOptions options = fixture.sending({big});
    options.port = stranger.listen().port();
    options.silenceSeconds = 1;
    options.bytesPerSecond = MiB; // three seconds
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    stranger.greet();
    QVERIFY(stranger.waitFor(transfer::FrameType::OfferEnd));
    stranger.say(transfer::FrameType::Answer, encode(transfer::Answer{true, {}, {}, {}}));
    QVERIFY(stranger.waitFor(transfer::FrameType::Done));
    // The answer takes a while, as behind a slow disk: longer than the sender looks, shorter than it waits.
    constexpr int pauseMs = 400;
    QVERIFY(!QTest::qWaitFor([&] { return isEnded(fixture.sendLine().state); }, pauseMs));
    stranger.say(transfer::FrameType::FileResult, encode(transfer::FileResult{0, true, {}}));
    stranger.say(transfer::FrameType::Done);
    QTRY_VERIFY(isEnded(fixture.sendLine().state));
    QCOMPARE(fixture.sendLine().state, TransferState::Done);
}

void TestTransferWeather::twoSendersOfOneName()
{
    TransferFixture fixture;
    const QByteArray one = testing::pattern(4 * MiB);
    const QByteArray two = QByteArray(4 * MiB, 'x');
    fixture.put(QStringLiteral("1/") + big, one);
    fixture.put(QStringLiteral("2/") + big, two);
    QVERIFY(fixture.start());
    FileSender other(fixture.session.recorder());
    FileSenderOptions options = fixture.sending({QStringLiteral("1/") + big});
    options.bytesPerSecond = 6 * MiB;
    fixture.sender.send(options);
    options.paths = QStringList(fixture.outPath(QStringLiteral("2/") + big));
    other.send(options);
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Done, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(other.board().all().back().state, TransferState::Done, 20000);
    QCOMPARE(fixture.names(), QStringList({QStringLiteral("big (2).bin"), big}));
    const QByteArray first = fixture.got(big);
    const QByteArray second = fixture.got(QStringLiteral("big (2).bin"));
    QVERIFY((first == one && second == two) || (first == two && second == one));
}

NETWORK_TEST_MAIN(TestTransferWeather)
#include "tst_transferweather.moc"
