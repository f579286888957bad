#include "sendqueue.h"

#include <algorithm>

namespace net {

void SendQueue::append(QByteArrayView bytes)
{
    m_size += bytes.size();
    while (!bytes.isEmpty()) {
        if (m_pieces.empty() || m_pieces.back().size() >= pieceBytes) {
            m_pieces.emplace_back();
            m_pieces.back().reserve(pieceBytes);
        }
        QByteArray &last = m_pieces.back();
        const qsizetype part = std::min(bytes.size(), pieceBytes - last.size());
        last.append(bytes.first(part));
        bytes = bytes.sliced(part);
    }
}

QByteArrayView SendQueue::front() const
{
    return m_pieces.empty() ? QByteArrayView() : QByteArrayView(m_pieces.front()).sliced(m_taken);
}

void SendQueue::take(qint64 bytes)
{
    Q_ASSERT(bytes <= front().size());
    m_size -= bytes;
    m_taken += static_cast<qsizetype>(bytes);
    if (!m_pieces.empty() && m_taken == m_pieces.front().size()) {
        m_pieces.pop_front();
        m_taken = 0;
    }
}

void SendQueue::clear()
{
    m_pieces.clear();
    m_taken = 0;
    m_size = 0;
}

} // namespace net
