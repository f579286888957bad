// What a request asks for: path and query of its target, decoded. Pure; fuzzed.
//
// The path is taken apart at "/", each segment is decoded once, empty ones are dropped, then dot segments are resolved (RFC
// 3986 section 5.2.4); what comes out has no "." and "..", no empty segments but the last. Refused as PathOutsideRoot: a
// path that leads above its root on any part of its way; NUL and other control characters; a backslash, in either spelling;
// a slash inside a segment (%2F), which no file name can hold. Double encoding is not decoded twice: %252e%252e is a folder
// of that name. Bytes beyond ASCII are passed on, valid UTF-8 or not: an overlong dot is no dot. A query is not looked into,
// a fragment is refused. Whether the path stays inside on disk (symbolic links) is for net/platform. Thread: any. Sources:
// RFC 9112 section 3.2, RFC 3986 sections 2.1, 3.3, 5.2.4.
#pragma once

#include "requesthead.h"

#include <QByteArray>

#include <optional>

namespace net::http {

struct Target {
    Fault fault = Fault::None;
    QByteArray path;    // decoded, beginning with "/"; ends with "/" when the target did (or named a dot segment last); null
                        // when refused
    QByteArray rawPath; // as sent, without query and without an absolute form's scheme and authority
    QByteArray query;   // as sent, without "?"; null when there is none
    bool isAsterisk = false; // OPTIONS *
};
// origin-form, absolute-form (http and https) and, for OPTIONS, the asterisk.
[[nodiscard]] Target parseTarget(QByteArrayView target, Method method);

// %XX decoded; nullopt when a percent sign is not followed by two hexadecimal digits. plusIsSpace: in queries and forms.
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace = false);
// Everything but unreserved characters and "/" (RFC 3986 section 2.3) as %XX: for links and Location.
[[nodiscard]] QByteArray percentEncodedPath(QByteArrayView path);
// The value of name in a query or form ("a=1&b=2"), decoded; null when it is not there or its percent signs are wrong.
[[nodiscard]] QByteArray queryValue(QByteArrayView query, QByteArrayView name);

} // namespace net::http
