// How a server's connections end: by either side, at once or after what still waits, with FIN or with a reset.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QTest>

using namespace net;
using testing::pattern;
using testing::RawPeer;
using testing::ServerFixture;

class TestTcpClosing final : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
        ServerFixture f;
        QVERIFY(f.start());
        const QByteArray sent = pattern(size);
        RawPeer peer(f.local);
        qsizetype offset = 0;
        while (offset < size) {
            offset += peer.send(sent.mid(offset, 256 * 1024));
            if (offset < size)
                static_cast<void>(peer.all());
            QCoreApplication::processEvents();
        }
        peer.shutdownWrite();
        QTRY_VERIFY_WITH_TIMEOUT((static_cast<void>(peer.all()), peer.sawEnd()), 20'000);
        QCOMPARE(peer.all().size(), size);
        QVERIFY(peer.all() == sent);
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::PeerFinished), 1);
        QCOMPARE(f.session.events(EventKind::Closed).front().number, size);
        QCOMPARE(f.count(EventKind::ResetByPeer), 0);
    }

    void staysHalfOpenWhenAsked()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options(ReplyRule::Kind::None);
        options.stream.closeWhenPeerFinishes = false;
        QVERIFY(f.start(options));
        RawPeer peer(f.local);
        peer.send("question");
        peer.shutdownWrite();
        QTRY_COMPARE(int(f.only().state), int(ConnectionState::PeerFinished));
        f.server.send({}, "late answer");
        QTRY_COMPARE(peer.all(), QByteArray("late answer"));
        QVERIFY(!peer.sawEnd());
        f.server.closeConnection({f.only().id});
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
        QTRY_COMPARE(f.openCount(), 0);
    }

    void halfClosesAndGoesOnReading()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        const quint32 id = f.only().id;
        f.server.halfClose({id});
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
        QCOMPARE(int(f.only().state), int(ConnectionState::HalfClosed));
        QCOMPARE(f.count(EventKind::HalfClosed), 1);
        peer.send("still talking");
        QTRY_COMPARE(f.streamIn(), QByteArray("still talking"));
        f.server.send({id}, "cannot");
        QCOMPARE(f.refusals.size(), size_t{1});
        QCOMPARE(int(f.refusals.front().code), int(NetErrorCode::WriteSideClosed));
        peer.close();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::Closed), 1);
    }

    void halfCloseComesAfterWhatWaits()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local, 4096);
        QTRY_COMPARE(f.openCount(), 1);
        const QByteArray much = pattern(6 * 1024 * 1024);
        f.server.send({}, much);
        f.server.halfClose({});
        QCOMPARE(f.count(EventKind::HalfClosed), 0);
        QTRY_VERIFY_WITH_TIMEOUT((static_cast<void>(peer.all()), peer.sawEnd()), 20'000);
        QVERIFY(peer.all() == much);
        QCOMPARE(f.count(EventKind::HalfClosed), 1);
    }

    void closesWithFinAfterWhatWaits()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local, 4096);
        QTRY_COMPARE(f.openCount(), 1);
        peer.send("unread by anyone"); // and yet no RST may come of it
        const QByteArray much = pattern(6 * 1024 * 1024);
        f.server.send({}, much);
        f.server.closeConnection({});
        QTRY_VERIFY_WITH_TIMEOUT((static_cast<void>(peer.all()), peer.sawEnd()), 20'000);
        QVERIFY(peer.all() == much);
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.streamIn(), QByteArray("unread by anyone"));
        QCOMPARE(f.count(EventKind::Closed), 1);
    }

    void closesAPausedConnectionWithoutReset()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        f.server.setReadPaused({}, true);
        peer.send("waiting in the kernel");
        QVERIFY(!QTest::qWaitFor([&] { return !f.streamIn().isEmpty(); }, 20));
        f.server.closeConnection({});
        QTRY_VERIFY((peer.receive(), peer.sawEnd()));
        QVERIFY(!peer.wasReset());
        QCOMPARE(f.streamIn(), QByteArray("waiting in the kernel"));
    }

    void abortsWithReset()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        f.server.abortConnection({});
        QTRY_VERIFY((peer.receive(), peer.wasReset()));
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::Aborted), 1);
        QCOMPARE(f.count(EventKind::Closed), 0);
    }

    void tellsAResetFromAnEnd()
    {
        ServerFixture f;
        QVERIFY(f.start());
        RawPeer peer(f.local);
        peer.send("x");
        QTRY_COMPARE(peer.all(), QByteArray("x"));
        peer.reset();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::ResetByPeer), 1);
        QCOMPARE(f.count(EventKind::PeerFinished), 0);
        QCOMPARE(int(f.lastClosed().error.code), int(NetErrorCode::ConnectionReset));
    }
};

NETWORK_TEST_MAIN(TestTcpClosing)
#include "tst_tcpclosing.moc"
