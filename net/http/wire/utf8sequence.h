// How long the UTF-8 sequence at the front of text is (1 to 4); 0 when there is no valid one: overlong forms, surrogates and
// what lies above U+10FFFF are not (RFC 3629 section 4). Pure.
#pragma once

#include <QByteArrayView>

namespace net::http {

[[nodiscard]] inline qsizetype utf8SequenceLength(QByteArrayView text)
{
    if (text.isEmpty())
        return 0;
    const auto byte = [text](qsizetype i) { return static_cast<quint8>(text[i]); };
    const quint8 lead = byte(0);
    if (lead < 0x80)
        return 1;
    const qsizetype length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length)
        return 0;
    const quint8 lowest = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
    const quint8 highest = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
    if (byte(1) < lowest || byte(1) > highest)
        return 0;
    for (qsizetype i = 2; i < length; ++i) {
        if ((byte(i) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

} // namespace net::http
