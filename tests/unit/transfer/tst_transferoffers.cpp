// What a hostile or broken sender can offer: names that want to get out of the folder or to meet in one, and absurd figures.
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
#include <QTest>

#include <algorithm>

using namespace net;
using namespace testing;
using namespace net::transfer;

namespace {

// Everything behind the temporary folder's own name: what a file that got out would lie in.
QStringList around(const QTemporaryDir &folder)
{
    return QDir(QDir(folder.path()).filePath(QStringLiteral("..")))
        .entryList({QStringLiteral("evil*")}, QDir::AllEntries | QDir::Hidden);
}

} // namespace

class TestTransferOffers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesAreMadeSafe_data();
    void namesAreMadeSafe();
    void collidingNamesAreToldApart();
    void absurdOffers_data();
    void absurdOffers();
};

void TestTransferOffers::namesAreMadeSafe_data()
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

void TestTransferOffers::namesAreMadeSafe()
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

void TestTransferOffers::collidingNamesAreToldApart()
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

void TestTransferOffers::absurdOffers_data()
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

void TestTransferOffers::absurdOffers()
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
    QVERIFY(fixture.takesAFile());
}

NETWORK_TEST_MAIN(TestTransferOffers)
#include "tst_transferoffers.moc"
