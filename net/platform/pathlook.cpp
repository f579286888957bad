#include "pathlook.h"
#include "clock.h"
#include "twins.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

#ifdef NETYARD_UNIX_FILES
#include <sys/stat.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

namespace {

PathLook::Kind kindOfMode(mode_t mode)
{
    switch (mode & S_IFMT) {
    case S_IFREG: return PathLook::Kind::File;
    case S_IFDIR: return PathLook::Kind::Folder;
    case S_IFLNK: return PathLook::Kind::Link;
    default: return PathLook::Kind::Other;
    }
}

} // namespace

PathLook lookAt(const QString &path)
{
    struct stat about {};
    if (::lstat(QFile::encodeName(path).constData(), &about) != 0)
        return {};
#ifdef Q_OS_DARWIN
    const timespec modified = about.st_mtimespec;
#else
    const timespec modified = about.st_mtim;
#endif
    return {kindOfMode(about.st_mode), qint64{about.st_size},
            qint64{modified.tv_sec} * (nsPerSecond / nsPerMs) + modified.tv_nsec / nsPerMs};
}

#else

PathLook lookAt(const QString &path)
{
    const QFileInfo info(path);
    if (info.isSymLink())
        return {PathLook::Kind::Link, 0, 0};
    if (!info.exists())
        return {};
    const PathLook::Kind kind = info.isFile()  ? PathLook::Kind::File
                                : info.isDir() ? PathLook::Kind::Folder
                                               : PathLook::Kind::Other;
    return {kind, info.size(), info.lastModified().toMSecsSinceEpoch()};
}

#endif

} // namespace net
