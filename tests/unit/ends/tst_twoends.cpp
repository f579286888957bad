// Two recordings of one conversation put together: connections, bytes, datagrams and clocks, with a known truth.
#include "clock.h"
#include "endsteps.h"
#include "endsworld.h"
#include "recordreader.h"

#include <QByteArrayList>
#include <QTest>

#include <algorithm>

using namespace net;
using namespace testing;

namespace {

double ms(qint64 ns)
{
    return static_cast<double>(ns) / static_cast<double>(nsPerMs);
}

// "abc>abc" whole, "abc>" not received, ">abc" not sent: what went from here, in the order of time.
QByteArrayList told(World *world, const TwoEnds &ends)
{
    RecordReader here(world->pathHere(), world->here.index());
    RecordReader there(world->pathThere(), world->there.index());
    const auto text = [](RecordReader &reader, quint32 entry) {
        return entry == Delivery::nowhere ? QByteArray() : reader.payload(reader.index().at(entry)).value_or("?");
    };
    QByteArrayList all;
    for (const Delivery &delivery : ends.deliveries) {
        if (delivery.fromHere && delivery.kind == DeliveryKind::Message)
            all << text(here, delivery.sent) + '>' + text(there, delivery.received);
    }
    return all;
}

} // namespace

class TestTwoEnds final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsConnections()
    {
        SessionIndex here;
        SessionIndex there;
        const quint32 plain = addFlow(&here, client, server);
        const quint32 again = addFlow(&here, client, server); // the same ports once more
        const quint32 zoned = addFlow(&here, endpoint("[fe80::1%2]:50002"), endpoint("[fe80::2%2]:8989"));
        const quint32 unbound = addFlow(&here, endpoint("0.0.0.0:9000"), endpoint("192.168.1.5:9001"), Transport::Udp);
        const quint32 translated = addFlow(&here, endpoint("10.0.0.2:50009"), endpoint("203.0.113.5:80"));
        addFlow(&here, endpoint("192.168.1.7:50008"), endpoint("192.168.1.9:8989")); // with somebody else

        const quint32 there1 = addFlow(&there, endpoint("192.168.1.5:80"), endpoint("198.51.100.1:50009"));
        const quint32 there2 = addFlow(&there, server, client);
        const quint32 there3 = addFlow(&there, endpoint("192.168.1.5:9001"), endpoint("192.168.1.7:9000"), Transport::Udp);
        const quint32 there4 = addFlow(&there, endpoint("[fe80::2%7]:8989"), endpoint("[fe80::1%7]:50002"));
        const quint32 there5 = addFlow(&there, server, client);
        addFlow(&there, server, client, Transport::Udp); // another protocol

        const std::vector<FlowPair> expected{
            {plain, there2}, {again, there5}, {zoned, there4}, {unbound, there3}, {translated, there1}};
        QVERIFY(pairFlows(here, there) == expected);
    }

    void pairsBothEndsOfOneSession()
    {
        SessionIndex index;
        const quint32 one = addFlow(&index, client, server);
        const quint32 other = addFlow(&index, server, client);
        addFlow(&index, client, client); // a datagram to oneself
        QVERIFY(pairFlows(index, index) == (std::vector<FlowPair>{{one, other}}));
    }

    void layStreamsBesideEachOther_data()
    {
        QTest::addColumn<QByteArrayList>("sent");
        QTest::addColumn<QByteArrayList>("received"); // '#' in front: only its length was kept
        QTest::addColumn<QByteArrayList>("expected");
        QTest::newRow("one for one") << QByteArrayList{"hello", "world"} << QByteArrayList{"hello", "world"}
                                     << QByteArrayList{"hello>hello", "world>world"};
        QTest::newRow("three in one read")
            << QByteArrayList{"a", "b", "c"} << QByteArrayList{"abc"} << QByteArrayList{"a>abc", "b>abc", "c>abc"};
        QTest::newRow("one in three reads")
            << QByteArrayList{"abcdef"} << QByteArrayList{"ab", "cd", "ef"} << QByteArrayList{"abcdef>ef"};
        QTest::newRow("across") << QByteArrayList{"abc", "def"} << QByteArrayList{"ab", "cdef"}
                                << QByteArrayList{"abc>cdef", "def>cdef"};
        QTest::newRow("some on its way") << QByteArrayList{"abc", "def"} << QByteArrayList{"abcd"}
                                         << QByteArrayList{"abc>abcd", "def>"};
        QTest::newRow("the receiver began late")
            << QByteArrayList{"first line", "second line", "third line"} << QByteArrayList{"second line", "third line"}
            << QByteArrayList{"first line>", "second line>second line", "third line>third line"};
        QTest::newRow("the sender began late")
            << QByteArrayList{"second line", "third line"} << QByteArrayList{"first line", "second line", "third line"}
            << QByteArrayList{">first line", "second line>second line", "third line>third line"};
        QTest::newRow("recorded twice by the receiver")
            << QByteArrayList{"first line", "second line", "third line"}
            << QByteArrayList{"first line", "second line", "second line", "third line"}
            << QByteArrayList{"first line>first line", "second line>second line", ">second line", "third line>third line"};
        QTest::newRow("another conversation") << QByteArrayList{"first line"} << QByteArrayList{"something else"}
                                              << QByteArrayList{"first line>", ">something else"};
        QTest::newRow("only lengths") << QByteArrayList{"#12345", "678"} << QByteArrayList{"12345", "#678"}
                                      << QByteArrayList{">12345", "678>"};
    }
    void layStreamsBesideEachOther()
    {
        QFETCH(QByteArrayList, sent);
        QFETCH(QByteArrayList, received);
        QFETCH(QByteArrayList, expected);
        World world;
        world.connectTcp();
        const auto keep = [](QByteArray *text) {
            const bool isShort = text->startsWith('#');
            if (isShort)
                text->remove(0, 1);
            return isShort ? Keep::HeaderOnly : Keep::Whole;
        };
        double at = 0;
        for (QByteArray &text : sent) {
            const Keep kept = keep(&text);
            world.left(true, at += 10, text, kept);
        }
        at = 1;
        for (QByteArray &text : received) {
            const Keep kept = keep(&text);
            world.came(false, at += 10, text, kept);
        }
        QByteArrayList found = told(&world, world.join());
        std::sort(found.begin(), found.end());
        std::sort(expected.begin(), expected.end());
        QCOMPARE(found, expected);
    }

    void readsStreamsFarBehind()
    {
        World world;
        world.connectTcp();
        QByteArray all;
        for (int i = 0; i < 3000; ++i) {
            const QByteArray line = "line " + QByteArray::number(i) + QByteArray(i % 90, 'x') + '\n';
            world.left(true, i, line);
            all += line;
        }
        for (qsizetype at = 0; at < all.size(); at += 1460)
            world.came(false, 4000.0 + static_cast<double>(at), all.mid(at, 1460));
        const TwoEnds ends = world.join();
        QCOMPARE(ends.fromHere.arrived, 3000);
        QCOMPARE(ends.fromHere.notReceived + ends.fromHere.notSent, 0);
    }

    void pairsDatagrams()
    {
        World world;
        world.openUdp();
        world.left(true, 0, "lost");
        world.carry(true, 10, 5, "overtaken");
        world.carry(true, 11, 1, "overtaking");
        world.left(true, 20, "doubled");
        world.came(false, 21, "doubled");
        world.came(false, 22, "doubled");
        world.carry(false, 30, 1, "answer");
        const TwoEnds ends = world.join();
        QCOMPARE(told(&world, ends),
                 (QByteArrayList{"lost>", "overtaken>overtaken", "overtaking>overtaking", "doubled>doubled", ">doubled"}));
        QCOMPARE(ends.fromHere.arrived, 3);
        QCOMPARE(ends.fromHere.notReceived, 1);
        QCOMPARE(ends.fromHere.notSent, 1);
        QCOMPARE(ends.fromThere.arrived, 1);
    }

    // The same ping each second, of which some are lost: which ones the time tells.
    void tellsEqualDatagramsApart()
    {
        World world;
        world.aheadMs = -40'000;
        world.openUdp();
        world.carry(true, 0, 1, "hello");
        world.carry(false, 5, 1, "welcome");
        for (int i = 0; i < 10; ++i) {
            if (i % 3 == 1)
                world.left(true, 1000 + i * 1000, "ping");
            else
                world.carry(true, 1000 + i * 1000, 2, "ping");
        }
        const TwoEnds ends = world.join();
        QCOMPARE(ends.fromHere.notReceived, 3);
        QCOMPARE(ends.fromHere.arrived, 8);
        QVERIFY2(ends.fromHere.mostNs < 4 * nsPerMs, qPrintable(QString::number(ends.fromHere.mostNs)));
    }

    void findsTheOffset_data()
    {
        QTest::addColumn<double>("aheadMs");
        QTest::addColumn<double>("outMs"); // what a message takes
        QTest::addColumn<double>("backMs");
        QTest::newRow("the same clock") << 0.0 << 1.0 << 1.0;
        QTest::newRow("ahead") << 2345.678 << 1.0 << 1.0;
        QTest::newRow("behind by an hour") << -3'600'000.0 << 0.2 << 0.2;
        QTest::newRow("a slow way back") << 10.0 << 1.0 << 9.0;
    }
    void findsTheOffset()
    {
        QFETCH(double, aheadMs);
        QFETCH(double, outMs);
        QFETCH(double, backMs);
        World world;
        world.aheadMs = aheadMs;
        world.connectTcp();
        for (int i = 0; i < 20; ++i) {
            world.carry(true, i * 100, outMs + i % 7, "question");
            world.carry(false, i * 100 + 50, backMs + i % 5, "answer");
        }
        const ClockOffset clock = world.join().clock;
        QCOMPARE(clock.known, ClockOffset::Known::Between);
        // The truth lies within the uncertainty, which is half of what both ways took at best.
        QVERIFY2(qAbs(ms(clock.offsetNs) - aheadMs) <= ms(clock.uncertaintyNs) + 0.001,
                 qPrintable(QString::number(ms(clock.offsetNs))));
        QVERIFY(qAbs(ms(clock.uncertaintyNs) - (outMs + backMs) / 2) < 0.001);
        QCOMPARE(clock.drift, 0.0);
    }

    void findsADriftingClock()
    {
        World world;
        world.aheadMs = 500;
        world.drift = 100e-6; // 0.1 ms a second
        world.connectTcp();
        for (int second = 0; second < 600; ++second) {
            world.carry(true, second * 1000, 0.5 + second % 3, "question");
            world.carry(false, second * 1000 + 100, 0.5 + second % 4, "answer");
        }
        const TwoEnds ends = world.join();
        QVERIFY2(qAbs(ends.clock.drift - world.drift) < 5e-6, qPrintable(QString::number(ends.clock.drift * 1e6)));
        QVERIFY(ends.clock.uncertaintyNs < 2 * nsPerMs);
        // Nothing arrives before it left, by more than the uncertainty.
        QVERIFY(ends.fromHere.leastNs >= -ends.clock.uncertaintyNs);
        QVERIFY(ends.fromThere.leastNs >= -ends.clock.uncertaintyNs);
        QVERIFY(ends.fromHere.mostNs < 6 * nsPerMs);
    }

    void saysWhatOneWayAloneTells()
    {
        World world;
        world.aheadMs = 100;
        world.connectTcp();
        world.carry(true, 0, 3, "one");
        world.carry(true, 10, 2, "two");
        const ClockOffset clock = world.join().clock;
        QCOMPARE(clock.known, ClockOffset::Known::AtMost);
        QCOMPARE(ms(clock.offsetNs), 102.0);

        World silent;
        silent.connectTcp();
        QCOMPARE(silent.join().clock.known, ClockOffset::Known::Nothing);
    }

    void saysWhenTimesContradictEachOther()
    {
        World world;
        world.connectTcp();
        world.carry(true, 0, -3, "recorded late");
        world.carry(false, 10, 1, "answer");
        const ClockOffset clock = world.join().clock;
        QCOMPARE(ms(clock.contradictionNs), 2.0);
        World other;
        other.connectTcp();
        other.carry(true, 0, 3, "question");
        other.carry(false, 10, 1, "answer");
        QCOMPARE(other.join().clock.contradictionNs, 0);
    }

    // Of a bulk stream the length is recorded when it has gone, which may be after it arrived.
    void asksNoBulkForTheTime()
    {
        World world;
        world.connectTcp();
        world.carry(true, 0, 1, "question");
        world.carry(false, 10, 1, "answer");
        world.came(false, 20, QByteArray(5000, 'x'), Keep::HeaderOnly);
        world.left(true, 25, QByteArray(5000, 'x'), Keep::HeaderOnly);
        const TwoEnds ends = world.join();
        QCOMPARE(ends.fromHere.arrived, 2);
        QCOMPARE(ms(ends.clock.offsetNs), 0.0);
        QCOMPARE(ms(ends.clock.uncertaintyNs), 1.0);
    }

    // connect() that took 4 ms was begun before the server accepted. It is shown; what it took is told after the fact, and
    // bounds nothing.
    void takesOpeningsAndClosings()
    {
        World world;
        world.aheadMs = 1000;
        world.connectTcp();
        world.tell(false, 2, EventKind::Accepted);
        world.tell(true, 4, EventKind::Connected, 4000);
        world.carry(false, 10, 1, "welcome");
        world.tell(true, 20, EventKind::Closed);
        world.tell(false, 21, EventKind::PeerFinished);
        world.tell(false, 22, EventKind::Closed);
        const TwoEnds ends = world.join();
        QCOMPARE(ends.clock.known, ClockOffset::Known::AtLeast);
        QCOMPARE(ms(ends.clock.offsetNs), 999.0);
        QCOMPARE(ms(ends.deliveries[0].sentNs - epochNs), 0.0);
        QCOMPARE(ends.deliveries.size(), size_t{3});
        QVERIFY(ends.deliveries[0].kind == DeliveryKind::Opening && ends.deliveries[0].fromHere);
        QVERIFY(ends.deliveries[1].kind == DeliveryKind::Message && !ends.deliveries[1].fromHere);
        QVERIFY(ends.deliveries[2].kind == DeliveryKind::Finish && ends.deliveries[2].fromHere);
    }

    // A server's answer bears the time at which the question was read.
    void ordersTheStepsOfOneInstant()
    {
        World world;
        world.connectTcp();
        world.carry(true, 0, 2, "question");
        world.carry(false, 2, 2, "answer");
        world.carry(true, 10, 3, "slower");
        const TwoEnds ends = world.join();
        const EndSteps steps(ends);
        QByteArray order;
        for (size_t i = 0; i < steps.size(); ++i)
            order +=
                QByteArray(EndSteps::isHere(ends, steps.at(i)) ? "here" : "there") + (steps.at(i).isArrival ? "< " : "> ");
        QCOMPARE(order, "here> there< there> here< here> there< ");
        QCOMPARE(steps.at(0).partner, 1U);
        QCOMPARE(steps.at(1).partner, 0U);

        // As fast as the fastest message: of one way alone no more is known.
        World oneWay;
        oneWay.connectTcp();
        oneWay.carry(true, 0, 2, "only");
        const TwoEnds only = oneWay.join();
        QCOMPARE(only.delayNs(only.deliveries.at(0)), 0);
        QVERIFY(!EndSteps(only).at(0).isArrival && EndSteps(only).at(1).isArrival);
    }
};

QTEST_APPLESS_MAIN(TestTwoEnds)
#include "tst_twoends.moc"
