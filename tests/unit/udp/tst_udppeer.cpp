// Binding, sending, receiving, and what the network says back.
#include "clock.h"
#include "networkthread.h"
#include "platform.h"
#include "recordedsession.h"
#include "udppeer.h"

#include <QAbstractEventDispatcher>
#include <QSignalSpy>
#include <QTest>
#include <QUdpSocket>

#include <array>
#include <cstring>
#ifdef Q_OS_LINUX
#include <sys/socket.h>
#endif

using namespace net;
using testing::RecordedSession;

namespace {

UdpPeerOptions onLoopback()
{
    UdpPeerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    return options;
}

// A port that was free a moment ago and is closed again.
quint16 closedPort()
{
    QUdpSocket socket;
    return socket.bind(QHostAddress(QHostAddress::LocalHost), 0) ? socket.localPort() : quint16{0};
}

struct Peer {
    explicit Peer(Recorder &recorder, const UdpPeerOptions &options = onLoopback())
        : engine(recorder)
        , received(&engine, &UdpPeer::messageReceived)
        , failed(&engine, &UdpPeer::failed)
        , sendFailed(&engine, &UdpPeer::sendFailed)
        , unreachable(&engine, &UdpPeer::portUnreachable)
    {
        engine.bind(options);
    }
    [[nodiscard]] Endpoint local() const { return engine.status().local; }
    [[nodiscard]] QByteArray datagram(qsizetype i) const { return received.at(i).at(1).toByteArray(); }

    UdpPeer engine;
    QSignalSpy received;
    QSignalSpy failed;
    QSignalSpy sendFailed;
    QSignalSpy unreachable;
};

NetErrorCode codeOf(const QSignalSpy &spy, int argument)
{
    return spy.isEmpty() ? NetErrorCode::None : spy.last().at(argument).value<NetError>().code;
}

#ifdef Q_OS_LINUX
// When the kernel had the next datagram of that socket, nanoseconds since 1970; 0 when there is none.
qint64 arrivalNs(qintptr descriptor)
{
    std::array<char, 64> bytes{};
    alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(timespec))> control{};
    iovec part{bytes.data(), bytes.size()};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    if (::recvmsg(static_cast<int>(descriptor), &message, MSG_DONTWAIT) < 0)
        return 0;
    const cmsghdr *stamp = CMSG_FIRSTHDR(&message);
    if (!stamp || stamp->cmsg_type != SCM_TIMESTAMPNS)
        return 0;
    timespec time{};
    std::memcpy(&time, CMSG_DATA(stamp), sizeof(time));
    return qint64{time.tv_sec} * nsPerSecond + time.tv_nsec;
}
#endif

} // namespace

class TestUdpPeer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
#ifdef Q_OS_LINUX
    // Two recordings can only be compared when nothing seems to arrive before it left.
    void isRecordedAsSentBeforeItArrives()
    {
        RecordedSession session;
        Peer peer(session.recorder());
        QUdpSocket other;
        QVERIFY(other.bind(QHostAddress(QHostAddress::LocalHost), 0));
        const int on = 1;
        QCOMPARE(::setsockopt(static_cast<int>(other.socketDescriptor()), SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof(on)), 0);
        for (int i = 0; i < 20; ++i) {
            peer.engine.send(Endpoint(other.localAddress(), other.localPort()), "when?");
            const qint64 arrived = arrivalNs(other.socketDescriptor());
            QVERIFY(arrived > 0);
            session.recorder().flush();
            const auto index = session.recorder().index();
            const IndexEntry &entry = index->at(index->size() - 1);
            QCOMPARE(entry.type, EntryType::MessageOut);
            QVERIFY2(entry.timeNs <= arrived, qPrintable(QStringLiteral("%1 ns late").arg(entry.timeNs - arrived)));
        }
    }
