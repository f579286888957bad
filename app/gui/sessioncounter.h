// Counts the messages of session files in a worker, one after the other; each result is told as it comes.
//
// Thread: the main thread. Destroying it gives up what is still to be counted.
#pragma once

#include "sessioncensus.h"

#include <QObject>

#include <atomic>
#include <vector>

class QThread;

namespace widgets {

class SessionCounter final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionCounter)

public:
    explicit SessionCounter(QObject *parent = nullptr);
    ~SessionCounter() override;

    void count(std::vector<net::SessionFile> files); // drops what it was at

Q_SIGNALS:
    void counted(const net::SessionFile &file, const net::SessionCounts &counts);
    void finished();

private:
    void giveUp();

    QThread *m_worker = nullptr;
    std::atomic<bool> m_givenUp{false};
};

} // namespace widgets
