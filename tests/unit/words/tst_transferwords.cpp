#include "language.h"
#include "transferwords.h"
#include "words.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace net;

namespace {

bool hasHan(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.script() == QChar::Script_Han; });
}

// In the language that is on, with nothing left to fill in.
bool isSaid(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("%[0-9nL]|\\([s]\\)"));
    const bool isChinese = words::currentLanguage() == u"zh_CN";
    return !text.isEmpty() && !text.contains(placeholder) && hasHan(text) == isChinese;
}

NetError errorOf(NetErrorCode code, const QString &detail, qint64 number)
{
    return {code, 0, QStringLiteral("10.0.0.7:4000"), detail, number};
}

Event eventOf(EventKind kind, const QString &text, qint64 number)
{
    Event event;
    event.kind = kind;
    event.text = text;
    event.number = number;
    event.error = errorOf(NetErrorCode::PeerGone, {}, 17);
    return event;
}

} // namespace

class TestTransferWords final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everythingIsSaid_data();
    void everythingIsSaid();
    void errors_data();
    void errors();
    void events_data();
    void events();
    void strangersWordsAreShownWhole();
};

void TestTransferWords::everythingIsSaid_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("en") << QStringLiteral("en");
    QTest::newRow("zh_CN") << QStringLiteral("zh_CN");
}

void TestTransferWords::everythingIsSaid()
{
    QFETCH(QString, language);
    QVERIFY(words::installLanguage(language));
    QSet<QString> states;
    for (int state = 0; state <= static_cast<int>(TransferState::Cancelled); ++state) {
        const QString text = words::transferStateText(static_cast<TransferState>(state));
        QVERIFY2(isSaid(text), qPrintable(text));
        states.insert(text);
    }
    QCOMPARE(states.size(), static_cast<int>(TransferState::Cancelled) + 1);

    static const QStringList codes =
        QStringLiteral(
            "declined no-space too-many too-large busy cancelled unreadable vanished shrunk grown changed stopped "
            "mismatch disk-full denied incomplete failed version pin pin-locked protocol timeout")
            .split(u' ');
    QSet<QString> reasons;
    for (const QString &code : codes) {
        const QString text = words::transferReasonText(code);
        QVERIFY2(isSaid(text), qPrintable(text));
        QVERIFY2(!text.contains(u'“'), qPrintable(text)); // no code that is only quoted
        reasons.insert(text);
    }
    QCOMPARE(reasons.size(), codes.size());
    QVERIFY(words::transferReasonText({}).isEmpty());

    for (const auto protocol :
         {TransferProtocol::NetYard, TransferProtocol::ClassicUpload, TransferProtocol::ClassicDownload})
        QVERIFY(isSaid(words::protocolExplanation(protocol)));
}

