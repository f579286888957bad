// Applies a filter to the session in a thread of its own: newest entries first, then what is recorded meanwhile.
//
// Results wait here until taken, in batches of ascending entry numbers; found() tells that there are some (once,
// until they are taken). A new job drops the old one and all that it found. Thread: the main thread; the work
// is done in a worker that is started with the first job and ended by the destructor.
#pragma once

#include "entrymatcher.h"

#include "sessionsearch.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace widgets {

class LogSearch final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogSearch)

public:
    explicit LogSearch(QObject *parent = nullptr);
    ~LogSearch() override;

    struct Batch {
        std::vector<quint32> entries;
        bool newer = false; // behind what was found so far, otherwise before it
    };

    void start(SearchJob job);
    void stop();
    // Entries that there are now: the new ones are looked at too.
    void extend(qint64 endEntry);
    [[nodiscard]] std::optional<Batch> take();
    // Nothing left to look at, and all results taken.
    [[nodiscard]] bool isDone() const;
    [[nodiscard]] double share() const; // of the entries, looked at so far: 0 to 1

Q_SIGNALS:
    void found();

private:
    void run();
    void scan(const SearchJob &job, qint64 from, qint64 to, bool newer, quint64 id);
    void prepare(const SearchJob &job);
    [[nodiscard]] qint64 blockEnd(qint64 from, qint64 end) const;
    [[nodiscard]] qint64 blockStart(qint64 end, qint64 first) const;

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    std::thread m_thread;
    // The worker's: one of the two, for the job in hand.
    std::unique_ptr<net::EntryTest> m_test;
    std::unique_ptr<net::SessionSearch> m_search;
    // Under the mutex.
    std::shared_ptr<const SearchJob> m_job;
    std::deque<Batch> m_batches;
    qint64 m_end = 0;
    qint64 m_lookedAt = 0;
    bool m_idle = true;
    bool m_told = false;
    // Stale work sees at once that it is stale.
    std::atomic<quint64> m_id{0};
    std::atomic<bool> m_quit{false};
};

} // namespace widgets
