// What a hostile or broken peer can say, in either role: nothing of it takes memory, leaves a file, or stops the engine.
#include "filedigest.h"
#include "networktestmain.h"
#include "serverfixture.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QRandomGenerator>
#include <QTest>

#include <memory>
#include <vector>

using namespace net;
using namespace testing;
using namespace net::transfer;

namespace {

QByteArray garbage(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

} // namespace

class TestTransferStrangers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void brokenSenders_data();
    void brokenSenders();
    void lyingAboutTheSize_data();
    void lyingAboutTheSize();
    void silentSender_data();
    void silentSender();
    void brokenReceivers_data();
    void brokenReceivers();
    void silentReceiver();
    void otherVersions();
    void aLimitDoesNotForestallTheReply();
    void manyStrangersAtOnce();
};

void TestTransferStrangers::brokenSenders_data()
{
    QTest::addColumn<QByteArray>("says"); // from the first byte
    QTest::addColumn<bool>("isUnknown");  // no NetYard at all, and said so
    const QByteArray hello = transfer::frame(FrameType::Hello, encode(transfer::Hello{1, {}, {}}));
    const QByteArray longest = QByteArray::fromHex("ffffffff");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n") << true;
    QTest::newRow("TLS") << QByteArray::fromHex("16030102000100") + garbage(512, 1) << true;
    QTest::newRow("SSH") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n") << true;
    QTest::newRow("a classroom script") << QByteArray("a.txt<SEPARATOR>100") << true;
    QTest::newRow("garbage") << garbage(1 << 20, 2) << true;
    QTest::newRow("zeros") << QByteArray(1 << 20, '\0') << true;
    QTest::newRow("a Hello that is none") << transfer::frame(FrameType::Hello, "NetYard transfer\n") << true;
    QTest::newRow("no Hello") << transfer::frame(FrameType::Done, {}) << true;
    QTest::newRow("length 2^32-1") << longest + char(4) << true;
    QTest::newRow("length 2^32-1 later") << hello + longest + char(4) << false;
    QTest::newRow("data of 2^32-1") << hello + longest + char(9) << false;
    QTest::newRow("garbage later") << hello + garbage(1 << 20, 3) << false;
    QTest::newRow("Hello twice") << hello + hello << false;
    QTest::newRow("a receiver's words") << hello +
                                               transfer::frame(FrameType::Answer, encode(transfer::Answer{true, {}, {}, {}}))
                                        << false;
    QTest::newRow("Done at once") << hello + transfer::frame(FrameType::Done, {}) << false;
    QTest::newRow("a proof nobody asked for")
        << hello + transfer::frame(FrameType::Proof, encode(transfer::Proof{QByteArray(16, 'n'), QByteArray(32, 'm')}))
        << false;
}

void TestTransferStrangers::brokenSenders()
{
    QFETCH(QByteArray, says);
    QFETCH(bool, isUnknown);
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.silenceSeconds = 1;
    QVERIFY(fixture.start(options));
    TransferStranger stranger(fixture.local);
    stranger.say(says);
    QVERIFY(stranger.waitForEnd());
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    const NetErrorCode code = fixture.receiveLine().error.code;
    QCOMPARE(code, isUnknown ? NetErrorCode::ProtocolUnknown : NetErrorCode::ProtocolViolated);
    QVERIFY(fixture.names().isEmpty());
    QVERIFY(fixture.takesAFile());
}

void TestTransferStrangers::lyingAboutTheSize_data()
{
    QTest::addColumn<qint64>("offered");
    QTest::addColumn<qint64>("begun");
    QTest::addColumn<qint64>("sent");
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("as announced") << qint64{1000} << qint64{1000} << qint64{1000} << true;
    QTest::newRow("more") << qint64{1000} << qint64{1000} << qint64{1001} << false;
    QTest::newRow("much more") << qint64{1000} << qint64{1000} << qint64{5'000'000} << false;
    QTest::newRow("less") << qint64{1000} << qint64{1000} << qint64{999} << false;
    QTest::newRow("nothing") << qint64{2'000'000} << qint64{2'000'000} << qint64{0} << false;
    QTest::newRow("larger than offered") << qint64{1000} << qint64{2000} << qint64{2000} << true; // it has grown meanwhile
}

