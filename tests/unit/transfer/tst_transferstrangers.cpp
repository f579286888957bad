// What a hostile or broken peer can say, in either role: nothing of it leaves the folder, takes memory, or stops the engine.
#include "arrivingfile.h"
#include "filedigest.h"
#include "networktestmain.h"
#include "safename.h"
#include "serverfixture.h"
#include "transferfixture.h"
#include "transferstranger.h"

#include <QCborMap>
#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <memory>
#include <vector>

using namespace net;
using namespace testing;
using namespace net::transfer;

namespace {

Entry fileEntry(const QString &path, qint64 size)
{
    Entry entry;
    entry.path = path;
    entry.size = size;
    return entry;
}

QByteArray garbage(qsizetype size, quint32 seed)
{
    QRandomGenerator random(seed);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = static_cast<char>(random.bounded(256));
    return bytes;
}

// Everything behind the temporary folder's own name: what a file that got out would lie in.
QStringList around(const QTemporaryDir &folder)
{
    return QDir(QDir(folder.path()).filePath(QStringLiteral("..")))
        .entryList({QStringLiteral("evil*")}, QDir::AllEntries | QDir::Hidden);
}

} // namespace

class TestTransferStrangers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void collidingNamesAreToldApart();
    void absurdOffers_data();
    void absurdOffers();
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

private:
    void stillWorks(TransferFixture &fixture);
};

// After whatever happened the same receiver takes a file.
void TestTransferStrangers::stillWorks(TransferFixture &fixture)
{
    fixture.put(QStringLiteral("proof"), "it still works");
    QCOMPARE(fixture.transfer(fixture.sending({QStringLiteral("proof")})), TransferState::Done);
    QCOMPARE(fixture.got(QStringLiteral("proof")), "it still works");
}

void TestTransferStrangers::namesAreMadeSafe_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("place"); // empty: only that it is safe
    const auto row = [](const char *name, const QString &sent, const QString &place = {}) {
        QTest::newRow(name) << sent << place;
    };
    row("Chinese", QStringLiteral("网络操场/说明.txt"), QStringLiteral("网络操场/说明.txt"));
    row("emoji", QStringLiteral("👩‍🏫📁.txt"), QStringLiteral("👩‍🏫📁.txt"));
    row("255 bytes", QString(255, u'a'), QString(255, u'a'));
    row("255 bytes of Chinese", QString(85, u'网'), QString(85, u'网'));
    row("too long", QString(300, u'网') + QStringLiteral(".txt"));
    row("too long a path", QString(u'a') + QStringLiteral("/a").repeated(1000));
    row("up", QStringLiteral("../../evil"), QStringLiteral("evil"));
    row("up in the middle", QStringLiteral("a/../../../evil"), QStringLiteral("a/evil"));
    row("from the root", QStringLiteral("/evil"), QStringLiteral("evil"));
    row("drive", QStringLiteral("C:\\evil"));
    row("backslashes up", QStringLiteral("..\\..\\evil"));
    row("reserved", QStringLiteral("con"), QStringLiteral("_con"));
    row("reserved, extension", QStringLiteral("NUL.txt"), QStringLiteral("_NUL.txt"));
    row("trailing space", QStringLiteral("name "), QStringLiteral("name"));
    row("trailing dots", QStringLiteral("name..."), QStringLiteral("name"));
    row("newline", QStringLiteral("one\ntwo"), QStringLiteral("one_two"));
    row("escape", QStringLiteral("\x1b[31mred"), QStringLiteral("_[31mred"));
    row("right to left", QStringLiteral("txt.\u202Eexe.gpj"));
    row("stream", QStringLiteral("name:stream"));
    row("dot", QStringLiteral("."));
    row("only dots", QStringLiteral("../.."));
    row("slashes", QStringLiteral("///"));
    row("our own suffix", QStringLiteral("x.part"), QStringLiteral("x.part"));
    row("our own note", QStringLiteral("x.part-info"), QStringLiteral("x.part-info"));
}

