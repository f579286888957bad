// Traffic counters of one engine. The engine's thread adds, any thread reads (the GUI on its timer).
//
// Units: bytes, messages, connections since the engine was made or reset() was called.
#pragma once

#include <QtGlobal>

#include <atomic>

namespace net {

struct ByteCounterValues {
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 connectionsOpened = 0;
    qint64 connectionsClosed = 0;
    qint64 dropped = 0; // datagrams the kernel threw away, messages refused for a full send queue

    ByteCounterValues &operator+=(const ByteCounterValues &other)
    {
        bytesIn += other.bytesIn, bytesOut += other.bytesOut;
        messagesIn += other.messagesIn, messagesOut += other.messagesOut;
        connectionsOpened += other.connectionsOpened, connectionsClosed += other.connectionsClosed;
        dropped += other.dropped;
        return *this;
    }
};

class ByteCounter {
public:
    void addIn(qint64 bytes, qint64 messages) { add(m_bytesIn, bytes), add(m_messagesIn, messages); }
    void addOut(qint64 bytes, qint64 messages) { add(m_bytesOut, bytes), add(m_messagesOut, messages); }
    void addOpened() { add(m_opened, 1); }
    void addClosed() { add(m_closed, 1); }
    void addDropped(qint64 count) { add(m_dropped, count); }

    [[nodiscard]] ByteCounterValues values() const
    {
        return {get(m_bytesIn), get(m_bytesOut), get(m_messagesIn), get(m_messagesOut),
                get(m_opened),  get(m_closed),   get(m_dropped)};
    }
    void reset()
    {
        for (auto *value : {&m_bytesIn, &m_bytesOut, &m_messagesIn, &m_messagesOut, &m_opened, &m_closed, &m_dropped})
            value->store(0, std::memory_order_relaxed);
    }

private:
    using Value = std::atomic<qint64>;
    static void add(Value &value, qint64 n) { value.fetch_add(n, std::memory_order_relaxed); }
    static qint64 get(const Value &value) { return value.load(std::memory_order_relaxed); }

    Value m_bytesIn{0}, m_bytesOut{0}, m_messagesIn{0}, m_messagesOut{0}, m_opened{0}, m_closed{0}, m_dropped{0};
};

} // namespace net
