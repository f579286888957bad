// Two ends where the recordings differ in kind: captures by other programs, which say nothing of where they were taken,
// datagrams that one end kept short, ports that everybody uses; and joining that is bounded and can be stopped.
#include "clock.h"
#include "datagrampairing.h"
#include "endsworld.h"
#include "flowentries.h"
#include "recordreader.h"
#include "tap.h"

#include <QTest>

#include <vector>

using namespace net;
using namespace testing;

namespace {

enum class Account { Session, AtClient, AtServer };

// The client asks at 0, is answered at 10 and closes at 20; each takes 1 ms.
EndFile accountOf(Account account, World *world)
{
    if (account == Account::Session) {
        world->connectTcp();
        world->left(true, 0, "question");
        world->came(true, 11, "answer");
        world->tell(true, 20, EventKind::Closed);
        return world->fileHere();
    }
    const double later = account == Account::AtServer ? 1 : 0; // for what the client sends
    Tap tap;
    tap.connectTcp(-5 + later, -3 - later);
    tap.segment(true, 0 + later, "question");
    tap.segment(false, 11 - later, "answer");
    tap.segment(true, 20 + later, {}, tcpflag::fin | tcpflag::ack);
    return tap.save(world->path(QStringLiteral("%1.pcap").arg(static_cast<int>(account))));
}

} // namespace

