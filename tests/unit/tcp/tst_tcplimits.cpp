// Many clients, too many clients, and clients that do nothing.
#include "networktestmain.h"
#include "rawpeer.h"
#include "serverfixture.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTest>

#include <ctime>

#include <sys/resource.h>

using namespace net;
using testing::RawPeer;
using testing::ServerFixture;

namespace {

// The soft limit of descriptors of this process, while it lives.
class DescriptorLimit final {
    Q_DISABLE_COPY_MOVE(DescriptorLimit)

public:
    explicit DescriptorLimit(rlim_t most)
    {
        ::getrlimit(RLIMIT_NOFILE, &m_old);
        rlimit limit = m_old;
        limit.rlim_cur = most;
        m_isSet = ::setrlimit(RLIMIT_NOFILE, &limit) == 0;
    }
    ~DescriptorLimit() { ::setrlimit(RLIMIT_NOFILE, &m_old); }
    [[nodiscard]] bool isSet() const { return m_isSet; }

private:
    rlimit m_old{};
    bool m_isSet = false;
};

// python3 opens connections without waiting for them, says "open", and holds them until its input ends.
class Crowd final {
    Q_DISABLE_COPY_MOVE(Crowd)

public:
    Crowd(const Endpoint &server, int count)
    {
        const QString script = QStringLiteral("import socket,sys,resource\n"
                                              "h=resource.getrlimit(resource.RLIMIT_NOFILE)[1]\n"
                                              "resource.setrlimit(resource.RLIMIT_NOFILE,(h,h))\n"
                                              "held=[]\n"
                                              "for i in range(%2):\n"
                                              " s=socket.socket()\n"
                                              " s.setblocking(False)\n"
                                              " s.connect_ex(('127.0.0.1',%1))\n"
                                              " held.append(s)\n"
                                              "print('open',flush=True)\n"
                                              "sys.stdin.read()\n")
                                   .arg(server.port())
                                   .arg(count);
        // With the hard limit of this test's own process, whatever its soft one is.
        m_python.start(QStringLiteral("python3"), {QStringLiteral("-c"), script});
    }
    ~Crowd() { leave(); }