void TestTransferStrangers::namesAreMadeSafe()
{
    QFETCH(QString, sent);
    QFETCH(QString, place);
    TransferFixture fixture;
    QVERIFY(fixture.start());
    // Once as a short file, once as one that is worth a note beside it.
    for (const qint64 size : {qint64{5}, ArrivingFile::worthKeeping + 5}) {
        TransferStranger stranger(fixture.local);
        stranger.offer({fileEntry(sent, size)});
        const QByteArray bytes = testing::pattern(size);
        const std::optional<QByteArray> answer = stranger.waitFor(FrameType::Answer);
        QVERIFY(answer && decodeAnswer(*answer)->accepted);
        FileDigest digest;
        digest.add(bytes);
        stranger.say(FrameType::FileBegin, encode(transfer::FileBegin{0, 0, size, 0}));
        for (qsizetype at = 0; at < size; at += 65536)
            stranger.say(FrameType::Data, bytes.mid(at, 65536));
        stranger.say(FrameType::FileEnd, encode(transfer::FileEnd{0, digest.value(), {}}));
        stranger.say(FrameType::Done);
        const std::optional<QByteArray> result = stranger.waitFor(FrameType::FileResult);
        QVERIFY(result && decodeFileResult(*result)->ok);
        QTRY_COMPARE(fixture.receiveLine().state, TransferState::Done);
        const QString there = fixture.receiveLine().title;
        QCOMPARE(fixture.got(there), bytes);
        for (const QString &component : there.split(u'/'))
            QVERIFY2(isSafeName(component), qPrintable(there));
        if (!place.isEmpty())
            QCOMPARE(there, place);
        QCOMPARE(around(fixture.in), QStringList());
        QCOMPARE(fixture.names().size(), there.count(u'/') + 1);
        QVERIFY(QFile::remove(fixture.in.filePath(there)));
        QDir(fixture.in.path()).removeRecursively();
        QVERIFY(QDir().mkpath(fixture.in.path()));
    }
}

void TestTransferStrangers::collidingNamesAreToldApart()
{
    TransferFixture fixture;
    QVERIFY(fixture.start());
    const QStringList sent{QStringLiteral("Readme"),   QStringLiteral("README"), QStringLiteral("é"),
                           QStringLiteral("e\u0301"),  QStringLiteral("D/x"),    QStringLiteral("d/x"),
                           QStringLiteral("a:b"),      QStringLiteral("a?b"),    QStringLiteral("same"),
                           QStringLiteral("same/file")};
    QList<Entry> entries;
    for (const QString &path : sent)
        entries.append(fileEntry(path, path.toUtf8().size()));
    TransferStranger stranger(fixture.local);
    stranger.offer(entries);
    QVERIFY(stranger.waitFor(FrameType::Answer));
    for (qsizetype i = 0; i < sent.size(); ++i)
        stranger.sendFile(i, sent.at(i).toUtf8());
    stranger.say(FrameType::Done);
    QTRY_VERIFY(isEnded(fixture.receiveLine().state));
    QCOMPARE(fixture.receiveLine().state, TransferState::Done);
    // On a system that does not tell case apart each still has a name of its own.
    QStringList folded;
    QByteArrayList contents;
    for (const QString &name : fixture.names()) {
        folded.append(name.normalized(QString::NormalizationForm_C).toCaseFolded());
        if (const QByteArray bytes = fixture.got(name); !bytes.isNull())
            contents.append(bytes);
    }
    QCOMPARE(folded.removeDuplicates(), 0);
    QByteArrayList expected;
    for (const QString &path : sent)
        expected.append(path.toUtf8());
    std::sort(expected.begin(), expected.end());
    std::sort(contents.begin(), contents.end());
    QCOMPARE(contents, expected);
}

