#include "filelock.h"

#include "platform.h"
#include "twins.h"

#include <QFile>

#ifdef NETYARD_UNIX_FILES
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

namespace {

// Whoever had the lock may have given the file another name between our opening and our locking it.
bool isStillThere(const QFile &file)
{
    struct stat opened {};
    struct stat named {};
    return ::fstat(file.handle(), &opened) != 0 || (::stat(QFile::encodeName(file.fileName()).constData(), &named) == 0 &&
                                                    opened.st_dev == named.st_dev && opened.st_ino == named.st_ino);
}

} // namespace

bool FileLock::take(const QFile &file)
{
    release();
    if (!lockFile(file.handle()) || !isStillThere(file))
        return false;
    m_handle = ::fcntl(file.handle(), F_DUPFD_CLOEXEC, 0);
    m_isHeld = true;
    return true;
}

void FileLock::release()
{
    if (m_handle >= 0)
        ::close(m_handle);
    m_handle = -1;
    m_isHeld = false;
}

#else

bool FileLock::take(const QFile &file)
{
    m_isHeld = lockFile(file.handle());
    return m_isHeld;
}

void FileLock::release()
{
    m_isHeld = false;
}

#endif

} // namespace net
