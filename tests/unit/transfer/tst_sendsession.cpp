// A sender and what receivers say to it once they have its offer.
#include "networktestmain.h"
#include "serverfixture.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QFile>
#include <QTest>

using namespace net;
using namespace testing;
using namespace net::transfer;

namespace {

// A file of the system with a size, of which read() says an error.
const QString unreadable = QStringLiteral("/sys/class/net/lo/speed");

bool failsToRead(const QString &path)
{
    QFile file(path);
    char byte = 0;
    return file.open(QIODevice::ReadOnly | QIODevice::Unbuffered) && file.size() > 0 && file.read(&byte, 1) < 0;
}

// A sender that has offered, and the receiver it has found.
struct OfferFixture : TransferFixture {
    TransferStranger stranger;

    [[nodiscard]] bool offer(const QStringList &paths, int silenceSeconds = 20)
    {
        FileSenderOptions options = sending({});
        options.paths = paths;
        options.port = stranger.listen().port();
        options.silenceSeconds = silenceSeconds;
        sender.send(options);
        if (!stranger.accept())
            return false;
        stranger.greet();
        return stranger.waitFor(FrameType::OfferEnd).has_value();
    }
    void accept(const QList<ResumePoint> &resume = {})
    {
        stranger.say(FrameType::Answer, encode(Answer{true, {}, {}, resume}));
    }
    void tell(const FileResult &result) { stranger.say(FrameType::FileResult, encode(result)); }
};

} // namespace

class TestSendSession : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsOfABeginningThatCannotBeRead();
    void comparesWithAFileThatEndsEarly();
    void takesOneResultOfEachFile_data();
    void takesOneResultOfEachFile();
    void wantsAResultOfEachFile();
    void aFailureMayCrossItsFile();
    void waitsForThePin_data();
    void waitsForThePin();
    void aPauseIsKeptAlive_data();
    void aPauseIsKeptAlive();
};

void TestSendSession::tellsOfABeginningThatCannotBeRead()
{
    if (!failsToRead(unreadable))
        QSKIP("no file that has a size and cannot be read");
    OfferFixture fixture;
    fixture.put(QStringLiteral("next"), "next");
    QVERIFY(fixture.offer({unreadable, fixture.outPath(QStringLiteral("next"))}));
    fixture.accept({{0, 1000, QByteArray(digestBytes, 'd')}});
    const std::optional<QByteArray> begun = fixture.stranger.waitFor(FrameType::FileBegin);
    QVERIFY(begun);
    QCOMPARE(decodeFileBegin(*begun)->index, 0);
    QCOMPARE(decodeFileBegin(*begun)->offset, 1000); // what the receiver has is not thrown away
    const std::optional<QByteArray> ended = fixture.stranger.waitFor(FrameType::FileEnd);
    QVERIFY(ended);
    QCOMPARE(*decodeFileEnd(*ended), (FileEnd{0, {}, QStringLiteral("unreadable")}));
    QVERIFY(fixture.stranger.waitFor(FrameType::Done)); // the next has gone as well
    fixture.tell({1, true, {}});
    fixture.stranger.say(FrameType::Done);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::FileNotReadable);
    QCOMPARE(fixture.sendLine().filesDone, 1);
    QCOMPARE(fixture.sendLine().filesFailed, 1);
}

// As one of the system does, which is shorter than it says: it is begun anew.
void TestSendSession::comparesWithAFileThatEndsEarly()
{
    const QString path = QStringLiteral("/sys/class/net/lo/mtu");
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() < 1000 || file.readAll().size() >= 1000)
        QSKIP("no file that is shorter than it says");
    OfferFixture fixture;
    QVERIFY(fixture.offer({path}));
    fixture.accept({{0, 1000, QByteArray(digestBytes, 'd')}});
    const std::optional<QByteArray> begun = fixture.stranger.waitFor(FrameType::FileBegin);
    QVERIFY(begun);
    QCOMPARE(decodeFileBegin(*begun)->offset, 0);
    const std::optional<QByteArray> ended = fixture.stranger.waitFor(FrameType::FileEnd);
    QVERIFY(ended);
    QCOMPARE(decodeFileEnd(*ended)->error, QStringLiteral("shrunk"));
}

void TestSendSession::takesOneResultOfEachFile_data()
{
    QTest::addColumn<QList<FileResult>>("results"); // d is 0, d/a is 1, d/b is 2
    QTest::addColumn<bool>("isWell");
    const FileResult a{1, true, {}};
    const FileResult b{2, true, {}};
    QTest::newRow("one each") << QList{a, b} << true;
    QTest::newRow("in another order") << QList{b, a} << true;
    QTest::newRow("of a folder") << QList{FileResult{0, true, {}}, b} << false;
    QTest::newRow("twice") << QList{a, a} << false;
    QTest::newRow("twice, a failure") << QList{a, FileResult{1, false, QStringLiteral("denied")}} << false;
    QTest::newRow("of none") << QList{a, FileResult{3, true, {}}} << false;
}

void TestSendSession::takesOneResultOfEachFile()
{
    QFETCH(QList<FileResult>, results);
    QFETCH(bool, isWell);
    OfferFixture fixture;
    fixture.put(QStringLiteral("d/a"), "a");
    fixture.put(QStringLiteral("d/b"), "b");
    QVERIFY(fixture.offer({fixture.outPath(QStringLiteral("d"))}));
    fixture.accept();
    QVERIFY(fixture.stranger.waitFor(FrameType::Done));
    for (const FileResult &result : results)
        fixture.tell(result);
    fixture.stranger.say(FrameType::Done);
    QTRY_VERIFY(isEnded(fixture.sendLine().state));
    QCOMPARE(fixture.sendLine().state, isWell ? TransferState::Done : TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, isWell ? NetErrorCode::None : NetErrorCode::ProtocolViolated);
}

