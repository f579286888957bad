#include "querytest.h"
#include "recordedsession.h"
#include "talk.h"

#include <QDateTime>
#include <QTest>

using namespace net;
using testing::RecordedSession;

namespace {

QueryContext contextOf(RecordedSession *session, const QString &encoding = QStringLiteral("UTF-8"))
{
    session->recorder().flush();
    return {session->path(), session->recorder().index(), TextEncoding::fromName(encoding).value(),
            [](const Event &event) { return QStringLiteral("words of ") + QString::fromLatin1(eventName(event.kind)); }};
}

std::vector<qint64> found(RecordedSession *session, const QString &text, const QString &encoding = QStringLiteral("UTF-8"))
{
    const auto query = parseQuery(text);
    if (!query)
        return {-1};
    const QueryContext context = contextOf(session, encoding);
    QueryTest test(*query, context);
    std::vector<qint64> entries;
    for (qint64 i = 0; i < context.index->size(); ++i) {
        if (test.matches(context.index->at(i)))
            entries.push_back(i);
    }
    return entries;
}

} // namespace

class TestQueryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsFoundInTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const QByteArray &payload, const char *encoding, const char *query,
                            bool isFound) {
            QTest::newRow(name) << payload << QString::fromLatin1(encoding) << QString::fromUtf8(query) << isFound;
        };
        const QByteArray hello("\xc4\xe3\xba\xc3", 4); // 你好 in GBK
        row("ascii, other case", "Hello World", "UTF-8", "WORLD", true);
        row("phrase", "Hello World", "UTF-8", "\"o w\"", true);
        row("chinese", "说你好", "UTF-8", "你好", true);
        row("chinese in GBK", hello, "GBK", "你好", true);
        row("GBK read as UTF-8", hello, "UTF-8", "你好", false);
        row("GBK, across two characters", hello, "GBK", "愫", false);
        row("a trail byte is no letter", "\x81\x61", "GBK", "a", false);
        row("cyrillic, other case", "Привет", "UTF-8", "пРИВЕТ", true);
        row("accents, other case", "CAFÉ", "UTF-8", "café", true);
        row("invalid byte", QByteArray("a\xff", 2), "UTF-8", "\\xff", true);
        row("after a NUL", QByteArray("a\0needle", 8), "UTF-8", "needle", true);
        row("UTF-16", QByteArray("a\0b\0c\0", 6), "UTF-16LE", "BC", true);
        row("UTF-16, off by a byte", QByteArray("\0a\0b", 4), "UTF-16LE", "a", false);
        row("not to be said in it", "abc", "ISO-8859-1", "你", false);
        row("behind a shift", "\x1b$B$3$s\x1b(B", "ISO-2022-JP", "ん", true);
        row("emoji", "so 😀 yes", "UTF-8", "😀", true);
        row("regex", "id=4711", "UTF-8", "/id=\\d+$/", true);
        row("regex minds the case", "ID=4711", "UTF-8", "/id=/", false);
        row("regex told not to", "ID=4711", "UTF-8", "/id=/i", true);
        row("regex in GBK", hello, "GBK", "/^你.$/", true);
        row("regex with a letter beyond", "naïve", "UTF-8", "/na\\wve/", true);
        row("hex", QByteArray("\x00\x48\x65", 3), "UTF-8", "hex:48 65", true);
        row("hex minds every bit", "he", "UTF-8", "hex:48 65", false);
    }

    void textIsFoundInTheEncoding()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, encoding);
        QFETCH(QString, query);
        QFETCH(bool, found);
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        session.recorder().message(flow, Direction::In, payload);
        QCOMPARE(::found(&session, QStringLiteral("in: ") + query, encoding),
                 found ? std::vector<qint64>{1} : std::vector<qint64>{});
        QCOMPARE(::found(&session, QStringLiteral("in: -") + query, encoding),
                 found ? std::vector<qint64>{} : std::vector<qint64>{1});
        QVERIFY(::found(&session, QStringLiteral("out: ") + query, encoding).empty());
    }

    void fields_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<std::vector<qint64>>("entries");
        const auto row = [](const char *query, const std::vector<qint64> &entries) {
            QTest::newRow(query) << QString::fromUtf8(query) << entries;
        };
        row("", {0, 1, 2, 3, 4, 5, 6, 7});
        row("one", {1, 6});
        row("in:one", {1, 6});
        row("out:one", {});
        row("in:", {1, 3, 4, 6});
        row("dir:out", {2});
        row("peer:192.168.1.7:5000", {1, 2});
        row("peer:192.168.1.7:500", {});
        row("peer::500", {1, 2, 3, 4, 5});
        row("peer:192.168.1.7", {1, 2, 3, 4, 5});
        row("peer:192.168.1", {1, 2, 3, 4, 5});
        row("peer:192.168.1.70", {});
        row("peer::8989", {7});
        row("local:127.0.0.1:8989", {1, 2, 3, 4, 5, 7});
        row("port:50001", {3, 5});
        row("port:8989", {1, 2, 3, 4, 5, 7});
        row("port>50001", {4});
        row("port<81", {6});
        row("channel:udp", {4});
        row("channel:tcp-server -kind:recording-started", {1, 2, 3, 5, 7});
        row("channel:http", {6});
        row("size>4", {3});
        row("size:3", {1, 2, 6});
        row("size<=4", {1, 2, 4, 6});
        row("kind:event", {0, 5, 7});
        row("kind:message", {1, 2, 3, 4, 6});
        row("kind:error", {7});
        row("kind:read-paused", {5});
        row("words", {0, 5, 7});
        row("/^words of read/", {5});
        row("hex:6f6e65", {1});
        row(":50001", {3, 5});
        row("one or two", {1, 2, 6});
        row("one channel:http", {6});
        row("one -channel:http", {1});
        row("not (one or two) kind:message", {3, 4});
        row("e e", {0, 1, 3, 5, 6, 7});
        row("peer::80 or (size>4 and in:)", {3, 6});
    }

    void fields()
    {
        QFETCH(QString, query);
        RecordedSession session;
        Recorder &recorder = session.recorder();
        const quint32 a = testing::openTcp(recorder, 5000);
        const quint32 b = testing::openTcp(recorder, 50001);
        recorder.message(a, Direction::In, "one");
        recorder.message(a, Direction::Out, "two");
        recorder.message(b, Direction::In, "three");
        recorder.message(testing::openUdp(recorder, 50002), Direction::In, "four");
        Event event = testing::makeEvent(EventKind::ReadPaused);
        event.flow = b;
        recorder.event(event);
        const Endpoint web(QHostAddress(QStringLiteral("10.0.0.2")), 80);
        const Endpoint browser(QHostAddress(QStringLiteral("10.0.0.1")), 80);
        recorder.message(recorder.openFlow(Channel::Http, Transport::Tcp, web, browser, true), Direction::In, "One");
        event = testing::makeEvent(EventKind::ListenFailed);
        event.local = testing::serverEndpoint();
        recorder.event(event);
        QTEST(found(&session, query), "entries");
    }

    void timesAreLocal_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<std::vector<qint64>>("entries");
        const auto row = [](const char *query, const std::vector<qint64> &entries) {
            QTest::newRow(query) << QString::fromLatin1(query) << entries;
        };
        row("time>10:08", {2, 3});
        row("time>=10:08", {1, 2, 3});
        row("time<10:08", {0});
        row("time<=10:08", {0, 1});
        row("time:10:08", {1, 2});
        row("time:10:08:30", {2});
        row("time:10:08:30.5", {2});
        row("time:10:08:30.4", {});
        row("time:2026-11-28", {0, 1, 2});
        row("time>2026-11-28 10:08:30", {2, 3});
        row("time<2026-11-29", {0, 1, 2});
    }

    void timesAreLocal()
    {
        QFETCH(QString, query);
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        const QDate day(2026, 11, 28);
        for (const QDateTime &time : {QDateTime(day, QTime(10, 7, 59)), QDateTime(day, QTime(10, 8)),
                                      QDateTime(day, QTime(10, 8, 30, 500)), QDateTime(day.addDays(1), QTime(10, 9))})
            session.recorder().message(flow, Direction::In, "x", Keep::Whole, time.toMSecsSinceEpoch() * 1'000'000);
        std::vector<qint64> messages;
        for (const qint64 entry : found(&session, QStringLiteral("kind:message ") + query))
            messages.push_back(entry - 1); // behind the recording's start
        QTEST(messages, "entries");
    }

    void contentIsReadOnlyWhereTheIndexDoesNotDecide()
    {
        class Counting final : public EntryContent {
        public:
            std::optional<QByteArrayView> payload(const IndexEntry &) override
            {
                ++payloads;
                return QByteArrayView("hello");
            }
            std::optional<Event> event(const IndexEntry &) override
            {
                ++events;
                return Event();
            }
            Flow flow(const IndexEntry &) override { return {}; }
            int payloads = 0;
            int events = 0;
        };
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        session.recorder().message(flow, Direction::In, "hello");
        const QueryContext context = contextOf(&session);
        const IndexEntry &message = context.index->at(1);
        const auto reads = [&](const char *text) {
            QueryMatcher matcher(parseQuery(QString::fromLatin1(text)).value(), context);
            Counting content;
            static_cast<void>(matcher.matches(message, content));
            return content.payloads + content.events;
        };
        QCOMPARE(reads("size>1000 hello"), 0);
        QCOMPARE(reads("hello size>1000"), 0);
        QCOMPARE(reads("hello or port:50000"), 0);
        QCOMPARE(reads("out:hello"), 0);
        QCOMPARE(reads(":50000"), 0);
        QCOMPARE(reads("hello /l+/ hex:65"), 1);
    }

    void theRarestNeedleIsLookedFor()
    {
        RecordedSession session;
        const QueryContext context = contextOf(&session);
        const auto needles = [&context](const char *text) {
            return QueryMatcher(parseQuery(QString::fromUtf8(text)).value(), context).needles().size();
        };
        QCOMPARE(needles("hello"), size_t{1});
        QCOMPARE(needles("hello world"), size_t{1});
        QCOMPARE(needles("hello or world"), size_t{2});
        QCOMPARE(needles("(hello or port:80) /xyz\\d/"), size_t{1});
        QCOMPARE(needles("hello or /\\d/"), size_t{0});
        QCOMPARE(needles("hello or É"), size_t{0});
        QCOMPARE(needles("not hello"), size_t{1});
        QCOMPARE(needles("size>10"), size_t{0});
    }
};

QTEST_GUILESS_MAIN(TestQueryTest)
#include "tst_querytest.moc"
