// The list of an engine's connections, for whoever shows it: changed on the engine's thread, read on a timer.
//
// Ten thousand clients that come at once cost the reader one batch, not ten thousand signals. Every change of an
// entry gives it a new revision; changesSince() copies what is newer. Thread: any (a mutex inside).
#pragma once

#include "endpoint.h"
#include "neterror.h"

#include <QHash>
#include <QMutex>
#include <QString>

#include <map>
#include <vector>

namespace net {

enum class ConnectionState : quint8 {
    Resolving,
    Connecting,
    Open,
    PeerFinished, // recv() returned 0, we may still send
    HalfClosed,   // we have sent FIN, the peer may still send
    Waiting,      // client: until the next try to reconnect
    Closed,       // gone; listed once more so that readers see it go
};

struct ConnectionInfo {
    quint32 id = 0;   // the engine's own number, never used twice in its life
    quint32 flow = 0; // in the session, 0 until there is a connection
    QString host;     // client: as typed ("host:port")
    Endpoint local;
    Endpoint peer;
    ConnectionState state = ConnectionState::Connecting;
    qint64 sinceMs = 0; // since 1970: when it was accepted or established
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 waitingBytes = 0;     // written by the program, not yet taken by the kernel
    qint64 kernelSendQueue = -1; // SIOCOUTQ; -1: the system does not say
    qint64 kernelReceiveQueue = -1;
    qint64 kernelSendBuffer = -1;    // SO_SNDBUF
    qint64 kernelReceiveBuffer = -1; // SO_RCVBUF
    qint64 roundTripUs = -1;
    bool readPaused = false;
    bool sendBlocked = false;
    QString nickname; // chat
    NetError error;   // why it ended or waits, if it failed
    quint64 revision = 0;
};

class ConnectionBoard final {
    Q_DISABLE_COPY_MOVE(ConnectionBoard)

public:
    ConnectionBoard() = default;

    struct Changes {
        std::vector<ConnectionInfo> entries; // new, changed, and Closed ones; by rising revision
        quint64 revision = 0;                // to ask with the next time
        bool lost = false;                   // the reader was so far behind that closings were forgotten: take all() anew
    };
    [[nodiscard]] Changes changesSince(quint64 revision) const;
    [[nodiscard]] std::vector<ConnectionInfo> all() const;
    [[nodiscard]] qsizetype openCount() const;

    // The engine.
    void put(const ConnectionInfo &info); // adds or replaces; Closed removes and is remembered for readers

private:
    static constexpr size_t maxRemembered = 65536; // closed entries kept for readers that come late

    mutable QMutex m_mutex;
    QHash<quint32, ConnectionInfo> m_open;
    std::map<quint64, quint32> m_byRevision; // of the open ones
    std::map<quint64, ConnectionInfo> m_closed;
    quint64 m_revision = 0;
    quint64 m_forgottenUpTo = 0;
};

} // namespace net
