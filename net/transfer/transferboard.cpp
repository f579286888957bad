#include "transferboard.h"

#include <algorithm>

namespace net {

bool isEnded(TransferState state)
{
    return state >= TransferState::Done;
}

TransferBoard::Changes TransferBoard::changesSince(quint64 revision) const
{
    const QMutexLocker lock(&m_mutex);
    Changes changes;
    changes.revision = m_revision;
    changes.isForgetful = revision < m_forgottenAt;
    // There are a thousand at most, so that an index by revision would cost more than it saves.
    for (const auto &[id, item] : m_items) {
        if (item.info.revision > revision)
            changes.entries.push_back(item.info);
    }
    std::sort(changes.entries.begin(), changes.entries.end(),
              [](const TransferInfo &a, const TransferInfo &b) { return a.revision < b.revision; });
    return changes;
}

std::vector<TransferInfo> TransferBoard::all() const
{
    const QMutexLocker lock(&m_mutex);
    std::vector<TransferInfo> result;
    result.reserve(m_items.size());
    for (const auto &[id, item] : m_items)
        result.push_back(item.info);
    return result;
}

std::vector<TransferFile> TransferBoard::files(quint32 id, qsizetype most) const
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_items.find(id);
    if (found == m_items.end())
        return {};
    const std::vector<TransferFile> &files = found->second.files;
    return {files.begin(), files.begin() + std::clamp(most, qsizetype{0}, static_cast<qsizetype>(files.size()))};
}

void TransferBoard::put(const TransferInfo &info)
{
    const QMutexLocker lock(&m_mutex);
    TransferInfo &kept = m_items[info.id].info;
    kept = info;
    kept.revision = ++m_revision;
    if (isEnded(info.state))
        forgetOldestEnded();
}

void TransferBoard::putFile(quint32 id, qsizetype index, const TransferFile &file)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_items.find(id);
    if (found == m_items.end() || index < 0)
        return;
    std::vector<TransferFile> &files = found->second.files;
    const auto listed = static_cast<qsizetype>(files.size());
    if (index == listed) {
        qsizetype &folders = found->second.folders;
        if ((file.isFolder ? folders : listed - folders) >= maxListedFiles)
            return;
        folders += file.isFolder ? 1 : 0;
        files.push_back(file);
    } else if (index < listed) {
        files[static_cast<size_t>(index)] = file;
    } else {
        return;
    }
    found->second.info.revision = ++m_revision;
}

void TransferBoard::forget(quint32 id)
{
    const QMutexLocker lock(&m_mutex);
    if (m_items.erase(id) > 0)
        m_forgottenAt = ++m_revision;
}

void TransferBoard::forgetOldestEnded()
{
    size_t ended = 0;
    auto oldest = m_items.end();
    for (auto item = m_items.begin(); item != m_items.end(); ++item) {
        if (!isEnded(item->second.info.state))
            continue;
        ++ended;
        if (oldest == m_items.end() || item->second.info.endedMs < oldest->second.info.endedMs)
            oldest = item;
    }
    if (ended <= maxEnded)
        return;
    m_items.erase(oldest);
    m_forgottenAt = ++m_revision;
}

} // namespace net