void TestTransferStrangers::absurdOffers_data()
{
    QTest::addColumn<QByteArray>("says"); // after the greeting
    QTest::addColumn<QString>("reason");  // of the refusal; empty: an Error frame
    const auto offer = [](QCborValue files, QCborValue bytes) {
        QCborMap map;
        map[QStringLiteral("files")] = files;
        map[QStringLiteral("folders")] = 0;
        map[QStringLiteral("bytes")] = bytes;
        return transfer::frame(FrameType::Offer, map.toCborValue().toCbor());
    };
    // 2^63 as CBOR writes it: no qint64 holds it.
    const QByteArray huge = QByteArray::fromHex("a3"
                                                "6566696c657301"
                                                "67666f6c6465727300"
                                                "656279746573"
                                                "1b8000000000000000");
    const auto entries = [](const QList<Entry> &list) {
        qsizetype next = 0;
        return transfer::frame(FrameType::Entries, transfer::encodeEntries(list, 0, &next)) +
               transfer::frame(FrameType::OfferEnd, {});
    };
    QTest::newRow("2^63 bytes") << transfer::frame(FrameType::Offer, huge) << QString();
    QTest::newRow("2^62 bytes") << offer(1, transfer::maxFileBytes) +
                                       entries({fileEntry(QStringLiteral("x"), transfer::maxFileBytes)})
                                << QStringLiteral("no-space");
    QTest::newRow("sum overflows") << offer(3, transfer::maxFileBytes) +
                                          entries({fileEntry(QStringLiteral("x"), transfer::maxFileBytes),
                                                   fileEntry(QStringLiteral("y"), transfer::maxFileBytes),
                                                   fileEntry(QStringLiteral("z"), transfer::maxFileBytes)})
                                   << QStringLiteral("no-space");
    QTest::newRow("negative") << offer(1, -1) << QString();
    QTest::newRow("negative files") << offer(-1, 0) << QString();
    QTest::newRow("ten million files") << offer(10'000'000, 0) << QStringLiteral("too-many");
    QTest::newRow("more entries than offered")
        << offer(1, 2) + entries({fileEntry(QStringLiteral("x"), 1), fileEntry(QStringLiteral("y"), 1)}) << QString();
    QTest::newRow("fewer entries than offered") << offer(2, 1) + entries({fileEntry(QStringLiteral("x"), 1)}) << QString();
    QTest::newRow("twice") << offer(1, 1) + offer(1, 1) << QString();
    QTest::newRow("NUL in a name") << offer(1, 1) + transfer::frame(FrameType::Entries, QByteArray::fromHex("a16165"
                                                                                                            "81"
                                                                                                            "a1"
                                                                                                            "6170"
                                                                                                            "63"
                                                                                                            "610062"))
                                   << QString();
    QTest::newRow("not CBOR") << transfer::frame(FrameType::Offer, "offer") << QString();
    QTest::newRow("files at once") << transfer::frame(FrameType::FileBegin, encode(transfer::FileBegin{0, 0, 1, 0}))
                                   << QString();
    QTest::newRow("data at once") << transfer::frame(FrameType::Data, "data") << QString();
}

void TestTransferStrangers::absurdOffers()
{
    QFETCH(QByteArray, says);
    QFETCH(QString, reason);
    TransferFixture fixture;
    QVERIFY(fixture.start());
    TransferStranger stranger(fixture.local);
    stranger.greet();
    stranger.say(says);
    if (reason.isEmpty()) {
        const std::optional<QByteArray> error = stranger.waitFor(FrameType::Error);
        QVERIFY(error);
        QCOMPARE(decodeEnding(*error)->code, QStringLiteral("protocol"));
    } else {
        const std::optional<QByteArray> answer = stranger.waitFor(FrameType::Answer);
        QVERIFY(answer);
        QVERIFY(!decodeAnswer(*answer)->accepted);
        QCOMPARE(decodeAnswer(*answer)->reason, reason);
    }
    QVERIFY(stranger.waitForEnd());
    QTRY_VERIFY(isEnded(fixture.receiveLine().state));
    QVERIFY(fixture.receiveLine().error.isError());
    QVERIFY(fixture.names().isEmpty());
    stillWorks(fixture);
}

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
    stillWorks(fixture);
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
    stillWorks(fixture);
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
    stillWorks(fixture);
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
    stillWorks(fixture);
}

NETWORK_TEST_MAIN(TestTransferStrangers)
#include "tst_transferstrangers.moc"
