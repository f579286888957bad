#include "recordarena.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace net {

void RecordArena::append(const RecordHeader &header, QByteArrayView payload)
{
    Q_ASSERT(payload.size() == static_cast<qsizetype>(header.storedBytes));
    char *to = place(sizeOf(payload.size()));
    std::memcpy(to, &header, sizeof header);
    if (!payload.isEmpty())
        std::memcpy(to + sizeof header, payload.data(), static_cast<size_t>(payload.size()));
}

char *RecordArena::place(qsizetype count)
{
    if (m_chunks.empty() || m_chunks.back().capacity - m_chunks.back().used < count) {
        if (count <= chunkBytes && !m_spare.empty()) {
            m_chunks.push_back(std::move(m_spare.back()));
            m_spare.pop_back();
        } else {
            const qsizetype capacity = std::max(count, chunkBytes);
            m_chunks.push_back({std::unique_ptr<char[]>(new char[static_cast<size_t>(capacity)]), capacity, 0});
        }
    }
    Chunk &chunk = m_chunks.back();
    char *to = chunk.bytes.get() + chunk.used;
    chunk.used += count;
    m_pendingBytes += count;
    m_inUseBytes += count;
    return to;
}

std::vector<RecordArena::Chunk> RecordArena::take()
{
    m_pendingBytes = 0;
    return std::exchange(m_chunks, {});
}

void RecordArena::release(Chunk chunk)
{
    m_inUseBytes -= chunk.used;
    if (chunk.capacity == chunkBytes && m_spare.size() < maxSpare) {
        chunk.used = 0;
        m_spare.push_back(std::move(chunk));
    }
}

} // namespace net
