// What the parsers of this room share: the character classes of RFC 9110 section 5.6 and a quick look for control
// characters.
#pragma once

#include <QByteArrayView>

#include <array>
#include <cstring>

namespace net::http {

// tchar (RFC 9110 section 5.6.2).
inline constexpr std::array<bool, 256> tokenChars = [] {
    std::array<bool, 256> table{};
    for (size_t c = 0; c < 256; ++c)
        table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    for (const char c : {'!', '#', '$', '%', '&', '\'', '*', '+', '-', '.', '^', '_', '`', '|', '~'})
        table[static_cast<unsigned char>(c)] = true;
    return table;
}();

[[nodiscard]] constexpr bool isTokenChar(char c)
{
    return tokenChars[static_cast<quint8>(c)];
}

[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

[[nodiscard]] constexpr char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
}

// 0 to 15; -1 when it is no hexadecimal digit.
[[nodiscard]] constexpr int hexValue(char c)
{
    if (isDigit(c))
        return c - '0';
    const char lower = asciiLower(c);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

[[nodiscard]] constexpr bool isControl(char c)
{
    return static_cast<quint8>(c) < 0x20 || c == 0x7F;
}

[[nodiscard]] inline bool isToken(QByteArrayView text)
{
    for (const char c : text) {
        if (!isTokenChar(c))
            return false;
    }
    return !text.isEmpty();
}

// Without spaces and tabs around it (OWS, RFC 9110 section 5.6.3); never null when text is not.
[[nodiscard]] inline QByteArrayView trimmedSpace(QByteArrayView text)
{
    const char *begin = text.data();
    const char *end = begin + text.size();
    while (begin != end && (*begin == ' ' || *begin == '\t'))
        ++begin;
    while (begin != end && (end[-1] == ' ' || end[-1] == '\t'))
        --end;
    return {begin, end};
}

enum class Seek : quint8 { Controls, ControlsAndBeyondAscii };

// Where the first control character (a tab is one), or also the first byte above 0x7F, stands; text.size() when there is
// none. Eight bytes are looked at together: every byte of every request goes through here.
template <Seek seek = Seek::Controls>
[[nodiscard]] inline qsizetype firstControl(QByteArrayView text)
{
    constexpr bool alsoHigh = seek == Seek::ControlsAndBeyondAscii;
    constexpr quint64 ones = 0x0101010101010101U;
    constexpr quint64 tops = ones << 7;
    const char *at = text.data();
    const char *const end = at + text.size();
    for (; end - at >= 8; at += 8) {
        quint64 word = 0;
        std::memcpy(&word, at, sizeof word);
        const quint64 fromDel = word ^ (ones * 0x7F);
        const quint64 found = ((word - ones * 0x20) & ~word) | ((fromDel - ones) & ~fromDel) | (alsoHigh ? word : 0);
        if (found & tops)
            break;
    }
    while (at != end && !isControl(*at) && !(alsoHigh && static_cast<quint8>(*at) >= 0x80))
        ++at;
    return at - text.data();
}

// Where byte stands; -1 when it is not there.
[[nodiscard]] inline qsizetype findByte(QByteArrayView text, char byte)
{
    if (text.isEmpty())
        return -1;
    const auto *found = static_cast<const char *>(std::memchr(text.data(), byte, static_cast<size_t>(text.size())));
    return found ? found - text.data() : -1;
}

} // namespace net::http
