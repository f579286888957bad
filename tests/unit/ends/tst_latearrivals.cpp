// Two ends of which one is a capture that has TCP's segments out of order: they are compared in the order of the stream.
#include "clock.h"
#include "endsworld.h"
#include "tap.h"

#include <QTest>

#include <algorithm>

using namespace net;
using namespace testing;

class TestLateArrivals final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The client sends "abcdefgh" in four segments at 0, 1, 2, 3; at the server they are captured otherwise, at 10, 11, ...
    void putsLateSegmentsInTheirPlace_data()
    {
        QTest::addColumn<QString>("captured");    // "2:cd": from the place 2 on
        QTest::addColumn<QList<int>>("arrivals"); // of each that was sent: by when all of it was captured
        QTest::newRow("in order") << QStringLiteral("0:ab 2:cd 4:ef 6:gh") << QList{10, 11, 12, 13};
        QTest::newRow("one late") << QStringLiteral("0:ab 4:ef 2:cd 6:gh") << QList{10, 12, 11, 13};
        QTest::newRow("late and again") << QStringLiteral("0:ab 4:ef 2:cd 4:ef 6:gh") << QList{10, 12, 11, 14};
        QTest::newRow("backwards") << QStringLiteral("0:ab 6:gh 4:ef 2:cd") << QList{10, 13, 12, 11};
        QTest::newRow("two in one, late") << QStringLiteral("0:ab 6:gh 2:cdef") << QList{10, 12, 12, 11};
        QTest::newRow("round what was there") << QStringLiteral("0:ab 4:ef 2:cdefgh") << QList{10, 12, 11, 12};
        QTest::newRow("in pieces") << QStringLiteral("0:abc 5:fgh 3:de") << QList{10, 12, 12, 11};
    }
    void putsLateSegmentsInTheirPlace()
    {
        QFETCH(QString, captured);
        QFETCH(QList<int>, arrivals);
        World world;
        world.connectTcp();
        for (int i = 0; i < arrivals.size(); ++i)
            world.left(true, i, QByteArray("abcdefgh").sliced(i * 2, 2));
        Tap tap;
        tap.connectTcp(-5, -4);
        double atMs = 10;
        for (const QString &segment : captured.split(u' ')) {
            tap.segmentAt(segment.section(u':', 0, 0).toUInt(), atMs, segment.section(u':', 1).toLatin1());
            ++atMs;
        }
        const EndFile fileThere = tap.save(world.path(QStringLiteral("late.pcap")));
        const std::atomic<bool> stop{false};
        for (const bool isSenderHere : {true, false}) {
            const TwoEnds ends =
                isSenderHere ? joinEnds(world.fileHere(), fileThere, stop) : joinEnds(fileThere, world.fileHere(), stop);
            QList<int> found;
            for (const Delivery &delivery : ends.deliveries) {
                if (delivery.kind != DeliveryKind::Message)
                    continue;
                QVERIFY(delivery.isWhole());
                QCOMPARE(delivery.fromHere, isSenderHere);
                QCOMPARE(delivery.bytes, 2U);
                found.append(static_cast<int>((delivery.receivedNs - epochNs) / nsPerMs));
            }
            std::sort(found.begin(), found.end());
            QList<int> expected = arrivals;
            std::sort(expected.begin(), expected.end());
            QCOMPARE(found, expected);
            for (const Delivery &delivery : ends.deliveries) {
                if (delivery.kind == DeliveryKind::Message)
                    QCOMPARE((delivery.receivedNs - epochNs) / nsPerMs, arrivals.at((delivery.sentNs - epochNs) / nsPerMs));
            }
        }
    }

    // A late segment that fills two gaps is one message all the same.
    void aLateSegmentIsSentOnce()
    {
        World world;
        Tap atClient;
        atClient.connectTcp(-5, -3);
        atClient.segmentAt(0, 0, "ab");
        atClient.segmentAt(4, 1, "ef");
        atClient.segmentAt(8, 2, "ij");
        atClient.segmentAt(2, 3, "cdefgh");
        Tap atServer;
        atServer.connectTcp(-4, -4);
        atServer.segmentAt(0, 4, "abcdefghij");
        const std::atomic<bool> stop{false};
        const TwoEnds ends = joinEnds(atClient.save(world.path(QStringLiteral("client.pcap"))),
                                      atServer.save(world.path(QStringLiteral("server.pcap"))), stop);
        QCOMPARE(ends.fromHere.arrived, 4);
        QCOMPARE(ends.fromHere.notReceived, 0);
        QCOMPARE(ends.fromHere.notSent, 0);
        quint32 bytes = 0;
        for (const Delivery &delivery : ends.deliveries)
            bytes += delivery.kind == DeliveryKind::Message ? delivery.bytes : 0;
        QCOMPARE(bytes, 10U);
    }
};

QTEST_APPLESS_MAIN(TestLateArrivals)
#include "tst_latearrivals.moc"
