// Who reads slowly, and what that does to whom.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QTest>

using namespace net;
using testing::pattern;
using testing::RawPeer;
using testing::ServerFixture;

namespace {

constexpr qint64 limit = 256 * 1024;
constexpr qint64 oneRead = 64 * 1024;
constexpr int smallBuffer = 32 * 1024;

TcpServerOptions limited(SendOverflow overflow, ReplyRule::Kind reply = ReplyRule::Kind::Echo)
{
    TcpServerOptions options = ServerFixture::options(reply);
    options.stream.sendLimitBytes = limit;
    options.stream.sendOverflow = overflow;
    options.stream.sendBufferBytes = 64 * 1024;
    return options;
}

// Sends what goes; false when nothing does for a while, as the other side does not read.
bool goes(RawPeer *peer, const QByteArray &bytes, qint64 *sent)
{
    constexpr int stalledMs = 100;
    qint64 took = 0;
    const bool any = QTest::qWaitFor([&] { return (took = peer->send(bytes)) > 0; }, stalledMs);
    *sent += took;
    QCoreApplication::processEvents();
    return any;
}

} // namespace

class TestTcpBackPressure final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pauseStallsTheSender()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        const quint32 id = f.only().id;
        f.server.watch({id});
        f.server.setReadPaused({id}, true);
        QVERIFY(f.only().readPaused);
        const QByteArray bytes = pattern(64 * 1024 * 1024);
        qint64 sent = 0;
        while (goes(&peer, bytes.mid(sent, 1 << 20), &sent)) {
        }
        QVERIFY2(sent < bytes.size(), "nothing held the sender up");
        QTRY_VERIFY(f.only().kernelReceiveQueue > 0);
        QCOMPARE(peer.send("x"), 0); // still stalled
        QCOMPARE(f.server.counter().values().bytesIn, 0);
        QVERIFY(f.only().kernelReceiveBuffer > 0);
        f.server.setReadPaused({id}, false);
        QTRY_COMPARE(f.server.counter().values().bytesIn, sent);
        QVERIFY(peer.send("x") == 1); // it flows again
        QCOMPARE(f.count(EventKind::ReadPaused), 1);
        QCOMPARE(f.count(EventKind::ReadResumed), 1);
        QTRY_COMPARE(f.server.counter().values().bytesIn, sent + 1);
        QVERIFY(f.streamIn() == bytes.first(sent) + 'x');
    }

    void aReaderThatNeverReadsStopsUsReading()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::PauseReading)));
        RawPeer peer(f.local, smallBuffer);
        const QByteArray bytes = pattern(64 * 1024 * 1024);
        qint64 sent = 0;
        qint64 most = 0;
        while (goes(&peer, bytes.mid(sent, 1 << 18), &sent))
            most = std::max(most, f.only().waitingBytes);
        most = std::max(most, f.only().waitingBytes);
        QVERIFY2(sent < bytes.size(), "the sender was never held up");
        QVERIFY2(most <= limit + oneRead, qPrintable(QString::number(most)));
        QTRY_COMPARE(f.count(EventKind::SendBlocked), 1);
        QTRY_VERIFY(f.only().sendBlocked);
        QCOMPARE(f.server.counter().values().dropped, 0);
        // As soon as it reads, all of it comes, in order.
        QTRY_VERIFY_WITH_TIMEOUT(peer.all().size() == sent, 30'000);
        QVERIFY(peer.all() == bytes.first(sent));
        QTRY_COMPARE(f.count(EventKind::SendUnblocked), 1);
        QTRY_VERIFY(!f.only().sendBlocked);
    }

    void repliesLongerThanTheMessagesAreBoundedToo()
    {
        ServerFixture f;
        TcpServerOptions options = limited(SendOverflow::PauseReading);
        options.stream.framing = Framing::of(Framing::Kind::Lf);
        options.stream.reply = ReplyRule::of(ReplyRule::Kind::Text, QString(1000, u'x'));
        QVERIFY(f.start(options));
        RawPeer peer(f.local, smallBuffer);
        constexpr int lines = 4000;
        QCOMPARE(peer.send(QByteArray(lines, '\n')), lines);
        QTRY_COMPARE(f.count(EventKind::SendBlocked), 1);
        QVERIFY(f.only().waitingBytes <= limit + 2000);
        QTRY_COMPARE_WITH_TIMEOUT(peer.all().size(), lines * 1001, 30'000);
        QCOMPARE(f.server.counter().values().messagesIn, lines);
    }

    void aReaderThatNeverReadsMissesMessages()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::DropMessage)));
        RawPeer peer(f.local, smallBuffer);
        const QByteArray piece = pattern(1 << 16);
        constexpr int pieces = 200;
        for (int i = 0; i < pieces; ++i) {
            qsizetype offset = 0;
            QTRY_VERIFY((offset += peer.send(piece.mid(offset))) == piece.size());
        }
        QTRY_COMPARE(f.server.counter().values().bytesIn, piece.size() * pieces);
        QVERIFY(f.server.counter().values().dropped > 0);
        QVERIFY(f.only().waitingBytes <= limit);
        QCOMPARE(f.openCount(), 1);
        const std::vector<Event> events = f.session.events(EventKind::SendDropped);
        QVERIFY(!events.empty());
        QVERIFY(qint64(events.size()) < std::max<qint64>(f.server.counter().values().dropped, 8)); // not one a message
        QCOMPARE(int(events.front().error.code), int(NetErrorCode::SendQueueFull));
        QCOMPARE(events.front().error.number, limit);
        QVERIFY(events.front().number > 0);
        QVERIFY(f.streamIn().size() == piece.size() * pieces); // what it sent is all there
    }

    void aReaderThatNeverReadsIsClosed()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::CloseConnection)));
        RawPeer peer(f.local, smallBuffer);
        const QByteArray piece = pattern(1 << 16);
        QTRY_VERIFY((peer.send(piece), f.openCount() == 0 && f.count(EventKind::Accepted) == 1));
        QCOMPARE(f.count(EventKind::Aborted), 1);
        QCOMPARE(int(f.lastClosed().error.code), int(NetErrorCode::SendQueueFull));
        QTRY_VERIFY((peer.send(piece), peer.wasReset()));
    }

    void sendsByHandAreRefused()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::PauseReading, ReplyRule::Kind::None)));
        RawPeer peer(f.local, smallBuffer);
        QTRY_COMPARE(f.openCount(), 1);
        const QByteArray piece = pattern(64 * 1024);
        qint64 taken = 0;
        for (int i = 0; i < 100 && f.refusals.empty(); ++i) {
            f.server.send({}, piece);
            if (f.refusals.empty())
                taken += piece.size();
        }
        QCOMPARE(f.refusals.size(), size_t{1});
        QCOMPARE(int(f.refusals.front().code), int(NetErrorCode::SendQueueFull));
        QCOMPARE(f.refusals.front().subject, peer.local().toString());
        QTRY_COMPARE(peer.all().size(), taken);
        f.server.send({}, "again");
        QTRY_VERIFY(peer.all().endsWith("again"));
        QCOMPARE(f.refusals.size(), size_t{1});
    }

    void closeGivesUpOnAPeerThatDoesNotRead()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::PauseReading, ReplyRule::Kind::None)));
        RawPeer peer(f.local, smallBuffer);
        QTRY_COMPARE(f.openCount(), 1);
        while (f.refusals.empty())
            f.server.send({}, pattern(32 * 1024));
        f.server.closeAll();
        QCOMPARE(f.openCount(), 1); // it is still to get what waits
        QTRY_COMPARE_WITH_TIMEOUT(f.openCount(), 0, 15'000);
        QCOMPARE(f.count(EventKind::Aborted), 1);
    }

    void aResetWhileWeAreBlockedIsSeen()
    {
        ServerFixture f;
        QVERIFY(f.start(limited(SendOverflow::PauseReading)));
        RawPeer peer(f.local, smallBuffer);
        const QByteArray piece = pattern(1 << 18);
        qint64 sent = 0;
        while (sent < 64 * 1024 * 1024 && goes(&peer, piece, &sent)) {
        }
        QVERIFY2(sent < 64 * 1024 * 1024, "nothing held the sender up");
        QTRY_VERIFY(f.only().waitingBytes > 0); // the board is brought up to date on a timer
        peer.reset();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::ResetByPeer), 1);
        QVERIFY(f.session.events(EventKind::ResetByPeer).front().number > 0);
    }

    void aResetWhileReadingIsPausedIsSeen()
    {
        ServerFixture f;
        QVERIFY(f.start(ServerFixture::options(ReplyRule::Kind::None)));
        RawPeer peer(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        f.server.setReadPaused({}, true);
        peer.send("unread");
        peer.reset();
        QTRY_COMPARE(f.openCount(), 0);
        QCOMPARE(f.count(EventKind::ResetByPeer), 1);
        QCOMPARE(f.streamIn(), QByteArray("unread"));
    }

    void aFloodStarvesNobody()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options(ReplyRule::Kind::Echo);
        QVERIFY(f.start(options));
        std::vector<std::unique_ptr<RawPeer>> flooders;
        for (int i = 0; i < 4; ++i)
            flooders.push_back(std::make_unique<RawPeer>(f.local));
        RawPeer quiet(f.local);
        const QByteArray piece = pattern(1 << 20);
        for (int round = 0; round < 50; ++round) {
            for (const auto &flooder : flooders) {
                flooder->send(piece);
                static_cast<void>(flooder->receive());
            }
            const QByteArray before = quiet.all();
            quiet.send("?");
            int passes = 0;
            while (quiet.all().size() == before.size() && ++passes < 100)
                QCoreApplication::processEvents();
            QVERIFY2(passes < 10, qPrintable(QString::number(passes)));
        }
    }
};

NETWORK_TEST_MAIN(TestTcpBackPressure)
#include "tst_tcpbackpressure.moc"
