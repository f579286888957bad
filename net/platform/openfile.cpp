#include "platform.h"
#include "twins.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

#ifdef NETYARD_UNIX_FILES
#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

FileFate fateOf(int handle, const QString &path, qint64 bytesWritten)
{
    struct stat file {};
    if (::fstat(handle, &file) != 0)
        return FileFate::Whole; // not known: a network file system that is away for a moment
    if (file.st_nlink == 0)
        return FileFate::Removed;
    if (file.st_size < bytesWritten)
        return FileFate::Cut;
    struct stat named {};
    if (::stat(QFile::encodeName(path).constData(), &named) != 0 && (errno == ENOENT || errno == ENOTDIR))
        return FileFate::Moved;
    return FileFate::Whole;
}

bool lockFile(int handle)
{
    return ::flock(handle, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK; // not every file system has locks
}

QString writeAt(QFile &file, qint64 position, QByteArrayView bytes)
{
    const int handle = file.handle();
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(handle, bytes.data(), static_cast<size_t>(bytes.size()), position);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return qt_error_string(written < 0 ? errno : ENOSPC);
        position += written;
        bytes = bytes.sliced(written);
    }
    return {};
}

#else

// A file that is open can neither be removed nor moved on Windows.
FileFate fateOf(int handle, const QString &path, qint64 bytesWritten)
{
    Q_UNUSED(handle)
    const QFileInfo info(path);
    if (!info.exists())
        return FileFate::Removed;
    return info.size() < bytesWritten ? FileFate::Cut : FileFate::Whole;
}

bool lockFile(int handle)
{
    Q_UNUSED(handle)
    return true;
}

QString writeAt(QFile &file, qint64 position, QByteArrayView bytes)
{
    bool isWritten = file.seek(position);
    while (isWritten && !bytes.isEmpty()) {
        const qint64 written = file.write(bytes.data(), bytes.size());
        isWritten = written > 0;
        bytes = bytes.sliced(std::max<qint64>(written, 0));
    }
    return isWritten ? QString() : file.errorString();
}

#endif

} // namespace net
