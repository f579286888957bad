// What a request asks for: path and query of its target, decoded. Pure; fuzzed.
//
// The path is decoded once, taken apart at "/", and its dot segments are resolved (RFC 3986 section 5.2.4). A path that leads above its
// root, holds NUL, a backslash or another control character is refused; what comes out has no "." and "..", no empty segments but
// the last. Double encoding is not decoded twice: %252e%252e is a folder of that name. Whether the path stays inside on disk (symbolic
// links) is for net/platform. Thread: any. Sources: RFC 9112 section 3.2, RFC 3986 sections 2.1, 3.3 and 5.2.4.
#pragma once

#include "requesthead.h"

#include <QByteArray>

#include <optional>

namespace net::http {

struct Target {
    Fault fault = Fault::None;
    QByteArray path;      // decoded, beginning with "/"; ends with "/" when the target did (or named a dot segment last)
    QByteArray rawPath;   // as sent, without query and without an absolute form's scheme and authority
    QByteArray query;     // as sent, without "?"; null when there is none
    bool isAsterisk = false; // OPTIONS *
};
// origin-form, absolute-form (http and https) and, for OPTIONS, the asterisk.
[[nodiscard]] Target parseTarget(QByteArrayView target, Method method);

// %XX decoded; nullopt when a percent sign is not followed by two hexadecimal digits. plusIsSpace: in queries and forms.
[[nodiscard]] std::optional<QByteArray> percentDecoded(QByteArrayView text, bool plusIsSpace = false);
// Everything but unreserved characters and "/" (RFC 3986 section 2.3) as %XX: for links and Location.
[[nodiscard]] QByteArray percentEncodedPath(QByteArrayView path);
// The value of name in a query or form ("a=1&b=2"), decoded; null when it is not there.
[[nodiscard]] QByteArray queryValue(QByteArrayView query, QByteArrayView name);

} // namespace net::http
