// The timers of the network threads' event dispatcher.
#include "networktestmain.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <vector>

class TestEpollTimers final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timersAreNeverEarly_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("interval");
        QTest::addColumn<int>("latest"); // per tick; generous, machines are busy
        QTest::newRow("precise 1 ms") << int(Qt::PreciseTimer) << 1 << 200;
        QTest::newRow("precise 20 ms") << int(Qt::PreciseTimer) << 20 << 300;
        QTest::newRow("coarse 5 ms") << int(Qt::CoarseTimer) << 5 << 300;
        QTest::newRow("coarse 50 ms") << int(Qt::CoarseTimer) << 50 << 400;
        QTest::newRow("zero") << int(Qt::PreciseTimer) << 0 << 200;
    }

    void timersAreNeverEarly()
    {
        QFETCH(int, type);
        QFETCH(int, interval);
        QFETCH(int, latest);
        QTimer timer;
        timer.setTimerType(static_cast<Qt::TimerType>(type));
        timer.setInterval(interval);
        std::vector<qint64> ticks;
        QElapsedTimer clock;
        connect(&timer, &QTimer::timeout, this, [&] { ticks.push_back(clock.nsecsElapsed()); });
        clock.start();
        timer.start();
        QTRY_VERIFY(ticks.size() >= 5);
        for (size_t i = 0; i < 5; ++i) {
            const qint64 due = static_cast<qint64>(i + 1) * interval * 1'000'000;
            QVERIFY2(ticks[i] >= due, qPrintable(QStringLiteral("tick %1 at %2 ns").arg(i).arg(ticks[i])));
            QVERIFY(ticks[i] <= due + qint64{latest} * 1'000'000 * static_cast<qint64>(i + 1));
        }
    }

    void veryCoarseTimersKeepSeconds()
    {
        QTimer timer;
        timer.setTimerType(Qt::VeryCoarseTimer);
        timer.setSingleShot(true);
        QSignalSpy spy(&timer, &QTimer::timeout);
        QElapsedTimer clock;
        clock.start();
        timer.start(1000);
        QVERIFY(spy.wait(4000));
        QVERIFY(clock.elapsed() >= 1000);
        QVERIFY(clock.elapsed() <= 2500);
    }

    void timersInOrderAndOnceEach()
    {
        QStringList order;
        const auto add = [&](int ms, const QString &name) {
            QTimer::singleShot(ms, Qt::PreciseTimer, this, [&order, name] { order.append(name); });
        };
        add(30, QStringLiteral("c"));
        add(10, QStringLiteral("a"));
        add(20, QStringLiteral("b"));
        QTRY_COMPARE(order.size(), 3);
        QCOMPARE(order.join(u','), QStringLiteral("a,b,c"));
    }

    void timerBookkeeping()
    {
        QAbstractEventDispatcher *dispatcher = QCoreApplication::eventDispatcher();
        QObject owner;
        const int a = owner.startTimer(100'000, Qt::PreciseTimer);
        const int b = owner.startTimer(200'000, Qt::CoarseTimer);
        QCOMPARE(dispatcher->registeredTimers(&owner).size(), 2);
        QVERIFY(dispatcher->remainingTime(a) > 90'000 && dispatcher->remainingTime(a) <= 100'000);
        QVERIFY(dispatcher->remainingTime(b) > 190'000);
        owner.killTimer(a);
        QCOMPARE(dispatcher->registeredTimers(&owner).size(), 1);
        QCOMPARE(dispatcher->remainingTime(a), -1);
        QVERIFY(dispatcher->unregisterTimers(&owner));
        QVERIFY(!dispatcher->unregisterTimers(&owner));
    }

    void timerRestartedAndStoppedByItsOwnHandler()
    {
        QTimer timer;
        int ticks = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            if (ticks < 3)
                timer.start(2);
            else
                timer.stop();
        });
        timer.start(1);
        QTRY_COMPARE(ticks, 3);
        bool isLater = false; // due after the next tick would have been
        QTimer::singleShot(6, this, [&] { isLater = true; });
        QTRY_VERIFY(isLater);
        QCOMPARE(ticks, 3);
    }

    void nestedLoopDoesNotSendTheSameTimerAgain()
    {
        QTimer timer;
        int depth = 0;
        int deepest = 0;
        int ticks = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            ++ticks;
            deepest = std::max(deepest, ++depth);
            QEventLoop inner;
            QTimer::singleShot(10, &inner, &QEventLoop::quit);
            inner.exec();
            --depth;
        });
        timer.start(1);
        QTRY_VERIFY(ticks >= 3);
        QCOMPARE(deepest, 1);
    }
};

NETWORK_TEST_MAIN(TestEpollTimers)
#include "tst_epolltimers.moc"
