#include "sessionfeed.h"

#include "logmodel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace widgets {

namespace {

constexpr qint64 resultBudgetNs = 4'000'000; // a turn of the event loop

} // namespace

SessionFeed::SessionFeed(const SessionSource &source, LogModel &model, std::function<void(SearchJob *job)> fillJob,
                         QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_model(model)
    , m_fillJob(std::move(fillJob))
{
    connect(&m_search, &LogSearch::found, this, &SessionFeed::takeResults);
}

void SessionFeed::attach()
{
    SessionFilePart file = m_source.file();
    if (file.index.get() == m_model.reader().index())
        return;
    m_search.stop();
    m_model.endMatches();
    m_file = std::move(file);
    m_model.reader().setSource(m_file.path, m_file.index);
    m_model.sourceChanged();
    if (m_isFiltered)
        startSearch();
}

void SessionFeed::setFiltered(bool filtered, std::optional<quint32> keepEntry)
{
    m_isFiltered = filtered;
    m_kept = keepEntry;
    if (filtered) {
        startSearch();
        return;
    }
    m_search.stop();
    m_model.endMatches();
    lookForKept();
    Q_EMIT searched();
}

bool SessionFeed::isSearching() const
{
    return m_model.showsMatches() && !m_search.isDone();
}

double SessionFeed::searchedShare() const
{
    return isSearching() ? std::min(m_search.share(), 0.99) : 1;
}

void SessionFeed::tick()
{
    attach();
    m_model.takeNew();
    if (m_model.showsMatches()) {
        m_search.extend(m_model.taken());
        takeResults();
    }
}

void SessionFeed::startSearch()
{
    if (!m_model.reader().index())
        return;
    m_model.beginMatches();
    SearchJob job;
    m_fillJob(&job);
    job.encoding = m_model.reader().encoding();
    job.scope = m_model.scope();
    job.path = m_file.path;
    job.index = m_file.index;
    job.firstEntry = m_model.firstEntry();
    job.endEntry = m_model.taken();
    m_search.start(std::move(job));
    Q_EMIT searched();
}

void SessionFeed::takeResults()
{
    QElapsedTimer clock;
    clock.start();
    bool isMore = true;
    while (isMore && clock.nsecsElapsed() < resultBudgetNs) {
        const std::optional<LogSearch::Batch> batch = m_search.take();
        isMore = batch.has_value();
        if (!batch)
            break;
        if (batch->newer)
            m_model.appendMatches(batch->entries);
        else
            m_model.prependMatches(batch->entries);
    }
    lookForKept();
    Q_EMIT searched();
    // More is waiting: after whatever else the window has to do.
    if (isMore && !std::exchange(m_isTakingSoon, true))
        QTimer::singleShot(0, this, [this] {
            m_isTakingSoon = false;
            takeResults();
        });
}

void SessionFeed::lookForKept()
{
    if (!m_kept)
        return;
    const int row = m_model.rowOf(*m_kept);
    if (row < 0)
        return;
    m_kept.reset();
    Q_EMIT keptFound(row);
}

} // namespace widgets
