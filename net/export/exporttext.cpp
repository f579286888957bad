#include "exporttext.h"

#include <algorithm>
#include <array>

namespace net {

namespace {

constexpr auto hexPairs = [] {
    std::array<char, 512> pairs{};
    for (size_t i = 0; i < 256; ++i) {
        pairs.at(2 * i) = "0123456789abcdef"[i >> 4];
        pairs.at(2 * i + 1) = "0123456789abcdef"[i & 15];
    }
    return pairs;
}();

constexpr bool isControl(char c)
{
    return static_cast<quint8>(c) < 0x20 || c == 0x7F;
}

// What has to be looked at, a bit for each use: bytes that a format replaces, that make CSV quote, and what else there is.
enum Mind : quint8 { CsvMinds = 1, CsvQuotes = 2, JsonMinds = 4, HtmlMinds = 8, LineMinds = 16, NotAscii = 32 };
constexpr auto minds = [] {
    std::array<quint8, 256> all{};
    for (size_t i = 0; i < all.size(); ++i) {
        const auto c = static_cast<char>(i);
        const bool lineOrTab = c == '\n' || c == '\r' || c == '\t';
        const bool markup = c == '&' || c == '<' || c == '>' || c == '"' || c == '\'';
        const auto set = [&all, i](bool minded, Mind bit) {
            all.at(i) = static_cast<quint8>(all.at(i) | (minded ? int{bit} : 0));
        };
        set(c == '"' || (isControl(c) && !lineOrTab), CsvMinds);
        set(c == '"' || c == ',' || c == '\n' || c == '\r', CsvQuotes);
        set(c == '"' || c == '\\' || isControl(c), JsonMinds);
        set(markup || (isControl(c) && c != '\n' && c != '\t'), HtmlMinds);
        set(isControl(c), LineMinds);
        set(i >= 0x80, NotAscii);
    }
    return all;
}();

bool holds(QByteArrayView text, int bits)
{
    return std::any_of(text.begin(), text.end(), [bits](char c) { return minds[static_cast<quint8>(c)] & bits; });
}

// What a byte becomes.
struct Replacement {
    std::array<char, 6> bytes{};
    quint8 size = 0;

    Replacement(QByteArrayView text)
        : size(static_cast<quint8>(text.size()))
    {
        std::copy(text.begin(), text.end(), bytes.begin());
    }
};

// U+2400 and on: the picture of a control character.
Replacement pictureOf(char c)
{
    const char picture[3]{'\xE2', '\x90', c == 0x7F ? '\xA1' : static_cast<char>(0x80 + c)};
    return QByteArrayView(picture, 3);
}

// As the composer understands it: \r, \0, \x1b. The pictures are in few of the fonts that browsers use.
Replacement escapeOf(char c)
{
    if (c == '\r' || c == '\0')
        return QByteArrayView(c == '\r' ? "\\r" : "\\0", 2);
    const size_t pair = 2 * size_t{static_cast<quint8>(c)};
    const char escape[4]{'\\', 'x', hexPairs[pair], hexPairs[pair + 1]};
    return QByteArrayView(escape, 4);
}

bool beginsFormula(QByteArrayView text)
{
    if (text.isEmpty())
        return false;
    if (QByteArrayView("=+-@\t\r\n").contains(text.front()))
        return true;
    // The full-width forms: ＝ ＋ － ＠.
    return text.startsWith("\xEF\xBC\x9D") || text.startsWith("\xEF\xBC\x8B") || text.startsWith("\xEF\xBC\x8D") ||
           text.startsWith("\xEF\xBC\xA0");
}

// Not QString::fromUtf8(), which drops a byte order mark.
QString textOf(QByteArrayView utf8)
{
    return TextEncoding().decodeToString(utf8);
}

// Text, with each byte that the format minds replaced.
template <class Replace>
void appendReplaced(QByteArray &out, QByteArrayView text, Mind mind, Replace replace)
{
    qsizetype from = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!(minds[static_cast<quint8>(text[i])] & mind))
            continue;
        const Replacement replacement = replace(text[i]);
        out.append(text.data() + from, i - from).append(replacement.bytes.data(), replacement.size);
        from = i + 1;
    }
    out.append(text.data() + from, text.size() - from);
}

} // namespace

