#include "sessionsurvey.h"

#include <QTest>

using namespace net;

namespace {

constexpr qint64 second = 1'000'000'000;

IndexEntry message(EntryType type, quint32 flow, qint64 timeNs, quint32 length)
{
    IndexEntry entry;
    entry.type = type;
    entry.flow = flow;
    entry.timeNs = timeNs;
    entry.length = length;
    return entry;
}

qint64 sumIn(const RateBins &rates)
{
    qint64 sum = 0;
    for (int i = 0; i < RateBins::spanCount; ++i)
        sum += rates.in(i);
    return sum;
}

} // namespace

class TestSessionSurvey final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void totals()
    {
        SessionSurvey survey;
        survey.add(message(EntryType::MessageIn, 1, 5 * second, 10));
        survey.add(message(EntryType::MessageOut, 1, 4 * second, 20)); // clocks may step back
        survey.add(message(EntryType::MessageIn, 2, 6 * second, 30));
        IndexEntry event = message(EntryType::Event, 2, 9 * second, 400);
        event.eventKind = static_cast<quint16>(EventKind::ConnectionLost);
        survey.add(event);
        event.flow = 0;
        event.eventKind = static_cast<quint16>(EventKind::Note);
        survey.add(event);
        QCOMPARE(survey.entries(), 5);
        QCOMPARE(survey.in.messages, 2);
        QCOMPARE(survey.in.bytes, 40);
        QCOMPARE(survey.out.bytes, 20);
        QCOMPARE(survey.events, 2);
        QCOMPARE(survey.problems, 1);
        QCOMPARE(survey.firstNs, 4 * second);
        QCOMPARE(survey.lastNs, 9 * second);
        QCOMPARE(survey.connections.size(), size_t{2});
        QCOMPARE(survey.connections[1].id, 2U);
        QCOMPARE(survey.connections[1].in.bytes, 30);
        QCOMPARE(survey.connections[1].lastNs, 9 * second);
        QVERIFY(!survey.moreConnections);
    }

    void connectionsAreBounded()
    {
        SessionSurvey survey;
        for (quint32 i = 1; i <= 5000; ++i)
            survey.add(message(EntryType::MessageIn, i, i, 1));
        QCOMPARE(survey.connections.size(), SessionSurvey::mostConnections);
        QVERIFY(survey.moreConnections);
        QCOMPARE(survey.in.messages, 5000);
    }

    void spansCoverAnyTime_data()
    {
        QTest::addColumn<qint64>("stepNs");
        QTest::newRow("one moment") << qint64{0};
        QTest::newRow("a millisecond") << qint64{1000};
        QTest::newRow("seconds") << second / 100;
        QTest::newRow("years") << 40'000 * second;
        QTest::newRow("centuries") << 4'000'000 * second;
    }

    void spansCoverAnyTime()
    {
        QFETCH(qint64, stepNs);
        RateBins rates;
        for (qint64 i = 0; i < 2000; ++i)
            rates.add(1 + i * stepNs, true, 3);
        rates.add(0, false, 7); // before the first: counted there
        QCOMPARE(sumIn(rates), 6000);
        QCOMPARE(rates.out(0), 7);
        QVERIFY(rates.used() <= RateBins::spanCount);
        const qint64 all = 1999 * stepNs;
        QVERIFY(rates.spanNs() * rates.used() > all);
        if (all > rates.spanCount * qint64{1'000'000})
            QVERIFY(rates.used() >= RateBins::spanCount / 2);
        QVERIFY(rates.peak() >= 7);
    }
};

QTEST_GUILESS_MAIN(TestSessionSurvey)
#include "tst_sessionsurvey.moc"
