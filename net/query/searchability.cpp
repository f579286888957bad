#include "searchability.h"

#include "unicodetext.h"

#include <QtEndian>

#include <algorithm>
#include <numeric>

namespace net {

namespace {

// Letters beyond ASCII that have two cases have different bytes for them; a backslash may mean \xNN, which is made
// only while decoding.
bool bytesCannotTell(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\\' || (c.unicode() >= 0x80 && (c.toLower() != c || c.toUpper() != c)) || c.isSurrogate();
    });
}

bool startsWithAny(const QString &name, std::initializer_list<QLatin1StringView> beginnings)
{
    return std::any_of(beginnings.begin(), beginnings.end(),
                       [&name](QLatin1StringView beginning) { return name.startsWith(beginning, Qt::CaseInsensitive); });
}

// A byte is a character, and one under 0x80 is always that ASCII character.
bool isSingleByte(const QString &name)
{
    return startsWithAny(name, {QLatin1StringView("US-ASCII"), QLatin1StringView("ISO-8859-"),
                                QLatin1StringView("windows-125"), QLatin1StringView("windows-874"),
                                QLatin1StringView("KOI8-"), QLatin1StringView("TIS-620"), QLatin1StringView("IBM437"),
                                QLatin1StringView("IBM85"), QLatin1StringView("IBM866"), QLatin1StringView("macintosh")});
}

// Each character has one spelling in bytes.
bool isChinese(const QString &name)
{
    return startsWithAny(name, {QLatin1StringView("GBK"), QLatin1StringView("GB18030"), QLatin1StringView("GB2312")});
}

// ASCII is spelt as itself, but its bytes may also be the second half of another character.
bool isAsciiWithMore(const QString &name)
{
    return isChinese(name) || startsWithAny(name, {QLatin1StringView("Big5"), QLatin1StringView("EUC-"),
                                                   QLatin1StringView("Shift_JIS"), QLatin1StringView("windows-949")});
}

bool isAllAscii(QByteArrayView bytes)
{
    // Looks at all of them: that becomes vector instructions.
    constexpr qsizetype step = sizeof(quint64);
    quint64 seen = 0;
    qsizetype at = 0;
    for (; at + step <= bytes.size(); at += step)
        seen |= qFromUnaligned<quint64>(bytes.data() + at);
    for (; at < bytes.size(); ++at)
        seen |= static_cast<uchar>(bytes[at]);
    return (seen & 0x8080'8080'8080'8080) == 0;
}

} // namespace

Searchability searchability(const QString &text, const TextEncoding &encoding)
{
    const QString &name = encoding.name();
    const std::optional<UnicodeForm> form = unicodeFormOf(name);
    const bool isAscii = std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
    Searchability how = Searchability::Text;
    if (bytesCannotTell(text))
        return how;
    if (form == UnicodeForm::Utf8 || isSingleByte(name))
        how = Searchability::Bytes;
    else if (form || isChinese(name) || (isAscii && isAsciiWithMore(name)))
        how = Searchability::BytesFirst;
    return how == Searchability::Text || encoding.encode(text) ? how : Searchability::Never;
}

BytesAsText bytesAsText(const TextEncoding &encoding)
{
    const QString &name = encoding.name();
    if (unicodeFormOf(name) == UnicodeForm::Utf8)
        return BytesAsText::Utf8;
    if (!isSingleByte(name) && !isAsciiWithMore(name))
        return BytesAsText::None;
    QByteArray ascii(0x80, '\0'); // some have other control characters
    std::iota(ascii.begin(), ascii.end(), '\0');
    return encoding.decodeToString(ascii) == QLatin1StringView(ascii) ? BytesAsText::Ascii : BytesAsText::None;
}

Utf8AsIs utf8AsIs(QByteArrayView payload, BytesAsText asText)
{
    if (asText == BytesAsText::None)
        return Utf8AsIs::No;
    if (isAllAscii(payload))
        return Utf8AsIs::Ascii;
    return asText == BytesAsText::Utf8 && payload.isValidUtf8() ? Utf8AsIs::Yes : Utf8AsIs::No;
}

std::optional<QByteArray> bytesToSearch(const QString &text, const TextEncoding &encoding)
{
    const Searchability how = searchability(text, encoding);
    if (how == Searchability::Text || how == Searchability::Never)
        return std::nullopt;
    return encoding.encode(text).value();
}

} // namespace net
