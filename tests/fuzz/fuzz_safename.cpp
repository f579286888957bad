// Any names and paths, one a line: what comes out lies below its folder on every system, fits, and stays as it is when it
// goes through again; two entries of an offer never meet. First byte: a number for the names.
#include "fuzzrequire.h"
#include "safename.h"
#include "transferpath.h"

#include <QSet>

#include <algorithm>

using namespace net;
using namespace net::transfer;

namespace {

// By other means than safeName()'s own.
void requireSafe(const QString &name)
{
    static const QSet<QString> reserved{QStringLiteral("con"),  QStringLiteral("prn"),  QStringLiteral("aux"),
                                        QStringLiteral("nul"),  QStringLiteral("com1"), QStringLiteral("com0"),
                                        QStringLiteral("lpt9"), QStringLiteral("com¹"), QStringLiteral("conout$")};
    require(!name.isEmpty() && name.toUtf8().size() <= maxNameBytes);
    require(name != u"." && name != u".." && !name.startsWith(u'.') && !name.startsWith(u' '));
    require(!name.endsWith(u'.') && !name.endsWith(u' '));
    for (const QChar c : name)
        require(c >= u' ' && c != u'\x7f' && !QStringView(u"/\\:*?\"<>|\u202e").contains(c));
    require(!reserved.contains(name.section(u'.', 0, 0).trimmed().toLower()));
    require(QString::fromUtf8(name.toUtf8()) == name);
    require(isSafeName(name));
}

void requireSafePath(const QString &path)
{
    const QStringList parts = path.split(u'/');
    require(parts.size() <= maxPathDepth);
    for (const QString &part : parts)
        requireSafe(part);
    require(safeRelativePath(path) == path);
}

// What two paths have in common that are one.
QString meaning(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part == u"." || part == u".."; });
    return parts.join(u'/');
}

QString folded(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded().normalized(QString::NormalizationForm_C);
}

void checkPlaces(const QStringList &paths, int maxFolders)
{
    PathPlaces places(maxFolders);
    QHash<QString, QString> meanings; // by place
    for (const QString &path : paths) {
        const QString place = places.placeFor(path, false);
        requireSafePath(place);
        require(places.placeFor(path, false) == place);
        const QString key = folded(place);
        if (meanings.contains(key))
            require(meanings.value(key) == meaning(path));
        meanings.insert(key, meaning(path));
    }
    // No file is where a folder must be.
    const QStringList all = meanings.keys();
    for (const QString &place : all) {
        for (qsizetype slash = place.indexOf(u'/'); slash > 0; slash = place.indexOf(u'/', slash + 1))
            require(!meanings.contains(place.left(slash)));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray bytes = exactCopy(QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)));
    const QString text = QString::fromUtf8(bytes);
    const QString raw(reinterpret_cast<const QChar *>(bytes.constData()), bytes.size() / 2); // lone surrogates and all

    for (const QString &name : {text, raw, QString(raw).replace(u'/', u'_').replace(u'\\', u'_')}) {
        const QString safe = safeName(name);
        requireSafe(safe);
        for (const int number : {static_cast<int>(data[0]), 1'000'000}) {
            const QString numbered = numberedName(safe, number);
            requireSafe(numbered);
            require(numbered.contains(QStringLiteral(" (%1)").arg(number)));
        }
        requireSafePath(safeRelativePath(name));
    }
    require(safeName(QByteArrayView(bytes)) == safeName(text));
    checkPlaces(text.split(u'\n'), PathPlaces::maxPlacedFolders);
    checkPlaces(text.split(u'\n'), data[0] % 8);
    return 0;
}
