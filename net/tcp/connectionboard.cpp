#include "connectionboard.h"

namespace net {

ConnectionBoard::Changes ConnectionBoard::changesSince(quint64 revision) const
{
    const QMutexLocker lock(&m_mutex);
    Changes changes;
    changes.revision = m_revision;
    changes.lost = revision < m_forgottenUpTo;
    // Merged by revision, so that a reader sees things in the order in which they happened.
    auto open = m_byRevision.upper_bound(revision);
    auto closed = m_closed.upper_bound(revision);
    while (open != m_byRevision.end() || closed != m_closed.end()) {
        const bool takeOpen = closed == m_closed.end() || (open != m_byRevision.end() && open->first < closed->first);
        if (takeOpen) {
            changes.entries.push_back(*m_open.constFind(open->second));
            ++open;
        } else {
            changes.entries.push_back(closed->second);
            ++closed;
        }
    }
    return changes;
}

std::vector<ConnectionInfo> ConnectionBoard::all() const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<ConnectionInfo> result;
    result.reserve(static_cast<size_t>(m_open.size()));
    for (const auto &[revision, id] : m_byRevision)
        result.push_back(*m_open.constFind(id));
    return result;
}

qsizetype ConnectionBoard::openCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open.size();
}

void ConnectionBoard::put(const ConnectionInfo &info)
{
    const QMutexLocker lock(&m_mutex);
    const quint64 revision = ++m_revision;
    const auto old = m_open.constFind(info.id);
    if (old != m_open.constEnd())
        m_byRevision.erase(old->revision);
    if (info.state == ConnectionState::Closed) {
        m_open.remove(info.id);
        ConnectionInfo &entry = m_closed.emplace_hint(m_closed.end(), revision, info)->second;
        entry.revision = revision;
        if (m_closed.size() > maxRemembered) {
            m_forgottenUpTo = m_closed.begin()->first;
            m_closed.erase(m_closed.begin());
        }
        return;
    }
    ConnectionInfo &entry = *m_open.insert(info.id, info);
    entry.revision = revision;
    m_byRevision.emplace_hint(m_byRevision.end(), revision, info.id);
}

} // namespace net
