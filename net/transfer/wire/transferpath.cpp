#include "transferpath.h"

#include "safename.h"

namespace net::transfer {

namespace {

// What two names have in common that some system takes for the same: canonical caseless matching, Unicode chapter 3.13.
// Qt folds one character to one; by way of the upper case, which may be several, "ß" is "ss" here as well.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_D)
        .toCaseFolded()
        .toUpper()
        .toCaseFolded()
        .normalized(QString::NormalizationForm_D);
}

// Only "/" separates: a backslash is a character of a name here, and safeName() alone would cut what stands before it.
QString safeComponent(const QString &component)
{
    QString name = component;
    name.replace(u'\\', u'_').replace(u'/', u'_');
    const QString safe = safeName(name);
    return safe == component ? component : safe; // shares what is the same
}

// As sent, without what vanishes; at most maxPathDepth. What is joined keeps its "/" here, so that it is no other's name.
QStringList components(const QString &path)
{
    QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    parts.removeIf([](const QString &part) { return part == u"." || part == u".."; });
    if (parts.size() > maxPathDepth) {
        const QString last = parts.mid(maxPathDepth - 1).join(u'/');
        parts.resize(maxPathDepth - 1);
        parts.append(last);
    }
    if (parts.isEmpty())
        parts.append(QString());
    return parts;
}

} // namespace

QString safeRelativePath(const QString &path)
{
    QStringList parts = components(path);
    for (QString &part : parts)
        part = safeComponent(part);
    return parts.join(u'/');
}

QString PathPlaces::placeFor(const QString &path, bool isFolder)
{
    const QStringList parts = components(path);
    QStringList places;
    int folder = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const bool isLast = i + 1 == parts.size();
        Key key{folder, parts.at(i), !isLast || isFolder};
        if (key.isFolder && m_folders >= m_maxFolders && !m_places.contains(key)) {
            // No more folders: what is left of the path becomes one name in the last one.
            key = {folder, parts.mid(i).join(u'/'), false};
            places.append(placeIn(key).name);
            break;
        }
        const Place place = placeIn(key);
        places.append(place.name);
        folder = place.folder;
    }
    return places.join(u'/');
}

const PathPlaces::Place &PathPlaces::placeIn(const Key &key)
{
    const auto known = m_places.constFind(key);
    if (known != m_places.constEnd())
        return *known;
    Place place{freeName(key.folder, nameFor(key)), 0};
    if (key.isFolder)
        place.folder = ++m_folders;
    return *m_places.insert(key, place);
}

QString PathPlaces::nameFor(const Key &key) const
{
    const QString safe = safeComponent(key.name);
    QString name = safe;
    constexpr int mostNumbers = 10'000;
    for (int number = 2; key.isFolder && key.folder == 0 && m_isOccupied && m_isOccupied(name) && number < mostNumbers;
         ++number)
        name = numberedName(safe, number);
    return name;
}

QString PathPlaces::freeName(int folder, const QString &name)
{
    if (take(folder, name))
        return name;
    // Names that would meet again when numbered (the same ones, or long ones with the same beginning) count on together:
    // else a million of them would be compared with a million.
    constexpr int longestNumber = 1'000'000;
    int &last = m_numbers[{folder, folded(numberedName(name, longestNumber))}];
    last = std::max(last, 1);
    for (;;) {
        const QString numbered = numberedName(name, ++last);
        if (take(folder, numbered))
            return numbered;
    }
}

bool PathPlaces::take(int folder, const QString &name)
{
    const qsizetype before = m_taken.size();
    m_taken.insert({folder, folded(name)});
    return m_taken.size() > before;
}

} // namespace net::transfer
