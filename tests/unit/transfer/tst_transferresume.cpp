// Broken off and gone on with: connections cut anywhere, receivers stopped, offsets beyond 32 bits, folders sent twice. The
// file that is there in the end is the one that was sent.
#include "cuttingrelay.h"
#include "networktestmain.h"
#include "serverfixture.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace net;
using namespace testing;

namespace {

constexpr qint64 MiB = qint64{1} << 20;
const QString big = QStringLiteral("big.bin");

// Not by QFile::resize() of a handle of ours: as another program does it.
bool change(const QString &path, QIODevice::OpenMode mode, const std::function<bool(QFile &)> &how)
{
    QFile file(path);
    return file.open(mode) && how(file);
}

// As one who sends the fixture's file: its first mebibyte.
bool beginBig(TransferStranger &stranger, const TransferFixture &fixture, const QByteArray &bytes)
{
    transfer::Entry entry;
    entry.path = big;
    entry.size = bytes.size();
    entry.modifiedNs = QFileInfo(fixture.outPath(big)).lastModified().toMSecsSinceEpoch() * 1'000'000;
    stranger.offer({entry}, QStringLiteral("sender"));
    if (!stranger.waitFor(transfer::FrameType::Answer))
        return false;
    stranger.say(transfer::FrameType::FileBegin, encode(transfer::FileBegin{0, 0, entry.size, entry.modifiedNs}));
    stranger.say(transfer::FrameType::Data, bytes.first(MiB));
    return true;
}

bool allOver(const TransferBoard &board)
{
    const std::vector<TransferInfo> all = board.all();
    return std::all_of(all.begin(), all.end(), [](const TransferInfo &info) { return isEnded(info.state); });
}

} // namespace

class TestTransferResume : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isCutAnywhereAndGoesOn();
    void isCutAgainAndAgain();
    void goesOnInEightGiB();
    void goesOnAmongSmallFiles();
    void goesOnAfterTheReceiverWasStopped();
    void takesOverFromASilentConnection();
    void waitsForTheEndOfTheFirst_data();
    void waitsForTheEndOfTheFirst();
    void takesAWholeFolderTwice();
    void sourceHasChangedSinceTheCut();
    void checkingMayTakeLong();
};

// A hundred points, most of them anywhere in what the sender says, some in what the receiver says.
void TestTransferResume::isCutAnywhereAndGoesOn()
{
    TransferFixture fixture;
    constexpr qint64 size = 3 * MiB + 4711;
    const QByteArray bytes = testing::pattern(size);
    fixture.put(QStringLiteral("d/") + big, bytes);
    fixture.put(QStringLiteral("d/a small one"), "small");
    fixture.put(QStringLiteral("d/z/last"), "last");
    QVERIFY(fixture.start());
    QRandomGenerator random(4711);
    int cuts = 0;
    int resumed = 0;
    for (int i = 0; i < 100; ++i) {
        CuttingRelay::Plan plan;
        plan.cut = i % 2 ? CuttingRelay::Cut::Finish : CuttingRelay::Cut::Reset;
        if (i % 5 == 4)
            plan.toClient = random.bounded(250);
        else
            plan.toServer = i % 5 == 3 ? random.bounded(1000) : random.bounded(size);
        FileSenderOptions options = fixture.sending({QStringLiteral("d")});
        {
            CuttingRelay relay(fixture.local, plan);
            options.port = relay.port();
            fixture.sender.send(options);
            QTRY_VERIFY_WITH_TIMEOUT(isEnded(fixture.sendLine().state), 20000);
            QTRY_VERIFY_WITH_TIMEOUT(allOver(fixture.receiver.board()), 20000);
            cuts += relay.wasCut();
            for (const QString &name : fixture.names()) {
                if (name.endsWith(QStringLiteral("/big.bin")))
                    QCOMPARE(fixture.got(name), bytes); // never half a file by that name
            }
        }
        options.port = fixture.local.port();
        QCOMPARE(fixture.transfer(options), TransferState::Done);
        resumed += fixture.sendLine().bytesResumed > 0;
        QCOMPARE(fixture.got(QStringLiteral("d/") + big), bytes);
        const QStringList expected{QStringLiteral("d"), QStringLiteral("d/a small one"), QStringLiteral("d/big.bin"),
                                   QStringLiteral("d/z"), QStringLiteral("d/z/last")};
        QVERIFY2(fixture.names() == expected, qPrintable(QString::number(i) + u' ' + fixture.names().join(u' ')));
        QVERIFY(QDir(fixture.in.filePath(QStringLiteral("d"))).removeRecursively());
    }
    QVERIFY2(cuts > 80, qPrintable(QString::number(cuts)));
    QVERIFY2(resumed > 50, qPrintable(QString::number(resumed)));
}

