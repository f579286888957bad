#include "entrymatcher.h"
#include "logsearch.h"
#include "recordedsession.h"
#include "talk.h"

#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using testing::RecordedSession;

class TestEntryMatcher final : public QObject {
    Q_OBJECT

    static SearchJob job(RecordedSession *session, const LogFilter &filter, const QString &encoding = {})
    {
        session->recorder().flush();
        SearchJob made;
        made.filter = filter;
        if (const auto known = net::TextEncoding::fromName(encoding))
            made.encoding = *known;
        made.path = session->recorder().path();
        made.index = session->recorder().index();
        made.endEntry = made.index->size();
        return made;
    }

    static int matching(const SearchJob &asked)
    {
        EntryMatcher matcher(asked);
        int count = 0;
        for (qint64 i = 0; i < asked.index->size(); ++i)
            count += matcher.matches(asked.index->at(i)) ? 1 : 0;
        return count;
    }

    // All that a search finds until it is done, in the order of its rows.
    static std::vector<quint32> results(LogSearch *search)
    {
        std::vector<quint32> all;
        const bool done = QTest::qWaitFor([&] {
            while (const auto batch = search->take())
                all.insert(batch->newer ? all.end() : all.begin(), batch->entries.begin(), batch->entries.end());
            return search->isDone();
        });
        return done ? all : std::vector<quint32>();
    }

private Q_SLOTS:
    void textIsFoundInTheEncoding_data()
    {
        QTest::addColumn<QByteArray>("payload");
        QTest::addColumn<QString>("encoding");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        const QString utf8 = QStringLiteral("UTF-8");
        const QString gbk = QStringLiteral("GBK");
        const QByteArray hello("\xc4\xe3\xba\xc3", 4); // 你好 in GBK
        QTest::newRow("ascii, other case") << QByteArray("Hello World") << utf8 << QStringLiteral("WORLD") << true;
        QTest::newRow("chinese") << QStringLiteral("说你好").toUtf8() << utf8 << QStringLiteral("你好") << true;
        QTest::newRow("chinese in GBK") << hello << gbk << QStringLiteral("你好") << true;
        QTest::newRow("GBK read as UTF-8") << hello << utf8 << QStringLiteral("你好") << false;
        QTest::newRow("GBK, across two characters") << hello << gbk << QStringLiteral("愫") << false;
        QTest::newRow("a trail byte is no letter") << QByteArray("\x81\x61") << gbk << QStringLiteral("a") << false;
        QTest::newRow("cyrillic, other case")
            << QStringLiteral("Привет").toUtf8() << utf8 << QStringLiteral("пРИВЕТ") << true;
        QTest::newRow("accents, other case") << QStringLiteral("CAFÉ").toUtf8() << utf8 << QStringLiteral("café") << true;
        QTest::newRow("invalid byte") << QByteArray("a\xff", 2) << utf8 << QStringLiteral("\\xff") << true;
        QTest::newRow("after a NUL") << QByteArray("a\0needle", 8) << utf8 << QStringLiteral("needle") << true;
        QTest::newRow("UTF-16") << QByteArray("a\0b\0c\0", 6) << QStringLiteral("UTF-16LE") << QStringLiteral("BC") << true;
        QTest::newRow("UTF-16, off by a byte")
            << QByteArray("\0a\0b", 4) << QStringLiteral("UTF-16LE") << QStringLiteral("a") << false;
        QTest::newRow("not to be said in it")
            << QByteArray("abc") << QStringLiteral("ISO-8859-1") << QStringLiteral("你") << false;
        QTest::newRow("the endpoint") << QByteArray("abc") << utf8 << QStringLiteral(":50000") << true;
    }

