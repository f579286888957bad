#include "timelineworker.h"

#include <memory>

namespace widgets {

TimelineWorker::TimelineWorker(QObject *parent)
    : QObject(parent)
{
}

TimelineWorker::~TimelineWorker()
{
    {
        const std::unique_lock lock(m_mutex);
        m_quit = true;
        m_stop = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void TimelineWorker::ask(const Request &request)
{
    {
        const std::unique_lock lock(m_mutex);
        // The same once more, since there are new entries, waits its turn.
        if (m_running && *m_running != request)
            m_stop = true;
        m_request = request;
        if (!m_thread.joinable())
            m_thread = std::thread([this] { run(); });
    }
    m_wake.notify_one();
}

bool TimelineWorker::isBusy() const
{
    const std::unique_lock lock(m_mutex);
    return m_request || m_running;
}

void TimelineWorker::run()
{
    std::unique_ptr<net::TimelineBuilder> builder;
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_wake.wait(lock, [this] { return m_quit || m_request; });
        if (m_quit)
            return;
        m_running = std::exchange(m_request, {});
        m_stop = false;
        const Request request = *m_running;
        lock.unlock();
        if (!builder || builder->index() != request.index || builder->scope() != request.scope)
            builder = std::make_unique<net::TimelineBuilder>(request.index, request.scope);
        net::Timeline timeline;
        bool isDone = builder->extend(m_stop);
        if (isDone) {
            timeline = request.isWhole() ? builder->whole() : builder->part(request.fromNs, request.toNs, m_stop);
            isDone = request.isWhole() || !timeline.buckets.empty();
        }
        lock.lock();
        m_running.reset();
        if (!isDone)
            continue;
        m_result = std::move(timeline);
        m_resultOf = request;
        QMetaObject::invokeMethod(this, &TimelineWorker::deliver, Qt::QueuedConnection);
    }
}

void TimelineWorker::deliver()
{
    std::unique_lock lock(m_mutex);
    if (!m_result)
        return;
    const net::Timeline timeline = *std::exchange(m_result, {});
    const Request of = m_resultOf;
    lock.unlock();
    Q_EMIT ready(timeline, of.scope, of.isWhole());
}

} // namespace widgets
