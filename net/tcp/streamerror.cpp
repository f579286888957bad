#include "streamerror.h"

#include "subnets.h"

#include <cerrno>

namespace net {

NetError connectError(int systemCode, const Endpoint &peer)
{
    NetError error = errorFromSystem(systemCode, peer.toString());
    if (error.code == NetErrorCode::ConnectionTimedOut)
        error.code = NetErrorCode::ConnectTimedOut;
    return withSubnetHint(error, peer);
}

NetError connectTimeout(const Endpoint &peer, int waitedMs)
{
    return withSubnetHint({NetErrorCode::ConnectTimedOut, ETIMEDOUT, peer.toString(), {}, waitedMs}, peer);
}

NetError transferError(int systemCode, const Endpoint &peer)
{
    return errorFromSystem(systemCode, peer.toString());
}

NetError withSubnetHint(NetError error, const Endpoint &peer)
{
    switch (error.code) {
    case NetErrorCode::ConnectTimedOut:
    case NetErrorCode::HostUnreachable:
    case NetErrorCode::NetworkUnreachable:
        if (isPrivateAddress(peer.address()) && !isInOneOf(localSubnets(), peer.address()))
            error.detail = QStringLiteral("not-on-subnet");
        break;
    default: break;
    }
    return error;
}

} // namespace net
