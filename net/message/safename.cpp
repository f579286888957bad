#include "safename.h"

#include <QList>

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr QStringView replacement(u"_");

bool isForbidden(char32_t c)
{
    if (c < 0x20 || (c >= 0x7f && c < 0xa0))
        return true;
    if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f)
        return true;
    return QStringView(u"<>:\"|?*/\\").contains(QChar(static_cast<char16_t>(c < 0x80 ? c : 'x')));
}

bool isReserved(QStringView name)
{
    static constexpr std::array plain{u"CON", u"PRN", u"AUX", u"NUL", u"CONIN$", u"CONOUT$"};
    const qsizetype dot = name.indexOf(u'.');
    QStringView stem = (dot < 0 ? name : name.first(dot)).trimmed();
    if (std::any_of(plain.begin(), plain.end(),
                    [stem](const char16_t *word) { return stem.compare(QStringView(word), Qt::CaseInsensitive) == 0; }))
        return true;
    if (stem.size() != 4 || (!stem.startsWith(u"COM", Qt::CaseInsensitive) && !stem.startsWith(u"LPT", Qt::CaseInsensitive)))
        return false;
    return QStringView(u"0123456789\u00b9\u00b2\u00b3").contains(stem.at(3));
}

// Where the extension begins: ".gz", ".tar.gz"; the end of the name when there is none.
qsizetype extensionAt(QStringView name)
{
    constexpr qsizetype longestExtension = 16;
    const qsizetype dot = name.lastIndexOf(u'.');
    if (dot <= 0 || name.size() - dot > longestExtension)
        return name.size();
    const QStringView stem = name.first(dot);
    if (stem.endsWith(u".tar", Qt::CaseInsensitive) && stem.size() > 4)
        return dot - 4;
    return dot;
}

qsizetype utf8Bytes(QStringView text)
{
    return text.toUtf8().size();
}

// The name with its stem cut so that stem, insertion and extension fit.
QString fitted(const QString &name, const QString &insertion)
{
    const qsizetype at = extensionAt(name);
    QString stem = name.left(at);
    const QString rest = insertion + name.mid(at);
    const qsizetype room = maxNameBytes - utf8Bytes(rest);
    if (utf8Bytes(stem) > room) {
        stem.truncate(room); // a character has at least one byte
        while (!stem.isEmpty() && (utf8Bytes(stem) > room || stem.back().isHighSurrogate()))
            stem.chop(1);
    }
    return stem + rest;
}

void chopEnd(QString &name)
{
    while (name.endsWith(u'.') || name.endsWith(u' '))
        name.chop(1);
}

} // namespace

QString safeName(const QString &name)
{
    // The last component of a path of either kind.
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe;
    const QList<uint> characters = name.mid(slash + 1).toUcs4();
    for (const uint c : characters) {
        const bool isLoneSurrogate = c >= 0xd800 && c <= 0xdfff;
        if (isLoneSurrogate || isForbidden(c))
            safe += replacement;
        else
            safe += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    safe = fitted(safe, {});
    chopEnd(safe);
    while (safe.startsWith(u' '))
        safe.remove(0, 1);
    if (safe.startsWith(u'.'))
        safe.replace(0, 1, replacement.toString());
    if (safe.isEmpty())
        return QStringLiteral("file");
    if (isReserved(safe)) {
        safe = fitted(replacement.toString() + safe, {});
        chopEnd(safe); // shortening may have laid a space bare
    }
    return safe;
}

QString safeName(QByteArrayView utf8)
{
    return safeName(QString::fromUtf8(utf8));
}

bool isSafeName(const QString &name)
{
    return safeName(name) == name;
}

QString numberedName(const QString &name, int number)
{
    return fitted(name, QStringLiteral(" (%1)").arg(number));
}

} // namespace net
