#include "replyrule.h"

#include "timeformat.h"

#include <algorithm>

namespace net {

namespace {

constexpr QLatin1StringView textPrefix("text:");

struct ReplyName {
    ReplyRule::Kind kind;
    QLatin1StringView name;
};
constexpr ReplyName plainReplies[] = {
    {ReplyRule::Kind::None, QLatin1StringView("none")},   {ReplyRule::Kind::Echo, QLatin1StringView("echo")},
    {ReplyRule::Kind::Upper, QLatin1StringView("upper")}, {ReplyRule::Kind::Time, QLatin1StringView("time")},
    {ReplyRule::Kind::Chat, QLatin1StringView("chat")},
};

// A peer may send a megabyte of characters that do not encode; going through it block by block keeps the price of
// each small, and most blocks still go out whole.
constexpr qsizetype blockLength = 64;

qsizetype characterLength(QStringView text)
{
    return text.size() > 1 && text[0].isHighSurrogate() && text[1].isLowSurrogate() ? 2 : 1;
}

// Encodes preferred(text); a character for which that has no bytes goes out as fallback(character).
template <class Preferred, class Fallback>
QByteArray encodeText(QStringView text, const TextEncoding &encoding, Preferred preferred, Fallback fallback)
{
    if (const Result<QByteArray> whole = encoding.encode(preferred(text)))
        return *whole;
    QByteArray bytes;
    while (!text.isEmpty()) {
        qsizetype length = qMin(text.size(), blockLength);
        length += text[length - 1].isHighSurrogate() && length < text.size() ? 1 : 0;
        QStringView block = text.first(length);
        text = text.sliced(length);
        if (const Result<QByteArray> encoded = encoding.encode(preferred(block))) {
            bytes += *encoded;
            continue;
        }
        while (!block.isEmpty()) {
            const QStringView character = block.first(characterLength(block));
            block = block.sliced(character.size());
            const Result<QByteArray> encoded = encoding.encode(preferred(character));
            bytes += encoded ? *encoded : encoding.encode(fallback(character)).value_or(QByteArray());
        }
    }
    return bytes;
}

QByteArray encodeOrQuestionMarks(const QString &text, const TextEncoding &encoding)
{
    return encodeText(
        text, encoding, [](QStringView t) { return t; }, [](QStringView) { return QStringView(u"?"); });
}

QByteArray upperText(QStringView text, const TextEncoding &encoding)
{
    return encodeText(
        text, encoding, [](QStringView t) { return t.toString().toUpper(); }, [](QStringView t) { return t; });
}

QByteArray upperBytes(QByteArrayView message, const TextEncoding &encoding)
{
    const DecodedText decoded = encoding.decode(message);
    const QStringView text = decoded.text;
    QByteArray bytes;
    bytes.reserve(message.size());
    qsizetype at = 0;
    for (const DecodedText::Span &span : decoded.invalid) {
        if (span.start > at)
            bytes += upperText(text.sliced(at, span.start - at), encoding);
        for (qsizetype shown = span.start; shown < span.start + span.length; shown += shownByteLength)
            bytes += QByteArray::fromHex(text.sliced(shown + 2, 2).toLatin1());
        at = span.start + span.length;
    }
    return at < text.size() ? bytes + upperText(text.sliced(at), encoding) : bytes;
}

QByteArray timeBytes(QByteArrayView message, const TextEncoding &encoding, const QDateTime &now)
{
    const QString asked = encoding.decodeToString(message);
    const QString format = asked.trimmed().isEmpty() ? QStringLiteral("%Y-%m-%d %X") : asked;
    return encodeOrQuestionMarks(formatTime(format, now), encoding);
}

} // namespace

Result<ReplyRule> ReplyRule::parse(QStringView text)
{
    if (text.startsWith(textPrefix, Qt::CaseInsensitive))
        return of(Kind::Text, text.sliced(textPrefix.size()).toString());
    const QStringView name = text.trimmed();
    for (const ReplyName &known : plainReplies) {
        if (name.compare(known.name, Qt::CaseInsensitive) == 0)
            return of(known.kind);
    }
    return failure(NetErrorCode::InvalidReply, text.toString());
}

ReplyRule ReplyRule::of(Kind kind, const QString &text)
{
    ReplyRule rule;
    rule.m_kind = kind;
    rule.m_text = kind == Kind::Text ? text : QString();
    return rule;
}

QString ReplyRule::toString() const
{
    if (m_kind == Kind::Text)
        return textPrefix + m_text;
    const auto known = std::find_if(std::begin(plainReplies), std::end(plainReplies),
                                    [this](const ReplyName &candidate) { return candidate.kind == m_kind; });
    return known->name;
}

std::optional<QByteArray> ReplyRule::reply(QByteArrayView message, const TextEncoding &encoding, const QDateTime &now) const
{
    switch (m_kind) {
    case Kind::None:
    case Kind::Chat: return std::nullopt;
    case Kind::Echo: return message.toByteArray();
    case Kind::Upper: return upperBytes(message, encoding);
    case Kind::Text: return encodeOrQuestionMarks(m_text, encoding);
    case Kind::Time: return timeBytes(message, encoding, now);
    }
    Q_UNREACHABLE();
}

bool isFarewell(QByteArrayView message, QByteArrayView word)
{
    return message.trimmed().compare(word, Qt::CaseInsensitive) == 0;
}

} // namespace net
