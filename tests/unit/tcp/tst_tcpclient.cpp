#include "tcpclient.h"

#include "networktestmain.h"
#include "rawpeer.h"
#include "recordedsession.h"

#include <QSignalSpy>
#include <QTest>

using namespace net;
using testing::RawPeer;
using testing::RecordedSession;

namespace {

struct Fixture {
    RecordedSession session;
    TcpClient client{session.recorder()};
    QList<quint32> connected;
    QList<quint32> closed;
    NetError error;

    Fixture()
    {
        QObject::connect(&client, &TcpClient::connected, &client, [this](quint32 id) { connected.append(id); });
        QObject::connect(&client, &TcpClient::closed, &client, [this](quint32 id) { closed.append(id); });
        QObject::connect(&client, &TcpClient::connectFailed, &client, [this](quint32, const NetError &why) { error = why; });
    }

    static TcpClientOptions to(const Endpoint &server, const QString &host = QStringLiteral("127.0.0.1"))
    {
        TcpClientOptions options;
        options.host = host;
        options.port = server.port();
        options.connectTimeoutMs = 5000;
        options.reconnectFirstMs = 20;
        options.reconnectMaxMs = 80;
        return options;
    }

    [[nodiscard]] qsizetype count(EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
    [[nodiscard]] ConnectionInfo only() const
    {
        const std::vector<ConnectionInfo> all = client.board().all();
        return all.size() == 1 ? all.front() : ConnectionInfo();
    }
};

// A port of loopback on which nobody listens.
Endpoint deadPort()
{
    RawPeer peer;
    const Endpoint endpoint = peer.listen();
    return endpoint;
}

} // namespace

class TestTcpClient final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void talks()
    {
        Fixture f;
        RawPeer server;
        const Endpoint endpoint = server.listen();
        f.client.open(7, Fixture::to(endpoint));
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
        Fixture f;
        const Endpoint nobody = deadPort();
        QSignalSpy failed(&f.client, &TcpClient::failed);
        f.client.open(1, Fixture::to(nobody));
        QTRY_COMPARE(int(f.error.code), int(NetErrorCode::ConnectionRefused));
        QCOMPARE(f.error.subject, nobody.toString());
        QCOMPARE(f.closed, QList<quint32>{1});
        QCOMPARE(failed.size(), 1);
        QCOMPARE(int(f.session.events(EventKind::ConnectFailed).front().error.code), int(NetErrorCode::ConnectionRefused));
    }

    void unknownHost()
    {
        Fixture f;
        f.client.open(1, Fixture::to({}, QStringLiteral("no-such-host.invalid")));
        QTRY_COMPARE_WITH_TIMEOUT(int(f.error.code), int(NetErrorCode::HostNotFound), 30'000);
        QCOMPARE(f.error.subject, QStringLiteral("no-such-host.invalid"));
        QCOMPARE(f.count(EventKind::Resolving), 1);
        QCOMPARE(f.count(EventKind::ResolveFailed), 1);
        QCOMPARE(f.closed, QList<quint32>{1});
    }
};

NETWORK_TEST_MAIN(TestTcpClient)
#include "tst_tcpclient.moc"
