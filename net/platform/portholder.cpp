#include "platform.h"
#include "twins.h"

#include <QFile>

#ifdef NETYARD_ON_LINUX
#include <QDir>
#include <QSet>

#include <array>

#include <unistd.h>
#endif

namespace net {

#ifdef NETYARD_ON_LINUX

namespace {

constexpr char tcpListening[] = "0A";

// The inodes of the sockets in one of /proc/net's tables (proc(5)) that have the port: listening ones for TCP.
void collectInodes(const QString &table, quint16 port, bool udp, QSet<QByteArray> &inodes)
{
    QFile file(table);
    if (!file.open(QIODevice::ReadOnly))
        return;
    file.readLine(); // the heading
    const QByteArray wanted = QByteArray::number(port, 16).rightJustified(4, '0').toUpper();
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        const QList<QByteArray> fields = line.simplified().split(' ');
        constexpr qsizetype local = 1;
        constexpr qsizetype state = 3;
        constexpr qsizetype inode = 9;
        if (fields.size() > inode && fields.at(local).endsWith(':' + wanted) &&
            (udp || fields.at(state) == QByteArrayView(tcpListening)))
            inodes.insert("socket:[" + fields.at(inode) + ']');
    }
}

bool holdsOne(const QByteArray &process, const QSet<QByteArray> &inodes)
{
    const QByteArray folder = "/proc/" + process + "/fd/";
    const QStringList descriptors =
        QDir(QString::fromLatin1(folder)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot);
    std::array<char, 64> target{};
    for (const QString &descriptor : descriptors) {
        const QByteArray link = folder + descriptor.toLatin1();
        const ssize_t length = ::readlink(link.constData(), target.data(), target.size());
        if (length > 0 && inodes.contains(QByteArray(target.data(), length)))
            return true;
    }
    return false;
}

} // namespace

QString portHolder(quint16 port, bool udp)
{
    QSet<QByteArray> inodes;
    const QString table = udp ? QStringLiteral("/proc/net/udp") : QStringLiteral("/proc/net/tcp");
    collectInodes(table, port, udp, inodes);
    collectInodes(table + u'6', port, udp, inodes);
    if (inodes.isEmpty())
        return {};
    const QStringList entries = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &entry : entries) {
        if (!entry.at(0).isDigit() || !holdsOne(entry.toLatin1(), inodes))
            continue;
        QFile name(QStringLiteral("/proc/%1/comm").arg(entry));
        if (!name.open(QIODevice::ReadOnly))
            return entry;
        return QStringLiteral("%1 (%2)").arg(QString::fromUtf8(name.readAll().trimmed()), entry);
    }
    return {};
}

#else

QString portHolder(quint16, bool)
{
    return {};
}

#endif

} // namespace net
