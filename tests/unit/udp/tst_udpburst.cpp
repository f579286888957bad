// Bursts: none lost that the receive buffer can hold, and every lost one counted.
#include "recordedsession.h"
#include "udppeer.h"

#include <QTest>
#include <QUdpSocket>

#include <algorithm>

using namespace net;
using testing::RecordedSession;

namespace {

UdpPeerOptions withBuffer(int bytes)
{
    UdpPeerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.receiveBufferBytes = bytes;
    return options;
}

void burst(const Endpoint &to, int count)
{
    QUdpSocket socket;
    QByteArray datagram(64, 'b');
    const QHostAddress address = to.address();
    for (int i = 0; i < count; ++i) {
        std::memcpy(datagram.data(), &i, sizeof i);
        QCOMPARE(socket.writeDatagram(datagram, address, to.port()), datagram.size());
    }
}

} // namespace

class TestUdpBurst final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void losesNothingThatFits()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        peer.bind(withBuffer(4 << 20));
        // What the system grants counts (net.core.rmem_max); a 64-byte datagram takes 768 bytes of it on Linux.
        const int count = static_cast<int>(std::min<qint64>(10000, peer.status().receiveBufferBytes / 832));
        QVERIFY(count > 0);
        burst(peer.status().local, count); // all of them wait in the kernel before the first is read
        QTRY_COMPARE(peer.counter().values().messagesIn, count);
        QCOMPARE(peer.counter().values().dropped, 0);
        const QByteArrayList payloads = session.payloads(Direction::In);
        QCOMPARE(payloads.size(), count);
        for (int i = 0; i < count; ++i) {
            int number = -1;
            std::memcpy(&number, payloads.at(i).constData(), sizeof number);
            QCOMPARE(number, i);
        }
    }

    void countsWhatTheKernelDrops()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        peer.bind(withBuffer(2048));
        constexpr int count = 3000;
        burst(peer.status().local, count);
#ifdef Q_OS_LINUX
        QTRY_COMPARE(peer.counter().values().messagesIn + peer.counter().values().dropped, count);
        QVERIFY(peer.counter().values().dropped > 0);
        QTRY_COMPARE(peer.status().kernelDrops, peer.counter().values().dropped);
        peer.unbind();
        qint64 told = 0;
        for (const Event &event : session.events(EventKind::DatagramsLost))
            told += event.number;
        QCOMPARE(told, peer.counter().values().dropped);
#endif
    }

    void tellsOfLossesOnceASecondAtMost()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        peer.bind(withBuffer(2048));
        for (int i = 0; i < 4; ++i) {
            const qint64 before = peer.counter().values().dropped;
            burst(peer.status().local, 500);
#ifdef Q_OS_LINUX
            QTRY_VERIFY(peer.counter().values().dropped > before); // a look at the kernel's count has seen it
#endif
        }
        QVERIFY(session.events(EventKind::DatagramsLost).size() <= 2);
    }

    void letsOthersHaveTheirTurn()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        peer.bind(withBuffer(4 << 20));
        const int count = static_cast<int>(std::min<qint64>(10000, peer.status().receiveBufferBytes / 832));
        burst(peer.status().local, count);
        QVERIFY(count > 4096);
        qint64 atTimer = -1;
        QTimer::singleShot(0, &peer,
                           [&] { QTimer::singleShot(0, &peer, [&] { atTimer = peer.counter().values().messagesIn; }); });
        QTRY_VERIFY(atTimer >= 0);
        QVERIFY2(atTimer < count, qPrintable(QString::number(atTimer)));
        QTRY_COMPARE(peer.counter().values().messagesIn, count);
    }
};

QTEST_GUILESS_MAIN(TestUdpBurst)
#include "tst_udpburst.moc"
