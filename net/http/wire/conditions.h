// Conditional requests: what the If-… fields decide for a resource (RFC 9110 section 13.2.2). Pure. Thread: any.
#pragma once

#include "requesthead.h"

#include <QByteArray>

namespace net::http {

struct Validators {
    QByteArray etag;      // with its quotes; strong
    qint64 modified = -1; // seconds since 1970; -1: unknown
};

enum class Condition : quint8 { Proceed, NotModified, Failed }; // 200/206, 304, 412
[[nodiscard]] Condition evaluateConditions(const RequestHead &head, const Validators &validators);
// Whether the Range field counts: the method is GET (section 14.2), and there is no If-Range, or one that names exactly this
// version (section 13.1.5: strong comparison).
[[nodiscard]] bool rangeApplies(const RequestHead &head, const Validators &validators);

// IMF-fixdate and the two obsolete forms (RFC 9110 section 5.6.7) in seconds since 1970; -1 when it is no date. Years of two
// digits are those within 50 years of now.
[[nodiscard]] qint64 parseHttpDate(QByteArrayView text);
[[nodiscard]] QByteArray httpDate(qint64 secondsSince1970); // "Sun, 06 Nov 1994 08:49:37 GMT"

} // namespace net::http
