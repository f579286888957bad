// Whether a Host field's value, or the authority of an absolute target, is one: uri-host [":" port] (RFC 9110 section 7.2).
//
// A name (RFC 3986 reg-name: no user, no path, ASCII), an IPv4 address, or an IPv6 address in brackets; a port up to 65535,
// which may be missing after its colon. Empty is valid: it is what a client sends that asks for no host in particular. Pure.
// Thread: any.
#pragma once

#include <QByteArrayView>

namespace net::http {

[[nodiscard]] bool isHostAndPort(QByteArrayView text);

} // namespace net::http
