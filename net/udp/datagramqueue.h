// Datagrams that the system's send buffer had no room for, in the order of sending, bounded.
//
// Pure: the caller sends. Thread: one. A datagram that does not fit any more is refused, never dropped silently.
#pragma once

#include "endpoint.h"

#include <QByteArray>

#include <deque>

namespace net {

struct QueuedDatagram {
    Endpoint to;
    QByteArray bytes;
};

class DatagramQueue final {
public:
    static constexpr qint64 maxBytes = qint64{8} << 20;
    static constexpr size_t maxDatagrams = 65536;

    // False, and nothing is kept, when one of the limits would be passed.
    [[nodiscard]] bool push(const Endpoint &to, const QByteArray &bytes);
    [[nodiscard]] const QueuedDatagram &front() const { return m_datagrams.front(); }
    void pop();
    void clear();

    [[nodiscard]] bool isEmpty() const { return m_datagrams.empty(); }
    [[nodiscard]] size_t size() const { return m_datagrams.size(); }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }

private:
    std::deque<QueuedDatagram> m_datagrams;
    qint64 m_bytes = 0;
};

} // namespace net
