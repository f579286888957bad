// A field's value with parameters: form-data; name="a"; filename="b" (RFC 9110 section 5.6.6, RFC 6266 section 4.1). Pure.
// Thread: any.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace net::http {

struct MimeValue {
    QByteArray value;                                          // before the first semicolon, in lower case
    std::vector<std::pair<QByteArray, QByteArray>> parameters; // names in lower case; no name twice

    // null when there is none of that name.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
};

// nullopt when it cannot be told apart: no token where one belongs, a string without end, a parameter twice. In a quoted
// string a backslash before a quote or another backslash escapes it; any other one stands for itself, since browsers of old
// sent whole paths of Windows like that.
[[nodiscard]] std::optional<MimeValue> parseMimeValue(QByteArrayView text);

// The value of a parameter like filename* (RFC 8187 section 3.2) in UTF-8: UTF-8''%E4%B8%AD. null when it is none, or in
// another encoding than UTF-8 and ISO-8859-1.
[[nodiscard]] QByteArray extendedValue(QByteArrayView text);

} // namespace net::http
