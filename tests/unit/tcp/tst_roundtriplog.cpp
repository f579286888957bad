// Which round trips of an engine's connections are kept in the session.
#include "networktestmain.h"
#include "rawpeer.h"
#include "recordedsession.h"
#include "roundtriplog.h"
#include "serverfixture.h"

#include <QTest>

using namespace net;

namespace {

ConnectionInfo connection(quint32 flow, qint64 microseconds, qint64 bytes)
{
    ConnectionInfo info;
    info.flow = flow;
    info.roundTripUs = microseconds;
    info.bytesIn = bytes;
    return info;
}

} // namespace

class TestRoundTripLog final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatChanged_data()
    {
        QTest::addColumn<qint64>("microseconds");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<qint64>("atMs");
        QTest::addColumn<bool>("kept");
        QTest::newRow("slower") << qint64{2000} << qint64{20} << qint64{1000} << true;
        QTest::newRow("a little slower") << qint64{1050} << qint64{20} << qint64{1000} << false;
        QTest::newRow("the same, a while later") << qint64{1000} << qint64{20} << RoundTripLog::againAfterMs << true;
        QTest::newRow("without traffic") << qint64{2000} << qint64{10} << qint64{60000} << false;
        QTest::newRow("not known") << qint64{-1} << qint64{20} << qint64{60000} << false;
    }

    void keepsWhatChanged()
    {
        QFETCH(qint64, microseconds);
        QFETCH(qint64, bytes);
        QFETCH(qint64, atMs);
        QFETCH(bool, kept);
        testing::RecordedSession session;
        RoundTripLog log;
        const quint32 flow = open(session.recorder());
        log.look(connection(flow, 1000, 10), 0);
        log.record(session.recorder(), Channel::TcpServer, 1000);
        log.look(connection(flow, microseconds, bytes), atMs);
        log.record(session.recorder(), Channel::TcpServer, atMs + 1000);
        session.recorder().flush();
        const auto samples = session.recorder().index()->roundTrips().some(0, 10);
        QCOMPARE(samples.size(), size_t{kept ? 2U : 1U});
        QCOMPARE(samples.front().microseconds, quint32{1000});
        QCOMPARE(samples.front().flow, flow);
        QCOMPARE(qint64{samples.back().microseconds}, kept ? microseconds : 1000);
        QVERIFY(samples.back().timeNs > 0);
    }

    void isBoundedAndFair()
    {
        constexpr quint32 connections = 200;
        testing::RecordedSession session;
        RoundTripLog log;
        for (quint32 i = 0; i < connections; ++i)
            std::ignore = open(session.recorder());
        const auto round = [&](qint64 nowMs) {
            for (quint32 flow = 1; flow <= connections; ++flow)
                log.look(connection(flow, 1000, 10), nowMs);
            log.record(session.recorder(), Channel::TcpServer, nowMs);
        };
        round(1000);
        round(1250); // not a second later
        session.recorder().flush();
        const auto index = session.recorder().index();
        QCOMPARE(index->roundTrips().size(), maxRoundTripsTogether);
        for (qint64 ms = 2000; ms < 9000; ms += 1000)
            round(ms);
        session.recorder().flush();
        QCOMPARE(index->roundTrips().size(), qsizetype{connections}); // each once: nothing has changed
        QCOMPARE(index->size(), qint64{1});
    }

    void aServerKeepsThem()
    {
        testing::ServerFixture f;
        QVERIFY(f.start());
        testing::RawPeer peer(f.local);
        QCOMPARE(peer.send("ping"), qint64{4});
        QTRY_COMPARE(peer.all(), QByteArray("ping"));
        const auto index = f.session.recorder().index();
        QTRY_COMPARE(index->roundTrips().size(), qsizetype{1});
        const RoundTripSample sample = index->roundTrips().some(0, 1).front();
        QCOMPARE(sample.flow, f.only().flow);
        QVERIFY(sample.microseconds > 0 && sample.microseconds < 1'000'000);
    }

private:
    static quint32 open(Recorder &recorder)
    {
        static quint16 port = 40000;
        return recorder.openFlow(Channel::TcpServer, Transport::Tcp, *Endpoint::parse(u"127.0.0.1:8989"),
                                 Endpoint(QHostAddress(QHostAddress::LocalHost), ++port), true);
    }
};

NETWORK_TEST_MAIN(TestRoundTripLog)
#include "tst_roundtriplog.moc"
