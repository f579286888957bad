#include "taskqueue.h"

#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <condition_variable>
#include <utility>

namespace net {

void TaskQueue::post(Task task)
{
    {
        const std::unique_lock lock(m_mutex);
        m_tasks.push_back(std::move(task));
        if (m_tasks.size() > 1)
            return;
    }
    QCoreApplication::postEvent(this, new QEvent(QEvent::User));
}

void TaskQueue::call(const Task &task)
{
    Q_ASSERT(thread() != QThread::currentThread());
    std::mutex mutex;
    std::condition_variable done;
    bool isDone = false;
    post([&] {
        task();
        const std::unique_lock lock(mutex); // until it has been told: then all this is gone
        isDone = true;
        done.notify_one();
    });
    std::unique_lock lock(mutex);
    done.wait(lock, [&isDone] { return isDone; });
}

void TaskQueue::customEvent(QEvent *)
{
    std::vector<Task> tasks;
    {
        const std::unique_lock lock(m_mutex);
        tasks.swap(m_tasks);
    }
    for (const Task &task : tasks)
        task();
}

} // namespace net
