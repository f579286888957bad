// Puts two sessions together in a thread of its own (net::joinEnds).
//
// The latest request counts, one that is under way is given up for it. Thread: the main thread.
#pragma once

#include "endsteps.h"
#include "sessionsource.h"

#include <QObject>

#include <atomic>

class QThread;

namespace widgets {

struct JoinedEnds {
    net::TwoEnds ends;
    net::EndSteps steps; // of all connections
};

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
    void joined(const std::shared_ptr<const widgets::JoinedEnds> &joined);

private:
    void start(const SessionFilePart &here, const SessionFilePart &there);
    void done();

    QThread *m_worker = nullptr;
    std::atomic<bool> m_stop{false};
    JoinedEnds m_result; // the worker's, read after it ended
    std::optional<std::pair<SessionFilePart, SessionFilePart>> m_next;
};

} // namespace widgets
