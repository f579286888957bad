// A connection that speaks in frames: takes them apart, queues what is to be sent, tells when there is room for more.
//
// Control frames are handed over whole; the bytes of Data frames as they come, so that none is ever held in memory. Thread:
// the one it was made on. Errors: linkEnded(), once; after it, or after close(), nothing more is called.
#pragma once

#include "linebuffer.h"
#include "neterror.h"
#include "platform.h"
#include "recorder.h"
#include "socketwatch.h"
#include "transferframe.h"

#include <QByteArray>

#include <array>
#include <memory>

namespace net {

class ByteCounter;

class TransferLink final {
    Q_DISABLE_COPY_MOVE(TransferLink)

public:
    class Handler {
    public:
        virtual void frameCame(transfer::FrameType type, QByteArrayView payload) = 0;
        // Of Data frames. True: another thread still reads it; of the latest keptPieces of these the bytes stay as they are.
        [[nodiscard]] virtual bool dataCame(QByteArrayView piece) = 0;
        virtual void linkDrained() = 0;                    // all that was queued is with the kernel
        virtual void linkEnded(const NetError &error) = 0; // PeerGone when the peer closed

    protected:
        ~Handler() = default;
    };

    struct Ends {
        Descriptor descriptor = -1;
        Endpoint local;
        Endpoint peer;
        bool openedByPeer = false;
    };
    TransferLink(const Ends &ends, Recorder &recorder, ByteCounter &counter, Handler &handler);
    ~TransferLink();

    void send(transfer::FrameType type, QByteArrayView payload = {});
    // Where the bytes of the next Data frame go, blockBytes of them at most, that stand at this position of their file; then
    // they are sent. Only when drained.
    [[nodiscard]] char *block(qint64 position) { return m_blockData = m_block.placeFor(position); }
    void sendBlock(qsizetype dataBytes);
    // The next bytes that come stand at this position of their file.
    void expectData(qint64 position) { m_position = position; }
    // In between, small frames are gathered and go in one call: a small file is three of them and an answer.
    void hold() { m_holding = true; }
    void letGo();
    // Whether another frame may be given to it: all is with the kernel, or gathered and not yet much.
    [[nodiscard]] bool hasRoom() const
    {
        return m_blockSize == 0 && (m_queue.isEmpty() || (m_holding && m_queueAt == 0 && m_queue.size() < gatherBytes));
    }

    [[nodiscard]] bool isDrained() const { return m_queue.isEmpty() && m_blockSize == 0; }
    [[nodiscard]] bool isOpen() const { return m_ends.descriptor >= 0; }
    void setReading(bool on);
    void close(); // after what is queued, as far as the kernel takes it at once
    void abort(); // RST
    // After what is queued: our side ends, what the peer still sends is read over, so that no RST swallows our last words.
    // Nothing is called any more; isOpen() turns false when the peer has ended too, or with endLingering().
    void closeSoftly();
    [[nodiscard]] bool isLingering() const { return m_lingering && isOpen(); }
    void endLingering() { release(CloseMark::FinFromUs); }

    [[nodiscard]] const Endpoint &local() const { return m_ends.local; }
    [[nodiscard]] const Endpoint &peer() const { return m_ends.peer; }
    [[nodiscard]] quint32 flow() const { return m_flow; }
    [[nodiscard]] qint64 lastHeardNs() const { return m_lastHeardNs; } // a byte came
    [[nodiscard]] qint64 lastTakenNs() const { return m_lastTakenNs; } // the peer took a byte

    static constexpr size_t keptPieces = 12;
    static constexpr qsizetype readBytes = qsizetype{256} << 10;
    static constexpr qsizetype blockBytes = qsizetype{512}
                                            << 10; // read, hashed and sent while it is in the processor's cache

private:
    void readable();
    [[nodiscard]] bool readOnce(); // whether there may be more
    void writable();
    void takeApart(QByteArrayView input);
    void flush();
    void pushOut(); // as much as the kernel takes
    [[nodiscard]] bool took(const TransferResult &result, qsizetype *at);
    void end(const NetError &error);
    void release(CloseMark mark);
    void recordHeld(Direction direction, qint64 *held) const;
    void recordData(Direction direction, qint64 bytes, qint64 *held) const;

    using ReadWatch = SocketWatch<TransferLink, &TransferLink::readable>;
    using WriteWatch = SocketWatch<TransferLink, &TransferLink::writable>;

    static constexpr int readsAtOnce = 8;
    static constexpr qint64 recordEvery = qint64{1} << 20;
    static constexpr qsizetype gatherBytes = qsizetype{128} << 10;
    static constexpr qsizetype alignedData = qsizetype{64} << 10;   // with more of a frame to come it is read by itself
    static constexpr qsizetype gatheredBlock = qsizetype{32} << 10; // a larger one goes as it is

    Ends m_ends;
    Recorder &m_recorder;
    ByteCounter &m_counter;
    Handler &m_handler;
    quint32 m_flow = 0;
    std::unique_ptr<ReadWatch> m_readWatch;
    std::unique_ptr<WriteWatch> m_writeWatch;
    std::array<LineBuffer<readBytes>, keptPieces + 1>
        m_buffers; // for reading; one with a kept piece in it rests until its turn comes again
    size_t m_buffer = 0;
    bool m_isKept = false;    // a piece of this read
    QByteArray m_held;        // of a control frame that is not whole yet
    qsizetype m_dataLeft = 0; // of the Data frame that comes
    qint64 m_position = 0;    // in the file, of the next of its bytes
    qsizetype m_skipLeft = 0; // of a frame of a later version
    QByteArray m_queue;       // control frames
    qsizetype m_queueAt = 0;
    LineBuffer<blockBytes> m_block;
    char *m_blockData = nullptr; // in it, behind room for the head
    qsizetype m_blockSize = 0;   // to be sent of it, with the head; 0: none
    qsizetype m_blockAt = 0;
    qint64 m_lastHeardNs = 0;
    qint64 m_lastTakenNs = 0;
    qint64 m_unrecordedIn = 0;
    qint64 m_unrecordedOut = 0;
    bool m_flushing = false;
    bool m_holding = false;
    bool m_isGreeted = false; // a frame of ours has come: no stranger
    bool m_lingering = false;
    bool m_finSent = false;
};

} // namespace net
