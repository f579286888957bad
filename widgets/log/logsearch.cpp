#include "logsearch.h"

#include <algorithm>

namespace widgets {

namespace {

// Small enough for first results within a frame and a prompt stop, large enough to read the file forwards.
constexpr qint64 blockEntries = 8192;
constexpr qint64 entriesBetweenChecks = 256;

} // namespace

LogSearch::LogSearch(QObject *parent)
    : QObject(parent)
{
}

LogSearch::~LogSearch()
{
    {
        const std::lock_guard lock(m_mutex);
        m_quit = true;
        ++m_id;
    }
    m_wake.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

void LogSearch::start(SearchJob job)
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_id;
        m_end = job.endEntry;
        m_job = std::make_shared<const SearchJob>(std::move(job));
        m_batches.clear();
        m_idle = false;
        m_told = false;
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_wake.notify_all();
}

void LogSearch::stop()
{
    const std::lock_guard lock(m_mutex);
    ++m_id;
    m_job.reset();
    m_batches.clear();
    m_idle = true;
    m_told = false;
}

void LogSearch::extend(qint64 endEntry)
{
    {
        const std::lock_guard lock(m_mutex);
        if (!m_job || endEntry <= m_end)
            return;
        m_end = endEntry;
        m_idle = false;
    }
    m_wake.notify_all();
}

std::optional<LogSearch::Batch> LogSearch::take()
{
    const std::lock_guard lock(m_mutex);
    if (m_batches.empty()) {
        m_told = false;
        return {};
    }
    Batch batch = std::move(m_batches.front());
    m_batches.pop_front();
    return batch;
}

bool LogSearch::isDone() const
{
    const std::lock_guard lock(m_mutex);
    return m_idle && m_batches.empty();
}

void LogSearch::run()
{
    std::shared_ptr<const SearchJob> job;
    std::unique_ptr<net::EntryTest> test;
    quint64 id = 0;
    qint64 older = 0; // from here down is still to be searched
    qint64 newer = 0; // up to here the later ones were
    for (;;) {
        qint64 end = 0;
        {
            std::unique_lock lock(m_mutex);
            while (!m_quit && id == m_id && (!job || (older <= job->firstEntry && newer >= m_end))) {
                m_idle = true;
                m_wake.wait(lock);
            }
            if (m_quit)
                return;
            if (id != m_id) {
                id = m_id;
                job = m_job;
                older = newer = job ? job->endEntry : 0;
                test.reset();
            }
            end = m_end;
        }
        if (!job)
            continue;
        if (!test)
            test = job->makeTest ? job->makeTest(*job) : std::make_unique<EntryMatcher>(*job);
        // What is coming in now is what people look at: it goes first.
        if (newer < end) {
            const qint64 to = std::min(end, newer + blockEntries);
            scan(test.get(), *job, newer, to, true, id);
            newer = to;
        }
        if (older > job->firstEntry) {
            const qint64 from = std::max(job->firstEntry, older - blockEntries);
            scan(test.get(), *job, from, older, false, id);
            older = from;
        }
    }
}

void LogSearch::scan(net::EntryTest *test, const SearchJob &job, qint64 from, qint64 to, bool newer, quint64 id)
{
    Batch batch;
    batch.newer = newer;
    for (qint64 at = from; at < to; ++at) {
        if (at % entriesBetweenChecks == 0 && m_id != id)
            return;
        if (test->matches(job.index->at(at)))
            batch.entries.push_back(static_cast<quint32>(at));
    }
    if (batch.entries.empty())
        return;
    bool tell = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_id != id)
            return;
        m_batches.push_back(std::move(batch));
        tell = !std::exchange(m_told, true);
    }
    if (tell)
        Q_EMIT found();
}

} // namespace widgets
