#include "bytetext.h"

#include "controlescapes.h"

#include <QHash>

#include <algorithm>

namespace widgets {

namespace {

// How many bytes a character takes, asked of the encoding once a character.
class CharacterLengths {
public:
    explicit CharacterLengths(const net::TextEncoding &encoding)
        : m_encoding(encoding)
        , m_isUtf8(encoding.name().compare(u"UTF-8", Qt::CaseInsensitive) == 0)
    {
    }

    qint32 of(char32_t c)
    {
        if (m_isUtf8)
            return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
        const auto known = m_known.constFind(c);
        if (known != m_known.constEnd())
            return *known;
        const auto bytes = m_encoding.encode(QString::fromUcs4(&c, 1));
        const qint32 length = bytes ? static_cast<qint32>(bytes->size()) : 0;
        m_known.insert(c, length);
        return length;
    }

private:
    const net::TextEncoding &m_encoding;
    QHash<char32_t, qint32> m_known;
    bool m_isUtf8;
};

class Builder {
public:
    Builder(const QString &decoded, const net::TextEncoding &encoding)
        : m_decoded(decoded)
        , m_lengths(encoding)
    {
        m_made.text.reserve(decoded.size());
        m_made.byteAt.reserve(static_cast<size_t>(decoded.size()) + 1);
    }

    void addInvalid(const net::DecodedText::Span &span)
    {
        constexpr qsizetype shownLength = 4; // \xNN
        m_made.invalid.push_back({m_made.text.size(), span.length});
        for (qsizetype i = 0; i < span.length; ++i) {
            put(m_decoded[span.start + i]);
            if (i % shownLength == shownLength - 1)
                ++m_byte;
        }
    }

    // Returns how many UTF-16 units it took.
    qsizetype addCharacter(qsizetype at)
    {
        const QChar c = m_decoded[at];
        const bool isPair = c.isHighSurrogate() && at + 1 < m_decoded.size() && m_decoded[at + 1].isLowSurrogate();
        const char32_t code = isPair ? QChar::surrogateToUcs4(c, m_decoded[at + 1]) : c.unicode();
        const QString escape = code == U'\t' ? QString() : controlEscape(c);
        if (escape.isEmpty()) {
            put(c);
            if (isPair)
                put(m_decoded[at + 1]);
        } else {
            m_made.controls.push_back({m_made.text.size(), escape.size()});
            for (const QChar part : escape)
                put(part);
        }
        if (code == U'\n') {
            put(u'\n');
            m_column = 0;
        }
        if (m_column >= longestLine) {
            put(u'\n');
            m_column = 0;
        }
        m_byte += m_lengths.of(code);
        return isPair ? 2 : 1;
    }

    ByteText finish(qsizetype byteCount)
    {
        m_made.byteAt.push_back(m_byte);
        if (m_byte != byteCount)
            m_made.byteAt.clear();
        return std::move(m_made);
    }

private:
    void put(QChar c)
    {
        m_made.text.append(c);
        m_made.byteAt.push_back(m_byte);
        ++m_column;
    }

    const QString &m_decoded;
    CharacterLengths m_lengths;
    ByteText m_made;
    qint32 m_byte = 0;
    qsizetype m_column = 0;
};

} // namespace

ByteText makeByteText(QByteArrayView bytes, const net::TextEncoding &encoding)
{
    const net::DecodedText decoded = encoding.decode(bytes);
    Builder builder(decoded.text, encoding);
    auto span = decoded.invalid.begin();
    for (qsizetype at = 0; at < decoded.text.size();) {
        if (span != decoded.invalid.end() && span->start == at) {
            builder.addInvalid(*span);
            at += span->length;
            ++span;
        } else {
            at += builder.addCharacter(at);
        }
    }
    return builder.finish(bytes.size());
}

ByteText::Range ByteText::bytesOf(qsizetype textFirst, qsizetype textCount) const
{
    const qsizetype end = textFirst + textCount;
    if (textFirst < 0 || textCount <= 0 || end >= static_cast<qsizetype>(byteAt.size()))
        return {};
    const qint32 first = byteAt[static_cast<size_t>(textFirst)];
    // A character counts as a whole: go on to where the next byte begins.
    const qint32 lastByte = byteAt[static_cast<size_t>(end - 1)];
    const auto after = std::upper_bound(byteAt.begin(), byteAt.end(), lastByte);
    const qint32 past = after == byteAt.end() ? byteAt.back() : *after;
    return {first, past - first};
}

ByteText::Range ByteText::textOf(qsizetype byteFirst, qsizetype byteCount) const
{
    if (byteAt.empty() || byteCount <= 0 || byteFirst < 0 || byteFirst >= byteAt.back())
        return {};
    const auto containing = std::prev(std::upper_bound(byteAt.begin(), byteAt.end(), static_cast<qint32>(byteFirst)));
    const auto begin = std::lower_bound(byteAt.begin(), byteAt.end(), *containing);
    const auto end = std::lower_bound(begin, byteAt.end(), static_cast<qint32>(byteFirst + byteCount));
    return {begin - byteAt.begin(), end - begin};
}

} // namespace widgets
