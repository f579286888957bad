#include "capturefile.h"
#include "recordedsession.h"
#include "session.h"
#include "sessionsearch.h"
#include "talk.h"

#include <QRandomGenerator>
#include <QTest>

using namespace net;
using testing::RecordedSession;

namespace {

QString wordsOf(const Event &event)
{
    return QStringLiteral("words of ") + QString::fromLatin1(eventName(event.kind)) + event.text;
}

// Messages of all sizes, in one piece and in several, in bulk, and events; several windows long.
void recordMixture(Recorder &recorder, int count)
{
    QRandomGenerator random(7);
    std::vector<quint32> flows;
    for (quint16 i = 0; i < 5; ++i)
        flows.push_back(testing::openTcp(recorder, 50000 + i));
    flows.push_back(recorder.openFlow(Channel::TcpServer, Transport::Tcp, {QHostAddress(QHostAddress::LocalHostIPv6), 8989},
                                      {QHostAddress(QStringLiteral("fe80::7")), 50'009}, true));
    flows.push_back(testing::openUdp(recorder, 60000));
    for (int i = 0; i < count; ++i) {
        const quint32 flow = flows[random.bounded(static_cast<quint32>(flows.size()))];
        const Direction direction = random.bounded(2) == 0 ? Direction::In : Direction::Out;
        QByteArray payload = "number " + QByteArray::number(i);
        switch (random.bounded(40)) {
        case 0: payload += " Needle"; break;
        case 1: payload += QByteArray(random.bounded(40'000), 'x') + "needle"; break;
        case 2:
            if (flow != flows.back() && random.bounded(4) == 0) // across the segments' border
                payload = QByteArray(65'495 - 3, 'y') + "needle" + QByteArray(70'000, 'z');
            break;
        case 3: payload.clear(); break;
        case 4: recorder.message(flow, direction, QByteArray(5000, 'n') + "needle", Keep::HeaderOnly); continue;
        case 5: {
            Event event = testing::makeEvent(EventKind::Note);
            event.text = random.bounded(2) == 0 ? QStringLiteral(" needle") : QStringLiteral(" pin");
            event.flow = random.bounded(2) == 0 ? flow : 0;
            recorder.event(event);
            continue;
        }
        case 6: payload += "\xc3\xa9 id=" + QByteArray::number(random.bounded(100)); break;
        default: break;
        }
        recorder.message(flow, direction, payload);
    }
}

// Texts of which nearly all hold "value=" at first, hardly any then, and all again: several windows each.
std::vector<QByteArray> madeUpPayloads()
{
    constexpr int count = 24'000;
    const QByteArray parts[] = {"value=",   "VALUE=", "7 ",       "12",           "a",  "\r\n",    "_",
                                "\xc3\xa9", "\xff",   "\xe4\xbd", "\xe4\xbd\xa0", "\\", "value=7", QByteArray(1, 0),
                                "\n",       " ",      "state",    "\x7f",         "K",  "="};
    QRandomGenerator random(23);
    std::vector<QByteArray> payloads;
    for (int i = 0; i < count; ++i) {
        const bool isCommon = i * 3 / count != 1;
        QByteArray payload = QByteArray::number(i) + (random.bounded(100) < (isCommon ? 98 : 1) ? " value=" : " ");
        for (quint32 left = random.bounded(6U); left > 0; --left)
            payload += parts[isCommon || random.bounded(40) == 0 ? random.bounded(20U) : random.bounded(3U, 5U)];
        if (random.bounded(4) == 0)
            payload += QByteArray(static_cast<qsizetype>(random.bounded(400U)), '.') + "12 ";
        payloads.push_back(random.bounded(50) == 0 ? QByteArray() : payload);
    }
    return payloads;
}

} // namespace

class TestSessionSearch final : public QObject {
    Q_OBJECT

    static std::vector<quint32> searched(SessionSearch *search, qint64 first, qint64 end)
    {
        std::vector<quint32> all;
        while (end > first) {
            const qint64 from = search->windowStart(end, first);
            std::vector<quint32> found;
            search->search(from, end, &found);
            all.insert(all.begin(), found.begin(), found.end());
            end = from;
        }
        return all;
    }

    static std::vector<quint32> oneByOne(const QueryNode &query, const QueryContext &context)
    {
        QueryTest test(query, context);
        std::vector<quint32> all;
        for (qint64 i = 0; i < context.index->size(); ++i) {
            if (test.matches(context.index->at(i)))
                all.push_back(static_cast<quint32>(i));
        }
        return all;
    }

private Q_SLOTS:
    void initTestCase()
    {
        recordMixture(m_session.recorder(), 6000);
        m_session.recorder().flush();
        m_context = {m_session.path(), m_session.recorder().index(), TextEncoding(), wordsOf};
    }

    void findsWhatAskingEachEntryFinds_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"needle",
                                  "NEEDLE",
                                  "/number \\d+7/ or /needle/",
                                  "number -/n.mber \\d+3/",
                                  "/NUMBER/i /\\d\\d5$/ in:",
                                  "out:needle",
                                  "needle -number",
                                  "not needle",
                                  "needle or pin",
                                  "/need.e/",
                                  "/id=\\d+$/",
                                  "/^number \\d*7$/",
                                  "/é id/",
                                  "hex:6e 65 65 64 6c 65",
                                  "hex:00",
                                  "number 12",
                                  "peer::50002 needle",
                                  "size>60000",
                                  "size>60000 needle",
                                  "é",
                                  "É",
                                  ":60000",
                                  "kind:note",
                                  "kind:event words",
                                  "number or needle",
                                  "/\\d7\\b/",
                                  "nothing at all like it",
                                  "in:",
                                  "port:50001 -needle size<100",
                                  "",
                                  "n",
                                  "\"number 4711\""})
            QTest::newRow(query) << QString::fromUtf8(query);
    }

    void findsWhatAskingEachEntryFinds()
    {
        QFETCH(QString, query);
        const QueryNode node = parseQuery(query).value();
        SessionSearch search(node, m_context);
        const std::vector<quint32> expected = oneByOne(node, m_context);
        QCOMPARE(searched(&search, 0, m_context.index->size()), expected);
        QVERIFY(query != QLatin1StringView("needle") || expected.size() > 100);
    }

    void findsWhatIsInMadeUpTexts()
    {
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        const std::vector<QByteArray> payloads = madeUpPayloads();
        for (const QByteArray &payload : payloads)
            session.recorder().message(flow, Direction::In, payload);
        session.recorder().flush();
        const QueryContext context{session.path(), session.recorder().index(), TextEncoding(), wordsOf};
        const qint64 size = context.index->size();
        std::vector<std::pair<quint32, QString>> texts; // of messages that have one
        size_t next = 0;
        for (qint64 i = 0; i < size; ++i) {
            if (context.index->at(i).isEvent())
                continue;
            const QByteArray &payload = payloads.at(next++);
            QCOMPARE(qsizetype{context.index->at(i).kept}, payload.size());
            if (!payload.isEmpty())
                texts.emplace_back(static_cast<quint32>(i), context.encoding.decodeToString(payload));
        }
        QCOMPARE(next, payloads.size());
        for (const char *pattern :
             {"value=\\d+7 ",    "value=",       "value=7",     "^value",    "value=$",         "value=.value=",
              "value=\\w+",      "value=\\W",    "value=é",     "é|你",      "\\\\xFF",         "value=\\\\x",
              "(value=\\d*)+7 ", "value=[^\\d]", "\\bvalue\\b", "(?<=7 )12", "(?<!value=)12 $", "state",
              "\\D=\\d",         "^\\d+ $",      "K",           "value=\\s", ".{300}",          "\\x00"}) {
            for (const bool ignoresCase : {false, true}) {
                const QRegularExpression regex = compileQueryRegex(QString::fromUtf8(pattern), ignoresCase);
                std::vector<quint32> expected;
                for (const auto &[entry, text] : texts) {
                    if (regex.match(text).hasMatch())
                        expected.push_back(entry);
                }
                const QString query = QStringLiteral("in:/") + QString::fromUtf8(pattern) +
                                      (ignoresCase ? QStringLiteral("/i") : QStringLiteral("/"));
                const QueryNode node = parseQuery(query).value();
                SessionSearch search(node, context);
                QVERIFY2(searched(&search, 0, size) == expected, pattern);
                QVERIFY2(searched(&search, 0, size) == expected, pattern); // having seen how common its needle is
                QVERIFY2(oneByOne(node, context) == expected, pattern);
            }
        }
    }

    void theOrderOfTheEntriesDoesNotMatter()
    {
        // As after opening a file in which the segments of several connections are interleaved.
        const auto shuffled = std::make_shared<SessionIndex>();
        std::vector<IndexEntry> entries;
        for (qint64 i = 0; i < m_context.index->size(); ++i)
            entries.push_back(m_context.index->at(i));
        for (size_t i = 0; i + 7 < entries.size(); i += 7)
            std::swap(entries[i], entries[i + 5]);
        for (quint32 id = 1; id <= m_context.index->flowCount(); ++id)
            shuffled->appendFlow(m_context.index->flow(id));
        shuffled->append(entries);
        QueryContext context = m_context;
        context.index = shuffled;
        const QueryNode node = parseQuery(u"needle -pin").value();
        SessionSearch search(node, context);
        QCOMPARE(searched(&search, 0, shuffled->size()), oneByOne(node, context));
    }

    void anOpenedSessionIsSearchedLikewise()
    {
        const auto opened = Session::open(m_session.path());
        QVERIFY(opened.has_value());
        QueryContext context = m_context;
        context.index = opened->index();
        const QueryNode node = parseQuery(u"needle").value();
        SessionSearch search(node, context);
        QCOMPARE(searched(&search, 0, context.index->size()).size(), oneByOne(node, m_context).size());
    }

    void capturesByOthersAreSearchedLikewise_data()
    {
        QTest::addColumn<bool>("isPcapng");
        QTest::addColumn<bool>("isBigEndian");
        QTest::newRow("pcap") << false << false;
        QTest::newRow("pcap, big-endian") << false << true;
        QTest::newRow("pcapng") << true << false;
        QTest::newRow("pcapng, big-endian") << true << true;
    }

    void capturesByOthersAreSearchedLikewise()
    {
        QFETCH(bool, isPcapng);
        QFETCH(bool, isBigEndian);
        constexpr quint16 ethernet = 1;
        const testing::CaptureFormat format{isPcapng, isBigEndian, false, ethernet};
        const Endpoint from = testing::peerEndpoint(50000);
        const Endpoint to = testing::serverEndpoint();
        std::vector<testing::CapturedFrame> frames;
        for (int i = 0; i < 500; ++i) {
            const QByteArray payload = (i % 50 == 7 ? "Needle " : "number ") + QByteArray::number(i);
            frames.push_back(
                {testing::framed(ethernet, testing::udpPacket(from, to, payload)), 1'764'000'000'000'000'000 + i});
        }
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("foreign"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(testing::captureFile(format, frames)) > 0);
        file.close();
        const auto opened = Session::open(path);
        QVERIFY(opened.has_value());
        const QueryContext context{path, opened->index(), TextEncoding(), wordsOf};
        for (const QStringView query : {u"needle", u"-needle", u"/Needle \\d07/", u"hex:4e65", u"port:50000 needle"}) {
            const QueryNode node = parseQuery(query).value();
            SessionSearch search(node, context);
            const std::vector<quint32> expected = oneByOne(node, context);
            QVERIFY(!expected.empty());
            QCOMPARE(searched(&search, 0, context.index->size()), expected);
        }
    }

    void marksAreSearchedAsTheyAreNow()
    {
        const auto mark = [this](EventKind kind, qint64 entry, const QString &text = {}) {
            Event change = testing::makeEvent(kind);
            change.number = static_cast<qint64>(m_context.index->at(entry).offset);
            change.text = text;
            m_context.index->remarks().apply(change);
        };
        SessionSearch bookmarks(parseQuery(u"has:bookmark").value(), m_context);
        SessionSearch others(parseQuery(u"number has:note -has:bookmark").value(), m_context);
        const qint64 size = m_context.index->size();
        const qint64 message = oneByOne(parseQuery(u"number size>8").value(), m_context).at(40);
        SessionSearch greetings(parseQuery(u"note:\"A greet\"").value(), m_context);
        QVERIFY(searched(&bookmarks, 0, size).empty());
        mark(EventKind::Bookmarked, 5000);
        mark(EventKind::Bookmarked, 3);
        mark(EventKind::Annotated, 3, QStringLiteral("a greeting"));
        mark(EventKind::Annotated, message, QStringLiteral("look"));
        QCOMPARE(searched(&bookmarks, 0, size), (std::vector<quint32>{3, 5000}));
        QCOMPARE(searched(&greetings, 0, size), std::vector<quint32>{3});
        QCOMPARE(searched(&others, 0, size), std::vector{static_cast<quint32>(message)});
        mark(EventKind::BookmarkRemoved, 3);
        mark(EventKind::Annotated, message);
        QCOMPARE(searched(&bookmarks, 0, size), std::vector<quint32>{5000});
        QVERIFY(searched(&others, 0, size).size() <= 1); // entry 3, if it is a message
    }

    void windowsCoverTheRangeOnce()
    {
        SessionSearch search({}, m_context);
        const qint64 size = m_context.index->size();
        std::vector<std::pair<qint64, qint64>> windows;
        for (qint64 end = size; end > 10;) {
            const qint64 from = search.windowStart(end, 10);
            QVERIFY(from < end && from >= 10);
            QVERIFY(end - from == 1 ||
                    m_context.index->at(end - 1).offset - m_context.index->at(from).offset <= SessionSearch::windowBytes);
            end = from;
        }
        qint64 windowsForth = 0;
        for (qint64 start = 10; start < size; ++windowsForth) {
            const qint64 end = search.windowEnd(start, size);
            QVERIFY(end > start && end <= size);
            QVERIFY(end - start == 1 ||
                    m_context.index->at(end - 1).offset - m_context.index->at(start).offset <= SessionSearch::windowBytes);
            start = end;
        }
        QVERIFY2(windowsForth > 5, "the session is too small to tell");
    }

    void theScopeGoesFirst()
    {
        const QueryNode node = parseQuery(u"needle").value();
        SessionSearch search(node, m_context, [](const IndexEntry &entry) { return entry.isEvent(); });
        std::vector<quint32> expected;
        for (const quint32 entry : oneByOne(node, m_context)) {
            if (m_context.index->at(entry).isEvent())
                expected.push_back(entry);
        }
        QVERIFY(!expected.empty());
        QCOMPARE(searched(&search, 0, m_context.index->size()), expected);
    }

    void aFileThatIsGoneHasNoText()
    {
        QueryContext context = m_context;
        context.path = m_session.path() + QStringLiteral(".gone");
        SessionSearch text(parseQuery(u"needle").value(), context);
        QVERIFY(searched(&text, 0, context.index->size()).empty());
        SessionSearch index(parseQuery(u"kind:note").value(), context);
        QVERIFY(!searched(&index, 0, context.index->size()).empty());
    }

private:
    RecordedSession m_session;
    QueryContext m_context;
};

QTEST_GUILESS_MAIN(TestSessionSearch)
#include "tst_sessionsearch.moc"