class TestTwoEndsEdge final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsWithACapture()
    {
        SessionIndex here;
        SessionIndex there;
        addFlow(&here, endpoint("192.168.1.7:50001"), endpoint("192.168.1.5:80"));
        addFlow(&there, endpoint("192.168.1.7:50001"), endpoint("192.168.1.5:80"));
        const std::vector<FlowPair> flipped{{1, 1, true}};
        QVERIFY(pairFlows(here, there).empty());
        QVERIFY(pairFlows(here, there, {.here = false, .there = true}) == flipped);
        QVERIFY(pairFlows(here, there, {.here = true, .there = false}) == flipped);
        QVERIFY(pairFlows(here, here, {.here = true, .there = true}).empty());
    }

    // All on one port: only addresses tell who talks to whom.
    void pairsNoStrangers()
    {
        SessionIndex here;
        SessionIndex there;
        addFlow(&here, endpoint("192.168.1.7:9000"), endpoint("192.168.1.5:9000"), Transport::Udp);
        addFlow(&here, endpoint("192.168.1.7:9000"), endpoint("192.168.1.9:9000"), Transport::Udp);
        addFlow(&there, endpoint("192.168.1.5:9000"), endpoint("192.168.1.7:9000"), Transport::Udp);
        addFlow(&there, endpoint("192.168.1.5:9000"), endpoint("192.168.1.9:9000"), Transport::Udp);
        const std::vector<FlowPair> expected{{1, 1}};
        QVERIFY(pairFlows(here, there) == expected);

        // Who is behind address translation is a stranger to nobody.
        SessionIndex translated;
        addFlow(&translated, endpoint("10.0.0.2:9000"), endpoint("203.0.113.5:9000"), Transport::Udp);
        QVERIFY(pairFlows(translated, there) == expected);

        SessionIndex same;
        addFlow(&same, endpoint("192.168.1.7:9000"), endpoint("192.168.1.5:9000"), Transport::Udp);
        addFlow(&same, endpoint("192.168.1.7:9000"), endpoint("192.168.1.9:9000"), Transport::Udp);
        QVERIFY(pairFlows(same, same).empty());
    }

    // The capture calls the client local, be it taken there or at the server. Of two captures the times tell which is where.
    void joinsCaptures_data()
    {
        QTest::addColumn<Account>("here");
        QTest::addColumn<Account>("there");
        QTest::newRow("session, capture") << Account::Session << Account::AtServer;
        QTest::newRow("capture, session") << Account::AtServer << Account::Session;
        QTest::newRow("captures, the client's here") << Account::AtClient << Account::AtServer;
        QTest::newRow("captures, the server's here") << Account::AtServer << Account::AtClient;
    }
    void joinsCaptures()
    {
        QFETCH(Account, here);
        QFETCH(Account, there);
        World world;
        const EndFile fileHere = accountOf(here, &world);
        const EndFile fileThere = accountOf(there, &world);
        QVERIFY(fileHere.index && fileThere.index);
        for (const EndFile *file : {&fileHere, &fileThere})
            QCOMPARE(isCapture(*file->index), file->isForeign);
        const std::atomic<bool> stop{false};
        const TwoEnds ends = joinEnds(fileHere, fileThere, stop);
        QCOMPARE(ends.pairs.size(), size_t{1});
        QVERIFY(ends.pairs.front().isFlipped);
        QCOMPARE(ends.fromHere.arrived, 1);
        QCOMPARE(ends.fromThere.arrived, 1);
        QCOMPARE(ends.clock.known, ClockOffset::Known::Between);
        QCOMPARE(ends.clock.contradictionNs, 0);
        QCOMPARE(ends.clock.offsetNs, 0);
        QCOMPARE(ends.clock.uncertaintyNs, nsPerMs);

        const bool isClientHere = here != Account::AtServer;
        const QByteArray fromHere = isClientHere ? "question" : "answer";
        RecordReader reader(fileHere.path, fileHere.index);
        for (const Delivery &delivery : ends.deliveries) {
            if (delivery.kind == DeliveryKind::Finish)
                QCOMPARE(delivery.fromHere, isClientHere);
            else if (delivery.fromHere)
                QCOMPARE(reader.payload(fileHere.index->at(delivery.sent)).value(), fromHere);
        }
        QCOMPARE(ends.deliveries.size(), size_t{3});
    }

    // What one machine has opened is turned, what the other has is not.
    void joinsCapturesOfWhatEitherOpened()
    {
        const Endpoint ownClient(server.address(), 6000);
        const Endpoint ownServer(client.address(), 7000);
        World world;
        const auto capture = [&](bool isAtServer) {
            const double later = isAtServer ? 1 : 0; // for what goes there
            Tap tap;
            tap.datagram(0 + later, client, server, "one");
            tap.datagram(11 - later, server, client, "two");
            tap.datagram(21 - later, ownClient, ownServer, "three");
            return tap.save(world.path(QString::number(later)));
        };
        const EndFile atServer = capture(true);
        const EndFile atClient = capture(false);
        QVERIFY(atServer.index && atClient.index);
        const std::atomic<bool> stop{false};
        for (const bool isServerHere : {false, true}) {
            const TwoEnds ends = joinEnds(isServerHere ? atServer : atClient, isServerHere ? atClient : atServer, stop);
            QCOMPARE(ends.clock.contradictionNs, 0);
            QCOMPARE(ends.fromHere.arrived, isServerHere ? 2 : 1);
            QCOMPARE(ends.fromThere.arrived, isServerHere ? 1 : 2);
        }
    }

    void pairsDatagramsKeptShort()
    {
        for (const bool isShortThere : {false, true}) {
            World world;
            world.openUdp();
            world.left(true, 0, "question", isShortThere ? Keep::Whole : Keep::HeaderOnly);
            world.came(false, 1, "question", isShortThere ? Keep::HeaderOnly : Keep::Whole);
            const TwoEnds ends = world.join();
            QCOMPARE(ends.fromHere.arrived, 1);
            QCOMPARE(ends.fromHere.notReceived + ends.fromHere.notSent, 0);
        }
    }

    // Those of the same length that both ends have kept are still told by their bytes.
    void tellsWholeDatagramsFromShortOnes()
    {
        World world;
        world.openUdp();
        world.left(true, 0, "overtaken");
        world.left(true, 1, "overtaker");
        world.came(false, 2, "overtaker");
        world.came(false, 3, "overtaken");
        world.left(true, 10, "different");
        world.came(false, 12, "different", Keep::HeaderOnly);
        world.left(true, 20, "never was");
        const TwoEnds ends = world.join();
        QCOMPARE(ends.fromHere.arrived, 3);
        QCOMPARE(ends.fromHere.notReceived, 1);
        QCOMPARE(ends.fromHere.leastNs, 0); // it took 1 ms, which is taken for the clock's
        QCOMPARE(ends.fromHere.mostNs, 2 * nsPerMs);
    }

    void pairsDatagramsThatACaptureCut()
    {
        World world;
        world.openUdp();
        const QByteArray one = "one " + QByteArray(96, 'x');
        const QByteArray two = "two " + QByteArray(96, 'x');
        world.left(true, 0, one);
        world.left(true, 1, two);
        Tap tap;
        tap.cutDatagram(2, two, 10);
        tap.cutDatagram(3, one, 10);
        const std::atomic<bool> stop{false};
        const TwoEnds ends = joinEnds(world.fileHere(), tap.save(world.path(QStringLiteral("cut.pcap"))), stop);
        QCOMPARE(ends.fromHere.arrived, 2);
        QCOMPARE(ends.fromHere.mostNs, 2 * nsPerMs); // in the order of sending both would have taken the same
    }

    void joinsNoMoreThanAsked_data()
    {
        QTest::addColumn<bool>("isTcp");
        QTest::addColumn<bool>("isLossy");
        QTest::newRow("stream") << true << false;
        QTest::newRow("stream that ends early") << true << true;
        QTest::newRow("datagrams") << false << false;
        QTest::newRow("equal datagrams, one lost") << false << true;
    }
    void joinsNoMoreThanAsked()
    {
        QFETCH(bool, isTcp);
        QFETCH(bool, isLossy);
        constexpr int count = 30;
        World world;
        world.open(isTcp);
        for (int i = 0; i < count; ++i) {
            const QByteArray text = isLossy ? QByteArray("the same") : "number " + QByteArray::number(i);
            world.left(true, i * 10, text);
            if (!isLossy || i < count - 1)
                world.came(false, i * 10 + 1, text);
        }
        const TwoEnds all = world.join(count);
        QCOMPARE(all.deliveries.size(), size_t{count});
        QVERIFY(!all.isCut);
        const TwoEnds some = world.join(10);
        QCOMPARE(some.deliveries.size(), size_t{10});
        QVERIFY(some.isCut);
    }

    void countsOpeningsAndClosings()
    {
        World world;
        world.connectTcp();
        world.carry(true, 0, 1, "one");
        world.tell(true, 20, EventKind::Closed);
        world.tell(false, 21, EventKind::PeerFinished);
        QVERIFY(!world.join(2).isCut);
        const TwoEnds some = world.join(1);
        QCOMPARE(some.deliveries.size(), size_t{1});
        QVERIFY(some.isCut);
    }

    void givesUp_data()
    {
        QTest::addColumn<bool>("isTcp");
        QTest::addColumn<bool>("isLate");
        QTest::newRow("stream") << true << false;
        QTest::newRow("stream, with the last connection done") << true << true;
        QTest::newRow("datagrams") << false << false;
        QTest::newRow("datagrams, with the last connection done") << false << true;
    }
    void givesUp()
    {
        QFETCH(bool, isTcp);
        QFETCH(bool, isLate);
        World world;
        world.open(isTcp);
        world.carry(true, 0, 1, "one");
        std::atomic<bool> stop{!isLate};
        const TwoEnds ends = joinEnds(world.fileHere(), world.fileThere(), stop, [&stop](qint64, qint64) { stop = true; });
        QVERIFY(ends.pairs.empty());
        QVERIFY(ends.deliveries.empty());
    }

    void readsNoDatagramsWhenStopped()
    {
        World world;
        world.openUdp();
        world.carry(true, 0, 1, "one");
        const EndFile here = world.fileHere();
        const EndFile there = world.fileThere();
        RecordReader sender(here.path, here.index);
        RecordReader receiver(there.path, there.index);
        const std::vector<quint32> first{0};
        std::atomic<bool> stop{true};
        const DatagramPairing stopped(sender, first, receiver, first, true, stop);
        stop = false;
        QVERIFY(stopped.pairCertain(10).empty());
        const DatagramPairing pairing(sender, first, receiver, first, true, stop);
        QCOMPARE(pairing.pairCertain(10).size(), size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestTwoEndsEdge)
#include "tst_twoendsedge.moc"
