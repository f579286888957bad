#include "filerename.h"
#include "clock.h"
#include "twins.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>

#ifdef NETYARD_UNIX_FILES
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

RenameResult renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
#ifdef RENAME_NOREPLACE
    if (::renameat2(AT_FDCWD, source.constData(), AT_FDCWD, target.constData(), RENAME_NOREPLACE) == 0)
        return {RenameStatus::Done, 0};
    if (errno == EEXIST)
        return {RenameStatus::Exists, 0};
    if (errno != EINVAL && errno != ENOSYS) // a file system that does not know the flag
        return {RenameStatus::Failed, errno};
#endif
    // A second name fails when there is one already; then the first goes.
    if (::link(source.constData(), target.constData()) != 0)
        return {errno == EEXIST ? RenameStatus::Exists : RenameStatus::Failed, errno};
    if (::unlink(source.constData()) != 0)
        return {RenameStatus::Failed, errno};
    return {RenameStatus::Done, 0};
}

void setFolderTime(const QString &path, qint64 modifiedNs)
{
    timespec times[2]{};
    times[0].tv_nsec = UTIME_OMIT;
    times[1].tv_sec = static_cast<time_t>(modifiedNs / nsPerSecond);
    times[1].tv_nsec = static_cast<long>(modifiedNs % nsPerSecond);
    // A folder with another time is still the folder.
    static_cast<void>(::utimensat(AT_FDCWD, QFile::encodeName(path).constData(), times, AT_SYMLINK_NOFOLLOW));
}

#else

void setFolderTime(const QString &, qint64) {} // QFile opens no folders there

RenameResult renameWithoutReplacing(const QString &from, const QString &to)
{
    if (QFile::rename(from, to)) // refuses to replace
        return {RenameStatus::Done, 0};
    return {QFileInfo::exists(to) ? RenameStatus::Exists : RenameStatus::Failed, EIO};
}

#endif

} // namespace net
