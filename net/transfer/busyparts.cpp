#include "busyparts.h"

#include <QThread>

namespace net {

BusyParts &BusyParts::instance()
{
    static BusyParts parts;
    return parts;
}

bool BusyParts::take(const QString &path, const ArrivingFile *owner)
{
    const QMutexLocker lock(&m_mutex);
    if (m_owners.contains(path))
        return false;
    m_owners.insert(path, {owner, QThread::currentThreadId()});
    return true;
}

void BusyParts::release(const QString &path)
{
    const QMutexLocker lock(&m_mutex);
    m_owners.remove(path);
}

const ArrivingFile *BusyParts::ownerOf(const QString &path) const
{
    const QMutexLocker lock(&m_mutex);
    const Owner owner = m_owners.value(path);
    return owner.thread == QThread::currentThreadId() ? owner.file : nullptr;
}

} // namespace net