void TestTransferStrangers::lyingAboutTheSize()
{
    QFETCH(qint64, offered);
    QFETCH(qint64, begun);
    QFETCH(qint64, sent);
    QFETCH(bool, isWhole);
    TransferFixture fixture;
    QVERIFY(fixture.start());
    TransferStranger stranger(fixture.local);
    stranger.offer({fileEntry(QStringLiteral("x"), offered)});
    QVERIFY(stranger.waitFor(FrameType::Answer));
    const QByteArray bytes = testing::pattern(sent);
    FileDigest digest;
    digest.add(bytes);
    stranger.say(FrameType::FileBegin, encode(transfer::FileBegin{0, 0, begun, 0}));
    for (qsizetype at = 0; at < sent; at += 65536)
        stranger.say(FrameType::Data, bytes.mid(at, 65536));
    stranger.say(FrameType::FileEnd, encode(transfer::FileEnd{0, digest.value(), {}}));
    stranger.say(FrameType::Done);
    QTRY_VERIFY(isEnded(fixture.receiveLine().state));
    QCOMPARE(fixture.receiveLine().state, isWhole ? TransferState::Done : TransferState::Failed);
    if (!isWhole)
        QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::ProtocolViolated);
    QCOMPARE(fixture.got(QStringLiteral("x")).isNull(), !isWhole);
    QVERIFY(fixture.takesAFile());
}

void TestTransferStrangers::silentSender_data()
{
    QTest::addColumn<int>("steps");
    QTest::newRow("says nothing") << 0;
    QTest::newRow("only greets") << 1;
    QTest::newRow("sends nothing of its file") << 2;
}

void TestTransferStrangers::silentSender()
{
    QFETCH(int, steps);
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.silenceSeconds = 1;
    QVERIFY(fixture.start(options));
    TransferStranger stranger(fixture.local);
    if (steps == 1)
        stranger.greet();
    if (steps == 2) {
        stranger.offer({fileEntry(QStringLiteral("x"), 10)});
        QVERIFY(stranger.waitFor(FrameType::Answer));
        stranger.say(FrameType::FileBegin, encode(transfer::FileBegin{0, 0, 10, 0}));
    }
    QTRY_COMPARE(fixture.receiveLine().state, TransferState::Failed);
    QCOMPARE(fixture.receiveLine().error.code, NetErrorCode::PeerSilent);
    const std::optional<QByteArray> error = stranger.waitFor(FrameType::Error);
    QVERIFY(error);
    QCOMPARE(decodeEnding(*error)->code, QStringLiteral("timeout"));
    QVERIFY(fixture.names().isEmpty());
    QVERIFY(fixture.takesAFile());
}

void TestTransferStrangers::brokenReceivers_data()
{
    QTest::addColumn<QByteArray>("says"); // once the sender has greeted
    QTest::addColumn<NetErrorCode>("code");
    const QByteArray hello = transfer::frame(FrameType::Hello, encode(transfer::Hello{1, {}, {}}));
    const auto answer = [&](const transfer::Answer &what) { return transfer::frame(FrameType::Answer, encode(what)); };
    const QByteArray digest(transfer::digestBytes, 'd');
    QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n\r\n") << NetErrorCode::ProtocolUnknown;
    QTest::newRow("a script's ok") << QByteArray("ok") + QByteArray(100, ' ') << NetErrorCode::ProtocolUnknown;
    QTest::newRow("garbage") << garbage(1 << 16, 4) << NetErrorCode::ProtocolUnknown;
    QTest::newRow("garbage later") << hello + garbage(1 << 16, 5) << NetErrorCode::ProtocolViolated;
    QTest::newRow("version") << transfer::frame(FrameType::Error,
                                                encode(transfer::Ending{QStringLiteral("version"), QStringLiteral("9")}))
                             << NetErrorCode::VersionUnsupported;
    QTest::newRow("an error") << hello +
                                     transfer::frame(FrameType::Error, encode(transfer::Ending{QStringLiteral("busy"), {}}))
                              << NetErrorCode::PeerFailed;
    QTest::newRow("an offer") << hello + transfer::frame(FrameType::Offer, encode(transfer::Offer{1, 0, 1}))
                              << NetErrorCode::ProtocolViolated;
    QTest::newRow("data") << hello + transfer::frame(FrameType::Data, "data") << NetErrorCode::ProtocolViolated;
    QTest::newRow("answers before the offer") << answer({true, {}, {}, {}}) << NetErrorCode::ProtocolUnknown;
    QTest::newRow("a result too early") << hello + transfer::frame(FrameType::FileResult,
                                                                   encode(transfer::FileResult{0, true, {}}))
                                        << NetErrorCode::ProtocolViolated;
    QTest::newRow("Done too early") << hello + transfer::frame(FrameType::Done, {}) << NetErrorCode::ProtocolViolated;
}

