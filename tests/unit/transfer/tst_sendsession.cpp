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

NETWORK_TEST_MAIN(TestSendSession)
#include "tst_sendsession.moc"