    void textIsFoundInTheEncoding()
    {
        QFETCH(QByteArray, payload);
        QFETCH(QString, encoding);
        QFETCH(QString, text);
        QFETCH(bool, found);
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        session.recorder().message(flow, net::Direction::In, payload);
        LogFilter filter;
        filter.text = text;
        filter.kind = LogKind::In;
        QCOMPARE(matching(job(&session, filter, encoding)), found ? 1 : 0);
    }

    void kindAndEndpoint_data()
    {
        QTest::addColumn<LogKind>("kind");
        QTest::addColumn<QString>("endpoint");
        QTest::addColumn<bool>("isWhole");
        QTest::addColumn<int>("count");
        QTest::newRow("in") << LogKind::In << QString() << false << 3;
        QTest::newRow("out") << LogKind::Out << QString() << false << 1;
        QTest::newRow("events") << LogKind::Events << QString() << false << 4; // with the recording's start
        QTest::newRow("errors") << LogKind::Errors << QString() << false << 2;
        QTest::newRow("whole endpoint") << LogKind::All << QStringLiteral("192.168.1.7:5000") << true << 2;
        QTest::newRow("part of one") << LogKind::All << QStringLiteral("192.168.1.7:500") << false << 6;
        QTest::newRow("port") << LogKind::All << QStringLiteral(":50001") << false << 3;
        QTest::newRow("nobody's") << LogKind::All << QStringLiteral("10.0.0.1") << false << 0;
        QTest::newRow("an event's own endpoint") << LogKind::Errors << QStringLiteral(":8989") << false << 1;
    }

    void kindAndEndpoint()
    {
        QFETCH(LogKind, kind);
        QFETCH(QString, endpoint);
        QFETCH(bool, isWhole);
        QFETCH(int, count);
        RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 a = testing::openTcp(recorder, 5000);
        const quint32 b = testing::openTcp(recorder, 50001);
        recorder.message(a, net::Direction::In, "one");
        recorder.message(a, net::Direction::Out, "two");
        recorder.message(b, net::Direction::In, "three");
        const quint32 udp = testing::openUdp(recorder, 50002);
        recorder.message(udp, net::Direction::In, "four");
        net::Event event = testing::makeEvent(net::EventKind::ReadPaused);
        event.flow = b;
        recorder.event(event);
        event.kind = net::EventKind::ResetByPeer;
        recorder.event(event);
        event = testing::makeEvent(net::EventKind::ListenFailed);
        event.local = testing::serverEndpoint();
        recorder.event(event);
        LogFilter filter;
        filter.kind = kind;
        filter.endpoint = endpoint;
        filter.isWholeEndpoint = isWhole;
        QCOMPARE(matching(job(&session, filter)), count);
    }

