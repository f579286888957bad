// The event dispatcher of the network threads: descriptors, nested loops, wake-ups from other threads. Its timers:
// tst_epolltimers.cpp.
#include "epolldispatcher.h"
#include "networktestmain.h"
#include "platform.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryFile>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <array>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace net;

namespace {

// Two connected stream sockets; what is written to one can be read from the other.
struct SocketPair {
    SocketPair() { valid = ::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fd.data()) == 0; }
    ~SocketPair()
    {
        for (const int each : fd) {
            if (each >= 0)
                ::close(each);
        }
    }
    Q_DISABLE_COPY_MOVE(SocketPair)

    [[nodiscard]] bool write(int end) const { return ::write(fd.at(static_cast<size_t>(end)), "x", 1) == 1; }
    [[nodiscard]] bool take(int end) const
    {
        char byte = 0;
        return ::read(fd.at(static_cast<size_t>(end)), &byte, 1) == 1;
    }

    std::array<int, 2> fd{-1, -1};
    bool valid = false;
};

// Lets the event loop go round, so that whatever is ready has been told.
bool turns()
{
    int done = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&done] { ++done; });
    timer.start(0);
    return QTest::qWaitFor([&done] { return done >= 20; });
}

class Counter : public QObject {
    Q_OBJECT

public:
    std::vector<int> seen;

public Q_SLOTS:
    void take(int number) { seen.push_back(number); }

Q_SIGNALS:
    void sent(int number);
};

class Reposter : public QObject {
public:
    int count = 0;
    bool goOn = true;
    bool event(QEvent *event) override
    {
        if (event->type() != QEvent::User)
            return QObject::event(event);
        ++count;
        if (goOn)
            QCoreApplication::postEvent(this, new QEvent(QEvent::User));
        return true;
    }
};

} // namespace