// One file, a little further each time.
void TestTransferResume::isCutAgainAndAgain()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(8 * MiB);
    fixture.put(big, bytes);
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({big});
    qint64 before = 0;
    for (int i = 0; i < 6; ++i) {
        CuttingRelay relay(fixture.local, {MiB, -1, CuttingRelay::Cut::Finish});
        options.port = relay.port();
        fixture.sender.send(options);
        QTRY_VERIFY(isEnded(fixture.sendLine().state));
        QTRY_VERIFY(allOver(fixture.receiver.board()));
        QCOMPARE(fixture.sendLine().state, TransferState::Failed);
        QVERIFY(fixture.sendLine().isResumable);
        const qint64 now = QFileInfo(fixture.in.filePath(QStringLiteral("big.bin.part"))).size();
        QVERIFY2(now > before, qPrintable(QString::number(now)));
        before = now;
    }
    options.port = fixture.local.port();
    QCOMPARE(fixture.transfer(options), TransferState::Done);
    QCOMPARE(fixture.sendLine().bytesResumed, before);
    QCOMPARE(fixture.got(big), bytes);
    QCOMPARE(fixture.names(), QStringList(big));
}

// Where 32 bits end. Both sides' beginnings are holes, so that it goes quickly.
void TestTransferResume::goesOnInEightGiB()
{
#if defined(__SANITIZE_THREAD__) || defined(__SANITIZE_ADDRESS__)
    constexpr qint64 gib = 4; // watched, every byte takes longer
#else
    constexpr qint64 gib = 8;
#endif
    TransferFixture fixture;
    constexpr qint64 hole = gib * 1024 * MiB + 12345;
    const QByteArray tail = testing::pattern(3 * MiB);
    fixture.put(big, {});
    QVERIFY(change(fixture.outPath(big), QIODevice::ReadWrite,
                   [&](QFile &file) { return file.resize(hole) && file.seek(hole) && file.write(tail) == tail.size(); }));
    QVERIFY(fixture.start());
    FileSenderOptions options = fixture.sending({big});
    options.bytesPerSecond = 4 * MiB;
    fixture.sender.send(options);
    QTRY_VERIFY(fixture.receiveLine().bytesDone > MiB);
    fixture.sender.cancel(fixture.sendLine().id);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Cancelled);
    QVERIFY(change(fixture.in.filePath(QStringLiteral("big.bin.part")), QIODevice::ReadWrite, [&](QFile &file) {
        return file.resize(hole + 1000) && file.seek(hole) && file.write(tail.first(1000)) == 1000;
    }));
    options.bytesPerSecond = 0;
    fixture.sender.send(options);
    constexpr int patienceMs = 100'000; // each side reads its hole
    QTRY_VERIFY_WITH_TIMEOUT(fixture.sendLine().bytesResumed > 0 && isEnded(fixture.sendLine().state), patienceMs);
    QCOMPARE(fixture.sendLine().state, TransferState::Done);
    QCOMPARE(fixture.sendLine().bytesResumed, hole + 1000);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
    const QFileInfo there(fixture.in.filePath(big));
    QCOMPARE(there.size(), hole + tail.size());
    QVERIFY(change(there.filePath(), QIODevice::ReadOnly,
                   [&](QFile &file) { return file.seek(hole) && file.readAll() == tail; }));
    QCOMPARE(fixture.receiveLine().digest, fixture.sendLine().digest);
}

