// The parts of net/tcp that need no socket.
#include "connectionboard.h"
#include "framesplitter.h"
#include "sendqueue.h"
#include "serverfixture.h"
#include "streamerror.h"
#include "subnets.h"

#include <QTest>

#include <cerrno>

using namespace net;

class TestTcpParts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendQueueKeepsOrder()
    {
        const QByteArray bytes = testing::pattern(1 << 20);
        SendQueue queue;
        QVERIFY(queue.isEmpty());
        qsizetype offset = 0;
        for (qsizetype length = 1; offset < bytes.size(); length = length * 3 % 9973 + 1) {
            queue.append(QByteArrayView(bytes).sliced(offset, std::min(length, bytes.size() - offset)));
            offset = std::min(offset + length, bytes.size());
        }
        QCOMPARE(queue.size(), bytes.size());
        QByteArray out;
        for (qsizetype length = 1; !queue.isEmpty(); length = length * 7 % 65521 + 1) {
            const QByteArrayView front = queue.front();
            QVERIFY(!front.isEmpty());
            const QByteArrayView part = front.first(std::min(length, front.size()));
            out.append(part);
            queue.take(part.size());
        }
        QVERIFY(out == bytes);
        QVERIFY(queue.front().isEmpty());
        queue.append("abc");
        queue.clear();
        QVERIFY(queue.isEmpty());
    }

    void splitterAtEveryCut()
    {
        const Framing framing = Framing::of(Framing::Kind::CrLf);
        const QByteArray stream("one\r\n\r\nthree\r\r\nrest");
        const QByteArrayList expected{"one", "", "three\r"};
        for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
            FrameSplitter splitter;
            QByteArrayList got;
            QByteArray wire;
            for (const QByteArray &piece : {stream.left(cut), stream.mid(cut)}) {
                FrameSplitter::Frame frame;
                splitter.begin(piece);
                while (splitter.next(framing, 100, &frame) == FrameStatus::Complete) {
                    got.append(frame.payload.toByteArray());
                    wire.append(frame.wire);
                }
                splitter.end();
            }
            QCOMPARE(got, expected);
            QCOMPARE(wire + splitter.takeRest(), stream);
            QVERIFY(splitter.isEmpty());
        }
    }

    void splitterStopsInTheMiddle()
    {
        const Framing framing = Framing::of(Framing::Kind::Lf);
        FrameSplitter splitter;
        FrameSplitter::Frame frame;
        splitter.begin("1\n2\n3\n");
        QCOMPARE(int(splitter.next(framing, 100, &frame)), int(FrameStatus::Complete));
        splitter.end(); // as when replies must wait
        QVERIFY(!splitter.isEmpty());
        splitter.begin("4\n");
        QByteArray got;
        while (splitter.next(framing, 100, &frame) == FrameStatus::Complete)
            got.append(frame.payload);
        splitter.end();
        QCOMPARE(got, QByteArray("234"));
    }

    void splitterWithoutFraming()
    {
        FrameSplitter splitter;
        FrameSplitter::Frame frame;
        splitter.begin("a\nb");
        QCOMPARE(int(splitter.next({}, 1, &frame)), int(FrameStatus::Complete));
        QCOMPARE(frame.payload.toByteArray(), QByteArray("a\nb"));
        QCOMPARE(int(splitter.next({}, 1, &frame)), int(FrameStatus::NeedMore));
        splitter.end();
        QVERIFY(splitter.isEmpty());
    }

    void boardTellsWhatIsNew()
    {
        ConnectionBoard board;
        ConnectionInfo info;
        info.state = ConnectionState::Open;
        for (info.id = 1; info.id <= 3; ++info.id)
            board.put(info);
        ConnectionBoard::Changes changes = board.changesSince(0);
        QCOMPARE(changes.entries.size(), size_t{3});
        QCOMPARE(board.openCount(), 3);
        QCOMPARE(board.all().size(), size_t{3});

        info.id = 2;
        info.bytesIn = 5;
        board.put(info);
        info.id = 1;
        info.state = ConnectionState::Closed;
        board.put(info);
        const quint64 seen = changes.revision;
        changes = board.changesSince(seen);
        QCOMPARE(changes.entries.size(), size_t{2});
        QCOMPARE(changes.entries[0].id, 2U);
        QCOMPARE(changes.entries[0].bytesIn, 5);
        QCOMPARE(changes.entries[1].id, 1U);
        QCOMPARE(int(changes.entries[1].state), int(ConnectionState::Closed));
        QVERIFY(!changes.lost);
        QVERIFY(board.changesSince(changes.revision).entries.empty());
        QCOMPARE(board.openCount(), 2);
    }

    void boardForgetsOldClosings()
    {
        ConnectionBoard board;
        ConnectionInfo info;
        info.state = ConnectionState::Open;
        info.id = 1;
        board.put(info);
        const quint64 early = board.changesSince(0).revision;
        for (info.id = 2; info.id < 2 + 70'000; ++info.id) {
            info.state = ConnectionState::Open;
            board.put(info);
            info.state = ConnectionState::Closed;
            board.put(info);
        }
        const ConnectionBoard::Changes changes = board.changesSince(early);
        QVERIFY(changes.lost);
        QVERIFY(changes.entries.size() <= 65'536);
        QCOMPARE(board.openCount(), 1);
        QVERIFY(!board.changesSince(changes.revision).lost);
    }

    void errorsOfConnect_data()
    {
        QTest::addColumn<int>("systemCode");
        QTest::addColumn<int>("code");
        QTest::newRow("refused") << ECONNREFUSED << int(NetErrorCode::ConnectionRefused);
        QTest::newRow("timed out") << ETIMEDOUT << int(NetErrorCode::ConnectTimedOut);
        QTest::newRow("host unreachable") << EHOSTUNREACH << int(NetErrorCode::HostUnreachable);
        QTest::newRow("network unreachable") << ENETUNREACH << int(NetErrorCode::NetworkUnreachable);
        QTest::newRow("reset") << ECONNRESET << int(NetErrorCode::ConnectionReset);
        QTest::newRow("no descriptors") << EMFILE << int(NetErrorCode::TooManyDescriptors);
        QTest::newRow("something else") << EPROTO << int(NetErrorCode::SystemError);
    }

    void errorsOfConnect()
    {
        QFETCH(int, systemCode);
        QFETCH(int, code);
        const Endpoint peer(QHostAddress(QHostAddress::LocalHost), 80);
        const NetError error = connectError(systemCode, peer);
        QCOMPARE(int(error.code), code);
        QCOMPARE(error.systemCode, systemCode);
        QCOMPARE(error.subject, peer.toString());
    }

    void errorsOfTransfer()
    {
        const Endpoint peer(QHostAddress(QHostAddress::LocalHost), 80);
        QCOMPARE(int(transferError(ETIMEDOUT, peer).code), int(NetErrorCode::ConnectionTimedOut));
        QCOMPARE(int(transferError(EPIPE, peer).code), int(NetErrorCode::ConnectionReset));
        const NetError timeout = connectTimeout(peer, 1234);
        QCOMPARE(int(timeout.code), int(NetErrorCode::ConnectTimedOut));
        QCOMPARE(timeout.number, 1234);
        QVERIFY(timeout.detail.isEmpty());
    }

    void foreignSubnets_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPrivate");
        QTest::addColumn<bool>("isLocal");
        QTest::newRow("same network") << QStringLiteral("192.168.1.77") << true << true;
        QTest::newRow("the network next door") << QStringLiteral("192.168.2.77") << true << false;
        QTest::newRow("10/8") << QStringLiteral("10.1.2.3") << true << false;
        QTest::newRow("172.16/12") << QStringLiteral("172.31.0.1") << true << false;
        QTest::newRow("not 172.16/12") << QStringLiteral("172.32.0.1") << false << false;
        QTest::newRow("public") << QStringLiteral("203.0.113.9") << false << false;
        QTest::newRow("unique local") << QStringLiteral("fd00::1") << true << false;
        QTest::newRow("link local, same") << QStringLiteral("fe80::5") << true << true;
        QTest::newRow("public IPv6") << QStringLiteral("2001:db8::1") << false << false;
    }

    void foreignSubnets()
    {
        QFETCH(QString, address);
        QFETCH(bool, isPrivate);
        QFETCH(bool, isLocal);
        const QList<Subnet> own{{QHostAddress(QStringLiteral("192.168.1.5")), 24},
                                {QHostAddress(QStringLiteral("fe80::1")), 64}};
        QCOMPARE(isPrivateAddress(QHostAddress(address)), isPrivate);
        QCOMPARE(isInOneOf(own, QHostAddress(address)), isLocal);
    }

    void hintsAtTheWrongSubnet()
    {
        // TEST-NET-like private addresses that no machine of ours is in; loopback is no private network.
        const Endpoint foreign(QHostAddress(QStringLiteral("10.254.253.252")), 80);
        if (isInOneOf(localSubnets(), foreign.address()))
            QSKIP("this machine is in 10.254.253.0");
        QCOMPARE(connectTimeout(foreign, 1).detail, QStringLiteral("not-on-subnet"));
        QCOMPARE(connectError(EHOSTUNREACH, foreign).detail, QStringLiteral("not-on-subnet"));
        QVERIFY(connectError(ECONNREFUSED, foreign).detail != QStringLiteral("not-on-subnet"));
    }
};

QTEST_GUILESS_MAIN(TestTcpParts)
#include "tst_tcpparts.moc"