#endif

    void bindsAndUnbinds()
    {
        RecordedSession session;
        UdpPeer peer(session.recorder());
        QSignalSpy bound(&peer, &UdpPeer::bound);
        QSignalSpy unbound(&peer, &UdpPeer::unbound);
        QVERIFY(!peer.status().bound);
        peer.bind(onLoopback());
        QCOMPARE(bound.size(), 1);
        const auto local = bound.first().first().value<Endpoint>();
        QVERIFY(local.port() != 0);
        QCOMPARE(peer.status().local, local);
        QVERIFY(peer.status().bound);
        QVERIFY(peer.status().receiveBufferBytes > 0);
        peer.unbind();
        QCOMPARE(unbound.size(), 1);
        QVERIFY(!peer.status().bound);
        const auto events = session.events(EventKind::Bound);
        QCOMPARE(events.size(), size_t{1});
        QCOMPARE(events.front().local, local);
        QVERIFY(events.front().number > 0);
        QCOMPARE(session.events(EventKind::Unbound).size(), size_t{1});
    }

    void keepsEveryByteAndBoundary_data()
    {
        QTest::addColumn<QByteArray>("datagram");
        QByteArray all;
        for (int i = 0; i < 256; ++i)
            all.append(static_cast<char>(i));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one") << QByteArray("x");
        QTest::newRow("every byte") << all;
        QTest::newRow("a page") << QByteArray(4096, 'p');
        QTest::newRow("largest") << QByteArray(65507, 'L');
    }

    void keepsEveryByteAndBoundary()
    {
        QFETCH(QByteArray, datagram);
        RecordedSession session;
        Peer a(session.recorder());
        Peer b(session.recorder());
        a.engine.send(b.local(), datagram);
        a.engine.send(b.local(), QByteArray("after"));
        QTRY_COMPARE(b.received.size(), 2);
        QCOMPARE(b.received.first().first().value<Endpoint>(), a.local());
        QCOMPARE(b.datagram(0), datagram);
        QCOMPARE(b.datagram(1), QByteArray("after"));
        QCOMPARE(session.payloads(Direction::In), QByteArrayList({datagram, QByteArray("after")}));
        QCOMPARE(session.payloads(Direction::Out), QByteArrayList({datagram, QByteArray("after")}));
        QCOMPARE(b.engine.counter().values().bytesIn, datagram.size() + 5);
        QCOMPARE(a.engine.counter().values().messagesOut, 2);
    }

    void refusesWhatNoDatagramCanHold()
    {
        RecordedSession session;
        Peer a(session.recorder());
        Peer b(session.recorder());
        a.engine.send(b.local(), QByteArray(65508, 'x'));
        QCOMPARE(codeOf(a.sendFailed, 1), NetErrorCode::DatagramTooLong);
        const auto error = a.sendFailed.first().at(1).value<NetError>();
        QCOMPARE(error.number, 65508);
        QCOMPARE(error.detail, QStringLiteral("65507"));
        QCOMPARE(session.events(EventKind::SendFailed).size(), size_t{1});
        a.engine.send(b.local(), QByteArray("still here"));
        QTRY_COMPARE(b.received.size(), 1);
    }

    void saysWhyItCannotBind_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<int>("code");
        QTest::newRow("not ours") << QStringLiteral("192.0.2.1") << static_cast<int>(NetErrorCode::AddressNotLocal);
        QTest::newRow("no address") << QString() << static_cast<int>(NetErrorCode::MalformedAddress);
    }

    void saysWhyItCannotBind()
    {
        QFETCH(QString, address);
        QFETCH(int, code);
        RecordedSession session;
        UdpPeerOptions options;
        options.address = QHostAddress(address);
        Peer peer(session.recorder(), options);
        QCOMPARE(static_cast<int>(codeOf(peer.failed, 0)), code);
        QVERIFY(!peer.engine.status().bound);
        QCOMPARE(session.events(EventKind::BindFailed).size(), size_t{1});
    }

    void namesTheHolderOfAPort()
    {
        RecordedSession session;
        Peer first(session.recorder());
        UdpPeerOptions same = onLoopback();
        same.port = first.local().port();
        Peer second(session.recorder(), same);
        QCOMPARE(codeOf(second.failed, 0), NetErrorCode::PortInUse);
        const auto error = second.failed.first().first().value<NetError>();
        QCOMPARE(error.subject, first.local().toString());
#ifdef Q_OS_LINUX
        QVERIFY2(error.detail.contains(QString::number(QCoreApplication::applicationPid())), qPrintable(error.detail));
#endif
    }

    void sharesAPortWhenAskedTo()
    {
        RecordedSession session;
        UdpPeerOptions options = onLoopback();
        options.reuseAddress = true;
        Peer first(session.recorder(), options);
        options.port = first.local().port();
        Peer second(session.recorder(), options);
        QVERIFY(second.failed.isEmpty());
        QCOMPARE(second.local(), first.local());
    }

    void showsThatNobodyListens()
    {
        RecordedSession session;
        Peer a(session.recorder());
        Peer b(session.recorder());
        const Endpoint nobody(QHostAddress(QHostAddress::LocalHost), closedPort());
        a.engine.send(nobody, QByteArray("anyone?"));
        QTRY_COMPARE(a.unreachable.size(), 1);
        QCOMPARE(a.unreachable.first().first().value<Endpoint>(), nobody);
        QCOMPARE(session.events(EventKind::PortUnreachable).size(), size_t{1});
        QCOMPARE(session.events(EventKind::PortUnreachable).front().peer, nobody);
        // The error is that peer's alone: the next datagram goes out, and others' arrive.
        a.engine.send(nobody, QByteArray("again"));
        a.engine.send(b.local(), QByteArray("hello"));
        b.engine.send(a.local(), QByteArray("hello too"));
        QTRY_COMPARE(b.received.size(), 1);
        QTRY_COMPARE(a.received.size(), 1);
        QTRY_COMPARE(a.unreachable.size(), 2);
        QVERIFY(a.sendFailed.isEmpty());
    }

    void doesNotSpinAfterAnIcmpError()
    {
        RecordedSession session;
        Peer a(session.recorder());
        const Endpoint nobody(QHostAddress(QHostAddress::LocalHost), closedPort());
        for (int i = 0; i < 20; ++i)
            a.engine.send(nobody, QByteArray("x"));
        QTRY_COMPARE(a.unreachable.size(), 20);
        int turns = 0;
        QObject context;
        connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &context, [&turns] { ++turns; });
        QVERIFY(!QTest::qWaitFor([&turns] { return turns >= 200; }, 300));
    }

    void resolvesNames()
    {
        RecordedSession session;
        Peer a(session.recorder());
        Peer b(session.recorder());
        for (int i = 0; i < 3; ++i)
            a.engine.sendToHost(QStringLiteral("localhost"), b.local().port(), QByteArray::number(i));
        QTRY_COMPARE(b.received.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(b.datagram(i), QByteArray::number(i));
        a.engine.sendToHost(QStringLiteral("localhost"), b.local().port(), QByteArray("from memory"));
        QTRY_COMPARE(b.received.size(), 4);
        QCOMPARE(session.events(EventKind::Resolving).size(), size_t{1});
        QCOMPARE(session.events(EventKind::Resolved).size(), size_t{1});
    }

    void saysThatANameIsUnknown()
    {
        RecordedSession session;
        Peer a(session.recorder());
        a.engine.sendToHost(QStringLiteral("no-such-host.invalid"), 9, QByteArray("x"));
        a.engine.sendToHost(QStringLiteral("no-such-host.invalid"), 9, QByteArray("y"));
        QTRY_COMPARE_WITH_TIMEOUT(a.sendFailed.size(), 2, 30000);
        QCOMPARE(codeOf(a.sendFailed, 1), NetErrorCode::HostNotFound);
        QCOMPARE(session.events(EventKind::ResolveFailed).size(), size_t{1});
    }

    void refusesToSendNowhere_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<quint16>("port");
        QTest::addColumn<bool>("isBound");
        QTest::addColumn<int>("code");
        QTest::newRow("no host") << QStringLiteral(" ") << quint16{9} << true
                                 << static_cast<int>(NetErrorCode::MalformedAddress);
        QTest::newRow("port 0") << QStringLiteral("127.0.0.1") << quint16{0} << true
                                << static_cast<int>(NetErrorCode::MalformedAddress);
        QTest::newRow("wrong family") << QStringLiteral("::1") << quint16{9} << true
                                      << static_cast<int>(NetErrorCode::NetworkUnreachable);
        QTest::newRow("not bound") << QStringLiteral("127.0.0.1") << quint16{9} << false
                                   << static_cast<int>(NetErrorCode::NotConnected);
    }

    void refusesToSendNowhere()
    {
        QFETCH(QString, host);
        QFETCH(quint16, port);
        QFETCH(bool, isBound);
        QFETCH(int, code);
        RecordedSession session;
        Peer a(session.recorder());
        if (!isBound)
            a.engine.unbind();
        a.engine.sendToHost(host, port, QByteArray("x"));
        QCOMPARE(static_cast<int>(codeOf(a.sendFailed, 1)), code);
        QCOMPARE(session.events(EventKind::SendFailed).size(), size_t{1});
    }

    void hearsBothFamilies()
    {
        RecordedSession session;
        UdpPeerOptions both;
        both.address = QHostAddress(QHostAddress::Any);
        Peer server(session.recorder(), both);
        UdpPeerOptions v6;
        v6.address = QHostAddress(QHostAddress::LocalHostIPv6);
        Peer six(session.recorder(), v6);
        Peer four(session.recorder());
        const quint16 port = server.local().port();
        four.engine.send(Endpoint(QHostAddress(QHostAddress::LocalHost), port), QByteArray("4"));
        six.engine.send(Endpoint(QHostAddress(QHostAddress::LocalHostIPv6), port), QByteArray("6"));
        QTRY_COMPARE(server.received.size(), 2);
        server.engine.send(four.local(), QByteArray("to 4"));
        server.engine.send(six.local(), QByteArray("to 6"));
        QTRY_COMPARE(four.received.size(), 1);
        QTRY_COMPARE(six.received.size(), 1);
        // The capture shows addresses that packets really have, not the any address.
        for (const Flow &flow : session.flows())
            QVERIFY2(flow.local.addressText() == u"127.0.0.1" || flow.local.addressText() == u"::1",
                     qPrintable(flow.local.toString()));
    }

    void reachesEveryoneByBroadcast()
    {
        RecordedSession session;
        UdpPeerOptions any;
        Peer server(session.recorder(), any);
        Peer a(session.recorder(), any);
        a.engine.send(Endpoint(QHostAddress(QStringLiteral("127.255.255.255")), server.local().port()), QByteArray("all"));
        QTRY_COMPARE(server.received.size(), 1);
    }

    void livesOnTheNetworkThread()
    {
        RecordedSession session;
        NetworkThread thread;
        if (QAbstractEventDispatcher *dispatcher = createNetworkDispatcher())
            thread.setEventDispatcher(dispatcher);
        auto *engine = new UdpPeer(session.recorder()); // the thread deletes it
        thread.adopt(engine);
        thread.start();
        QMetaObject::invokeMethod(engine, [engine] { engine->bind(onLoopback()); });
        QTRY_VERIFY(engine->status().bound);
        const Endpoint local = engine->status().local;
        QVERIFY(local.port() != 0);
        QMetaObject::invokeMethod(engine, [engine, local] {
            for (int i = 0; i < 100; ++i)
                engine->send(local, QByteArray::number(i));
        });
        // Read from here while it works over there.
        QTRY_COMPARE(engine->counter().values().messagesIn, 100);
        QTRY_COMPARE(engine->status().peersSeen, 1);
        thread.stop();
        QCOMPARE(session.payloads(Direction::In).size(), 100);
        QCOMPARE(session.events(EventKind::Unbound).size(), size_t{1});
    }

    void bindsAnewWhileBound()
    {
        RecordedSession session;
        Peer a(session.recorder());
        const Endpoint before = a.local();
        a.engine.bind(onLoopback());
        QVERIFY(a.engine.status().bound);
        Peer b(session.recorder());
        b.engine.send(a.local(), QByteArray("x"));
        QTRY_COMPARE(a.received.size(), 1);
        QCOMPARE(session.events(EventKind::Unbound).front().local, before);
    }
};

QTEST_GUILESS_MAIN(TestUdpPeer)
#include "tst_udppeer.moc"
