#include "mimeparameters.h"

#include "httpchars.h"
#include "requesttarget.h"

#include <QString>

#include <algorithm>

namespace net::http {

namespace {

QByteArrayView takeSpace(QByteArrayView text)
{
    while (!text.isEmpty() && (text.front() == ' ' || text.front() == '\t'))
        text = text.sliced(1);
    return text;
}

QByteArray lower(QByteArrayView text)
{
    QByteArray result = text.toByteArray();
    std::transform(result.cbegin(), result.cend(), result.begin(), asciiLower);
    return result;
}

// A quoted string from the front of text; nullopt when it does not end.
std::optional<QByteArray> takeQuoted(QByteArrayView *text)
{
    QByteArray value("");
    for (qsizetype at = 1; at < text->size(); ++at) {
        const char c = (*text)[at];
        if (c == '"') {
            *text = text->sliced(at + 1);
            return value;
        }
        if (c == '\\' && at + 1 < text->size() && ((*text)[at + 1] == '"' || (*text)[at + 1] == '\\'))
            ++at;
        value.append((*text)[at]);
    }
    return std::nullopt;
}

// A token, or what careless programs send in place of a quoted string: all up to the next semicolon or space.
QByteArray takeBare(QByteArrayView *text)
{
    const auto end =
        std::find_if(text->begin(), text->end(), [](char c) { return c == ';' || c == ' ' || c == '\t' || c == '"'; });
    const QByteArrayView value(text->begin(), end);
    *text = text->sliced(value.size());
    return value.toByteArray();
}

} // namespace

QByteArray MimeValue::parameter(QByteArrayView name) const
{
    const auto it =
        std::find_if(parameters.begin(), parameters.end(), [name](const auto &pair) { return pair.first == name; });
    return it == parameters.end() ? QByteArray() : it->second;
}

std::optional<MimeValue> parseMimeValue(QByteArrayView text)
{
    const qsizetype semicolon = findByte(text, ';');
    const QByteArrayView value = trimmedSpace(semicolon < 0 ? text : text.first(semicolon));
    const auto isValueChar = [](char c) { return isTokenChar(c) || c == '/'; };
    if (value.isEmpty() || !std::all_of(value.begin(), value.end(), isValueChar))
        return std::nullopt;
    MimeValue result{lower(value), {}};
    QByteArrayView rest = semicolon < 0 ? QByteArrayView() : text.sliced(semicolon);
    while (!rest.isEmpty()) {
        if (rest.front() != ';')
            return std::nullopt;
        rest = takeSpace(rest.sliced(1));
        if (rest.isEmpty() || rest.front() == ';')
            continue; // a semicolon too many (RFC 9110 section 5.6.6)
        const auto end = std::find_if_not(rest.begin(), rest.end(), isTokenChar);
        const QByteArray name = lower(QByteArrayView(rest.begin(), end));
        rest = rest.sliced(name.size());
        if (name.isEmpty() || !rest.startsWith('='))
            return std::nullopt;
        rest = rest.sliced(1);
        std::optional<QByteArray> parameter = rest.startsWith('"') ? takeQuoted(&rest) : takeBare(&rest);
        if (!parameter || !result.parameter(name).isNull())
            return std::nullopt;
        result.parameters.emplace_back(name, *std::move(parameter));
        rest = takeSpace(rest);
    }
    return result;
}

QByteArray extendedValue(QByteArrayView text)
{
    const qsizetype charsetEnd = findByte(text, '\'');
    const qsizetype languageEnd = charsetEnd < 0 ? -1 : findByte(text.sliced(charsetEnd + 1), '\'');
    if (languageEnd < 0)
        return {};
    const QByteArray charset = lower(text.first(charsetEnd));
    const std::optional<QByteArray> value = percentDecoded(text.sliced(charsetEnd + languageEnd + 2));
    if (!value)
        return {};
    if (charset == "utf-8")
        return *value;
    return charset == "iso-8859-1" ? QString::fromLatin1(*value).toUtf8() : QByteArray();
}

} // namespace net::http
