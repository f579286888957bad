// One hexadecimal digit; -1 when it is none. (QString's own conversions take signs and prefixes along.)
#pragma once

#include <QChar>

namespace net {

[[nodiscard]] constexpr int hexDigitValue(QChar c)
{
    const char16_t code = c.unicode();
    if (code >= u'0' && code <= u'9')
        return code - u'0';
    const char16_t lower = code | 0x20;
    return lower >= u'a' && lower <= u'f' ? lower - u'a' + 10 : -1;
}

} // namespace net
