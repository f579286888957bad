#include "taskqueue.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <memory>
#include <thread>

using namespace net;

class TestTaskQueue final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void doesTasksInOrderOnItsThread();
    void aTaskMayPostAnother();
    void manyThreadsLoseNothing();
    void callWaitsUntilItIsDone();
    void whatWaitsIsDroppedWithIt();
};

void TestTaskQueue::doesTasksInOrderOnItsThread()
{
    TaskQueue queue;
    QList<int> done;
    Qt::HANDLE where = nullptr;
    std::thread giver([&] {
        for (int i = 0; i < 3; ++i) {
            queue.post([&, i] {
                done.append(i);
                where = QThread::currentThreadId();
            });
        }
    });
    giver.join();
    QVERIFY(done.isEmpty());
    QTRY_COMPARE(done, QList<int>({0, 1, 2}));
    QCOMPARE(where, QThread::currentThreadId());
}

void TestTaskQueue::aTaskMayPostAnother()
{
    TaskQueue queue;
    int depth = 0;
    std::function<void()> again = [&] {
        if (++depth < 3)
            queue.post(again);
    };
    queue.post(again);
    QTRY_COMPARE(depth, 3);
}

void TestTaskQueue::manyThreadsLoseNothing()
{
    constexpr int threads = 4;
    constexpr int each = 5000;
    TaskQueue queue;
    QList<int> last(threads, -1);
    int done = 0;
    bool inOrder = true;
    std::vector<std::thread> givers;
    for (int t = 0; t < threads; ++t) {
        givers.emplace_back([&, t] {
            for (int i = 0; i < each; ++i) {
                queue.post([&, t, i] {
                    inOrder = inOrder && last.at(t) == i - 1;
                    last[t] = i;
                    ++done;
                });
            }
        });
    }
    QTRY_COMPARE(done, threads * each);
    for (std::thread &giver : givers)
        giver.join();
    QVERIFY(inOrder);
}

void TestTaskQueue::callWaitsUntilItIsDone()
{
    QThread home;
    TaskQueue queue;
    queue.moveToThread(&home);
    home.start();
    QList<int> done;
    queue.post([&done] { done.append(1); });
    queue.call([&done] { done.append(2); });
    QCOMPARE(done, QList<int>({1, 2}));
    queue.call([&queue] { queue.moveToThread(QCoreApplication::instance()->thread()); });
    home.quit();
    QVERIFY(home.wait(5000));
}

void TestTaskQueue::whatWaitsIsDroppedWithIt()
{
    const auto token = std::make_shared<int>(0);
    auto queue = std::make_unique<TaskQueue>();
    queue->post([token] { ++*token; });
    QCOMPARE(token.use_count(), 2);
    queue.reset();
    QCoreApplication::processEvents();
    QCOMPARE(*token, 0);
    QCOMPARE(token.use_count(), 1);
}

QTEST_GUILESS_MAIN(TestTaskQueue)
#include "tst_taskqueue.moc"
