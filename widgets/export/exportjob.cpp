#include "exportjob.h"

#include <QThread>

#include <algorithm>

namespace widgets {

namespace {

constexpr int progressMs = 100;
constexpr qint64 guessAfterMs = 500; // before that a speed says nothing

} // namespace

ExportJob::ExportJob(QObject *parent)
    : QObject(parent)
{
}

ExportJob::~ExportJob()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks at m_givenUp every few thousand entries and every quarter of a megabyte
}

void ExportJob::start(const QString &path, const net::ExportSource &source, net::ExportOptions options)
{
    if (m_worker)
        return;
    m_path = path;
    m_source = source;
    m_options = std::move(options);
    m_options.progress = [this](const net::ExportProgress &progress) {
        const std::lock_guard lock(m_mutex);
        m_progress = progress;
        return !m_givenUp;
    };
    m_givenUp = false;
    m_progress = {};
    m_worker = QThread::create([this] { m_result = net::exportToFile(m_path, m_source, m_options); });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &ExportJob::done);
    m_elapsed.start();
    m_timer = startTimer(progressMs);
    m_worker->start(QThread::LowPriority);
}

ExportJob::State ExportJob::state() const
{
    net::ExportProgress progress;
    {
        const std::lock_guard lock(m_mutex);
        progress = m_progress;
    }
    State state;
    state.entries = progress.entries;
    state.bytes = progress.bytes;
    const qint64 total = std::max<qint64>(1, progress.total);
    state.percent = static_cast<int>(std::min<qint64>(100, progress.done * 100 / total));
    const qint64 ms = m_elapsed.isValid() ? m_elapsed.elapsed() : 0;
    if (ms < guessAfterMs || progress.done == 0)
        return state;
    state.bytesPerSecond = progress.bytes * 1000 / ms;
    const double msAll = static_cast<double>(ms) * static_cast<double>(total) / static_cast<double>(progress.done);
    state.secondsLeft = qRound64(std::max(0.0, msAll - static_cast<double>(ms)) / 1000.0);
    return state;
}

void ExportJob::timerEvent(QTimerEvent *)
{
    if (m_worker)
        Q_EMIT progressed();
}

void ExportJob::done()
{
    killTimer(m_timer);
    m_worker->deleteLater();
    m_worker = nullptr;
    m_source.index.reset();
    if (m_result)
        Q_EMIT finished(m_path, *m_result);
    else
        Q_EMIT failed(m_result.error());
}

} // namespace widgets
