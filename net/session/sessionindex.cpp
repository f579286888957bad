#include "sessionindex.h"

#include <algorithm>
#include <memory>
#include <type_traits>

namespace net {

namespace {

static_assert(std::is_trivially_copyable_v<IndexEntry> && std::is_trivially_copyable_v<Flow>);

// Raw storage: a fresh chunk costs no memory until its pages are written to.
template <class T>
T *allocateChunk(qint64 count)
{
    return std::allocator<T>().allocate(static_cast<size_t>(count));
}

template <class T>
void freeChunks(std::atomic<T *> *chunks, size_t count, qint64 chunkSize)
{
    // They are filled in order: the first empty place is the end.
    for (size_t i = 0; i < count; ++i) {
        T *chunk = chunks[i].load(std::memory_order_relaxed);
        if (!chunk)
            break;
        std::allocator<T>().deallocate(chunk, static_cast<size_t>(chunkSize));
    }
}

} // namespace

SessionIndex::SessionIndex()
    : m_chunks(new std::atomic<IndexEntry *>[maxChunks]())
    , m_flowChunks(new std::atomic<Flow *>[maxFlowChunks]())
{
}

SessionIndex::~SessionIndex()
{
    freeChunks(m_chunks.get(), maxChunks, chunkSize);
    freeChunks(m_flowChunks.get(), maxFlowChunks, qint64{1} << flowChunkBits);
}

const IndexEntry &SessionIndex::at(qint64 i) const
{
    Q_ASSERT(i >= 0 && i < size());
    return m_chunks[static_cast<size_t>(i >> chunkBits)].load(std::memory_order_acquire)[i & chunkMask];
}

Flow SessionIndex::flow(quint32 id) const
{
    if (id == 0 || id > flowCount())
        return {};
    const quint32 i = id - 1;
    return m_flowChunks[i >> flowChunkBits].load(std::memory_order_acquire)[i & ((1U << flowChunkBits) - 1)];
}

qint64 SessionIndex::entryAtOffset(quint64 offset) const
{
    // They stand in the order of the file, but for messages whose segments another program has shuffled.
    qint64 low = 0;
    const qint64 count = size();
    for (qint64 high = count; low < high;) {
        const qint64 middle = low + (high - low) / 2;
        if (at(middle).offset < offset)
            low = middle + 1;
        else
            high = middle;
    }
    constexpr qint64 around = 64;
    for (qint64 i = std::max<qint64>(0, low - around); i < std::min(count, low + around); ++i) {
        if (at(i).offset == offset)
            return i;
    }
    return -1;
}

void SessionIndex::takeAside(const Event &event) const
{
    if (event.kind == EventKind::RoundTrips)
        m_roundTrips.append(parseRoundTrips(event.text, event.timeNs));
    else
        m_remarks.apply(event);
}

qint64 SessionIndex::memoryBytes() const
{
    const qint64 entryChunks = (size() + chunkMask) >> chunkBits;
    const qint64 flowChunks = (qint64{flowCount()} + (qint64{1} << flowChunkBits) - 1) >> flowChunkBits;
    return entryChunks * chunkSize * static_cast<qint64>(sizeof(IndexEntry)) +
           (flowChunks << flowChunkBits) * static_cast<qint64>(sizeof(Flow)) +
           static_cast<qint64>((maxChunks + maxFlowChunks) * sizeof(void *)) + m_lateParts.memoryBytes();
}

void SessionIndex::append(std::span<const IndexEntry> entries)
{
    qint64 count = m_size.load(std::memory_order_relaxed);
    while (!entries.empty()) {
        const auto chunkNumber = static_cast<size_t>(count >> chunkBits);
        if (chunkNumber >= maxChunks)
            break;
        IndexEntry *chunk = m_chunks[chunkNumber].load(std::memory_order_relaxed);
        if (!chunk) {
            chunk = allocateChunk<IndexEntry>(chunkSize);
            m_chunks[chunkNumber].store(chunk, std::memory_order_release);
        }
        const qint64 at = count & chunkMask;
        const qint64 taken = std::min(chunkSize - at, static_cast<qint64>(entries.size()));
        std::uninitialized_copy_n(entries.data(), taken, chunk + at);
        entries = entries.subspan(static_cast<size_t>(taken));
        count += taken;
    }
    m_size.store(count, std::memory_order_release);
}

quint32 SessionIndex::appendFlow(const Flow &flow)
{
    const quint32 count = m_flowCount.load(std::memory_order_relaxed);
    const size_t chunkNumber = count >> flowChunkBits;
    if (chunkNumber >= maxFlowChunks)
        return 0;
    Flow *chunk = m_flowChunks[chunkNumber].load(std::memory_order_relaxed);
    if (!chunk) {
        chunk = allocateChunk<Flow>(qint64{1} << flowChunkBits);
        m_flowChunks[chunkNumber].store(chunk, std::memory_order_release);
    }
    std::uninitialized_copy_n(&flow, 1, chunk + (count & ((1U << flowChunkBits) - 1)));
    m_flowCount.store(count + 1, std::memory_order_release);
    return count + 1;
}

} // namespace net
