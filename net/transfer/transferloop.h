// The thread that an engine's transfers live on, and the transfers themselves by their numbers. Disk work is done here, so that the
// network thread never waits for a disk.
//
// Thread: made and stopped on the engine's; run() tasks on its own.
#pragma once

#include "transfersession.h"

#include <QObject>
#include <QThread>

#include <map>
#include <memory>
#include <utility>

namespace net {

class TransferLoop final {
    Q_DISABLE_COPY_MOVE(TransferLoop)

public:
    explicit TransferLoop(const QString &name);
    ~TransferLoop(); // ends all transfers, resumable

    // On the transfer thread, in order.
    template <class Task>
    void run(Task task)
    {
        QMetaObject::invokeMethod(m_home, std::move(task), Qt::QueuedConnection);
    }

    // On the transfer thread.
    void adopt(std::unique_ptr<TransferSession> session); // and begins it
    [[nodiscard]] TransferSession *find(quint32 id) const;
    void setSpeedLimits(qint64 bytesPerSecond); // of all
    void shutDownAll();
    [[nodiscard]] QObject *home() const { return m_home; } // lives there

private:
    QThread m_thread;
    QObject *m_home;
    std::map<quint32, std::unique_ptr<TransferSession>> m_sessions;
};

} // namespace net
