// What is kept in memory of a session: 32 bytes an entry and one Flow a connection (or UDP pair).
//
// Append-only and chunked, so that entries never move: one thread appends (the recorder's writer or the
// reader while opening), any thread reads entries below size() without a lock.
#pragma once

#include "channel.h"
#include "endpoint.h"
#include "event.h"
#include "lateparts.h"
#include "remarks.h"
#include "roundtrips.h"

#include <QtGlobal>

#include <array>
#include <atomic>
#include <memory>
#include <span>
#include <utility>

namespace net {

enum class EntryType : quint8 { MessageIn, MessageOut, Event };

struct IndexEntry {
    qint64 timeNs = 0;     // since 1970, UTC
    quint64 offset = 0;    // of the entry's first block in the file
    quint32 flow = 0;      // into the flow table, 0 for none
    quint32 length = 0;    // payload bytes as they were on the wire; for an event the block's length
    quint32 kept = 0;      // payload bytes in the file (less than length when only headers were kept)
    quint16 eventKind = 0; // EventKind
    EntryType type = EntryType::Event;
    Channel channel = Channel::TcpServer;

    [[nodiscard]] bool isEvent() const { return type == EntryType::Event; }
    [[nodiscard]] EventKind kind() const { return static_cast<EventKind>(eventKind); }
};
static_assert(sizeof(IndexEntry) == 32);

enum class Transport : quint8 { Tcp, Udp };

struct Flow {
    Endpoint local;
    Endpoint peer;
    Channel channel = Channel::TcpServer;
    Transport transport = Transport::Tcp;
    bool openedByPeer = false;
};

class SessionIndex final {
    Q_DISABLE_COPY_MOVE(SessionIndex)

public:
    SessionIndex();
    ~SessionIndex();

    // Any thread. What size() has once returned stays valid for the life of the index.
    [[nodiscard]] qint64 size() const { return m_size.load(std::memory_order_acquire); }
    [[nodiscard]] const IndexEntry &at(qint64 i) const;
    [[nodiscard]] quint32 flowCount() const { return m_flowCount.load(std::memory_order_acquire); }
    [[nodiscard]] Flow flow(quint32 id) const; // id 0, or unknown: a null flow
    [[nodiscard]] qint64 memoryBytes() const;
    // The entry that begins there in the file; -1 when none does.
    [[nodiscard]] qint64 entryAtOffset(quint64 offset) const;

    // What was said about entries. Any thread, these lock by themselves.
    [[nodiscard]] Remarks &remarks() const { return m_remarks; }
    [[nodiscard]] RoundTrips &roundTrips() const { return m_roundTrips; }
    void takeAside(const Event &event) const; // of a kind that isAside(); its flows are this index's

    // Where in their streams late messages belong (of captures, see isLate()). Any thread.
    [[nodiscard]] const LateParts &lateParts() const { return m_lateParts; }

    // The one appending thread.
    void append(std::span<const IndexEntry> entries);
    quint32 appendFlow(const Flow &flow);                                  // ids count from 1
    void setLateParts(LateParts parts) { m_lateParts = std::move(parts); } // before other threads know of this index

private:
    static constexpr int chunkBits = 16;
    static constexpr qint64 chunkSize = qint64{1} << chunkBits;
    static constexpr qint64 chunkMask = chunkSize - 1;
    static constexpr size_t maxChunks = 1 << 14; // a thousand million entries
    static constexpr int flowChunkBits = 10;
    static constexpr size_t maxFlowChunks = 1 << 12; // 4.2 million flows; later ones share flow 0

    template <class T>
    using Chunks = std::unique_ptr<std::atomic<T *>[]>;

    Chunks<IndexEntry> m_chunks;
    Chunks<Flow> m_flowChunks;
    std::atomic<qint64> m_size{0};
    std::atomic<quint32> m_flowCount{0};
    LateParts m_lateParts;
    mutable Remarks m_remarks;
    mutable RoundTrips m_roundTrips;
};

} // namespace net
