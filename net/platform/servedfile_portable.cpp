#include "servedfile.h"

#ifndef NETYARD_UNIX_FILES

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QMutex>

#include <algorithm>
#include <array>
#include <cerrno>

namespace net {

class ServedFile::Portable {
public:
    QMutex mutex; // QFile has one position
    QFile file;
};

namespace {

FileFacts factsOf(const QFileInfo &info)
{
    return {info.size(), info.lastModified().toMSecsSinceEpoch() * 1'000'000, 0};
}

} // namespace

ServedFile::Opened ServedFile::open(const QString &root, QByteArrayView path, bool linksMayLeave)
{
    const QString relative = QString::fromUtf8(path);
    // A drive, a stream of NTFS ("file:stream") or a device name would lead elsewhere.
    if (relative.contains(u':') || relative.contains(u'\\'))
        return {ServedStatus::NotFound, {}};
    const QFileInfo info(path.isEmpty() ? root : root + u'/' + relative);
    const QString place = info.canonicalFilePath();
    if (place.isEmpty())
        return {ServedStatus::NotFound, {}};
    if (!linksMayLeave && place != root && !place.startsWith(root.endsWith(u'/') ? root : root + u'/'))
        return {ServedStatus::Outside, {}};
    if (!info.isFile() && !info.isDir())
        return {ServedStatus::NotRegular, {}};
    const auto file = std::shared_ptr<ServedFile>(new ServedFile);
    file->m_isFolder = info.isDir();
    file->m_look = {factsOf(QFileInfo(place)), 0};
    if (file->m_isFolder) {
        file->m_folderPath = place;
        return {ServedStatus::Ok, file};
    }
    file->m_portable = std::make_unique<Portable>();
    file->m_portable->file.setFileName(place);
    if (!file->m_portable->file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {ServedStatus::NotReadable, {}};
    return {ServedStatus::Ok, file};
}

std::optional<FileLook> ServedFile::look(const QString &, QByteArrayView)
{
    return std::nullopt;
}

ServedFile::~ServedFile() = default;

FileFacts ServedFile::currentFacts() const
{
    const QFileInfo info(m_isFolder ? m_folderPath : m_portable->file.fileName());
    return info.exists() ? factsOf(info) : FileFacts{-1, 0, 0};
}

qint64 ServedFile::read(char *buffer, qint64 size, qint64 offset) const
{
    const QMutexLocker lock(&m_portable->mutex);
    return m_portable->file.seek(offset) ? m_portable->file.read(buffer, size) : -1;
}

TransferResult ServedFile::send(Descriptor socket, qint64 offset, qint64 size) const
{
    thread_local std::array<char, 256 << 10> buffer;
    const qint64 got = read(buffer.data(), std::min<qint64>(size, static_cast<qint64>(buffer.size())), offset);
    if (got < 0)
        return {TransferStatus::Failed, 0, EIO};
    return got == 0 ? TransferResult{TransferStatus::Done, 0, 0} : sendBytes(socket, QByteArrayView(buffer.data(), got));
}

} // namespace net

#endif // !NETYARD_UNIX_FILES
