#include "filerename.h"
#include "clock.h"
#include "twins.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <optional>

#ifdef NETYARD_UNIX_FILES
#include <cstdio>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

namespace {

// What a file system says that has no such call, or not for this file. nullopt of a way below: the next one may do.
bool isLacking(int code)
{
    static constexpr std::array codes{EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EMLINK};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

std::optional<RenameResult> resultOf(int failed, int code)
{
    if (failed == 0)
        return RenameResult{RenameStatus::Done, 0};
    if (code == EEXIST)
        return RenameResult{RenameStatus::Exists, 0};
    if (isLacking(code))
        return std::nullopt;
    return RenameResult{RenameStatus::Failed, code};
}

std::optional<RenameResult> renameByFlag([[maybe_unused]] const char *source, [[maybe_unused]] const char *target)
{
#ifdef RENAME_NOREPLACE
    const int failed = ::renameat2(AT_FDCWD, source, AT_FDCWD, target, RENAME_NOREPLACE);
    return resultOf(failed, errno);
#else
    return std::nullopt;
#endif
}

// A second name fails when there is one already; then the first goes.
std::optional<RenameResult> renameByLink(const char *source, const char *target)
{
    const int failed = ::link(source, target);
    std::optional<RenameResult> result = resultOf(failed, errno);
    if (failed == 0 && ::unlink(source) != 0)
        result = RenameResult{RenameStatus::Failed, errno};
    return result;
}

// An empty file is made where there is none, and that alone is replaced. Should the program die in between, it stays.
RenameResult renameOverOwn(const char *source, const char *target)
{
    const int own = ::open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (own < 0)
        return {errno == EEXIST ? RenameStatus::Exists : RenameStatus::Failed, errno};
    ::close(own);
    if (::rename(source, target) == 0)
        return {RenameStatus::Done, 0};
    const int code = errno;
    ::unlink(target);
    return {RenameStatus::Failed, code};
}

} // namespace

RenameResult renameWithoutReplacing(const QString &from, const QString &to)
{
    const QByteArray source = QFile::encodeName(from);
    const QByteArray target = QFile::encodeName(to);
    for (const auto way : {renameByFlag, renameByLink}) {
        if (const std::optional<RenameResult> result = way(source.constData(), target.constData()))
            return *result;
    }
    return renameOverOwn(source.constData(), target.constData());
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
