#include "unicodetext.h"

#include "decodedtextbuilder.h"

#include <QStringConverter>

#include <array>

namespace net {

namespace {

constexpr char32_t lastCharacter = 0x10ffff;

bool isSurrogate(char32_t value)
{
    return value >= 0xd800 && value <= 0xdfff;
}

// Length of the well-formed UTF-8 sequence at the front (RFC 3629 section 4), 0 when there is none.
qsizetype utf8Sequence(QByteArrayView bytes, char32_t *character)
{
    const auto at = [bytes](qsizetype i) { return uchar(bytes[i]); };
    const uchar lead = at(0);
    if (lead < 0x80) {
        *character = lead;
        return 1;
    }
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || bytes.size() < length)
        return 0;
    char32_t value = lead & (0x7f >> length);
    for (qsizetype i = 1; i < length; ++i) {
        if ((at(i) & 0xc0) != 0x80)
            return 0;
        value = (value << 6) | (at(i) & 0x3f);
    }
    const bool overlong = (length == 3 && value < 0x800) || (length == 4 && value < 0x10000);
    if (overlong || isSurrogate(value) || value > lastCharacter)
        return 0;
    *character = value;
    return length;
}

DecodedText decodeUtf8(QByteArrayView bytes)
{
    // Most text is valid: one vectorised pass then. The flags keep a BOM as the character it is.
    QStringDecoder whole(QStringConverter::Utf8,
                         QStringConverter::Flag::Stateless | QStringConverter::Flag::ConvertInitialBom);
    QString text = whole.decode(bytes);
    if (!whole.hasError())
        return {std::move(text), {}};

    DecodedTextBuilder builder(bytes.size());
    while (!bytes.isEmpty()) {
        char32_t character = 0;
        const qsizetype length = utf8Sequence(bytes, &character);
        if (length == 0)
            builder.appendInvalid(uchar(bytes.front()));
        else
            builder.append(character);
        bytes = bytes.sliced(qMax(length, qsizetype{1}));
    }
    return builder.take();
}

struct Units {
    qsizetype size = 2; // bytes
    bool bigEndian = false;

    [[nodiscard]] char32_t read(QByteArrayView bytes) const
    {
        char32_t value = 0;
        for (qsizetype i = 0; i < size; ++i)
            value = (value << 8) | uchar(bytes[bigEndian ? i : size - 1 - i]);
        return value;
    }
    void write(char32_t value, QByteArray *out) const
    {
        for (qsizetype i = 0; i < size; ++i) {
            const qsizetype byte = bigEndian ? size - 1 - i : i;
            out->append(char((value >> (8 * byte)) & 0xff));
        }
    }
};

DecodedText decodeUnits(Units units, QByteArrayView bytes)
{
    DecodedTextBuilder builder(bytes.size() / units.size + 4);
    while (bytes.size() >= units.size) {
        char32_t value = units.read(bytes);
        qsizetype used = units.size;
        if (units.size == 2 && QChar::isHighSurrogate(value) && bytes.size() >= 4) {
            const char32_t low = units.read(bytes.sliced(2));
            if (QChar::isLowSurrogate(low)) {
                value = QChar::surrogateToUcs4(char16_t(value), char16_t(low));
                used = 4;
            }
        }
        if (isSurrogate(value) || value > lastCharacter)
            builder.appendInvalid(bytes.first(used));
        else
            builder.append(value);
        bytes = bytes.sliced(used);
    }
    builder.appendInvalid(bytes);
    return builder.take();
}

DecodedText decodeAscii(QByteArrayView bytes)
{
    DecodedTextBuilder builder(bytes.size());
    for (const char byte : bytes) {
        if (uchar(byte) < 0x80)
            builder.append(char32_t(byte));
        else
            builder.appendInvalid(uchar(byte));
    }
    return builder.take();
}

// Offset of the first character above `last`, or of the first lone surrogate; -1 when there is none.
qsizetype firstBeyond(QStringView text, char32_t last)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t value = text[i].unicode();
        const bool pair = QChar::isHighSurrogate(value) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair)
            value = QChar::surrogateToUcs4(text[i], text[i + 1]);
        if (isSurrogate(value) || value > last)
            return i;
        i += pair ? 1 : 0;
    }
    return -1;
}

QByteArray encodeUnits(Units units, QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size() * units.size);
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t value = text[i].unicode();
        if (units.size == 4 && QChar::isHighSurrogate(value)) {
            ++i; // firstBeyond() has seen to it that the other half is there
            value = QChar::surrogateToUcs4(char16_t(value), text[i].unicode());
        }
        units.write(value, &bytes);
    }
    return bytes;
}

struct FormName {
    UnicodeForm form;
    QLatin1StringView name;
};

constexpr std::array formNames{
    FormName{UnicodeForm::Utf8, QLatin1StringView("UTF-8")},
    FormName{UnicodeForm::Utf16Le, QLatin1StringView("UTF-16LE")},
    FormName{UnicodeForm::Utf16Be, QLatin1StringView("UTF-16BE")},
    FormName{UnicodeForm::Utf32Le, QLatin1StringView("UTF-32LE")},
    FormName{UnicodeForm::Utf32Be, QLatin1StringView("UTF-32BE")},
    FormName{UnicodeForm::Latin1, QLatin1StringView("ISO-8859-1")},
    FormName{UnicodeForm::Ascii, QLatin1StringView("US-ASCII")},
};

} // namespace

std::optional<UnicodeForm> unicodeFormOf(const QString &name)
{
    for (const FormName &known : formNames) {
        if (name == known.name)
            return known.form;
    }
    return std::nullopt;
}

DecodedText decodeUnicode(UnicodeForm form, QByteArrayView bytes)
{
    switch (form) {
    case UnicodeForm::Utf8: return decodeUtf8(bytes);
    case UnicodeForm::Utf16Le: return decodeUnits({2, false}, bytes);
    case UnicodeForm::Utf16Be: return decodeUnits({2, true}, bytes);
    case UnicodeForm::Utf32Le: return decodeUnits({4, false}, bytes);
    case UnicodeForm::Utf32Be: return decodeUnits({4, true}, bytes);
    case UnicodeForm::Latin1: return {QString::fromLatin1(bytes), {}};
    case UnicodeForm::Ascii: return decodeAscii(bytes);
    }
    Q_UNREACHABLE();
}

EncodedText encodeUnicode(UnicodeForm form, QStringView text)
{
    const char32_t last = form == UnicodeForm::Ascii ? 0x7f : form == UnicodeForm::Latin1 ? 0xff : lastCharacter;
    if (const qsizetype wrong = firstBeyond(text, last); wrong >= 0)
        return {{}, wrong};
    switch (form) {
    case UnicodeForm::Utf8: return {text.toUtf8()};
    case UnicodeForm::Utf16Le: return {encodeUnits({2, false}, text)};
    case UnicodeForm::Utf16Be: return {encodeUnits({2, true}, text)};
    case UnicodeForm::Utf32Le: return {encodeUnits({4, false}, text)};
    case UnicodeForm::Utf32Be: return {encodeUnits({4, true}, text)};
    case UnicodeForm::Latin1:
    case UnicodeForm::Ascii: return {text.toLatin1()};
    }
    Q_UNREACHABLE();
}

} // namespace net
