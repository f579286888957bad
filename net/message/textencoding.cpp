#include "textencoding.h"

#include "convertertext.h"
#include "unicodetext.h"

#include <QStringConverter>

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr qsizetype maxNameLength = 64;

// Offered in this order where the build has them; their spelling is the canonical one.
constexpr std::array offered{
    "UTF-8",        "GBK",          "GB18030",      "Big5",         "UTF-16LE",     "UTF-16BE",     "ISO-8859-1",
    "US-ASCII",     "Shift_JIS",    "EUC-JP",       "ISO-2022-JP",  "EUC-KR",       "windows-949",  "GB2312",
    "HZ-GB-2312",   "Big5-HKSCS",   "EUC-TW",       "UTF-32LE",     "UTF-32BE",     "windows-1250", "windows-1251",
    "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257", "windows-1258",
    "windows-874",  "ISO-8859-2",   "ISO-8859-3",   "ISO-8859-4",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",
    "ISO-8859-8",   "ISO-8859-9",   "ISO-8859-10",  "ISO-8859-13",  "ISO-8859-14",  "ISO-8859-15",  "ISO-8859-16",
    "KOI8-R",       "KOI8-U",       "TIS-620",      "IBM437",       "IBM850",       "IBM852",       "IBM866",
    "macintosh",
};

struct Alias {
    QLatin1StringView name; // bare, see bareName()
    QLatin1StringView canonical;
};

// Without a byte order, little-endian (WHATWG Encoding section 4.2): a message has no place to say more than its bytes.
// The rest are names in daily use that Qt would answer itself, eating or adding byte order marks.
constexpr std::array aliases{
    Alias{QLatin1StringView("utf16"), QLatin1StringView("UTF-16LE")},
    Alias{QLatin1StringView("iso10646ucs2"), QLatin1StringView("UTF-16LE")},
    Alias{QLatin1StringView("utf32"), QLatin1StringView("UTF-32LE")},
    Alias{QLatin1StringView("iso10646ucs4"), QLatin1StringView("UTF-32LE")},
    Alias{QLatin1StringView("latin1"), QLatin1StringView("ISO-8859-1")},
    Alias{QLatin1StringView("ascii"), QLatin1StringView("US-ASCII")},
};

bool isNameLike(const QString &name)
{
    return !name.isEmpty() && name.size() <= maxNameLength && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || QStringView(u"-_:.+() ").contains(c));
    });
}

// Names are compared without case, hyphens, underscores and spaces, as ICU does: shift-jis, Shift_JIS.
QString bareName(QString name)
{
    return name.removeIf([](QChar c) { return c == u'-' || c == u'_' || c == u' '; }).toLower();
}

QString offeredSpelling(const QString &name)
{
    const QString bare = bareName(name);
    for (const Alias &alias : aliases) {
        if (bare == alias.name)
            return alias.canonical;
    }
    for (const char *known : offered) {
        if (bare == bareName(QLatin1StringView(known)))
            return QLatin1StringView(known);
    }
    return {};
}

// Empty when this build has no such encoding.
QString canonicalName(const QString &name)
{
    if (!isNameLike(name) || name.compare(QLatin1StringView("locale"), Qt::CaseInsensitive) == 0)
        return {};
    QString spelling = offeredSpelling(name);
    if (!spelling.isEmpty() && unicodeFormOf(spelling))
        return spelling;
    QStringDecoder decoder(name.toLatin1().constData());
    if (!decoder.isValid())
        return {};
    if (!spelling.isEmpty())
        return spelling;
    const QString known = decoder.name() ? QString::fromLatin1(decoder.name()) : name.toLower();
    spelling = offeredSpelling(known);
    return spelling.isEmpty() ? known : spelling;
}

// C1 controls, line and paragraph separators, marks that turn the writing direction of what follows, the BOM.
bool actsUnseen(char16_t code)
{
    return (code >= 0x80 && code < 0xa0) || (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069) ||
           code == 0xfeff;
}

} // namespace

TextEncoding::TextEncoding()
    : m_name(QStringLiteral("UTF-8"))
{
}

Result<TextEncoding> TextEncoding::fromName(const QString &name)
{
    TextEncoding encoding;
    encoding.m_name = canonicalName(name.trimmed());
    if (encoding.m_name.isEmpty())
        return failure(NetErrorCode::UnknownEncoding, name);
    return encoding;
}

QStringList TextEncoding::availableNames()
{
    QStringList names;
    for (const char *name : offered) {
        if (const auto encoding = fromName(QLatin1StringView(name)))
            names.append(encoding->name());
    }
    return names;
}

DecodedText TextEncoding::decode(QByteArrayView bytes) const
{
    if (const auto form = unicodeFormOf(m_name))
        return decodeUnicode(*form, bytes);
    return decodeByConverter(m_name.toLatin1(), bytes);
}

Result<QByteArray> TextEncoding::encode(QStringView text) const
{
    const auto form = unicodeFormOf(m_name);
    EncodedText encoded = form ? encodeUnicode(*form, text) : encodeByConverter(m_name.toLatin1(), text);
    if (encoded.wrong >= 0)
        return failure(NetErrorCode::UnencodableText, m_name, encoded.wrong);
    return std::move(encoded.bytes);
}

QString visibleControls(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        const char16_t code = c.unicode();
        if (code < 0x20)
            c = QChar(char16_t(0x2400 + code));
        else if (code == 0x7f)
            c = QChar(0x2421);
        else if (actsUnseen(code))
            c = QChar(0x2426);
    }
    return shown;
}

} // namespace net
