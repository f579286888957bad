// One open TCP connection, whichever side opened it: reads, frames, records, sends within a limit, and tells the end
// of a stream from a reset and from a close of our own.
//
// It sits on the system calls of net/platform and not on QTcpSocket, because that closes the descriptor by itself as
// soon as it reads the end of the stream: what waits to be sent would be lost, and there would be no half-closed
// connection to look at.
//
// Thread: its engine's. Errors: recorded as events, kept in info().error; ended() of the owner follows once, when the
// descriptor is closed. Sources: RFC 9293 sections 3.6 (closing) and 3.10, tcp(7).
#pragma once

#include "connectionboard.h"
#include "event.h"
#include "framesplitter.h"
#include "platform.h"
#include "recorder.h"
#include "sendqueue.h"
#include "socketwatch.h"
#include "streamoptions.h"

#include <QObject>

#include <memory>
#include <utility>

namespace net {

class ByteCounter;
class TcpConnection;

// Who has the connections. May call back into the connection, and delete it later, but not from within a call.
class ConnectionOwner {
public:
    // A message came; answers go through connection.reply(). wire: as it came, payload: without framing.
    virtual void messageArrived(TcpConnection &connection, QByteArrayView payload, QByteArrayView wire) = 0;
    // urgent: something else than the counters has changed.
    virtual void connectionChanged(TcpConnection &connection, bool urgent) = 0;
    virtual void connectionEnded(TcpConnection &connection) = 0;

protected:
    ~ConnectionOwner() = default;
};

// What all connections of an engine share.
struct ConnectionContext {
    static constexpr qsizetype readBytes = 64 * 1024; // taken from one connection before others have their turn

    Recorder &recorder;
    ByteCounter &counter;
    ConnectionOwner &owner;
    Channel channel;
    bool openedByPeer;
    QByteArray readBuffer = QByteArray(readBytes, Qt::Uninitialized);
    QByteArray replies{}; // to the messages of one read, sent in one go
};

class TcpConnection final : public QObject {
    Q_DISABLE_COPY_MOVE(TcpConnection)

public:
    using Options = std::shared_ptr<const StreamOptions>;

    // Takes the descriptor over. info: id, host, local and peer are given, the rest is filled in here.
    TcpConnection(ConnectionContext &context, const ConnectionInfo &info, Descriptor descriptor, Options options);
    ~TcpConnection() override;

    [[nodiscard]] const ConnectionInfo &info() const { return m_info; }
    [[nodiscard]] const StreamOptions &options() const { return *m_options; }
    [[nodiscard]] bool hasEnded() const { return m_descriptor < 0; }
    [[nodiscard]] qint64 lastActivityMs() const { return m_lastActivityMs; } // of monotonicMs()
    void setOptions(Options options);
    void setNickname(const QString &nickname);

    // A message by hand, framed here. WriteSideClosed, SendQueueFull.
    [[nodiscard]] Result<void> send(QByteArrayView message);
    // The same for an answer; what the send limit leaves out is counted and recorded, not returned.
    void reply(QByteArrayView message);
    void replyWire(QByteArrayView framed); // already framed

    void setReadPaused(bool paused);
    void halfClose(); // FIN after what waits
    void close();     // FIN after what waits, and reads no more than is there
    void abort();     // RST
    void idleTimedOut(int seconds);
    void shutDown(); // close() that does not wait: the engine ends

    // On the engine's timer: tells of what lasts (a blocked send, dropped messages). False: nothing goes on.
    bool tick(qint64 nowMs);
    void measureKernel();
    // For the owner's list of connections to tick: true when it was not on it yet.
    [[nodiscard]] bool enlist() { return !std::exchange(m_listed, true); }
    void unlist() { m_listed = false; }

    void log(EventKind kind, qint64 number = -1, const QString &text = {}, const NetError &error = {});

    [[nodiscard]] static qint64 monotonicMs();

    static constexpr qint64 blockedAfterMs = 200;    // of no progress, before SendBlocked is told
    static constexpr qint64 droppedEveryMs = 1000;   // between two SendDropped
    static constexpr qint64 closeWithinMs = 5000;    // for a peer that does not read; then the connection is reset
    static constexpr qint64 maxDrainBytes = 1 << 20; // read at close, so that unread data turns no FIN into an RST
    static constexpr size_t drainPieceBytes = 16 * 1024;
    static constexpr qint64 maxWriteBytes = 1 << 20;     // to one connection before others have their turn
    static constexpr qsizetype directBytes = 16 * 1024;  // from here on a reply is sent without being copied first
    static constexpr qsizetype keptReplyBytes = 1 << 20; // of memory, between two reads

private:
    // Reading (tcpconnectionread.cpp)
    void onReadable();
    void take(QByteArrayView bytes);
    void processFrames(QByteArrayView bytes);
    void recordRest();
    void peerFinished();
    void frameTooLong();
    void updateReading();
    [[nodiscard]] bool mustStall();
    void resumeIfDrained();

    // Sending (tcpconnectionwrite.cpp)
    void onWritable();
    void flushReplies();
    void queueBytes(QByteArrayView bytes);
    [[nodiscard]] qint64 sendNow(QByteArrayView bytes);
    void sendFailed(int systemCode, qint64 unsent);
    void setWriting(bool on);
    void drop(qint64 bytes);
    void tellDropped(qint64 nowMs);
    [[nodiscard]] bool fits(qint64 bytes) const;
    [[nodiscard]] bool canSend() const;
    [[nodiscard]] NetError queueFullError() const;

    // Ending (tcpconnection.cpp)
    void lost(int systemCode);
    void finishIfDone();
    void finish();
    void drainAtClose();
    void endWith(EventKind kind, qint64 number = -1, const QString &text = {}, const NetError &error = {});
    void changed(bool urgent);
    void setState(ConnectionState state);

    using ReadWatch = SocketWatch<TcpConnection, &TcpConnection::onReadable>;
    using WriteWatch = SocketWatch<TcpConnection, &TcpConnection::onWritable>;

    ConnectionContext &m_context;
    ConnectionInfo m_info;
    Descriptor m_descriptor;
    Options m_options;
    FrameSplitter m_splitter;
    SendQueue m_queue;
    std::unique_ptr<ReadWatch> m_readWatch;
    std::unique_ptr<WriteWatch> m_writeWatch; // made when first needed
    qint64 m_lastActivityMs = 0;
    qint64 m_progressMs = 0; // when the kernel last took something of the queue
    qint64 m_sentWhileBlocked = 0;
    qint64 m_droppedBytes = 0; // not told yet
    qint64 m_droppedToldMs = 0;
    qint64 m_unsentBytes = 0; // of the queue, when send() failed
    qint64 m_readTimeNs = 0;
    int m_sendError = 0;       // send() failed; what the peer sent before may still be read
    bool m_processing = false; // in processFrames(): replies are gathered, and nothing is closed under it
    bool m_stalled = false;    // replies wait for a peer that does not read: nor do we
    bool m_unframed = false;   // after a frame too long, nobody knows where the next one begins
    bool m_isGone = false;     // while nobody was reading: a reset shows all the same
    bool m_peerFinished = false;
    bool m_halfCloseWanted = false;
    bool m_finSent = false;
    bool m_closing = false;
    bool m_abortWanted = false;
    bool m_finishing = false;
    bool m_listed = false;
};

} // namespace net
