#include "partnote.h"

#include "pathlook.h"
#include "safename.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace net {

namespace {

constexpr qint64 maxNoteBytes = 64 << 10;

} // namespace

PartNote::Match PartNote::matchAt(const QString &path) const
{
    QFile file(path);
    if (lookAt(path).kind != PathLook::Kind::File || !file.open(QIODevice::ReadOnly))
        return Match::Other;
    const QJsonObject note = QJsonDocument::fromJson(file.read(maxNoteBytes)).object();
    if (note.value(u"sender").toString() != sender || note.value(u"path").toString() != entry.path)
        return Match::Other;
    const bool isSame = note.value(u"size").toString() == QString::number(entry.size) &&
                        note.value(u"modifiedNs").toString() == QString::number(entry.modifiedNs);
    return isSame ? Match::Same : Match::OtherVersion;
}

bool PartNote::writeTo(const QString &path) const
{
    QJsonObject note;
    note.insert(u"sender", sender);
    note.insert(u"path", entry.path);
    note.insert(u"size", QString::number(entry.size)); // JSON's numbers end at 2^53
    note.insert(u"modifiedNs", QString::number(entry.modifiedNs));
    if (matchAt(path) == Match::Same)
        return true;
    QFile::remove(path); // a link itself, never what it leads to
    QFile file(path);
    const QByteArray bytes = QJsonDocument(note).toJson(QJsonDocument::Compact);
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return false;
    if (file.write(bytes) == bytes.size() && file.flush())
        return true;
    file.remove(); // half a note is nobody's
    return false;
}

QString partName(const QString &name, const QString &suffix)
{
    if ((name + suffix).toUtf8().size() <= maxNameBytes)
        return name + suffix;
    const QString mark =
        u'-' + QString::fromLatin1(QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha1).toHex().first(8));
    QString stem = name;
    while ((stem + mark + suffix).toUtf8().size() > maxNameBytes || stem.back().isHighSurrogate())
        stem.chop(1);
    return stem + mark + suffix;
}

} // namespace net
