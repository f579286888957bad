// Puts two sessions together in a thread of its own (net::joinEnds).
//
// The latest request counts, one that is under way is given up for it. Thread: the main thread.
#pragma once

#include "sessionsource.h"
#include "twoends.h"

#include <QObject>

#include <atomic>

class QThread;

namespace widgets {

class EndsWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EndsWorker)

public:
    explicit EndsWorker(QObject *parent = nullptr);
    ~EndsWorker() override;

    void join(const SessionFilePart &here, const SessionFilePart &there);
    void giveUp();
    [[nodiscard]] bool isBusy() const { return m_worker != nullptr; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 all); // connections
    void joined(const std::shared_ptr<const net::TwoEnds> &ends);

private:
    void start(const SessionFilePart &here, const SessionFilePart &there);
    void done();

    QThread *m_worker = nullptr;
    std::atomic<bool> m_stop{false};
    net::TwoEnds m_result; // the worker's, read after it ended
    std::optional<std::pair<SessionFilePart, SessionFilePart>> m_next;
};

} // namespace widgets
