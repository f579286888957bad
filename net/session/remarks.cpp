#include "remarks.h"

namespace net {

void Remarks::apply(const Event &change)
{
    if (change.number < 0)
        return;
    const auto offset = static_cast<quint64>(change.number);
    const std::unique_lock lock(m_mutex);
    if (m_remarks.size() >= maxRemarks && !m_remarks.contains(offset))
        return;
    Remark &remark = m_remarks[offset];
    switch (change.kind) {
    case EventKind::Bookmarked: remark.isBookmarked = true; break;
    case EventKind::BookmarkRemoved: remark.isBookmarked = false; break;
    case EventKind::Annotated: remark.note = change.text.left(maxNoteCharacters); break;
    default: break;
    }
    if (remark.isEmpty())
        m_remarks.erase(offset);
    m_count.store(m_remarks.size(), std::memory_order_relaxed);
    m_revision.fetch_add(1, std::memory_order_release);
}

Remark Remarks::of(quint64 offset) const
{
    if (isEmpty())
        return {};
    const std::unique_lock lock(m_mutex);
    const auto it = m_remarks.find(offset);
    return it == m_remarks.end() ? Remark() : it->second;
}

std::map<quint64, Remark> Remarks::all() const
{
    const std::unique_lock lock(m_mutex);
    return m_remarks;
}

} // namespace net