PayloadText::PayloadText(const TextEncoding &encoding)
    : m_encoding(encoding)
    , m_isUtf8(encoding == TextEncoding())
{
}

void PayloadText::set(QByteArrayView payload)
{
    if (m_isUtf8 && payload.isValidUtf8()) {
        m_text = payload;
        m_exact = true;
        return;
    }
    const DecodedText decoded = m_encoding.decode(payload);
    m_made = decoded.text.toUtf8();
    m_text = m_made;
    m_exact = decoded.invalid.empty();
}

void appendHex(QByteArray &out, QByteArrayView bytes)
{
    const qsizetype before = out.size();
    out.resize(before + 2 * bytes.size());
    char *to = out.data() + before;
    for (const char c : bytes) {
        const size_t pair = 2 * size_t{static_cast<quint8>(c)};
        *to++ = hexPairs[pair];
        *to++ = hexPairs[pair + 1];
    }
}

void appendCsvCell(QByteArray &out, QByteArrayView utf8)
{
    const bool quoted = holds(utf8, CsvQuotes);
    if (quoted)
        out += '"';
    if (beginsFormula(utf8))
        out += '\'';
    appendReplaced(out, utf8, CsvMinds,
                   [](char c) { return c == '"' ? Replacement(QByteArrayView("\"\"")) : pictureOf(c); });
    if (quoted)
        out += '"';
}

void appendJsonString(QByteArray &out, QByteArrayView utf8)
{
    out += '"';
    appendReplaced(out, utf8, JsonMinds, [](char c) -> Replacement {
        switch (c) {
        case '"': return QByteArrayView("\\\"");
        case '\\': return QByteArrayView("\\\\");
        case '\n': return QByteArrayView("\\n");
        case '\r': return QByteArrayView("\\r");
        case '\t': return QByteArrayView("\\t");
        default: break;
        }
        const size_t pair = 2 * size_t{static_cast<quint8>(c)};
        const char code[6]{'\\', 'u', '0', '0', hexPairs[pair], hexPairs[pair + 1]};
        return QByteArrayView(code, 6);
    });
    out += '"';
}

void appendOneLine(QByteArray &out, QByteArrayView utf8)
{
    if (!holds(utf8, LineMinds | NotAscii))
        out.append(utf8);
    else
        out.append(visibleControls(textOf(utf8)).toUtf8());
}

void appendRemark(QByteArray &out, QByteArrayView before, const Remark &remark)
{
    if (remark.isEmpty())
        return;
    out.append(before).append(remark.isBookmarked ? "★" : "✎");
    if (!remark.note.isEmpty())
        appendOneLine(out += ' ', remark.note.toUtf8());
}

bool appendHtml(QByteArray &out, QByteArrayView utf8)
{
    // A line break at the very beginning of an element is dropped by HTML's rules, a carriage return becomes a line feed.
    bool exact = !utf8.startsWith('\n');
    QByteArray visible;
    if (holds(utf8, NotAscii)) {
        const QString text = textOf(utf8);
        const QString shown = visibleControls(text);
        QString escaped;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const bool actsUnseen = shown[i] != text[i] && text[i].unicode() >= 0x80;
            exact = exact && !actsUnseen;
            if (actsUnseen)
                escaped += QStringLiteral("\\u%1").arg(text[i].unicode(), 4, 16, QLatin1Char('0'));
            else
                escaped += text[i];
        }
        visible = escaped.toUtf8();
        utf8 = visible;
    }
    appendReplaced(out, utf8, HtmlMinds, [&exact](char c) -> Replacement {
        switch (c) {
        case '&': return QByteArrayView("&amp;");
        case '<': return QByteArrayView("&lt;");
        case '>': return QByteArrayView("&gt;");
        case '"': return QByteArrayView("&quot;");
        case '\'': return QByteArrayView("&#39;");
        default: break;
        }
        exact = false;
        return escapeOf(c);
    });
    return exact;
}

} // namespace net
