#include "servedfile.h"

#include "clock.h"

#ifdef NETYARD_UNIX_FILES

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef Q_OS_LINUX
#include <sys/sendfile.h>
#include <sys/syscall.h>
#if __has_include(<linux/openat2.h>)
#include <linux/openat2.h>
#endif
#endif

namespace net {

namespace {

ServedStatus statusOf(int code)
{
    switch (code) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case EILSEQ: return ServedStatus::NotFound;
    case EACCES:
    case EPERM: return ServedStatus::NotReadable;
    case ELOOP: return ServedStatus::Outside;
    case EMFILE:
    case ENFILE: return ServedStatus::NoDescriptors;
    default: return ServedStatus::Failed;
    }
}

qint64 nsOf(const timespec &time)
{
    return time.tv_sec * nsPerSecond + time.tv_nsec;
}

FileLook lookOf(const struct stat &info)
{
#ifdef Q_OS_DARWIN
    const timespec &modified = info.st_mtimespec;
    const timespec &changed = info.st_ctimespec;
#else
    const timespec &modified = info.st_mtim;
    const timespec &changed = info.st_ctim;
#endif
    return {{info.st_size, nsOf(modified), (static_cast<quint64>(info.st_dev) << 48) ^ static_cast<quint64>(info.st_ino)},
            nsOf(changed)};
}

QByteArray joined(const QByteArray &root, QByteArrayView path)
{
    QByteArray whole = root;
    if (!path.isEmpty())
        whole.append(whole.endsWith('/') ? "" : "/").append(path);
    return whole;
}

bool isBelow(QByteArrayView path, QByteArrayView root)
{
    if (!path.startsWith(root))
        return false;
    return path.size() == root.size() || root.endsWith('/') || path.at(root.size()) == '/';
}

// Where an open descriptor really is; empty when the system does not say.
QByteArray placeOf(int descriptor)
{
#ifdef Q_OS_LINUX
    std::array<char, 4096> place{};
    const QByteArray link = "/proc/self/fd/" + QByteArray::number(descriptor);
    const ssize_t length = ::readlink(link.constData(), place.data(), place.size());
    if (length <= 0 || length == static_cast<ssize_t>(place.size()))
        return {};
    return QByteArray(place.data(), length);
#elif defined(F_GETPATH)
    std::array<char, 4096> place{};
    return ::fcntl(descriptor, F_GETPATH, place.data()) == 0 ? QByteArray(place.data()) : QByteArray();
#else
    Q_UNUSED(descriptor)
    return {};
#endif
}

} // namespace

ServedFile::Opened ServedFile::open(const QString &root, QByteArrayView path, bool linksMayLeave)
{
    const QByteArray rootPath = QFile::encodeName(root);
    const QByteArray whole = joined(rootPath, path);
#ifdef O_PATH
    constexpr int lookOnly = O_PATH | O_CLOEXEC;
#else
    constexpr int lookOnly = O_RDONLY | O_NONBLOCK | O_CLOEXEC;
#endif
    const int seen = ::open(whole.constData(), lookOnly);
    if (seen < 0)
        return {statusOf(errno), {}};
    const auto fail = [seen](ServedStatus status) {
        ::close(seen);
        return Opened{status, {}};
    };
    if (!linksMayLeave) {
        QByteArray place = placeOf(seen);
        if (place.isEmpty())
            place = QFile::encodeName(QFileInfo(QFile::decodeName(whole)).canonicalFilePath());
        if (place.isEmpty() || !isBelow(place, rootPath))
            return fail(ServedStatus::Outside);
    }
    struct stat info {};
    if (::fstat(seen, &info) != 0)
        return fail(statusOf(errno));
    if (!S_ISREG(info.st_mode) && !S_ISDIR(info.st_mode))
        return fail(ServedStatus::NotRegular);

    const auto file = std::shared_ptr<ServedFile>(new ServedFile);
    file->m_isFolder = S_ISDIR(info.st_mode);
    if (file->m_isFolder) {
        file->m_folderPath = QFile::decodeName(whole);
        if (::access(whole.constData(), R_OK | X_OK) != 0)
            return fail(ServedStatus::NotReadable);
    }
#ifdef O_PATH
    const QByteArray again = "/proc/self/fd/" + QByteArray::number(seen);
    const int readable = ::open(again.constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (readable < 0)
        return fail(statusOf(errno));
    ::close(seen);
    file->m_descriptor = readable;
    if (file->m_isFolder) // listed through the descriptor, so that it is the folder that was checked
        file->m_folderPath = QStringLiteral("/proc/self/fd/%1").arg(readable);
#else
    file->m_descriptor = seen;
#endif
    file->m_look = lookOf(info);
    return {ServedStatus::Ok, file};
}

std::optional<FileLook> ServedFile::look(const QString &root, QByteArrayView path)
{
#if defined(SYS_openat2) && defined(RESOLVE_NO_SYMLINKS)
    const QByteArray whole = joined(QFile::encodeName(root), path);
    // The root has no link in its path and the rest has no "..": what is reached without one lies inside.
    open_how how{};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS;
    const auto seen = static_cast<int>(::syscall(SYS_openat2, AT_FDCWD, whole.constData(), &how, sizeof how));
    if (seen < 0)
        return std::nullopt;
    struct stat info {};
    const bool isFile = ::fstat(seen, &info) == 0 && S_ISREG(info.st_mode);
    ::close(seen);
    return isFile ? std::optional(lookOf(info)) : std::nullopt;
#else
    Q_UNUSED(root)
    Q_UNUSED(path)
    return std::nullopt;
#endif
}

ServedFile::~ServedFile()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

FileFacts ServedFile::currentFacts() const
{
    struct stat info {};
    return ::fstat(m_descriptor, &info) == 0 ? lookOf(info).facts : FileFacts{-1, 0, 0};
}

qint64 ServedFile::read(char *buffer, qint64 size, qint64 offset) const
{
    for (;;) {
        const ssize_t got = ::pread(m_descriptor, buffer, static_cast<size_t>(size), offset);
        if (got >= 0 || errno != EINTR)
            return got;
    }
}

TransferResult ServedFile::send(Descriptor socket, qint64 offset, qint64 size) const
{
#ifdef Q_OS_LINUX
    for (;;) {
        off_t from = offset;
        const ssize_t sent =
            ::sendfile(static_cast<int>(socket), m_descriptor, &from, static_cast<size_t>(std::min(size, sendAtOnce)));
        if (sent >= 0)
            return {TransferStatus::Done, sent, 0};
        if (errno == EAGAIN)
            return {TransferStatus::WouldBlock, 0, 0};
        if (errno != EINTR)
            return {TransferStatus::Failed, 0, errno};
    }
#else
    thread_local std::array<char, 256 << 10> buffer;
    const qint64 got = read(buffer.data(), std::min<qint64>(size, buffer.size()), offset);
    if (got < 0)
        return {TransferStatus::Failed, 0, EIO};
    return got == 0 ? TransferResult{TransferStatus::Done, 0, 0} : sendBytes(socket, QByteArrayView(buffer.data(), got));
#endif
}

} // namespace net

#endif // NETYARD_UNIX_FILES
