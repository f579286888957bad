// Where callers of the recorder put what they have to say until the writer thread takes it: a list of chunks.
//
// Chunks are filled in turn, taken all at once, and come back one by one as they are written, so that the bound
// on what is in memory (inUse) moves with the disk. Thread: none of its own; the recorder's mutex guards it.
#pragma once

#include "sessionindex.h"

#include <QByteArrayView>

#include <memory>
#include <vector>

namespace net {

enum class RecordKind : quint8 { OpenFlow, Mark, Message, Event };

// Followed by storedBytes of payload, padded to eight bytes.
struct RecordHeader {
    qint64 timeNs = 0;
    quint32 flow = 0;
    quint32 length = 0;      // of the payload as it was
    quint32 storedBytes = 0; // of it that follow
    RecordKind kind = RecordKind::Message;
    quint8 detail = 0; // Message: Direction; Mark: CloseMark; Event: Channel
    quint16 eventKind = 0;
};
static_assert(sizeof(RecordHeader) == 24);

class RecordArena final {
    Q_DISABLE_COPY_MOVE(RecordArena)

public:
    struct Chunk {
        std::unique_ptr<char[]> bytes;
        qsizetype capacity = 0;
        qsizetype used = 0;
    };

    static constexpr qsizetype chunkBytes = qsizetype{256} << 10;

    RecordArena() = default;

    [[nodiscard]] static qsizetype sizeOf(qsizetype storedBytes)
    {
        return static_cast<qsizetype>(sizeof(RecordHeader)) + ((storedBytes + 7) & ~qsizetype{7});
    }

    void append(const RecordHeader &header, QByteArrayView payload);
    [[nodiscard]] bool isEmpty() const { return m_pendingBytes == 0; }
    [[nodiscard]] qint64 pendingBytes() const { return m_pendingBytes; } // not yet taken
    [[nodiscard]] qint64 inUseBytes() const { return m_inUseBytes; }     // not yet written

    [[nodiscard]] std::vector<Chunk> take();
    void release(Chunk chunk); // written: its bytes no longer count

    // Calls visit(header, payload) for every record of a chunk.
    template <class Visitor>
    static void forEach(const Chunk &chunk, Visitor visit)
    {
        for (qsizetype at = 0; at < chunk.used;) {
            RecordHeader header;
            std::copy_n(chunk.bytes.get() + at, sizeof header, reinterpret_cast<char *>(&header));
            visit(header, QByteArrayView(chunk.bytes.get() + at + sizeof header, header.storedBytes));
            at += sizeOf(header.storedBytes);
        }
    }

private:
    static constexpr size_t maxSpare = 32; // chunks kept for the next round: 8 MiB

    char *place(qsizetype count);

    std::vector<Chunk> m_chunks; // the last one is being filled
    std::vector<Chunk> m_spare;
    qint64 m_pendingBytes = 0;
    qint64 m_inUseBytes = 0;
};

} // namespace net
