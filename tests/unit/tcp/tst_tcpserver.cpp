#include "tcpserver.h"

#include "networktestmain.h"
#include "rawpeer.h"
#include "recordedsession.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace net;
using testing::RawPeer;
using testing::RecordedSession;

namespace {

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (qsizetype i = 0; i < size; ++i) {
        state = state * 1664525U + 1013904223U;
        bytes[i] = static_cast<char>(state >> 24);
    }
    return bytes;
}

struct Fixture {
    RecordedSession session;
    TcpServer server{session.recorder()};
    Endpoint local;
    NetError error;

    Fixture()
    {
        QObject::connect(&server, &TcpServer::listening, &server, [this](const Endpoint &endpoint) { local = endpoint; });
        QObject::connect(&server, &TcpServer::failed, &server, [this](const NetError &failed) { error = failed; });
    }

    static TcpServerOptions options(ReplyRule::Kind reply = ReplyRule::Kind::Echo, const QString &text = {})
    {
        TcpServerOptions options;
        options.address = QHostAddress(QHostAddress::LocalHost);
        options.stream.reply = ReplyRule::of(reply, text);
        return options;
    }

    bool start(const TcpServerOptions &wanted = options())
    {
        server.start(wanted);
        return local.port() != 0;
    }

    [[nodiscard]] qsizetype count(EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
    [[nodiscard]] ConnectionInfo only() const
    {
        const std::vector<ConnectionInfo> all = server.board().all();
        return all.size() == 1 ? all.front() : ConnectionInfo();
    }
};

} // namespace

class TestTcpServer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listensCallByCall()
    {
        Fixture f;
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

    void echoes()
    {
        Fixture f;
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
        QCOMPARE(f.server.counter().values().bytesIn, 5);
        QCOMPARE(f.server.counter().values().bytesOut, 5);
        QCOMPARE(f.session.payloads(Direction::In), QByteArrayList{"hello"});
        QCOMPARE(f.session.payloads(Direction::Out), QByteArrayList{"hello"});
        peer.close();
        QTRY_COMPARE(f.server.board().openCount(), 0);
        QCOMPARE(f.session.events(EventKind::PeerFinished).front().number, 5);
        QCOMPARE(f.session.events(EventKind::Closed).front().text, QStringLiteral("5"));
    }

    void shutDownWriteStillGetsAll_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::newRow("nothing") << qsizetype{0};
        QTest::newRow("hello") << qsizetype{5};
        QTest::newRow("16 MiB") << qsizetype{16} * 1024 * 1024;
    }

    // printf … | ncat: the peer's end comes long before it has read our answer.
    void shutDownWriteStillGetsAll()
    {
        QFETCH(qsizetype, size);
        Fixture f;
        QVERIFY(f.start());
        const QByteArray sent = pattern(size);
        RawPeer peer(f.local);
        qsizetype offset = 0;
        QByteArray got;
        while (offset < size) {
            offset += peer.send(sent.mid(offset, 256 * 1024));
            if (offset < size)
                got += peer.receive();
            QCoreApplication::processEvents();
        }
        peer.shutdownWrite();
        QTRY_VERIFY_WITH_TIMEOUT((got += peer.receive(), peer.sawEnd()), 20'000);
        QCOMPARE(got.size(), size);
        QVERIFY(got == sent);
        QTRY_COMPARE(f.server.board().openCount(), 0);
        QCOMPARE(f.count(EventKind::PeerFinished), 1);
        QCOMPARE(f.session.events(EventKind::Closed).front().number, size);
    }
};

NETWORK_TEST_MAIN(TestTcpServer)
#include "tst_tcpserver.moc"
