#include "bodylength.h"

#include "httpchars.h"

#include <limits>

namespace net::http {

namespace {

// -1 when it is no number of 63 bits.
qint64 number(QByteArrayView text)
{
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    qint64 value = 0;
    for (const char c : text) {
        if (!isDigit(c))
            return -1;
        const qint64 digit = c - '0';
        if (value > (most - digit) / 10)
            return -1;
        value = value * 10 + digit;
    }
    return text.isEmpty() ? -1 : value;
}

} // namespace

BodyLength parseBodyLength(QByteArrayView value)
{
    BodyLength result;
    for (bool first = true;; first = false) {
        const qsizetype comma = findByte(value, ',');
        const qint64 bytes = number(trimmedSpace(comma < 0 ? value : value.first(comma)));
        if (bytes < 0)
            return {Fault::LengthMalformed, 0};
        if (!first && bytes != result.bytes)
            result.fault = Fault::LengthsDiffer; // goes on: what is no number at all is the graver fault
        if (first)
            result.bytes = bytes;
        if (comma < 0)
            return result;
        value = value.sliced(comma + 1);
    }
}

} // namespace net::http
