// Groups: joining, hearing, leaving, and what can go wrong.
#include "datagramsocket.h"
#include "recordedsession.h"
#include "udppeer.h"

#include <QNetworkInterface>
#include <QSignalSpy>
#include <QTest>

#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <sys/socket.h>
#endif

using namespace net;
using testing::RecordedSession;

class TestUdpMulticast final : public QObject {
    Q_OBJECT

private:
    const QHostAddress m_group{QStringLiteral("239.255.89.89")};
    QString m_loopback;

    [[nodiscard]] UdpPeerOptions options() const
    {
        UdpPeerOptions result;
        result.reuseAddress = true;
        result.multicastInterface = m_loopback;
        return result;
    }

#ifdef Q_OS_LINUX
    static int option(const DatagramSocket &socket, int name)
    {
        int value = -1;
        socklen_t length = sizeof value;
        return getsockopt(static_cast<int>(socket.descriptor()), IPPROTO_IP, name, &value, &length) == 0 ? value : -1;
    }
#endif

private Q_SLOTS:
    void initTestCase()
    {
        const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
        for (const QNetworkInterface &interface : interfaces) {
            if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
                m_loopback = interface.name();
        }
        QVERIFY(!m_loopback.isEmpty());
    }

    void hearsAGroupUntilItLeaves()
    {
        RecordedSession session;
        UdpPeer member(session.recorder());
        UdpPeer sender(session.recorder());
        QSignalSpy received(&member, &UdpPeer::messageReceived);
        QSignalSpy failed(&member, &UdpPeer::failed);
        member.bind(options());
        sender.bind(options());
        const Endpoint group(m_group, member.status().local.port());
        member.join(m_group, m_loopback);
        QVERIFY2(failed.isEmpty(), failed.isEmpty() ? "" : qPrintable(failed.first().first().value<NetError>().detail));
        sender.send(group, QByteArray("to the group"));
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.first().at(1).toByteArray(), QByteArray("to the group"));
        member.leave(m_group, m_loopback);
        QVERIFY(failed.isEmpty());
        sender.send(group, QByteArray("nobody hears this"));
        sender.send(Endpoint(QHostAddress(QHostAddress::LocalHost), group.port()), QByteArray("a plain one"));
        QTRY_COMPARE(received.size(), 2);
        QCOMPARE(received.at(1).at(1).toByteArray(), QByteArray("a plain one"));
        QCOMPARE(session.events(EventKind::GroupJoined).size(), size_t{1});
        QCOMPARE(session.events(EventKind::GroupLeft).size(), size_t{1});
        QCOMPARE(session.events(EventKind::GroupJoined).front().text, m_loopback);
    }

#ifdef Q_OS_LINUX
    // On the loopback interface everything comes back whatever the option says, so the options themselves are asked for.
    void setsTheSocketsOptions()
    {
        UdpPeerOptions wanted = options();
        wanted.multicastTtl = 7;
        wanted.multicastLoopback = false;
        DatagramSocket socket;
        QVERIFY(socket.open(wanted));
        QCOMPARE(option(socket, IP_MULTICAST_TTL), 7);
        QCOMPARE(option(socket, IP_MULTICAST_LOOP), 0);
        wanted.multicastLoopback = true;
        QVERIFY(socket.open(wanted));
        QCOMPARE(option(socket, IP_MULTICAST_LOOP), 1);
    }
#endif

    void saysWhyItCannotJoin_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("interfaceName");
        QTest::addColumn<bool>("isBound");
        QTest::addColumn<int>("code");
        QTest::newRow("no group") << "10.0.0.1" << QString() << true << static_cast<int>(NetErrorCode::NotMulticastAddress);
        QTest::newRow("no interface") << "239.1.2.3"
                                      << "nope9" << true << static_cast<int>(NetErrorCode::InterfaceNotFound);
        QTest::newRow("not bound") << "239.1.2.3" << QString() << false << static_cast<int>(NetErrorCode::NotConnected);
    }

    void saysWhyItCannotJoin()
    {
        QFETCH(QString, group);
        QFETCH(QString, interfaceName);
        QFETCH(bool, isBound);
        QFETCH(int, code);
        RecordedSession session;
        UdpPeer peer(session.recorder());
        QSignalSpy failed(&peer, &UdpPeer::failed);
        if (isBound)
            peer.bind(options());
        peer.join(QHostAddress(group), interfaceName);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(static_cast<int>(failed.first().first().value<NetError>().code), code);
        QCOMPARE(session.events(EventKind::GroupFailed).size(), size_t{1});
    }

    void refusesAnUnknownInterfaceToSendFrom()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        QSignalSpy failed(&peer, &UdpPeer::failed);
        UdpPeerOptions wrong = options();
        wrong.multicastInterface = QStringLiteral("nope9");
        peer.bind(wrong);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed.first().first().value<NetError>().code, NetErrorCode::InterfaceNotFound);
        QVERIFY(!peer.status().bound);
    }
};

QTEST_GUILESS_MAIN(TestUdpMulticast)
#include "tst_udpmulticast.moc"
