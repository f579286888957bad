#include "networktestmain.h"
#include "networkthread.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QSignalSpy>
#include <QTest>

#include <unistd.h>

using namespace net;
using testing::RawPeer;
using testing::ServerFixture;

class TestTcpServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensCallByCall()
    {
        ServerFixture f;
        QVERIFY(f.start());
        QCOMPARE(f.count(EventKind::SocketCreated), 1);
        QCOMPARE(f.session.events(EventKind::OptionSet).front().text, QStringLiteral("SO_REUSEADDR"));
        QCOMPARE(f.session.events(EventKind::BoundTo).front().local, f.local);
        QCOMPARE(f.session.events(EventKind::Listening).front().number, 4096);
        QSignalSpy stopped(&f.server, &TcpServer::listeningStopped);
        f.server.stopListening();
        QCOMPARE(stopped.size(), 1);
        QCOMPARE(f.count(EventKind::ListenStopped), 1);
        RawPeer peer;
        QVERIFY(!peer.connectTo(f.local));
    }

    void listensOnBothFamilies_data()
    {
        QTest::addColumn<QHostAddress>("address");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("v4");
        QTest::newRow("IPv4") << QHostAddress(QHostAddress::AnyIPv4) << QStringLiteral("IPv4") << true;
        QTest::newRow("IPv6") << QHostAddress(QHostAddress::AnyIPv6) << QStringLiteral("IPv6") << false;
        QTest::newRow("none chosen") << QHostAddress() << QStringLiteral("IPv4") << true;
        QTest::newRow("both") << QHostAddress(QHostAddress::Any) << QStringLiteral("IPv4+IPv6") << true;
    }

    void listensOnBothFamilies()
    {
        QFETCH(QHostAddress, address);
        QFETCH(QString, shown);
        QFETCH(bool, v4);
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.address = address;
        QVERIFY(f.start(options));
        QCOMPARE(f.session.events(EventKind::SocketCreated).front().text, shown);
        RawPeer peer;
        QCOMPARE(peer.connectTo(f.local), v4);
        if (v4) {
            QTRY_COMPARE(f.only().peer, peer.local()); // never ::ffff:127.0.0.1
            QCOMPARE(f.only().local.addressText(), QStringLiteral("127.0.0.1"));
        }
    }

    void listenErrors_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code");
        QTest::newRow("address not local") << QStringLiteral("192.0.2.1") << int(NetErrorCode::AddressNotLocal);
        QTest::newRow("port in use") << QStringLiteral("127.0.0.1") << int(NetErrorCode::PortInUse);
    }

    void listenErrors()
    {
        QFETCH(QString, address);
        QFETCH(int, code);
        ServerFixture holder;
        QVERIFY(holder.start());
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.address = QHostAddress(address);
        options.port = holder.local.port();
        QVERIFY(!f.start(options));
        QCOMPARE(int(f.error.code), code);
        const std::vector<Event> events = f.session.events(EventKind::ListenFailed);
        QCOMPARE(events.size(), size_t{1});
        QCOMPARE(int(events.front().error.code), code);
        QCOMPARE(events.front().local, Endpoint(QHostAddress(address), options.port));
        if (f.error.code == NetErrorCode::PortInUse)
            QVERIFY2(f.error.detail.contains(QString::number(::getpid())), qPrintable(f.error.detail));
        // And the engine is none the worse for it.
        options = ServerFixture::options();
        QVERIFY(f.start(options));
    }

    void reuseOffKeepsAnOldPortTaken()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        f.server.closeAll(); // we close first: TIME_WAIT is ours
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
        peer.close();
        TcpServerOptions options = ServerFixture::options();
        options.port = f.local.port();
        options.reuseAddress = false;
        ServerFixture again;
        QVERIFY(!again.start(options));
        QCOMPARE(int(again.error.code), int(NetErrorCode::PortInUse));
        options.reuseAddress = true;
        QVERIFY(again.start(options));
    }

    void echoes()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        QCOMPARE(peer.send("hello"), 5);
        QTRY_COMPARE(peer.all(), QByteArray("hello"));
        QTRY_COMPARE(f.only().bytesOut, 5);
        const ConnectionInfo info = f.only();
        QCOMPARE(info.bytesIn, 5);
        QCOMPARE(info.messagesIn, 1);
        QCOMPARE(info.messagesOut, 1);
        QCOMPARE(info.peer, peer.local());
        QCOMPARE(int(info.state), int(ConnectionState::Open));
        QVERIFY(info.flow != 0);
        QCOMPARE(f.server.counter().values().bytesIn, 5);
        QCOMPARE(f.server.counter().values().bytesOut, 5);
        QCOMPARE(f.session.payloads(Direction::In), QByteArrayList{"hello"});
        QCOMPARE(f.session.payloads(Direction::Out), QByteArrayList{"hello"});
        QCOMPARE(f.session.events(EventKind::Accepted).front().flow, info.flow);
        peer.close();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.session.events(EventKind::PeerFinished).front().number, 5);
        QCOMPARE(f.session.events(EventKind::Closed).front().text, QStringLiteral("5"));
        QCOMPARE(f.server.counter().values().connectionsClosed, 1);
    }

    void stopListeningKeepsTheConnections()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        f.server.stopListening();
        QCOMPARE(f.session.events(EventKind::ListenStopped).front().number, 1);
        peer.send("still here");
        QTRY_COMPARE(peer.all(), QByteArray("still here"));
        // Another start does not disturb it either.
        f.local = {};
        QVERIFY(f.start());
        RawPeer second(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        f.server.closeAll();
        QTRY_COMPARE(f.openCount(), 0);
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
    }

    void sendsToSomeAndToAll()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer a(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        const quint32 first = f.only().id;
        RawPeer b(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        f.server.send({first, 999'999}, "one ");
        f.server.send({}, "all");
        QTRY_COMPARE(a.all(), QByteArray("one all"));
        QTRY_COMPARE(b.all(), QByteArray("all"));
    }

    void handsMessagesToWhoeverListens()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options(ReplyRule::Kind::None);
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        QVERIFY(f.start(options));
        QByteArrayList got;
        connect(&f.server, &TcpServer::messageReceived, this,
                [&got](quint32, const Endpoint &, const QByteArray &message) { got.append(message); });
        RawPeer peer(f.local);
        peer.send("one\ntwo\nthr");
        peer.send("ee\n");
        QTRY_COMPARE(got, (QByteArrayList{"one", "two", "three"}));
    }

    void aHandlerMayCloseEverything()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        QVERIFY(f.start(options));
        connect(&f.server, &TcpServer::messageReceived, this, [&f] { f.server.abortConnection({}); });
        RawPeer a(f.local);
        RawPeer b(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        b.send("unfinished");
        QTRY_COMPARE(f.server.counter().values().bytesIn, 10);
        a.send("1\n2\n3\n");
        QTRY_COMPARE(f.openCount(), 0);
        QVERIFY(f.streamIn().contains("unfinished"));
    }

    void aHandlerMayCloseAnotherConnection()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        QVERIFY(f.start(options));
        RawPeer b(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        const quint32 other = f.only().id;
        connect(&f.server, &TcpServer::messageReceived, this, [&](quint32 id) {
            if (id != other)
                f.server.closeConnection({other});
        });
        RawPeer a(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        b.send("x\ny\nhalf");
        QTRY_COMPARE(b.all(), QByteArray("x\ny\n"));
        a.send("1\n2\n3\n");
        QTRY_COMPARE(a.all(), QByteArray("1\n2\n3\n")); // its replies have not gone to the other
        QTRY_COMPARE(f.openCount(), 1);
        QCOMPARE(b.all(), QByteArray("x\ny\n"));
    }

    void endsInOrderWithItsEngine()
    {
        testing::RecordedSession session;
        auto server = std::make_unique<TcpServer>(session.recorder());
        Endpoint local;
        connect(server.get(), &TcpServer::listening, this, [&local](const Endpoint &endpoint) { local = endpoint; });
        server->start(ServerFixture::options());
        RawPeer peer(local);
        peer.send("x");
        QTRY_COMPARE(peer.all(), QByteArray("x"));
        server.reset();
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
        QVERIFY(!peer.wasReset());
        QCOMPARE(session.events(EventKind::ListenStopped).size(), size_t{1});
        QCOMPARE(session.events(EventKind::Closed).size(), size_t{1});
    }

    void livesOnItsOwnThread()
    {
        testing::RecordedSession session;
        NetworkThread thread;
        thread.setEventDispatcher(createNetworkDispatcher());
        auto *server = new TcpServer(session.recorder());
        Endpoint local; // a QSignalSpy would write from the other thread
        connect(server, &TcpServer::listening, this, [&local](const Endpoint &endpoint) { local = endpoint; });
        const ConnectionBoard &board = server->board();
        ByteCounter &counter = server->counter();
        thread.adopt(server);
        thread.start();
        QMetaObject::invokeMethod(server, [server] { server->start(ServerFixture::options()); });
        QTRY_VERIFY(!local.isNull());
        RawPeer peer(local);
        QByteArray sent;
        for (int i = 0; i < 50; ++i) {
            peer.send("message ");
            sent += "message ";
            static_cast<void>(board.changesSince(0));
            QTRY_COMPARE(peer.all(), sent);
        }
        QCOMPARE(counter.values().bytesIn, sent.size());
        QCOMPARE(board.openCount(), 1);
        QMetaObject::invokeMethod(server, [server] { server->setStreamOptions({}); });
        thread.stop();
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
    }
};

NETWORK_TEST_MAIN(TestTcpServer)
#include "tst_tcpserver.moc"
