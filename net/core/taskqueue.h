// Work that one thread hands to another: done there in the order it was given.
//
// What the giver wrote before is ordered before what the task reads by a lock of its own, which the thread sanitizer can
// see, as it cannot see those inside Qt's event queue. Thread: post() and call() from any, tasks run on the one the queue
// lives on. Tasks that wait when the queue is destroyed are dropped. Errors: none.
#pragma once

#include <QObject>

#include <functional>
#include <mutex>
#include <vector>

namespace net {

class TaskQueue final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TaskQueue)

public:
    using Task = std::function<void()>;

    explicit TaskQueue(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    void post(Task task);        // returns at once
    void call(const Task &task); // returns when it is done; never from the queue's own thread, which must be running

protected:
    void customEvent(QEvent *event) override;

private:
    std::mutex m_mutex;
    std::vector<Task> m_tasks; // while there are any, an event is on its way
};

} // namespace net
