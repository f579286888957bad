// Which networks this machine is in, to tell a host that is slow from one that cannot be reached from here.
//
// Thread: any. Sources: RFC 1918, RFC 4193, RFC 3927, RFC 4291.
#pragma once

#include <QHostAddress>
#include <QList>

#include <utility>

namespace net {

using Subnet = std::pair<QHostAddress, int>; // as QHostAddress::parseSubnet gives it

[[nodiscard]] bool isPrivateAddress(const QHostAddress &address);
[[nodiscard]] QList<Subnet> localSubnets();
[[nodiscard]] bool isInOneOf(const QList<Subnet> &subnets, const QHostAddress &address);

} // namespace net