void TestTransferStrangers::brokenReceivers()
{
    QFETCH(QByteArray, says);
    QFETCH(NetErrorCode, code);
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), testing::pattern(3'000'000));
    TransferStranger stranger;
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    options.port = stranger.listen().port();
    options.silenceSeconds = 2;
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    QVERIFY(stranger.waitFor(FrameType::Hello));
    stranger.say(says);
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, code);
}

void TestTransferStrangers::silentReceiver()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), testing::pattern(20'000'000));
    TransferStranger stranger;
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    options.port = stranger.listen().port();
    options.silenceSeconds = 1;
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    QTRY_COMPARE(fixture.sendLine().error.code, NetErrorCode::PeerSilent);
    // And one that takes nothing of what it has asked for.
    fixture.sender.send(options);
    QVERIFY(stranger.accept());
    stranger.greet();
    QVERIFY(stranger.waitFor(FrameType::OfferEnd));
    stranger.say(FrameType::Answer, encode(transfer::Answer{true, {}, {}, {}}));
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Failed);
    QCOMPARE(fixture.sendLine().error.code, NetErrorCode::PeerSilent);
    QVERIFY(fixture.sendLine().isResumable);
}

void TestTransferStrangers::otherVersions()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    // A later one is answered with ours, which it speaks too.
    TransferStranger later(fixture.local);
    later.greet(7);
    const std::optional<QByteArray> hello = later.waitFor(FrameType::Hello);
    QVERIFY(hello);
    QCOMPARE(decodeHello(*hello)->version, transfer::protocolVersion);
    // Its frames that we do not know are read over.
    later.say(QByteArray::fromHex("0000000301").replace(4, 1, "\x63") + "new");
    later.say(FrameType::Offer, encode(transfer::Offer{1, 0, 1}));
    qsizetype next = 0;
    later.say(FrameType::Entries, transfer::encodeEntries({fileEntry(QStringLiteral("x"), 1)}, 0, &next));
    later.say(FrameType::OfferEnd);
    QVERIFY(later.waitFor(FrameType::Answer));
    // One that is none is told so.
    TransferStranger none(fixture.local);
    none.greet(0);
    const std::optional<QByteArray> error = none.waitFor(FrameType::Error);
    QVERIFY(error);
    const QString code = decodeEnding(*error)->code;
    QVERIFY2(code == u"version" || code == u"protocol", qPrintable(code));
}

// A script's upload server wants the header alone in its first piece.
void TestTransferStrangers::aLimitDoesNotForestallTheReply()
{
    TransferFixture fixture;
    fixture.put(QStringLiteral("a"), testing::pattern(1000));
    RawPeer server;
    FileSenderOptions options = fixture.sending({QStringLiteral("a")});
    options.protocol = TransferProtocol::ClassicUpload;
    options.port = server.listen().port();
    options.bytesPerSecond = 1'000'000;
    fixture.sender.send(options);
    QVERIFY(server.accept());
    QTRY_COMPARE(server.all(), "a<SEPARATOR>1000");
    constexpr int severalTicksMs = 350;
    QVERIFY(!QTest::qWaitFor([&] { return server.all() != "a<SEPARATOR>1000"; }, severalTicksMs));
    server.send("ok");
    QTRY_COMPARE(server.all().size(), qsizetype{16 + 1000});
    server.close();
    QTRY_COMPARE(fixture.sendLine().state, TransferState::Done);
}

// More than are taken at once: the others are turned away, and there is room again afterwards.
void TestTransferStrangers::manyStrangersAtOnce()
{
    TransferFixture fixture;
    FileReceiverOptions options = fixture.receiving();
    options.maxTransfers = 4;
    options.silenceSeconds = 1;
    QVERIFY(fixture.start(options));
    std::vector<std::unique_ptr<TransferStranger>> strangers;
    for (int i = 0; i < 50; ++i)
        strangers.push_back(std::make_unique<TransferStranger>(fixture.local));
    for (const auto &stranger : strangers)
        QVERIFY(stranger->waitForEnd());
    QVERIFY(fixture.count(EventKind::AcceptRefused) >= 1);
    QTRY_COMPARE(fixture.received.size() + static_cast<size_t>(fixture.count(EventKind::AcceptRefused)), size_t{50});
    QVERIFY(fixture.takesAFile());
}

NETWORK_TEST_MAIN(TestTransferStrangers)
#include "tst_transferstrangers.moc"
