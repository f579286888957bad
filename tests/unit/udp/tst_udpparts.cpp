// The pure parts of the UDP peer and their limits.
#include "datagramchat.h"
#include "datagramqueue.h"
#include "eventthrottle.h"
#include "peertable.h"
#include "recordedsession.h"

#include <QTest>

using namespace net;

namespace {

Endpoint endpoint(quint32 address, quint16 port = 1000)
{
    return Endpoint(QHostAddress(address), port);
}

} // namespace

class TestUdpParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void queueKeepsOrder()
    {
        DatagramQueue queue;
        QVERIFY(queue.push(endpoint(1), QByteArray("a")));
        QVERIFY(queue.push(endpoint(2), QByteArray("bc")));
        QCOMPARE(queue.bytes(), 3);
        QCOMPARE(queue.front().bytes, QByteArray("a"));
        queue.pop();
        QCOMPARE(queue.front().to, endpoint(2));
        queue.pop();
        QVERIFY(queue.isEmpty());
        QCOMPARE(queue.bytes(), 0);
    }

    void queueIsBounded()
    {
        DatagramQueue bytes;
        const QByteArray large(65507, 'x');
        int taken = 0;
        while (bytes.push(endpoint(1), large))
            ++taken;
        QCOMPARE(taken, static_cast<int>(DatagramQueue::maxBytes / large.size()));
        DatagramQueue empty;
        size_t count = 0;
        while (empty.push(endpoint(1), QByteArray()))
            ++count;
        QCOMPARE(count, DatagramQueue::maxDatagrams);
    }

    void throttleCountsTheRest()
    {
        EventThrottle throttle(3);
        int allowed = 0;
        for (int i = 0; i < 10; ++i)
            allowed += throttle.allows() ? 1 : 0;
        QCOMPARE(allowed, 3);
        QCOMPARE(throttle.takeSuppressed(), 7);
        QCOMPARE(throttle.takeSuppressed(), 0);
        QTRY_VERIFY(throttle.allows());
    }

    void tableGivesOneFlowAPeer()
    {
        testing::RecordedSession session;
        PeerTable table(session.recorder());
        table.reset(Endpoint(QHostAddress(QHostAddress::AnyIPv4), 4000));
        const quint32 first = table.peer(endpoint(0x7f000001), true).flow;
        const quint32 second = table.peer(endpoint(0x7f000001, 1001), true).flow;
        QVERIFY(first != 0);
        QVERIFY(first != second);
        QCOMPARE(table.peer(endpoint(0x7f000001), false).flow, first);
        QCOMPARE(table.peersSeen(), 2);
        QVERIFY(table.peer(endpoint(0x7f000001, 4000), true).isSelf);
        QVERIFY(!table.peer(endpoint(0x7f000001), true).isSelf);
    }

    void tableIsBounded()
    {
        testing::RecordedSession session;
        PeerTable table(session.recorder());
        table.reset(Endpoint(QHostAddress(QHostAddress::LocalHost), 4000));
        const quint32 first = table.peer(endpoint(0x0a000000), true).flow;
        for (quint32 i = 1; i <= PeerTable::maxPeers; ++i)
            (void)table.peer(endpoint(0x0a000000 + i), true);
        QCOMPARE(table.peer(endpoint(0x0a000000), true).flow, first);
    }

    void chatRoomIsBounded()
    {
        DatagramChat chat;
        for (quint32 i = 1; i <= DatagramChat::maxMembers; ++i)
            (void)chat.hear(i, endpoint(i), QStringLiteral("hi"));
        (void)chat.hear(1, endpoint(1), QStringLiteral("still here"));
        const auto outcome = chat.hear(100000, endpoint(100000), QStringLiteral("hello"));
        QStringList left;
        for (const auto &change : outcome.changes) {
            if (change.kind == EventKind::ChatLeft)
                left.append(change.peer.toString());
        }
        QCOMPARE(left, QStringList{endpoint(2).toString()}); // silent for longest
        QVERIFY(chat.leave(2).changes.empty());
        QCOMPARE(chat.leave(1).changes.size(), size_t{1});
    }
};

QTEST_GUILESS_MAIN(TestUdpParts)
#include "tst_udpparts.moc"
