// Bytes on their way to a peer that the kernel has not taken yet, in order.
//
// Short pieces are put together so that a million of them is no million allocations. The limit is the owner's
// business (sendLimitBytes). Thread: one.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <deque>

namespace net {

class SendQueue final {
public:
    void append(QByteArrayView bytes);
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    [[nodiscard]] qint64 size() const { return m_size; }
    [[nodiscard]] QByteArrayView front() const; // the bytes to go next, in one piece
    void take(qint64 bytes);                    // off the front; at most front().size()
    void clear();

private:
    static constexpr qsizetype pieceBytes = 64 * 1024;

    std::deque<QByteArray> m_pieces;
    qsizetype m_taken = 0; // of the first piece
    qint64 m_size = 0;
};

} // namespace net
