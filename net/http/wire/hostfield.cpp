#include "hostfield.h"

#include "httpchars.h"

namespace net::http {

namespace {

// RFC 3986 section 2: unreserved and sub-delims.
constexpr std::array<bool, 256> nameChars = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0; c < 128; ++c)
        table[c] = isAlpha(static_cast<char>(c)) || isDigit(static_cast<char>(c));
    for (const char c : {'-', '.', '_', '~', '!', '$', '&', '\'', '(', ')', '*', '+', ',', ';', '='})
        table[static_cast<size_t>(c)] = true;
    return table;
}();

bool isNameChar(char c)
{
    return nameChars[static_cast<quint8>(c)];
}

bool isPort(QByteArrayView text)
{
    int port = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return false;
        port = port * 10 + (c - '0');
        if (port > 65535)
            return false;
    }
    return true;
}

bool isIpv4(QByteArrayView text)
{
    int parts = 1;
    int digits = 0;
    int value = 0;
    for (const char c : text) {
        if (c == '.' && digits > 0) {
            ++parts;
            digits = value = 0;
        } else if (isDigit(c) && digits < 3 && !(digits > 0 && value == 0)) {
            ++digits;
            value = value * 10 + (c - '0');
        } else {
            return false;
        }
        if (value > 255)
            return false;
    }
    return parts == 4 && digits > 0;
}

// RFC 3986 section 3.2.2: eight groups of one to four digits, "::" once for two or more of zero (RFC 4291 allows one), an
// IPv4 address for the last two. No zone: it means nothing to the other side.
bool isIpv6(QByteArrayView text)
{
    int groups = 0;
    bool gap = false;
    if (text.startsWith("::")) {
        gap = true;
        text = text.sliced(2);
    }
    while (!text.isEmpty()) {
        qsizetype end = findByte(text, ':');
        const QByteArrayView group = end < 0 ? text : text.first(end);
        if (end < 0 && group.contains('.')) {
            if (!isIpv4(group))
                return false;
            groups += 2;
            break;
        }
        if (group.isEmpty() || group.size() > 4)
            return false;
        for (const char c : group) {
            if (hexValue(c) < 0)
                return false;
        }
        ++groups;
        if (end < 0)
            break;
        text = text.sliced(end + 1);
        if (text.isEmpty())
            return false; // "1:"
        if (text.front() == ':') {
            if (gap)
                return false;
            gap = true;
            text = text.sliced(1);
        }
    }
    return gap ? groups < 8 : groups == 8;
}

} // namespace

bool isHostAndPort(QByteArrayView text)
{
    if (text.startsWith('[')) {
        const qsizetype end = findByte(text, ']');
        if (end < 0 || !isIpv6(text.sliced(1, end - 1)))
            return false;
        const QByteArrayView rest = text.sliced(end + 1);
        return rest.isEmpty() || (rest.front() == ':' && isPort(rest.sliced(1)));
    }
    qsizetype at = 0;
    while (at < text.size() && text[at] != ':') {
        if (isNameChar(text[at])) {
            ++at;
        } else if (text[at] == '%' && at + 2 < text.size() && hexValue(text[at + 1]) >= 0 && hexValue(text[at + 2]) >= 0) {
            at += 3;
        } else {
            return false;
        }
    }
    if (at == text.size())
        return true;
    return at > 0 && isPort(text.sliced(at + 1)); // ":80" names no host
}

} // namespace net::http
