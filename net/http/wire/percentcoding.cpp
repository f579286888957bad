// The percent-encoding half of requesttarget.h.
#include "requesttarget.h"

#include "httpchars.h"

namespace net::http {

std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace)
{
    QByteArray decoded(text.size(), Qt::Uninitialized);
    char *to = decoded.data();
    for (const char *at = text.begin(), *end = text.end(); at != end; ++at) {
        if (*at == '%') {
            const int high = end - at > 2 ? hexValue(at[1]) : -1;
            const int low = end - at > 2 ? hexValue(at[2]) : -1;
            if (high < 0 || low < 0)
                return std::nullopt;
            *to++ = static_cast<char>(high * 16 + low);
            at += 2;
        } else {
            *to++ = plusIsSpace && *at == '+' ? ' ' : *at;
        }
    }
    decoded.truncate(to - decoded.constData());
    return decoded;
}

QByteArray percentEncodedPath(QByteArrayView path)
{
    constexpr char digits[] = "0123456789ABCDEF";
    QByteArray encoded;
    encoded.reserve(path.size() + path.size() / 2);
    for (const char c : path) {
        if (isAlpha(c) || isDigit(c) || c == '-' || c == '.' || c == '_' || c == '~' || c == '/') {
            encoded.append(c);
        } else {
            encoded.append('%');
            encoded.append(digits[static_cast<quint8>(c) >> 4]);
            encoded.append(digits[static_cast<quint8>(c) & 15]);
        }
    }
    return encoded;
}

QByteArray queryValue(QByteArrayView query, QByteArrayView name)
{
    for (;;) {
        const qsizetype end = findByte(query, '&');
        const QByteArrayView pair = end < 0 ? query : query.first(end);
        const qsizetype equals = findByte(pair, '=');
        const std::optional<QByteArray> decoded = percentDecoded(equals < 0 ? pair : pair.first(equals), true);
        if (decoded && !pair.isEmpty() && *decoded == name)
            return percentDecoded(equals < 0 ? QByteArrayView("") : pair.sliced(equals + 1), true).value_or(QByteArray());
        if (end < 0)
            return {};
        query = query.sliced(end + 1);
    }
}

} // namespace net::http
