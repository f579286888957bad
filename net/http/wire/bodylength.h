// The number in a Content-Length field (RFC 9110 section 8.6). Pure. Thread: any.
#pragma once

#include "httpfault.h"

#include <QByteArrayView>

namespace net::http {

struct BodyLength {
    Fault fault = Fault::None; // LengthMalformed, LengthsDiffer
    qint64 bytes = 0;
};
// Digits and nothing else, at most 2^63-1; a list is taken when it says the same number again ("5, 5").
[[nodiscard]] BodyLength parseBodyLength(QByteArrayView value);

} // namespace net::http
