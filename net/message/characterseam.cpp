#include "characterseam.h"

#include "unicodetext.h"

#include <algorithm>

namespace net {

namespace {

bool isOneCharacter(const DecodedText &decoded)
{
    const QString &text = decoded.text;
    return decoded.invalid.empty() &&
           (text.size() == 1 || (text.size() == 2 && text[0].isHighSurrogate() && text[1].isLowSurrogate()));
}

// RFC 3629: the bytes behind the first of a character are 10xxxxxx, and nothing else is.
qsizetype certainStartUtf8(QByteArrayView bytes)
{
    const qsizetype from = std::max<qsizetype>(0, bytes.size() - longestCharacter);
    for (qsizetype at = bytes.size() - 1; at >= from; --at) {
        if ((static_cast<uchar>(bytes[at]) & 0xc0) != 0x80)
            return at;
    }
    return from > 0 ? bytes.size() : -1;
}

} // namespace

CharacterSeam characterAcross(QByteArrayView before, QByteArrayView behind, const TextEncoding &encoding)
{
    const DecodedText decoded = encoding.decode(before);
    if (decoded.invalid.empty())
        return {};
    const DecodedText::Span &last = decoded.invalid.back();
    if (last.start + last.length != decoded.text.size())
        return {};
    for (qsizetype own = std::min(last.length / shownByteLength, longestCharacter - 1); own > 0; --own) {
        for (qsizetype more = 1; own + more <= longestCharacter && more <= behind.size(); ++more) {
            if (isOneCharacter(encoding.decode(before.last(own).toByteArray().append(behind.first(more)))))
                return {own, more};
        }
    }
    return {};
}

qsizetype certainStart(QByteArrayView bytes, const TextEncoding &encoding)
{
    constexpr uchar lowestSecondByte = 0x30; // of a character, in every encoding whose ASCII is ASCII
    const QString &name = encoding.name();
    if (name.startsWith(QLatin1StringView("ISO-2022"), Qt::CaseInsensitive) ||
        name.startsWith(QLatin1StringView("HZ"), Qt::CaseInsensitive))
        return bytes.size();
    switch (unicodeFormOf(name).value_or(UnicodeForm::Ascii)) {
    case UnicodeForm::Utf8: return certainStartUtf8(bytes);
    case UnicodeForm::Utf16Le:
    case UnicodeForm::Utf16Be:
    case UnicodeForm::Utf32Le:
    case UnicodeForm::Utf32Be: return -1;
    case UnicodeForm::Latin1: return bytes.size();
    case UnicodeForm::Ascii: break; // and all that are none of Unicode's
    }
    for (qsizetype at = bytes.size(); at > 0; --at) {
        if (static_cast<uchar>(bytes[at - 1]) < lowestSecondByte)
            return at;
    }
    return -1;
}

} // namespace net