// One that is gone on with, behind and before small ones that are sent whole.
void TestTransferResume::goesOnAmongSmallFiles()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(4 * MiB);
    const QStringList names{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), big,
                            QStringLiteral("4"), QStringLiteral("5")};
    for (const QString &name : names)
        fixture.put(name, name == big ? bytes : name.toUtf8());
    QVERIFY(fixture.start());
    CuttingRelay relay(fixture.local, {2 * MiB, -1, CuttingRelay::Cut::Finish});
    FileSenderOptions options = fixture.sending({big});
    options.port = relay.port();
    fixture.sender.send(options);
    QTRY_VERIFY(isEnded(fixture.sendLine().state));
    QTRY_VERIFY(allOver(fixture.receiver.board()));
    QCOMPARE(fixture.transfer(fixture.sending(names)), TransferState::Done);
    QVERIFY(fixture.sendLine().bytesResumed > MiB);
    QCOMPARE(fixture.got(big), bytes);
    QCOMPARE(fixture.names().size(), names.size());
}

void TestTransferResume::goesOnAfterTheReceiverWasStopped()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(6 * MiB);
    QVERIFY(fixture.sendPart(big, bytes, MiB));
    fixture.receiver.closeAll();
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QVERIFY(fixture.sendLine().isResumable);
    FileReceiverOptions again = fixture.receiving();
    again.port = fixture.local.port();
    QVERIFY(fixture.start(again));
    QCOMPARE(fixture.transfer(fixture.sending({big})), TransferState::Done);
    QVERIFY(fixture.sendLine().bytesResumed > MiB / 2);
    QCOMPARE(fixture.got(big), bytes);
}

// A connection that broke without a word still holds the file's beginning: the same sender goes on with it all the same.
void TestTransferResume::takesOverFromASilentConnection()
{
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(4 * MiB);
    fixture.put(big, bytes);
    QVERIFY(fixture.start());
    TransferStranger silent(fixture.local);
    QVERIFY(beginBig(silent, fixture, bytes));
    QTRY_COMPARE(fixture.receiveLine().bytesDone, MiB);
    const quint32 held = fixture.receiveLine().id;
    constexpr int silenceMs = 1500; // nothing else tells that nothing comes
    QVERIFY(!QTest::qWaitFor([&] { return isEnded(fixture.receiveLine().state); }, silenceMs));
    QCOMPARE(fixture.transfer(fixture.sending({big})), TransferState::Done);
    QCOMPARE(fixture.sendLine().bytesResumed, MiB);
    QCOMPARE(fixture.names(), QStringList(big));
    QCOMPARE(fixture.got(big), bytes);
    for (const TransferInfo &line : fixture.receiver.board().all()) {
        if (line.id == held)
            QCOMPARE(line.error.code, NetErrorCode::PeerSilent);
    }
}

// What the system still holds of the first connection may come while the same file is offered anew: its end is not far.
void TestTransferResume::waitsForTheEndOfTheFirst_data()
{
    QTest::addColumn<bool>("ends");
    QTest::newRow("which comes") << true;
    QTest::newRow("which does not come, for it is a second copy") << false;
}

