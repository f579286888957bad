#include "tcpclient.h"

#include "clientfixture.h"
#include "networktestmain.h"
#include "rawpeer.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace net;
using testing::ClientFixture;
using testing::deadPort;
using testing::FullBacklog;
using testing::RawPeer;
using testing::RecordedSession;

class TestTcpClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void talks()
    {
        ClientFixture f;
        RawPeer server;
        const Endpoint endpoint = server.listen();
        f.client.open(7, ClientFixture::to(endpoint));
        QTRY_COMPARE(f.connected, QList<quint32>{7});
        QVERIFY(server.accept());
        QCOMPARE(int(f.only().state), int(ConnectionState::Open));
        QCOMPARE(f.only().peer, endpoint);
        QCOMPARE(f.only().host, endpoint.toString());
        f.client.send({7}, "hello");
        QTRY_COMPARE(server.all(), QByteArray("hello"));
        server.send("answer");
        QTRY_COMPARE(f.session.payloads(Direction::In), QByteArrayList{"answer"});
        QCOMPARE(f.count(EventKind::Resolving), 0); // a number needs no name service
        QCOMPARE(f.count(EventKind::Connecting), 1);
        const Event event = f.session.events(EventKind::Connected).front();
        QVERIFY(event.flow != 0);
        QVERIFY(event.number >= 0);
        QCOMPARE(event.peer, endpoint);
        f.client.closeConnection({7});
        QTRY_COMPARE(f.closed, QList<quint32>{7});
        QTRY_VERIFY((server.receive(), server.sawEnd()));
        QCOMPARE(f.client.board().openCount(), 0);
        QCOMPARE(f.count(EventKind::Closed), 1);
    }

    void refused()
    {
        ClientFixture f;
        const Endpoint nobody = deadPort();
        QSignalSpy failed(&f.client, &TcpClient::failed);
        f.client.open(1, ClientFixture::to(nobody));
        QTRY_COMPARE(int(f.error.code), int(NetErrorCode::ConnectionRefused));
        QCOMPARE(f.error.subject, nobody.toString());
        QCOMPARE(f.closed, QList<quint32>{1});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(int(f.session.events(EventKind::ConnectFailed).front().error.code), int(NetErrorCode::ConnectionRefused));
    }

    void unknownHost()
    {
        ClientFixture f;
        f.client.open(1, ClientFixture::to({}, QStringLiteral("no-such-host.invalid")));
        QTRY_COMPARE_WITH_TIMEOUT(int(f.error.code), int(NetErrorCode::HostNotFound), 30'000);
        QCOMPARE(f.error.subject, QStringLiteral("no-such-host.invalid"));
        QCOMPARE(f.count(EventKind::Resolving), 1);
        QCOMPARE(f.count(EventKind::ResolveFailed), 1);
        QCOMPARE(f.closed, QList<quint32>{1});
    }

    void noHostAtAll()
    {
        ClientFixture f;
        f.client.open(1, ClientFixture::to({}, QStringLiteral("  ")));
        QTRY_COMPARE(int(f.error.code), int(NetErrorCode::MalformedAddress));
        QCOMPARE(f.closed, QList<quint32>{1});
    }

    void resolvesAndTellsWhat()
    {
        ClientFixture f;
        RawPeer server;
        const Endpoint endpoint = server.listen();
        f.client.open(1, ClientFixture::to(endpoint, QStringLiteral("localhost")));
        QTRY_COMPARE(f.connected.size(), 1); // whatever else localhost stands for is tried and refused before
        QCOMPARE(f.count(EventKind::Resolving), 1);
        const Event resolved = f.session.events(EventKind::Resolved).front();
        QVERIFY2(resolved.text.startsWith(QStringLiteral("localhost ")) &&
                     resolved.text.contains(QStringLiteral("127.0.0.1")),
                 qPrintable(resolved.text));
        QVERIFY(resolved.number >= 0);
        QCOMPARE(f.only().host, QStringLiteral("localhost:%1").arg(endpoint.port()));
    }

    void connectsOverIpv6()
    {
        ListenRequest request;
        request.address = QHostAddress(QHostAddress::LocalHostIPv6);
        const Result<ListenSocket> listening = openListenSocket(request);
        QVERIFY(listening);
        ClientFixture f;
        f.client.open(1, ClientFixture::to(listening->local, QStringLiteral("::1")));
        QTRY_COMPARE(f.connected.size(), 1);
        QCOMPARE(f.only().peer, listening->local);
        QCOMPARE(f.only().host, listening->local.toString());
        closeDescriptor(listening->descriptor);
    }

    void timesOut()
    {
        const FullBacklog server;
        QVERIFY(server.endpoint().port() != 0);
        ClientFixture f;
        TcpClientOptions options = ClientFixture::to(server.endpoint());
        options.connectTimeoutMs = 300;
        QElapsedTimer clock;
        clock.start();
        f.client.open(1, options);
        QTRY_COMPARE(int(f.error.code), int(NetErrorCode::ConnectTimedOut));
        QVERIFY(clock.elapsed() >= 300);
        QCOMPARE(f.error.number, 300);
        QCOMPARE(f.error.subject, server.endpoint().toString());
        QCOMPARE(f.count(EventKind::ConnectFailed), 1);
        QCOMPARE(f.closed, QList<quint32>{1});
    }

    void localAddressAndPort()
    {
        RawPeer server;
        const Endpoint endpoint = server.listen();
        RawPeer placeholder;
        const quint16 port = placeholder.listen().port(); // free as soon as it is given back
        placeholder.stopListening();
        ClientFixture f;
        TcpClientOptions options = ClientFixture::to(endpoint);
        options.localAddress = QHostAddress(QStringLiteral("127.0.0.2"));
        options.localPort = port;
        f.client.open(1, options);
        QTRY_COMPARE(f.connected.size(), 1);
        QCOMPARE(f.only().local, Endpoint(options.localAddress, port));
        QCOMPARE(f.session.events(EventKind::Connecting).front().local, f.only().local);
    }

    void localErrors_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("taken");
        QTest::addColumn<int>("code");
        QTest::newRow("address not local") << QStringLiteral("192.0.2.1") << false << int(NetErrorCode::AddressNotLocal);
        QTest::newRow("port in use") << QStringLiteral("127.0.0.1") << true << int(NetErrorCode::PortInUse);
        QTest::newRow("other family") << QStringLiteral("::1") << false << int(NetErrorCode::NetworkUnreachable);
    }

    void localErrors()
    {
        QFETCH(QString, address);
        QFETCH(bool, taken);
        QFETCH(int, code);
        RawPeer server;
        const Endpoint endpoint = server.listen();
        ClientFixture f;
        TcpClientOptions options = ClientFixture::to(endpoint);
        options.localAddress = QHostAddress(address);
        options.localPort = taken ? endpoint.port() : quint16{0};
        f.client.open(1, options);
        QTRY_COMPARE(int(f.error.code), code);
        QCOMPARE(f.closed, QList<quint32>{1});
    }

    void severalAtATime()
    {
        ClientFixture f;
        RawPeer a;
        RawPeer b;
        const Endpoint first = a.listen();
        const Endpoint second = b.listen();
        f.client.open(1, ClientFixture::to(first));
        f.client.open(2, ClientFixture::to(second));
        f.client.open(3, ClientFixture::to(deadPort()));
        QTRY_COMPARE(f.connected.size(), 2);
        QTRY_COMPARE(f.closed, QList<quint32>{3});
        QVERIFY(a.accept() && b.accept());
        f.client.send({}, "both");
        f.client.send({2}, " and b");
        QTRY_COMPARE(a.all(), QByteArray("both"));
        QTRY_COMPARE(b.all(), QByteArray("both and b"));
        f.client.closeConnection({1});
        QTRY_COMPARE(f.closed, (QList<quint32>{3, 1}));
        f.client.closeAll();
        QTRY_COMPARE(f.closed, (QList<quint32>{3, 1, 2}));
    }

    void answersLikeTheServer()
    {
        ClientFixture f;
        RawPeer server;
        TcpClientOptions options = ClientFixture::to(server.listen());
        options.stream.reply = ReplyRule::of(ReplyRule::Kind::Upper);
        options.stream.framing = Framing::of(Framing::Kind::CrLf);
        f.client.open(1, options);
        QTRY_COMPARE(f.connected.size(), 1);
        QVERIFY(server.accept());
        server.send("abc\r\nde");
        QTRY_COMPARE(server.all(), QByteArray("ABC\r\n"));
        options.stream.reply = ReplyRule::of(ReplyRule::Kind::Echo);
        f.client.setStreamOptions(options.stream);
        server.send("f\r\n");
        QTRY_COMPARE(server.all(), QByteArray("ABC\r\ndef\r\n"));
    }

    void halfClosesAndReadsTheRest()
    {
        ClientFixture f;
        RawPeer server;
        f.client.open(1, ClientFixture::to(server.listen()));
        QTRY_COMPARE(f.connected.size(), 1);
        QVERIFY(server.accept());
        f.client.send({1}, "request");
        f.client.halfClose({1});
        QTRY_VERIFY((static_cast<void>(server.all()), server.sawEnd()));
        QCOMPARE(server.all(), QByteArray("request"));
        QCOMPARE(int(f.only().state), int(ConnectionState::HalfClosed));
        server.send("response");
        QTRY_COMPARE(f.session.payloads(Direction::In).join(), QByteArray("response"));
        server.close();
        QTRY_COMPARE(f.closed, QList<quint32>{1});
    }

    void isToldWhenThePeerGoes_data()
    {
        QTest::addColumn<bool>("reset");
        QTest::newRow("closes") << false;
        QTest::newRow("resets") << true;
    }

    void isToldWhenThePeerGoes()
    {
        QFETCH(bool, reset);
        ClientFixture f;
        RawPeer server;
        f.client.open(1, ClientFixture::to(server.listen()));
        QTRY_COMPARE(f.connected.size(), 1);
        QVERIFY(server.accept());
        if (reset)
            server.reset();
        else
            server.close();
        QTRY_COMPARE(f.closed, QList<quint32>{1});
        QCOMPARE(f.count(EventKind::ResetByPeer), reset ? 1 : 0);
        QCOMPARE(f.count(EventKind::PeerFinished), reset ? 0 : 1);
    }

    void reconnects()
    {
        ClientFixture f;
        RawPeer server;
        TcpClientOptions options = ClientFixture::to(server.listen());
        options.reconnect = true;
        f.client.open(1, options);
        for (int round = 1; round <= 3; ++round) {
            QTRY_COMPARE(f.connected.size(), round);
            QVERIFY(server.accept());
            server.close();
        }
        QTRY_COMPARE(f.connected.size(), 4);
        QCOMPARE(f.count(EventKind::ReconnectWait), 3);
        for (const Event &event : f.session.events(EventKind::ReconnectWait))
            QCOMPARE(event.number, 20); // a success sets the pause back
        QVERIFY(f.closed.isEmpty());

        server.stopListening();
        QVERIFY(!server.accept());
        QTRY_VERIFY(f.count(EventKind::ReconnectWait) >= 3 + 5);
        std::vector<qint64> pauses;
        for (const Event &event : f.session.events(EventKind::ReconnectWait))
            pauses.push_back(event.number);
        const std::vector<qint64> growing(pauses.begin() + 3, pauses.begin() + 8);
        QCOMPARE(growing, (std::vector<qint64>{20, 40, 80, 80, 80}));
        QTRY_COMPARE(int(f.only().state), int(ConnectionState::Waiting));
        QCOMPARE(int(f.only().error.code), int(NetErrorCode::ConnectionRefused));
        f.client.closeConnection({1});
        QTRY_COMPARE(f.closed, QList<quint32>{1});
        const qsizetype waits = f.count(EventKind::ReconnectWait);
        QVERIFY(!QTest::qWaitFor([&] { return f.count(EventKind::ReconnectWait) != waits; }, 200));
    }

    void doesNotReconnectAfterOnesOwnClose()
    {
        ClientFixture f;
        RawPeer server;
        TcpClientOptions options = ClientFixture::to(server.listen());
        options.reconnect = true;
        f.client.open(1, options);
        QTRY_COMPARE(f.connected.size(), 1);
        f.client.abortConnection({1});
        QTRY_COMPARE(f.closed, QList<quint32>{1});
        QVERIFY(!QTest::qWaitFor([&] { return f.count(EventKind::ReconnectWait) > 0; }, 100));
    }

    void cancelsAtEveryStage_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::newRow("resolving") << QStringLiteral("resolving");
        QTest::newRow("connecting") << QStringLiteral("connecting");
        QTest::newRow("before the first step") << QStringLiteral("first");
    }

    void cancelsAtEveryStage()
    {
        QFETCH(QString, stage);
        const FullBacklog server;
        ClientFixture f;
        const bool byName = stage == QStringLiteral("resolving");
        f.client.open(1, ClientFixture::to(server.endpoint(),
                                           byName ? QStringLiteral("no-such-host.invalid") : QStringLiteral("127.0.0.1")));
        if (stage == QStringLiteral("connecting"))
            QTRY_COMPARE(int(f.only().state), int(ConnectionState::Connecting));
        f.client.closeConnection({1});
        QCOMPARE(f.closed, QList<quint32>{1});
        QCOMPARE(f.client.board().openCount(), 0);
        const auto hasGoneOn = [&] { return f.error.isError() || !f.connected.isEmpty() || f.closed.size() != 1; };
        QVERIFY(!QTest::qWaitFor(hasGoneOn, 50));
    }

    void sendingToNobodyIsRefused()
    {
        ClientFixture f;
        QSignalSpy refused(&f.client, &TcpClient::sendRefused);
        f.client.send({5}, "x");
        QCOMPARE(refused.size(), 1);
        QCOMPARE(int(refused.first().at(1).value<NetError>().code), int(NetErrorCode::NotConnected));
    }

    void endsInOrderWithItsEngine()
    {
        RecordedSession session;
        auto client = std::make_unique<TcpClient>(session.recorder());
        QSignalSpy connected(client.get(), &TcpClient::connected);
        RawPeer server;
        client->open(1, ClientFixture::to(server.listen()));
        client->open(2, ClientFixture::to({}, QStringLiteral("no-such-host.invalid")));
        QTRY_COMPARE(connected.size(), 1);
        QVERIFY(server.accept());
        client->send({1}, "last words");
        client.reset();
        QTRY_VERIFY((static_cast<void>(server.all()), server.sawEnd()));
        QCOMPARE(server.all(), QByteArray("last words"));
        QVERIFY(!server.wasReset());
        QCOMPARE(session.events(EventKind::Closed).size(), size_t{1});
    }
};

NETWORK_TEST_MAIN(TestTcpClient)
#include "tst_tcpclient.moc"
