#include "hextext.h"

#include "hexdigit.h"

namespace net {

namespace {

constexpr qsizetype bytesPerRow = 16;
constexpr char16_t lowerDigits[] = u"0123456789abcdef";

bool isSeparator(QChar c)
{
    return c.isSpace() || QStringView(u",;:-{}").contains(c);
}

// "0x" or "\x" in front of a byte.
bool isPrefix(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && (text[at] == u'0' || text[at] == u'\\') && (text[at + 1] == u'x' || text[at + 1] == u'X');
}

void appendHex(QString *out, uchar byte)
{
    out->append(QChar(lowerDigits[byte >> 4])).append(QChar(lowerDigits[byte & 0xf]));
}

bool isPrintable(uchar byte)
{
    return byte >= 0x20 && byte < 0x7f;
}

void appendRow(QString *out, qsizetype offset, QByteArrayView row)
{
    for (int shift = 28; shift >= 0; shift -= 4)
        out->append(QChar(lowerDigits[(offset >> shift) & 0xf]));
    out->append(QLatin1Char(' '));
    for (qsizetype i = 0; i < bytesPerRow; ++i) {
        out->append(i % 8 == 0 ? QLatin1StringView("  ").sliced(i == 0 ? 1 : 0) : QLatin1StringView(" "));
        if (i < row.size())
            appendHex(out, uchar(row[i]));
        else
            out->append(QLatin1StringView("  "));
    }
    out->append(QLatin1StringView("  |"));
    for (const char byte : row)
        out->append(isPrintable(uchar(byte)) ? QLatin1Char(byte) : QLatin1Char('.'));
    out->append(QLatin1StringView("|\n"));
}

} // namespace

Result<QByteArray> parseHex(QStringView text)
{
    const auto wrong = [text](qsizetype at) { return failure(NetErrorCode::InvalidHex, text.toString(), at); };
    QByteArray bytes;
    bytes.reserve(text.size() / 2);
    qsizetype at = 0;
    while (at < text.size()) {
        if (isSeparator(text[at])) {
            ++at;
            continue;
        }
        const qsizetype start = at;
        if (isPrefix(text, at))
            at += 2;
        const int high = at < text.size() ? hexDigitValue(text[at]) : -1;
        if (high < 0)
            return wrong(at < text.size() && !isSeparator(text[at]) ? at : start);
        const int low = at + 1 < text.size() ? hexDigitValue(text[at + 1]) : -1;
        if (low < 0)
            return wrong(at + 1 < text.size() && !isSeparator(text[at + 1]) && !isPrefix(text, at + 1) ? at + 1 : at);
        bytes.append(char(high * 16 + low));
        at += 2;
    }
    return bytes;
}

QString toHex(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size() * 3);
    for (const char byte : bytes) {
        if (!text.isEmpty())
            text.append(QLatin1Char(' '));
        appendHex(&text, uchar(byte));
    }
    return text;
}

QString toCArray(QByteArrayView bytes)
{
    // C has no empty array: one byte that is not counted keeps the text a valid declaration.
    QString text = QStringLiteral("const unsigned char data[%1] = {").arg(qMax(bytes.size(), qsizetype{1}));
    text.reserve(text.size() + bytes.size() * 6 + bytes.size() / bytesPerRow * 5 + 16);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        text.append(i % bytesPerRow == 0 ? QLatin1StringView("\n    0x") : QLatin1StringView(" 0x"));
        appendHex(&text, uchar(bytes[i]));
        text.append(QLatin1Char(','));
    }
    return text.append(bytes.isEmpty() ? QLatin1StringView("0};  // 0 bytes") : QLatin1StringView("\n};"));
}

QString toPythonBytes(QByteArrayView bytes)
{
    QString text = QStringLiteral("b'");
    text.reserve(bytes.size() * 2 + 3);
    for (const char byte : bytes) {
        switch (byte) {
        case '\n': text.append(QLatin1StringView("\\n")); continue;
        case '\r': text.append(QLatin1StringView("\\r")); continue;
        case '\t': text.append(QLatin1StringView("\\t")); continue;
        case '\\': text.append(QLatin1StringView("\\\\")); continue;
        case '\'': text.append(QLatin1StringView("\\'")); continue;
        default: break;
        }
        if (isPrintable(uchar(byte))) {
            text.append(QLatin1Char(byte));
        } else {
            text.append(QLatin1StringView("\\x"));
            appendHex(&text, uchar(byte));
        }
    }
    return text.append(QLatin1Char('\''));
}

QString toHexDump(QByteArrayView bytes)
{
    QString text;
    text.reserve((bytes.size() / bytesPerRow + 1) * 80);
    for (qsizetype offset = 0; offset < bytes.size(); offset += bytesPerRow)
        appendRow(&text, offset, bytes.sliced(offset, qMin(bytesPerRow, bytes.size() - offset)));
    return text;
}

} // namespace net