    [[nodiscard]] bool isThere() { return m_said += m_python.readAllStandardOutput(), m_said.startsWith("open"); }
    void leave()
    {
        m_python.closeWriteChannel();
        m_python.waitForFinished(30'000);
    }

private:
    QProcess m_python;
    QByteArray m_said;
};

double processSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

} // namespace

class TestTcpLimits final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void manyClients()
    {
        constexpr int count = 2000;
        QVERIFY2(descriptorLimit() < 0 || descriptorLimit() > 2 * count + 100, "this machine's descriptor limit is too low");
        ServerFixture f;
        QVERIFY(f.start());
        std::vector<std::unique_ptr<RawPeer>> peers;
        for (int i = 0; i < count; ++i) {
            peers.push_back(std::make_unique<RawPeer>(f.local));
            QVERIFY(peers.back()->isOpen());
            peers.back()->send(QByteArray::number(i));
            if (i % 100 == 0)
                QCoreApplication::processEvents();
        }
        QTRY_COMPARE_WITH_TIMEOUT(f.openCount(), count, 20'000);
        for (int i = 0; i < count; ++i)
            QTRY_COMPARE(peers[static_cast<size_t>(i)]->all(), QByteArray::number(i));
        QCOMPARE(f.count(EventKind::Accepted), count);
        peers.clear();
        QTRY_COMPARE_WITH_TIMEOUT(f.openCount(), 0, 20'000);
        QCOMPARE(f.count(EventKind::Closed), count);
    }

    void tooManyClientsAreTurnedAway()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.maxClients = 2;
        QVERIFY(f.start(options));
        RawPeer a(f.local);
        RawPeer b(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        RawPeer c(f.local);
        QTRY_VERIFY((c.receive(), c.sawEnd())); // a FIN, no RST
        QVERIFY(!c.wasReset());
        const Event refused = f.session.events(EventKind::AcceptRefused).front();
        QCOMPARE(int(refused.error.code), int(NetErrorCode::TooManyClients));
        QCOMPARE(refused.error.number, 2);
        QCOMPARE(refused.peer, c.local());
        a.close();
        QTRY_COMPARE(f.openCount(), 1);
        RawPeer d(f.local);
        QTRY_COMPARE(f.openCount(), 2);
    }

    void idleOnesAreClosed()
    {
        ServerFixture f;
        TcpServerOptions options = ServerFixture::options();
        options.stream.idleTimeoutSeconds = 1;
        QVERIFY(f.start(options));
        RawPeer idle(f.local);
        RawPeer busy(f.local);
        QTRY_COMPARE(f.openCount(), 2);
        QElapsedTimer clock;
        clock.start();
        QTRY_VERIFY((busy.send("."), f.openCount() == 1));
        QVERIFY(clock.elapsed() >= 900);
        QTRY_VERIFY((idle.receive(), idle.sawEnd()));
        QVERIFY(!idle.wasReset());
        QCOMPARE(f.session.events(EventKind::IdleTimedOut).front().number, 1);
        QCOMPARE(f.only().peer, busy.local());
        // Silent now, it goes the same way.
        QTRY_COMPARE(f.openCount(), 0);
    }

    void outOfDescriptorsIsAPause_data()
    {
        QTest::addColumn<int>("limit");
        QTest::addColumn<int>("crowds");
        QTest::addColumn<int>("each");
        QTest::newRow("100 clients, 64 descriptors") << 64 << 1 << 100;
        QTest::newRow("20,000 clients, 1,000 descriptors") << 1000 << 2 << 10'000;
    }

    void outOfDescriptorsIsAPause()
    {
        QFETCH(int, limit);
        QFETCH(int, crowds);
        QFETCH(int, each);
        ServerFixture f;
        QVERIFY(f.start());
        std::vector<std::unique_ptr<Crowd>> all;
        RawPeer early(f.local);
        QTRY_COMPARE(f.openCount(), 1);
        for (int i = 0; i < crowds; ++i)
            all.push_back(std::make_unique<Crowd>(f.local, each));
        const ByteCounter &counter = f.server.counter();
        {
            const DescriptorLimit lowered(static_cast<rlim_t>(limit));
            QVERIFY(lowered.isSet());
            for (const auto &crowd : all)
                QTRY_VERIFY_WITH_TIMEOUT(crowd->isThere(), 90'000);
            QTRY_VERIFY(f.openCount() > limit / 2);
            const auto acceptsNobodyFor = [&counter](int ms) {
                const qint64 accepted = counter.values().connectionsOpened;
                return !QTest::qWaitFor([&] { return counter.values().connectionsOpened != accepted; }, ms);
            };
            QTRY_VERIFY(acceptsNobodyFor(600)); // and a retry in vain

            // It neither spins nor goes deaf, and leaves descriptors for others.
            const double before = processSeconds();
            QVERIFY(acceptsNobodyFor(1000));
            QVERIFY2(processSeconds() - before < 0.5, "accept() spins");
            QVERIFY(nextDescriptor() > 0);
            early.send("still there?");
            QTRY_COMPARE(early.all(), QByteArray("still there?"));
        }
        // The session is read here, where there are descriptors for it.
        QCOMPARE(f.count(EventKind::AcceptPaused), 1);
        const Event paused = f.session.events(EventKind::AcceptPaused).front();
        QCOMPARE(int(paused.error.code), int(NetErrorCode::TooManyDescriptors));
        QCOMPARE(paused.error.number, limit);
        QVERIFY(paused.number < limit);
        QTRY_VERIFY(f.count(EventKind::AcceptResumed) == 1);
        QTRY_VERIFY(f.openCount() > paused.number);

        for (const auto &crowd : all)
            crowd->leave();
        QTRY_COMPARE_WITH_TIMEOUT(f.openCount(), 1, 60'000);
        RawPeer late(f.local);
        late.send("welcome?");
        QTRY_COMPARE_WITH_TIMEOUT(late.all(), QByteArray("welcome?"), 20'000);
    }
};

NETWORK_TEST_MAIN(TestTcpLimits)
#include "tst_tcplimits.moc"
