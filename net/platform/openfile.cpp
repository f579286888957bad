#include "platform.h"
#include "twins.h"

#include <QFileInfo>

#ifdef NETYARD_UNIX_FILES
#include <QFile>

#include <cerrno>
#include <sys/file.h>
#include <sys/stat.h>
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

#endif

} // namespace net
