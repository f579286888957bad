#include "hexdigit.h"
#include "hextext.h"
#include "textencoding.h"

#include <array>

namespace net {

namespace {

struct Letter {
    char16_t letter;
    char16_t character;
};
constexpr std::array letters{
    Letter{u'r', u'\r'}, Letter{u'n', u'\n'}, Letter{u't', u'\t'}, Letter{u'0', u'\0'}, Letter{u'\\', u'\\'},
    Letter{u'a', u'\a'}, Letter{u'b', u'\b'}, Letter{u'f', u'\f'}, Letter{u'v', u'\v'}, Letter{u'e', u'\x1b'},
};

// What stands at one place of the text: a character to be encoded, a byte as such, or a mistake.
struct Item {
    enum class What : quint8 { Character, Byte, Wrong } what = What::Wrong;
    char32_t value = 0;
    qsizetype length = 0; // of the source
};

// Exactly `count` hexadecimal digits.
bool readDigits(QStringView text, qsizetype count, char32_t *value)
{
    if (text.size() < count)
        return false;
    *value = 0;
    for (const QChar c : text.first(count)) {
        const int digit = hexDigitValue(c);
        if (digit < 0)
            return false;
        *value = *value * 16 + static_cast<char32_t>(digit);
    }
    return true;
}

// \uXXXX, where two may be the halves of one character, and \UXXXXXXXX.
Item readUnicode(QStringView text)
{
    const qsizetype digits = text[1] == u'u' ? 4 : 8;
    Item item{Item::What::Character, 0, 2 + digits};
    if (!readDigits(text.sliced(2), digits, &item.value))
        return {};
    if (digits == 4 && QChar::isHighSurrogate(item.value)) {
        const QStringView rest = text.sliced(item.length);
        char32_t low = 0;
        if (!rest.startsWith(u"\\u") || !readDigits(rest.sliced(2), 4, &low) || !QChar::isLowSurrogate(low))
            return {};
        return {Item::What::Character, QChar::surrogateToUcs4(char16_t(item.value), char16_t(low)), 12};
    }
    return QChar::isSurrogate(item.value) || item.value > 0x10ffff ? Item{} : item;
}

Item readItem(QStringView text)
{
    if (text[0] != u'\\')
        return {Item::What::Character, text[0].unicode(), 1};
    if (text.size() < 2)
        return {};
    for (const Letter &known : letters) {
        if (text[1] == known.letter)
            return {Item::What::Character, known.character, 2};
    }
    if (text[1] == u'u' || text[1] == u'U')
        return readUnicode(text);
    Item byte{Item::What::Byte, 0, 4};
    return text[1] == u'x' && readDigits(text.sliced(2), 2, &byte.value) ? byte : Item{};
}

void appendCharacter(QString *run, char32_t value)
{
    if (QChar::requiresSurrogates(value))
        run->append(QChar(QChar::highSurrogate(value))).append(QChar(QChar::lowSurrogate(value)));
    else
        run->append(QChar(char16_t(value)));
}

// Where in the source the run's UTF-16 unit number `unit` came from; only asked when that one is wrong.
qsizetype sourceOf(QStringView text, qsizetype runStart, qsizetype unit)
{
    qsizetype at = runStart;
    while (at < text.size()) {
        const Item item = readItem(text.sliced(at));
        unit -= QChar::requiresSurrogates(item.value) ? 2 : 1;
        if (unit < 0)
            break;
        at += item.length;
    }
    return at;
}

bool isVisible(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_PrivateUse:
    case QChar::Other_NotAssigned:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph: return false;
    default: return true;
    }
}

void appendEscaped(QString *out, char32_t c)
{
    for (const Letter &known : letters) {
        // "\0" before a digit would be read by people (and by C) as an octal number.
        if (c == known.character && c != 0) {
            out->append(u'\\').append(QChar(known.letter));
            return;
        }
    }
    if (isVisible(c))
        appendCharacter(out, c);
    else if (QChar::requiresSurrogates(c))
        out->append(QStringLiteral("\\U%1").arg(c, 8, 16, QLatin1Char('0')));
    else
        out->append(QStringLiteral("\\u%1").arg(c, 4, 16, QLatin1Char('0')));
}

QString escapeDecoded(const DecodedText &decoded)
{
    QString out;
    out.reserve(decoded.text.size());
    auto span = decoded.invalid.cbegin();
    for (qsizetype i = 0; i < decoded.text.size(); ++i) {
        if (span != decoded.invalid.cend() && i == span->start) {
            out.append(QStringView(decoded.text).sliced(i, span->length)); // already \xNN
            i += span->length - 1;
            ++span;
            continue;
        }
        const QChar c = decoded.text[i];
        if (c.isHighSurrogate() && i + 1 < decoded.text.size() && decoded.text[i + 1].isLowSurrogate())
            appendEscaped(&out, QChar::surrogateToUcs4(c, decoded.text[++i]));
        else
            appendEscaped(&out, c.unicode());
    }
    return out;
}

QString allAsBytes(QByteArrayView bytes)
{
    const QString digits = QString::fromLatin1(bytes.toByteArray().toHex());
    QString out;
    out.reserve(bytes.size() * 4);
    for (qsizetype i = 0; i < digits.size(); i += 2)
        out.append(u"\\x").append(QStringView(digits).sliced(i, 2));
    return out;
}

} // namespace

Result<QByteArray> parseEscapes(QStringView text, const TextEncoding &encoding)
{
    QByteArray bytes;
    QString run; // characters since the last byte, encoded together: converters cost more to open than to use
    qsizetype runStart = 0;
    qsizetype at = 0;
    while (at <= text.size()) {
        const bool end = at == text.size();
        const Item item = end ? Item{Item::What::Byte, 0, 1} : readItem(text.sliced(at));
        if (item.what == Item::What::Wrong)
            return failure(NetErrorCode::InvalidEscape, text.toString(), at);
        if (item.what == Item::What::Character) {
            appendCharacter(&run, item.value);
        } else {
            if (!run.isEmpty()) {
                const Result<QByteArray> encoded = encoding.encode(run);
                if (!encoded)
                    return failure(NetErrorCode::UnencodableText, encoding.name(),
                                   sourceOf(text, runStart, encoded.error().number));
                bytes.append(*encoded);
                run.clear();
            }
            if (!end)
                bytes.append(char(item.value));
            runStart = at + item.length;
        }
        at += item.length;
    }
    return bytes;
}

QString toEscapes(QByteArrayView bytes, const TextEncoding &encoding)
{
    const QString text = escapeDecoded(encoding.decode(bytes));
    const Result<QByteArray> back = parseEscapes(text, encoding);
    // Some encodings write one text in several ways (shift sequences, double entries); then only the bytes tell all.
    return back && *back == bytes ? text : allAsBytes(bytes);
}

} // namespace net