    void twoConnectionsToOneServerAreKeptApart_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<int>("count");
        QTest::newRow("the first") << QStringLiteral("127.0.0.1:40001") << 3;
        QTest::newRow("the second") << QStringLiteral("127.0.0.1:40002") << 1;
        QTest::newRow("both") << QString() << 4;
        QTest::newRow("neither") << QStringLiteral("127.0.0.1:40003") << 0;
    }

    void twoConnectionsToOneServerAreKeptApart()
    {
        QFETCH(QString, local);
        QFETCH(int, count);
        RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const auto open = [&recorder](quint16 port) {
            return recorder.openFlow(net::Channel::TcpClient, net::Transport::Tcp, {QHostAddress::LocalHost, port},
                                     testing::peerEndpoint(8989), false);
        };
        const quint32 first = open(40001);
        recorder.message(first, net::Direction::Out, "one");
        recorder.message(open(40002), net::Direction::Out, "two");
        net::Event event = testing::makeEvent(net::EventKind::ReadPaused, net::Channel::TcpClient);
        event.flow = first;
        recorder.event(event);
        event = testing::makeEvent(net::EventKind::ConnectFailed, net::Channel::TcpClient); // before there is a flow
        event.local = net::Endpoint(QHostAddress::LocalHost, 40001);
        event.peer = testing::peerEndpoint(8989);
        recorder.event(event);
        LogFilter filter;
        filter.endpoint = QStringLiteral("192.168.1.7:8989");
        filter.isWholeEndpoint = true;
        filter.local = local;
        QCOMPARE(matching(job(&session, filter)), count);
    }

    void eventsAreFoundByTheirWords()
    {
        RecordedSession session;
        net::Event event = testing::makeEvent(net::EventKind::Note);
        event.text = QStringLiteral("look HERE");
        session.recorder().event(event);
        LogFilter filter;
        filter.text = QStringLiteral("\"look here\"");
        QCOMPARE(matching(job(&session, filter)), 1);
    }

    void channelsAreKeptApart()
    {
        RecordedSession session;
        session.recorder().message(testing::openTcp(session.recorder(), 1), net::Direction::In, "abc");
        session.recorder().message(testing::openUdp(session.recorder(), 1), net::Direction::In, "abc");
        LogFilter filter;
        filter.text = QStringLiteral("abc");
        SearchJob asked = job(&session, filter);
        QCOMPARE(matching(asked), 2);
        asked.scope = net::Channel::Udp;
        QCOMPARE(matching(asked), 1);
    }

    void searchFindsAllInOrder()
    {
        RecordedSession session;
        net::Recorder &recorder = session.recorder();
        const quint32 flow = testing::openTcp(recorder, 50000);
        testing::recordMessages(recorder, flow, 50'000);
        LogFilter filter;
        filter.text = QStringLiteral("\"message 1\"");
        LogSearch search;
        const QSignalSpy found(&search, &LogSearch::found);
        search.start(job(&session, filter));
        QTRY_VERIFY(!found.isEmpty());
        const std::vector<quint32> all = results(&search);
        QVERIFY(std::is_sorted(all.begin(), all.end()));
        QCOMPARE(all.size(), size_t{11'111}); // 1, 10–19, 100–199, 1000–1999, 10000–19999
    }

    void newRowsComeBehind()
    {
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        testing::recordMessages(session.recorder(), flow, 10);
        LogFilter filter;
        filter.text = QStringLiteral("message");
        LogSearch search;
        search.start(job(&session, filter));
        const std::vector<quint32> older = results(&search);
        QCOMPARE(older.size(), size_t{10});
        testing::recordMessages(session.recorder(), flow, 5);
        session.recorder().flush();
        search.extend(session.recorder().index()->size());
        std::optional<LogSearch::Batch> batch;
        QVERIFY(QTest::qWaitFor([&] { return (batch = search.take()).has_value(); }));
        QVERIFY(batch->newer);
        QCOMPARE(batch->entries.size(), size_t{5});
        QVERIFY(batch->entries.front() > older.back());
    }

    void aNewSearchDropsTheOld()
    {
        RecordedSession session;
        const quint32 flow = testing::openTcp(session.recorder(), 50000);
        testing::recordMessages(session.recorder(), flow, 100'000);
        LogFilter all;
        all.text = QStringLiteral("message");
        LogFilter one;
        one.text = QStringLiteral("\"message 77777\"");
        LogSearch search;
        for (int i = 0; i < 20; ++i)
            search.start(job(&session, all));
        search.start(job(&session, one));
        const std::vector<quint32> found = results(&search);
        QCOMPARE(found.size(), size_t{1});
        QCOMPARE(session.recorder().index()->at(found[0]).length, quint32{13});
    }

    void stoppingLeavesNothing()
    {
        RecordedSession session;
        testing::recordMessages(session.recorder(), testing::openTcp(session.recorder(), 50000), 50'000);
        LogFilter filter;
        filter.text = QStringLiteral("message");
        LogSearch search;
        search.start(job(&session, filter));
        search.stop();
        QVERIFY(search.isDone());
        QVERIFY(!search.take());
    }
};

QTEST_GUILESS_MAIN(TestEntryMatcher)
#include "tst_entrymatcher.moc"
