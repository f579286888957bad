// The one place where system errors of TCP calls become our codes.
//
// Thread: any. Sources: connect(2), recv(2), send(2), tcp(7).
#pragma once

#include "endpoint.h"
#include "neterror.h"

namespace net {

// connect() failed, at once or later, with errno.
[[nodiscard]] NetError connectError(int systemCode, const Endpoint &peer);
// Nobody answered within our own time limit.
[[nodiscard]] NetError connectTimeout(const Endpoint &peer, int waitedMs);
// recv() or send() on an open connection failed with errno. ConnectionReset for an RST.
[[nodiscard]] NetError transferError(int systemCode, const Endpoint &peer);

// Puts "not-on-subnet" into the detail when the peer did not answer, has a private address, and that is in none of
// this machine's own networks: the classroom's usual mistake.
[[nodiscard]] NetError withSubnetHint(NetError error, const Endpoint &peer);

} // namespace net
