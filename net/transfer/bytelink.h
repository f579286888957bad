// A connection of plain bytes, for protocols without frames: hands over what comes, takes what fits. Thread: the one it was
// made on. Errors: linkEnded(), once; PeerGone is the peer's orderly close (recv() = 0). After it, or after close(), nothing
// more is called.
#pragma once

#include "platform.h"
#include "recorder.h"
#include "socketwatch.h"
#include "transferlink.h"

#include <QByteArray>

#include <memory>

namespace net {

class ByteLink final {
    Q_DISABLE_COPY_MOVE(ByteLink)

public:
    class Handler {
    public:
        virtual void bytesCame(QByteArrayView bytes) = 0;
        virtual void linkDrained() = 0;
        virtual void linkEnded(const NetError &error) = 0;

    protected:
        ~Handler() = default;
    };

    ByteLink(const TransferLink::Ends &ends, Recorder &recorder, ByteCounter &counter, Handler &handler);
    ~ByteLink();

    // bulk: recorded by its length only.
    void send(const QByteArray &bytes, bool bulk = false);
    void setBulkIn(bool on) { m_bulkIn = on; } // what comes is a file's bytes from here on
    [[nodiscard]] bool isDrained() const { return m_out.isEmpty(); }
    [[nodiscard]] bool isOpen() const { return m_ends.descriptor >= 0; }
    void setReading(bool on);
    void finish(); // shutdown(SHUT_WR) after what is queued
    void close();

    [[nodiscard]] quint32 flow() const { return m_flow; }
    [[nodiscard]] qint64 lastMovedNs() const { return m_lastMovedNs; }

private:
    void readable();
    void writable();
    void flush();
    void pushOut(); // as much as the kernel takes
    void end(const NetError &error);
    void release(CloseMark mark);

    using ReadWatch = SocketWatch<ByteLink, &ByteLink::readable>;
    using WriteWatch = SocketWatch<ByteLink, &ByteLink::writable>;

    TransferLink::Ends m_ends;
    Recorder &m_recorder;
    ByteCounter &m_counter;
    Handler &m_handler;
    quint32 m_flow = 0;
    std::unique_ptr<ReadWatch> m_readWatch;
    std::unique_ptr<WriteWatch> m_writeWatch;
    QByteArray m_buffer;
    QByteArray m_out;
    qsizetype m_outAt = 0;
    qint64 m_lastMovedNs = 0;
    bool m_bulkIn = false;
    bool m_finishing = false;
};

} // namespace net
