// The thread that an engine's transfers live on, and the transfers themselves by their numbers. Disk work is done here, so
// that the network thread never waits for a disk.
//
// Thread: made and stopped on the engine's; run() tasks on its own.
#pragma once

#include "taskqueue.h"
#include "transfersession.h"

#include <QThread>

#include <map>
#include <memory>

namespace net {

class TransferLoop final {
    Q_DISABLE_COPY_MOVE(TransferLoop)

public:
    explicit TransferLoop(const QString &name);
    ~TransferLoop(); // ends all transfers, resumable

    // On the transfer thread, in order.
    void run(TaskQueue::Task task);

    // On the transfer thread.
    void adopt(std::unique_ptr<TransferSession> session); // and begins it
    [[nodiscard]] TransferSession *find(quint32 id) const;
    void setSpeedLimits(qint64 bytesPerSecond); // of all
    void shutDownAll();

private:
    QThread m_thread;
    TaskQueue *m_home; // lives there
    std::map<quint32, std::unique_ptr<TransferSession>> m_sessions;
};

} // namespace net
