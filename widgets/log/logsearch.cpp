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
        m_lookedAt = 0;
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

double LogSearch::share() const
{
    const std::lock_guard lock(m_mutex);
    const qint64 all = m_job ? m_end - m_job->firstEntry : 0;
    return all > 0 ? static_cast<double>(m_lookedAt) / static_cast<double>(all) : 1;
}

void LogSearch::prepare(const SearchJob &job)
{
    if (m_test || m_search)
        return;
    if (job.makeTest)
        m_test = job.makeTest(job);
    else
        m_search = std::make_unique<net::SessionSearch>(
            queryOf(job.filter), job.context(),
            job.scope.isAll() ? nullptr : std::function([scope = job.scope](const net::IndexEntry &entry) {
                return scope.shows(entry);
            }));
}

qint64 LogSearch::blockEnd(qint64 from, qint64 end) const
{
    return m_search ? m_search->windowEnd(from, end) : std::min(end, from + blockEntries);
}

qint64 LogSearch::blockStart(qint64 end, qint64 first) const
{
    return m_search ? m_search->windowStart(end, first) : std::max(first, end - blockEntries);
}

void LogSearch::run()
{
    std::shared_ptr<const SearchJob> job;
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
                m_test.reset();
                m_search.reset();
            }
            end = m_end;
        }
        if (!job)
            continue;
        prepare(*job);
        // What is coming in now is what people look at: it goes first.
        if (newer < end) {
            const qint64 to = blockEnd(newer, end);
            scan(*job, newer, to, true, id);
            newer = to;
        }
        if (older > job->firstEntry) {
            const qint64 from = blockStart(older, job->firstEntry);
            scan(*job, from, older, false, id);
            older = from;
        }
    }
}

void LogSearch::scan(const SearchJob &job, qint64 from, qint64 to, bool newer, quint64 id)
{
    Batch batch;
    batch.newer = newer;
    if (m_search)
        m_search->search(from, to, &batch.entries);
    for (qint64 at = from; m_test && at < to; ++at) {
        if (at % entriesBetweenChecks == 0 && m_id != id)
            return;
        if (m_test->matches(job.index->at(at)))
            batch.entries.push_back(static_cast<quint32>(at));
    }
    bool tell = false;
    {
        const std::lock_guard lock(m_mutex);
        if (m_id != id)
            return;
        m_lookedAt += to - from;
        if (batch.entries.empty())
            return;
        m_batches.push_back(std::move(batch));
        tell = !std::exchange(m_told, true);
    }
    if (tell)
        Q_EMIT found();
}

} // namespace widgets
