// The media type of a file by its name, with a charset for what is text (UTF-8), and escaping for HTML. Pure. Thread: any.
// Source: the IANA media type registry; WHATWG MIME Sniffing for text/javascript.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace net::http {

[[nodiscard]] QByteArrayView
mediaType(QByteArrayView fileName); // "text/html; charset=utf-8"; application/octet-stream when unknown
[[nodiscard]] QByteArray htmlEscaped(QByteArrayView text); // & < > " ' as entities; invalid UTF-8 and NUL as U+FFFD

} // namespace net::http
