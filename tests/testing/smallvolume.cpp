#include "smallvolume.h"

#include <QFile>

#include <sys/mount.h>

namespace testing {

SmallVolume::SmallVolume(qint64 bytes)
{
    const QByteArray options = "size=" + QByteArray::number(bytes);
    m_mounted = ::mount("tmpfs", QFile::encodeName(m_dir.path()).constData(), "tmpfs", 0, options.constData()) == 0;
}

SmallVolume::~SmallVolume()
{
    if (m_mounted)
        ::umount2(QFile::encodeName(m_dir.path()).constData(), MNT_DETACH);
}

bool SmallVolume::setReadOnly(bool on) const
{
    const unsigned long flags = on ? MS_REMOUNT | MS_RDONLY : MS_REMOUNT;
    return ::mount(nullptr, QFile::encodeName(m_dir.path()).constData(), nullptr, flags, nullptr) == 0;
}

bool SmallVolume::fill(const QString &name, qint64 bytes) const
{
    QFile file(filePath(name));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && file.write(QByteArray(bytes, '\0')) == bytes;
}

} // namespace testing