void TestTransferResume::waitsForTheEndOfTheFirst()
{
    QFETCH(bool, ends);
    TransferFixture fixture;
    const QByteArray bytes = testing::pattern(4 * MiB);
    fixture.put(big, bytes);
    QVERIFY(fixture.start());
    TransferStranger first(fixture.local);
    QVERIFY(beginBig(first, fixture, bytes));
    QTRY_COMPARE(fixture.receiveLine().bytesDone, MiB);
    fixture.sender.send(fixture.sending({big}));
    qsizetype at = MiB;
    const auto isUnderWay = [&] { // while the first goes on to be heard
        first.say(transfer::FrameType::Data, bytes.mid(at++, 1));
        return fixture.sendLine().state == TransferState::Running || isEnded(fixture.sendLine().state);
    };
    constexpr int heardMs = 400;
    QVERIFY(!QTest::qWaitFor(isUnderWay, heardMs));
    if (ends)
        first.peer().close();
    else
        QVERIFY(QTest::qWaitFor(isUnderWay, TransferStranger::patienceMs));
    QTRY_COMPARE_WITH_TIMEOUT(fixture.sendLine().state, TransferState::Done, TransferStranger::patienceMs);
    QCOMPARE(fixture.sendLine().bytesResumed, ends ? qint64{at} : 0);
    QCOMPARE(fixture.got(ends ? big : QStringLiteral("big (2).bin")), bytes);
    QCOMPARE(fixture.names().contains(QStringLiteral("big (2).bin")), !ends);
}

// More than the answer has room for to name one by one: none may arrive a second time.
void TestTransferResume::takesAWholeFolderTwice()
{
    TransferFixture fixture;
    constexpr int count = 9000;
    for (int i = 0; i < count; ++i)
        fixture.put(QStringLiteral("many/%1").arg(i), QByteArray::number(i));
    QVERIFY(fixture.start());
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("many")})), TransferState::Done);
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("many")})), TransferState::Done);
    QCOMPARE(fixture.receiveLine().filesDone, count);
    QCOMPARE(fixture.names().size(), count + 1);
}

void TestTransferResume::sourceHasChangedSinceTheCut()
{
    TransferFixture fixture;
    QVERIFY(fixture.sendPart(big, testing::pattern(6 * MiB), MiB));
    const QDateTime time = QFileInfo(fixture.outPath(big)).lastModified();
    fixture.sender.cancel(fixture.sendLine().id);
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Cancelled);
    // Size and time tell nothing: only its bytes do.
    QVERIFY(change(fixture.outPath(big), QIODevice::ReadWrite, [&](QFile &file) {
        return file.write("other") == 5 && file.flush() && file.setFileTime(time, QFileDevice::FileModificationTime);
    }));
    QCOMPARE(fixture.transfer(fixture.sending({big})), TransferState::Done);
    QCOMPARE(fixture.sendLine().bytesResumed, 0);
    QVERIFY(fixture.count(EventKind::TransferRestarted) > 0);
    QVERIFY(fixture.got(big).startsWith("other"));
    QCOMPARE(fixture.got(big).size(), qsizetype{6 * MiB});
    QCOMPARE(fixture.names(), QStringList(big));
}

// A sender that reads what the receiver has already is not silent, and hears nothing meanwhile.
void TestTransferResume::checkingMayTakeLong()
{
    TransferFixture fixture;
    constexpr qint64 hole = 6 * 1024 * MiB; // a second and more, as a rule
    constexpr int patienceMs = 60000;
    fixture.put(big, {});
    QVERIFY(change(fixture.outPath(big), QIODevice::ReadWrite, [&](QFile &file) { return file.resize(hole); }));
    const qint64 modifiedNs = QFileInfo(fixture.outPath(big)).lastModified().toMSecsSinceEpoch() * 1'000'000;
    TransferStranger stranger;
    FileSenderOptions options = fixture.sending({big});
    options.port = stranger.listen().port();
    options.silenceSeconds = 1;
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    stranger.greet();
    QVERIFY(stranger.waitFor(transfer::FrameType::OfferEnd));
    transfer::Answer answer;
    answer.accepted = true;
    answer.resume.append({0, hole, QByteArray(transfer::digestBytes, '\0')});
    stranger.say(transfer::FrameType::Answer, encode(answer));
    const std::optional<QByteArray> begun = stranger.waitFor(transfer::FrameType::FileBegin, patienceMs);
    QVERIFY2(begun, qPrintable(fixture.sendLine().error.detail));
    QCOMPARE(transfer::decodeFileBegin(*begun), (transfer::FileBegin{0, 0, hole, modifiedNs}));
}

NETWORK_TEST_MAIN(TestTransferResume)
#include "tst_transferresume.moc"
