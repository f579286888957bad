#include "platform.h"
#include "twins.h"

#ifdef NETYARD_UNIX_FILES
#include <QFile>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/statvfs.h>
#include <unistd.h>
#else
#include <QStorageInfo>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    rlim_t wanted = limit.rlim_max;
#ifdef Q_OS_MACOS
    // The hard limit reads "infinite" there, but more than OPEN_MAX is refused.
    wanted = std::min<rlim_t>(wanted, 10240);
#endif
    if (limit.rlim_cur >= wanted)
        return;
    limit.rlim_cur = wanted;
    // Refused: the old limit stands, and the engines ask descriptorLimit() for it.
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

qint64 descriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return -1;
    return static_cast<qint64>(limit.rlim_cur);
}

qint64 nextDescriptor()
{
    const int fd = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (fd >= 0)
        ::close(fd);
    return fd;
}

qint64 freeBytesAt(const QString &path)
{
    struct statvfs volume {};
    if (::statvfs(QFile::encodeName(path).constData(), &volume) != 0) {
        // A file that is yet to be made: its folder tells.
        const QString folder = QFileInfo(path).absolutePath();
        if (folder == path || ::statvfs(QFile::encodeName(folder).constData(), &volume) != 0)
            return -1;
    }
    return static_cast<qint64>(volume.f_bavail) * static_cast<qint64>(volume.f_frsize);
}

#else

void raiseDescriptorLimit() {}

qint64 descriptorLimit()
{
    return -1;
}

qint64 nextDescriptor()
{
    return -1;
}

qint64 freeBytesAt(const QString &path)
{
    return QStorageInfo(path).bytesAvailable();
}

#endif

} // namespace net