class TestEpollDispatcher final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isInUse() { QVERIFY(dynamic_cast<EpollDispatcher *>(QCoreApplication::eventDispatcher())); }

    void nestedLoopsServeSockets()
    {
        const SocketPair outer;
        const SocketPair inside;
        QVERIFY(outer.valid && inside.valid);
        QSocketNotifier outerNotifier(outer.fd[1], QSocketNotifier::Read);
        QSocketNotifier innerNotifier(inside.fd[1], QSocketNotifier::Read);
        bool done = false;
        QEventLoop loop;
        connect(&innerNotifier, &QSocketNotifier::activated, this, [&] {
            QVERIFY(inside.take(1));
            loop.quit();
        });
        connect(&outerNotifier, &QSocketNotifier::activated, this, [&] {
            QVERIFY(outer.take(1));
            QVERIFY(inside.write(0));
            loop.exec();
            done = true;
        });
        QVERIFY(outer.write(0));
        QTRY_VERIFY(done);
    }

    void severalNotifiersOnOneDescriptor()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(server.serverAddress(), server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections() && client.state() == QTcpSocket::ConnectedState);
        QTcpSocket *accepted = server.nextPendingConnection();
        const int fd = ::dup(static_cast<int>(accepted->socketDescriptor()));
        {
            QSocketNotifier read(fd, QSocketNotifier::Read);
            QSocketNotifier write(fd, QSocketNotifier::Write);
            QSocketNotifier exception(fd, QSocketNotifier::Exception);
            int reads = 0;
            int writes = 0;
            int exceptions = 0;
            connect(&read, &QSocketNotifier::activated, this, [&] { ++reads, read.setEnabled(false); });
            connect(&write, &QSocketNotifier::activated, this, [&] { ++writes, write.setEnabled(false); });
            connect(&exception, &QSocketNotifier::activated, this, [&] { ++exceptions, exception.setEnabled(false); });
            QTRY_COMPARE(writes, 1);
            QCOMPARE(exceptions, 0);
            QCOMPARE(::send(static_cast<int>(client.socketDescriptor()), "!", 1, MSG_OOB), ssize_t{1});
            QTRY_COMPARE(exceptions, 1);
            QCOMPARE(::send(static_cast<int>(client.socketDescriptor()), "x", 1, 0), ssize_t{1});
            QTRY_COMPARE(reads, 1); // Qt has the urgent byte inline, so that it may be this one or that
            write.setEnabled(true);
            QTRY_COMPARE(writes, 2);
        }
        ::close(fd);
    }

    void toggledWithinOnePassStillTellsTheKernel()
    {
        const SocketPair pair;
        QSocketNotifier read(pair.fd[1], QSocketNotifier::Read);
        QSocketNotifier write(pair.fd[1], QSocketNotifier::Write);
        int writes = 0;
        int reads = 0;
        connect(&write, &QSocketNotifier::activated, this, [&] { ++writes; });
        connect(&read, &QSocketNotifier::activated, this, [&] { reads += pair.take(1) ? 1 : 0; });
        write.setEnabled(false);
        write.setEnabled(true);
        write.setEnabled(false);
        QVERIFY(pair.write(0));
        QTRY_COMPARE(reads, 1);
        QCOMPARE(writes, 0);
        write.setEnabled(true);
        QTRY_VERIFY(writes > 0);
    }

    void handlersMayDeleteEachOther()
    {
        const SocketPair first;
        const SocketPair second;
        auto a = std::make_unique<QSocketNotifier>(first.fd[1], QSocketNotifier::Read);
        auto b = std::make_unique<QSocketNotifier>(second.fd[1], QSocketNotifier::Read);
        int calls = 0;
        connect(a.get(), &QSocketNotifier::activated, this, [&] { ++calls, b.reset(), a->setEnabled(false); });
        connect(b.get(), &QSocketNotifier::activated, this, [&] { ++calls, a.reset(), b->setEnabled(false); });
        QVERIFY(first.write(0));
        QVERIFY(second.write(0));
        QTRY_COMPARE(calls, 1);
        QVERIFY(turns());
        QCOMPARE(calls, 1);
    }

    void closedWhileRegistered()
    {
        auto pair = std::make_unique<SocketPair>();
        const int number = pair->fd[1];
        QSocketNotifier stale(number, QSocketNotifier::Read);
        int staleCalls = 0;
        connect(&stale, &QSocketNotifier::activated, this, [&] { ++staleCalls; });
        QVERIFY(turns());
        pair.reset(); // closed behind the dispatcher's back
        QVERIFY(turns());
        QCOMPARE(staleCalls, 0);

        // The same number again, under a notifier of another type first, then of the same.
        const SocketPair again;
        QVERIFY(again.fd[0] == number || again.fd[1] == number);
        const int peer = again.fd[0] == number ? 1 : 0;
        QSocketNotifier write(number, QSocketNotifier::Write);
        int writes = 0;
        connect(&write, &QSocketNotifier::activated, this, [&] { ++writes, write.setEnabled(false); });
        QTRY_COMPARE(writes, 1);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("two socket notifiers of one type")));
        QSocketNotifier fresh(number, QSocketNotifier::Read);
        int reads = 0;
        connect(&fresh, &QSocketNotifier::activated, this, [&] { ++reads, fresh.setEnabled(false); });
        QVERIFY(again.write(peer));
        QTRY_COMPARE(reads, 1);
        QCOMPARE(staleCalls, 0);
    }

    void regularFilesAreAlwaysReady()
    {
        QTemporaryFile file;
        QVERIFY(file.open());
        QSocketNotifier notifier(file.handle(), QSocketNotifier::Read);
        int calls = 0;
        int ticks = 0;
        connect(&notifier, &QSocketNotifier::activated, this, [&] { ++calls; });
        QTimer timer;
        connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
        timer.start(5);
        QTRY_VERIFY(calls > 10 && ticks > 3);
        notifier.setEnabled(false);
        const int before = calls;
        const int ticksBefore = ticks;
        QTRY_VERIFY(ticks > ticksBefore + 2);
        QCOMPARE(calls, before);
        notifier.setEnabled(true);
        QTRY_VERIFY(calls > before);
    }

    void nothingStarves()
    {
        const SocketPair busy;
        const SocketPair quiet;
        QSocketNotifier flood(busy.fd[1], QSocketNotifier::Read);
        QSocketNotifier other(quiet.fd[1], QSocketNotifier::Read);
        QTimer zero;
        QTimer slow;
        Reposter reposter;
        int floods = 0;
        int others = 0;
        int zeros = 0;
        int slows = 0;
        connect(&flood, &QSocketNotifier::activated, this, [&] { ++floods; }); // never drained: ready for ever
        connect(&other, &QSocketNotifier::activated, this, [&] { ++others, static_cast<void>(quiet.take(1)); });
        connect(&zero, &QTimer::timeout, this, [&] { ++zeros; });
        connect(&slow, &QTimer::timeout, this, [&] { ++slows, static_cast<void>(quiet.write(0)); });
        QVERIFY(busy.write(0));
        zero.start(0);
        slow.start(5);
        QCoreApplication::postEvent(&reposter, new QEvent(QEvent::User));
        QTRY_VERIFY(floods > 100 && zeros > 100 && reposter.count > 100 && slows > 5 && others > 5);
        reposter.goOn = false;
    }

    void socketsCanBeExcluded()
    {
        const SocketPair pair;
        QSocketNotifier read(pair.fd[1], QSocketNotifier::Read);
        int reads = 0;
        connect(&read, &QSocketNotifier::activated, this, [&] { ++reads, static_cast<void>(pair.take(1)); });
        QVERIFY(pair.write(0));
        QTimer::singleShot(5, this, [] {});
        for (int i = 0; i < 3; ++i)
            QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(reads, 0);
        QTRY_COMPARE(reads, 1);
    }

    void saysWhenItBlocksAndWakes()
    {
        QAbstractEventDispatcher *dispatcher = QCoreApplication::eventDispatcher();
        QSignalSpy blocks(dispatcher, &QAbstractEventDispatcher::aboutToBlock);
        QSignalSpy wakes(dispatcher, &QAbstractEventDispatcher::awake);
        QEventLoop loop;
        QTimer::singleShot(20, &loop, &QEventLoop::quit);
        loop.exec();
        QVERIFY(!blocks.isEmpty());
        QVERIFY(wakes.size() >= blocks.size());
        QVERIFY2(blocks.size() < 10, "it spins");
    }

    void queuedSignalsAcrossThreads()
    {
        constexpr int count = 20'000;
        QThread thread;
        thread.setEventDispatcher(createNetworkDispatcher());
        Counter here;
        auto *there = new Counter;
        there->moveToThread(&thread);
        connect(&thread, &QThread::finished, there, &QObject::deleteLater);
        connect(&here, &Counter::sent, there, &Counter::take);
        connect(there, &Counter::sent, &here, &Counter::take);
        connect(&here, &Counter::sent, there, &Counter::sent); // and back
        thread.start();
        for (int i = 0; i < count; ++i)
            Q_EMIT here.sent(i);
        QTRY_COMPARE_WITH_TIMEOUT(here.seen.size(), size_t{count}, 20'000);
        QVERIFY(std::is_sorted(here.seen.begin(), here.seen.end()));
        // One at a time: each must wake a loop that sleeps.
        here.seen.clear();
        constexpr int rounds = 2000;
        QEventLoop loop;
        connect(there, &Counter::sent, &here, [&](int number) {
            if (number < rounds)
                Q_EMIT here.sent(number + 1);
            else
                loop.quit();
        });
        QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
        Q_EMIT here.sent(1);
        loop.exec();
        QCOMPARE(here.seen.size(), size_t{rounds});
        thread.quit();
        QVERIFY(thread.wait(5000));
    }

    void quitIsNeverMissed()
    {
        for (int i = 0; i < 300; ++i) {
            QThread thread;
            thread.setEventDispatcher(createNetworkDispatcher());
            thread.start();
            thread.quit();
            QVERIFY(thread.wait(5000));
        }
    }

    void deferredDeletion()
    {
        QThread thread;
        thread.setEventDispatcher(createNetworkDispatcher());
        auto *object = new QObject;
        QSignalSpy gone(object, &QObject::destroyed);
        object->moveToThread(&thread);
        thread.start();
        object->deleteLater();
        thread.quit();
        QVERIFY(thread.wait(5000));
        QCOMPARE(gone.size(), 1);
    }

    void twoThousandSockets()
    {
        constexpr int pairs = 1000;
        const qint64 limit = descriptorLimit();
        QVERIFY2(limit < 0 || limit > 2 * pairs + 100, "the descriptor limit of this machine is too low for the test");
        QTcpServer server;
        server.setListenBacklogSize(pairs);
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, this, [&server] {
            while (QTcpSocket *peer = server.nextPendingConnection())
                connect(peer, &QTcpSocket::readyRead, peer, [peer] { peer->write(peer->readAll()); });
        });
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        int echoed = 0;
        for (int i = 0; i < pairs; ++i) {
            auto socket = std::make_unique<QTcpSocket>();
            QTcpSocket *client = socket.get();
            connect(client, &QTcpSocket::connected, client, [client] { client->write("ping"); });
            connect(client, &QTcpSocket::readyRead, client,
                    [client, &echoed] { echoed += static_cast<int>(client->readAll().size()); });
            client->connectToHost(server.serverAddress(), server.serverPort());
            clients.push_back(std::move(socket));
        }
        QTRY_COMPARE_WITH_TIMEOUT(echoed, 4 * pairs, 30'000);
        clients.clear();
        QTRY_COMPARE(server.findChildren<QTcpSocket *>().size(), pairs);
    }
};

NETWORK_TEST_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