void TestSendSession::wantsAResultOfEachFile()
{
    OfferFixture fixture;
    fixture.put(QStringLiteral("a"), testing::pattern(20'000'000)); // more than the system takes
    QVERIFY(fixture.offer({fixture.outPath(QStringLiteral("a"))}));
    fixture.accept();
    QVERIFY(fixture.stranger.waitFor(FrameType::FileBegin));
    fixture.tell({0, true, {}}); // it is still on its way
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::ProtocolViolated);
    // And one that says nothing of it.
    TransferStranger silent;
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    options.port = silent.listen().port();
    fixture.sender.send(options);
    QVERIFY(silent.accept());
    silent.greet();
    QVERIFY(silent.waitFor(FrameType::OfferEnd));
    silent.say(FrameType::Answer, encode(Answer{true, {}, {}, {}}));
    QVERIFY(silent.waitFor(FrameType::Done));
    silent.say(FrameType::Done);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::ProtocolViolated);
}

// A receiver that cannot take a file says so while the sender says that it could not read it.
void TestSendSession::aFailureMayCrossItsFile()
{
    OfferFixture fixture;
    fixture.put(QStringLiteral("a"), "a");
    fixture.put(QStringLiteral("b"), "b");
    QVERIFY(fixture.offer({fixture.outPath(QStringLiteral("a")), fixture.outPath(QStringLiteral("b"))}));
    QVERIFY(QFile::remove(fixture.outPath(QStringLiteral("a"))));
    fixture.accept();
    QVERIFY(fixture.stranger.waitFor(FrameType::FileBegin));
    fixture.tell({0, false, QStringLiteral("denied")});
    QVERIFY(fixture.stranger.waitFor(FrameType::Done));
    fixture.tell({1, true, {}});
    fixture.stranger.say(FrameType::Done);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::FileVanished);
    QCOMPARE(fixture.sendLine().filesFailed, 1);
    QCOMPARE(fixture.sendLine().filesDone, 1);
}

void TestSendSession::waitsForThePin_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("locked") << QStringLiteral("pin-locked") << QStringLiteral("27") << QByteArray("pin-locked")
                            << qint64{27};
    QTest::newRow("for how long?") << QStringLiteral("pin-locked") << QStringLiteral("a while") << QByteArray("pin-locked")
                                   << qint64{-1};
    QTest::newRow("less than nothing") << QStringLiteral("pin-locked") << QStringLiteral("-5") << QByteArray("pin-locked")
                                       << qint64{-1};
    QTest::newRow("wrong") << QStringLiteral("pin") << QString() << QByteArray("pin-refused") << qint64{0};
    QTest::newRow("unknown") << QStringLiteral("pin-lost") << QStringLiteral("27") << QByteArray("peer-failed")
                             << qint64{-1};
}

// After too many wrong ones the receiver does not even ask for it.
void TestSendSession::waitsForThePin()
{
    QFETCH(QString, code);
    QFETCH(QString, detail);
    QFETCH(QByteArray, error);
    QFETCH(qint64, seconds);
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), "a");
    TransferStranger stranger;
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    options.port = stranger.listen().port();
    options.pin = QStringLiteral("4711");
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    QVERIFY(stranger.waitFor(FrameType::Hello));
    stranger.say(FrameType::Error, encode(Ending{code, detail}));
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(errorName(fixture.sendLine().error.code), error);
    QCOMPARE(fixture.sendLine().error.number, seconds);
}

void TestSendSession::aPauseIsKeptAlive_data()
{
    QTest::addColumn<bool>("isKeptAlive");
    QTest::addColumn<bool>("isOursToo");
    QTest::newRow("and is") << true << false;
    QTest::newRow("and is not") << false << false;
    QTest::newRow("and is, paused here too") << true << true;
    QTest::newRow("and is not, paused here too") << false << true;
}

// A receiver that has paused says that it is there. One that does not has gone without a word.
void TestSendSession::aPauseIsKeptAlive()
{
    QFETCH(bool, isKeptAlive);
    QFETCH(bool, isOursToo);
    OfferFixture fixture;
    fixture.put(QStringLiteral("a"), testing::pattern(3'000'000));
    QVERIFY(fixture.offer({fixture.outPath(QStringLiteral("a"))}, 1));
    fixture.stranger.say(FrameType::Pause);
    fixture.accept();
    QTRY_COMPARE(fixture.sendLine().state, TransferState::PausedByPeer);
    if (isOursToo) {
        fixture.sender.pause(fixture.sendLine().id, true);
        QTRY_COMPARE(fixture.sendLine().state, TransferState::Paused);
    }
    if (!isKeptAlive) {
        QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
        QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PeerSilent);
        QVERIFY(fixture.sendLine().isResumable);
        return;
    }
    const auto isOver = [&] {
        fixture.stranger.say(FrameType::KeepAlive);
        return isEnded(fixture.sendLine().state);
    };
    constexpr int longerMs = 2500; // than it may be silent
    QVERIFY(!QTest::qWaitFor(isOver, longerMs));
}

NETWORK_TEST_MAIN(TestSendSession)
#include "tst_sendsession.moc"
