#include "logmodel.h"
#include "recordedsession.h"
#include "talk.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace widgets;
using testing::RecordedSession;

class TestLogModel final : public QObject {
    Q_OBJECT

    struct Fixture {
        explicit Fixture(std::optional<net::Channel> channel = {})
            : model(reader, channel)
            , tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal)
        {
            reader.setSource(session.recorder().path(), session.recorder().index());
            model.sourceChanged();
        }

        void take()
        {
            session.recorder().flush();
            while (model.taken() < session.recorder().index()->size())
                model.takeNew();
        }

        QString text(int row, int column) const { return model.index(row, column).data().toString(); }

        RecordedSession session;
        EntryReader reader;
        LogModel model;
        QAbstractItemModelTester tester;
    };

private Q_SLOTS:
    void rowsAreAppended()
    {
        Fixture f;
        f.take();
        const int before = f.model.rowCount();
        const quint32 flow = testing::openTcp(f.session.recorder(), 50000);
        QSignalSpy inserted(&f.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy reset(&f.model, &QAbstractItemModel::modelReset);
        testing::recordMessages(f.session.recorder(), flow, 3);
        f.take();
        QCOMPARE(f.model.rowCount(), before + 3);
        QCOMPARE(reset.count(), 0);
        QVERIFY(!inserted.isEmpty());
        QCOMPARE(f.text(before, LogModel::TextColumn), QStringLiteral("message 0"));
        QCOMPARE(f.text(before, LogModel::EndpointColumn), QStringLiteral("192.168.1.7:50000"));
        QCOMPARE(f.text(before, LogModel::DirectionColumn), QStringLiteral("in"));
        QCOMPARE(f.text(before + 1, LogModel::DirectionColumn), QStringLiteral("out"));
        QCOMPARE(f.text(before, LogModel::SizeColumn), QStringLiteral("9 B"));
        QCOMPARE(f.model.listBytes(), qint64{0}); // all rows need no list
    }

    void aChannelHasItsRowsOnly()
    {
        Fixture f(net::Channel::Udp);
        const quint32 tcp = testing::openTcp(f.session.recorder(), 50000);
        const quint32 udp = testing::openUdp(f.session.recorder(), 50001);
        for (int i = 0; i < 5; ++i) {
            f.session.recorder().message(tcp, net::Direction::In, "no");
            f.session.recorder().message(udp, net::Direction::In, "yes");
        }
        f.take();
        QCOMPARE(f.model.rowCount(), 5);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(f.text(i, LogModel::TextColumn), QStringLiteral("yes"));
        QCOMPARE(f.model.listBytes(), qint64{20});
    }

    void theRecorderSpeaksInEveryChannel()
    {
        Fixture f(net::Channel::Udp);
        f.take();
        QCOMPARE(f.model.rowCount(), 0); // that it has begun is no news for a tab
        net::Event event = testing::makeEvent(net::EventKind::PayloadsPaused);
        event.number = 1000;
        f.session.recorder().event(event);
        f.take();
        QCOMPARE(f.model.rowCount(), 1);
    }

    void clearingHidesWhatWasThere_data()
    {
        QTest::addColumn<bool>("oneChannel");
        QTest::newRow("all") << false;
        QTest::newRow("one channel") << true;
    }

    void clearingHidesWhatWasThere()
    {
        QFETCH(bool, oneChannel);
        Fixture f(oneChannel ? std::optional(net::Channel::TcpServer) : std::nullopt);
        const quint32 flow = testing::openTcp(f.session.recorder(), 50000);
        testing::recordMessages(f.session.recorder(), flow, 10);
        f.take();
        f.model.clear();
        QCOMPARE(f.model.rowCount(), 0);
        testing::recordMessages(f.session.recorder(), flow, 1, 42);
        f.take();
        QCOMPARE(f.model.rowCount(), 1);
        QCOMPARE(f.text(0, LogModel::TextColumn), QStringLiteral("message 42"));
    }

    void matchesAreMergedInOrder()
    {
        Fixture f;
        testing::recordMessages(f.session.recorder(), testing::openTcp(f.session.recorder(), 50000), 100);
        f.take();
        const qint64 total = f.model.total();
        f.model.beginMatches();
        QCOMPARE(f.model.rowCount(), 0);
        const std::vector<quint32> middle{50, 51};
        const std::vector<quint32> newest{60};
        const std::vector<quint32> oldest{7, 8, 9};
        f.model.prependMatches(middle);
        f.model.appendMatches(newest);
        f.model.prependMatches(oldest);
        QCOMPARE(f.model.rowCount(), 6);
        const std::vector<quint32> expected{7, 8, 9, 50, 51, 60};
        for (int row = 0; row < 6; ++row) {
            QCOMPARE(f.model.entryAt(row), expected[static_cast<size_t>(row)]);
            QCOMPARE(f.model.rowOf(f.model.entryAt(row)), row);
        }
        QCOMPARE(f.model.rowOf(10), -1);
        QCOMPARE(f.model.total(), total);
        f.model.endMatches();
        QCOMPARE(f.model.rowCount(), static_cast<int>(total));
    }

    void rowsGoOnComingWhileMatchesAreShown()
    {
        Fixture f(net::Channel::TcpServer);
        const quint32 flow = testing::openTcp(f.session.recorder(), 50000);
        testing::recordMessages(f.session.recorder(), flow, 10);
        f.take();
        f.model.beginMatches();
        testing::recordMessages(f.session.recorder(), flow, 10);
        f.take();
        QCOMPARE(f.model.rowCount(), 0);
        f.model.endMatches();
        QVERIFY(f.model.rowCount() >= 20);
    }

    void aBatchEndsInTime()
    {
        EntryReader reader;
        auto index = std::make_shared<net::SessionIndex>();
        std::vector<net::IndexEntry> entries(1'000'000);
        for (int i = 0; i < 5; ++i)
            index->append(entries);
        reader.setSource({}, index);
        LogModel model(reader, net::Channel::TcpServer);
        model.sourceChanged();
        QElapsedTimer clock;
        qint64 longest = 0;
        int ticks = 0;
        while (model.taken() < index->size()) {
            clock.start();
            model.takeNew();
            longest = std::max(longest, clock.elapsed());
            ++ticks;
        }
        QCOMPARE(model.rowCount(), 5'000'000);
        QVERIFY(ticks > 1);
        QVERIFY2(longest < 100, qPrintable(QString::number(longest))); // 4 ms and one block, on a busy machine
    }

    void specialPayloads()
    {
        Fixture f;
        f.take();
        const int at = f.model.rowCount();
        net::Recorder &recorder = f.session.recorder();
        const quint32 flow = testing::openTcp(recorder, 50000);
        recorder.message(flow, net::Direction::In, QByteArray("a\0\xff\r\n", 5));
        recorder.message(flow, net::Direction::In, QByteArray(100'000, 'x'), net::Keep::HeaderOnly);
        recorder.message(testing::openUdp(recorder, 1), net::Direction::In, "");
        recorder.message(flow, net::Direction::In, QByteArray(1 << 20, 'y'));
        f.take();
        QCOMPARE(f.text(at, LogModel::TextColumn).toLower(), QStringLiteral("a\\0\\xff\\r\\n"));
        QCOMPARE(f.text(at + 1, LogModel::TextColumn), QStringLiteral("(payload not kept)"));
        QCOMPARE(f.text(at + 1, LogModel::SizeColumn), QStringLiteral("100,000 B"));
        QCOMPARE(f.text(at + 2, LogModel::TextColumn), QStringLiteral("(empty)"));
        QCOMPARE(f.text(at + 3, LogModel::TextColumn).size(), EntryReader::lineBytes);
    }

    void textFollowsTheEncoding()
    {
        Fixture f;
        f.take();
        const int at = f.model.rowCount();
        f.session.recorder().message(testing::openTcp(f.session.recorder(), 1), net::Direction::In, "\xc4\xe3\xba\xc3");
        f.take();
        QVERIFY(f.text(at, LogModel::TextColumn).startsWith(u'\\'));
        f.reader.setEncoding(*net::TextEncoding::fromName(QStringLiteral("GBK")));
        QCOMPARE(f.text(at, LogModel::TextColumn), QStringLiteral("你好"));
    }

    void timesAreExact()
    {
        Fixture f;
        const qint64 ns = QDateTime(QDate(2026, 11, 20), QTime(10, 8, 29, 622)).toMSecsSinceEpoch() * 1'000'000 + 345'678;
        QCOMPARE(f.reader.timeText(ns), QStringLiteral("10:08:29.622"));
        f.reader.setMicroseconds(true);
        QCOMPARE(f.reader.timeText(ns), QStringLiteral("10:08:29.622345"));
        QVERIFY(EntryReader::fullTimeText(ns).startsWith(QStringLiteral("2026-11-20 10:08:29.622345678 UTC")));
    }

    void rowsCanBeSpoken()
    {
        Fixture f;
        f.take();
        const int at = f.model.rowCount();
        f.session.recorder().message(testing::openTcp(f.session.recorder(), 50000), net::Direction::In, "hello");
        f.take();
        const QString spoken = f.model.index(at, 0).data(LogModel::SpokenRole).toString();
        QVERIFY2(spoken.endsWith(QStringLiteral("received from 192.168.1.7:50000, 5 B: hello")), qPrintable(spoken));
    }

    void aFileThatIsGoneIsSaid()
    {
        Fixture f;
        f.take();
        const int at = f.model.rowCount();
        f.session.recorder().message(testing::openTcp(f.session.recorder(), 50000), net::Direction::In, "hello");
        f.take();
        EntryReader elsewhere;
        elsewhere.setSource(QStringLiteral("/nowhere/gone.pcapng"), f.session.recorder().index());
        const RowText &row = elsewhere.row(f.model.entryAt(at));
        QVERIFY(row.isNote);
        QVERIFY(row.text.contains(QStringLiteral("gone.pcapng")));
    }
};

int main(int argc, char **argv)
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    QGuiApplication app(argc, argv);
    TestLogModel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_logmodel.moc"