void TestTransferWords::errors_data()
{
    QTest::addColumn<NetError>("error");
    QTest::addColumn<QStringList>("parts"); // of the English sentence
    const auto row = [](const char *name, NetErrorCode code, const char *detail, qint64 number, const QStringList &parts) {
        QTest::newRow(name) << errorOf(code, QString::fromUtf8(detail), number) << parts;
    };
    using Code = NetErrorCode;
    row("stranger", Code::ProtocolUnknown, "GET /", -1, {QStringLiteral("GET /"), QStringLiteral("check the port")});
    row("silent stranger", Code::ProtocolUnknown, "", -1, {QStringLiteral("check the port")});
    row("version", Code::VersionUnsupported, "2", 2, {QStringLiteral("version 2")});
    row("no version", Code::VersionUnsupported, "", 0, {QStringLiteral("another version")});
    row("rule", Code::ProtocolViolated, "offer", -1, {QStringLiteral("(offer)")});
    row("pin", Code::PinRefused, "", 2, {QStringLiteral("2 more times")});
    row("pin once more", Code::PinRefused, "", 1, {QStringLiteral("once more")});
    row("no pin", Code::PinRefused, "none", 3, {QStringLiteral("none was given")});
    row("locked there", Code::PinLocked, "there", 30, {QStringLiteral("for 30 s")});
    row("pin no more", Code::PinRefused, "", 0, {QStringLiteral("ask there")});
    row("pins locked", Code::PinLocked, "", 27, {QStringLiteral("Wait 27 s")});
    row("pins locked for a while", Code::PinLocked, "", -1, {QStringLiteral("Wait a little")});
    row("files", Code::OfferTooLarge, "files", 10'000'000, {QStringLiteral("10,000,000"), QStringLiteral("1,000,000")});
    row("bytes", Code::OfferTooLarge, "bytes", 5'000'000'000, {QStringLiteral("5.0 GB")});
    row("space", Code::NoSpace, "1000000", 2'000'000,
        {QStringLiteral("2.0 MB are needed"), QStringLiteral("1.0 MB are free")});
    row("space unknown", Code::NoSpace, "", 2'000'000, {QStringLiteral("2.0 MB are needed")});
    row("declined", Code::OfferDeclined, "declined", -1, {QStringLiteral("Ask the person there")});
    row("no room there", Code::OfferDeclined, "no-space", -1, {QStringLiteral("not enough space at the receiver. Nothing")});
    row("full", Code::DiskFull, "", 0, {QStringLiteral("then send again")});
    row("full while recording", Code::DiskFull, "", -1, {QStringLiteral("goes on by itself")});
    row("not there", Code::FileNotFound, "no such file", 0, {QStringLiteral("it says: “no such file”")});
    row("not there, no word", Code::FileNotFound, "", 0, {QStringLiteral("does not say why")});
    row("gone", Code::PeerGone, "", 1'000'000, {QStringLiteral("so far: 1.0 MB")});
    row("gone at once", Code::PeerGone, "", -1, {QStringLiteral("before everything")});
    row("silent", Code::PeerSilent, "", 60, {QStringLiteral("1 min")});
    row("failed", Code::PeerFailed, "disk-full", -1, {QStringLiteral("gave up: the disk is full.")});
    row("failed somehow", Code::PeerFailed, "", -1, {QStringLiteral("did not say why")});
    row("short", Code::LengthMismatch, "2000", 1000, {QStringLiteral("Only 1.0 kB of the announced 2.0 kB")});
    row("long", Code::LengthMismatch, "1000", 2000, {QStringLiteral("2.0 kB instead of 1.0 kB")});
    row("length", Code::LengthMismatch, "", -1, {QStringLiteral("does not have the length")});
    row("shrunk", Code::FileChanged, "shrunk", 5, {QStringLiteral("became shorter")});
    row("a link alone", Code::LeftOut, "link", 0, {QStringLiteral("symbolic link"), QStringLiteral("Everything else")});
    row("a link and one more", Code::LeftOut, "link", 1, {QStringLiteral("1 more entry was")});
    row("a link and others", Code::LeftOut, "link", 2, {QStringLiteral("2 more entries were")});
    row("a device", Code::LeftOut, "special", -1, {QStringLiteral("neither a file")});
    row("an odd name", Code::LeftOut, "name", -1, {QStringLiteral("not UTF-8")});
    row("a long path", Code::LeftOut, "long", -1, {QStringLiteral("too long")});
    row("not readable", Code::LeftOut, "unreadable", -1, {QStringLiteral("permissions")});
    row("changed over HTTP", Code::FileChanged, "", 1000, {QStringLiteral("cut after 1.0 kB")});
}

void TestTransferWords::errors()
{
    QFETCH(NetError, error);
    QFETCH(QStringList, parts);
    QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
    QVERIFY2(isSaid(words::errorText(error)), qPrintable(words::errorText(error)));
    QVERIFY(words::installLanguage(QStringLiteral("en")));
    const QString text = words::errorText(error);
    QVERIFY2(isSaid(text), qPrintable(text));
    QVERIFY2(text.contains(error.subject), qPrintable(text));
    for (const QString &part : std::as_const(parts))
        QVERIFY2(text.contains(part), qPrintable(text));
}

void TestTransferWords::events_data()
{
    QTest::addColumn<Event>("event");
    QTest::addColumn<QString>("line");
    const auto row = [](const char *name, EventKind kind, const char *text, qint64 number, const char *line) {
        QTest::newRow(name) << eventOf(kind, QString::fromUtf8(text), number) << QString::fromUtf8(line);
    };
    using Kind = EventKind;
    row("one file", Kind::TransferOffered, "1 a b.txt", 1000, "Offered: “a b.txt”, 1.0 kB");
    row("files", Kind::TransferOffered, "3 a b.txt", 1000, "Offered: “a b.txt” and others, 3 files, 1.0 kB");
    row("size not known", Kind::TransferOffered, "1 a", -1, "Offered: “a”");
    row("started, size not known", Kind::TransferStarted, "a", -1, "Transfer of “a” begins");
    row("done", Kind::TransferDone, "1 a", 5, "Transferred: “a”, 5 B");
    row("us", Kind::TransferPaused, "us", -1, "Paused here");
    row("peer", Kind::TransferPaused, "peer", -1, "Paused by the other side");
    row("continued", Kind::TransferContinued, "peer", -1, "Continued by the other side");
    row("cancelled", Kind::TransferCancelled, "us", -1, "Cancelled here");
    row("digest", Kind::FileReceived, "00ff a b.txt", 5, "Received: “a b.txt”, 5 B, digest 00ff");
    row("no digest", Kind::FileSent, "- a b.txt", 5, "Sent: “a b.txt”, 5 B, without a digest");
    row("pin", Kind::PinWrong, "", 1, "Wrong PIN; 1 attempt left");
}

void TestTransferWords::events()
{
    QFETCH(Event, event);
    QFETCH(QString, line);
    QVERIFY(words::installLanguage(QStringLiteral("zh_CN")));
    QVERIFY2(isSaid(words::eventText(event)), qPrintable(words::eventText(event)));
    QVERIFY2(isSaid(words::eventExplanation(event)), qPrintable(words::eventExplanation(event)));
    QVERIFY(words::installLanguage(QStringLiteral("en")));
    QCOMPARE(words::eventText(event), line);
    QVERIFY2(isSaid(words::eventExplanation(event)), qPrintable(words::eventExplanation(event)));
}

void TestTransferWords::strangersWordsAreShownWhole()
{
    QVERIFY(words::installLanguage(QStringLiteral("en")));
    const QString text = words::transferReasonText(QStringLiteral("x\r\n\u202ey"));
    QVERIFY(text.contains(QStringLiteral("x␍␊␦y")));
}

QTEST_GUILESS_MAIN(TestTransferWords)
#include "tst_transferwords.moc"
