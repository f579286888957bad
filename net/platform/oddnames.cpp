#include "oddnames.h"
#include "twins.h"

#ifdef NETYARD_UNIX_FILES
#include <QByteArrayView>
#include <QFile>

#include <dirent.h>
#endif

namespace net {

#ifdef NETYARD_UNIX_FILES

QByteArrayList namesThatAreNoText(const QString &folder)
{
    DIR *const open = ::opendir(QFile::encodeName(folder).constData());
    if (!open)
        return {};
    QByteArrayList names;
    while (const dirent *entry = ::readdir(open)) {
        const QByteArrayView name(static_cast<const char *>(entry->d_name));
        if (!name.isValidUtf8())
            names.append(name.toByteArray());
    }
    ::closedir(open);
    return names;
}

#else

QByteArrayList namesThatAreNoText(const QString &)
{
    return {};
}

#endif

} // namespace net
