#include "platform.h"
#include "systemsocket.h"

namespace net {

namespace {

Endpoint localOf(const ConnectRequest &request, bool isV6)
{
    const QHostAddress any(isV6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4);
    return {request.localAddress.isNull() ? any : request.localAddress, request.localPort};
}

} // namespace

Result<Descriptor> startConnecting(const ConnectRequest &request)
{
    const bool isV6 = request.peer.family() == IpFamily::V6;
    const system::Handle handle = system::makeStreamSocket(isV6 ? AF_INET6 : AF_INET);
    if (handle == system::invalidHandle)
        return failure(errorFromSystem(system::lastError(), request.peer.toString()));
    const auto fail = [handle](const QString &subject) -> Result<Descriptor> {
        const int code = system::lastError();
        system::closeHandle(handle);
        return failure(errorFromSystem(code, subject));
    };

    system::setBuffers(handle, request.sendBufferBytes, request.receiveBufferBytes);
    if (!request.localAddress.isNull() || request.localPort != 0) {
        const Endpoint wanted = localOf(request, isV6);
#ifndef Q_OS_WIN
        // A port of one's own choice is in TIME_WAIT after the last connection from it, and asked for again.
        if (request.localPort != 0)
            system::setOption(handle, SOL_SOCKET, SO_REUSEADDR, 1);
#endif
        const system::Address local = system::Address::of(wanted.address(), wanted.port());
        if (::bind(handle, local.data(), local.length) != 0) {
            return fail(system::lastError() == EADDRNOTAVAIL ? wanted.addressText() : wanted.toString());
        }
    }
    const system::Address peer = system::Address::of(request.peer.address(), request.peer.port());
    if (::connect(handle, peer.data(), peer.length) != 0) {
        const int code = system::lastError();
        if (code == EADDRNOTAVAIL && request.localPort != 0) { // the last connection of the same four numbers lingers
            system::closeHandle(handle);
            return failure(NetError{NetErrorCode::PortInUse, code, localOf(request, isV6).toString(), {}, -1});
        }
        if (code != EINPROGRESS && code != EWOULDBLOCK && code != EINTR)
            return fail(request.peer.toString());
    }
    return static_cast<Descriptor>(handle);
}

int connectResult(Descriptor descriptor)
{
    const qint64 code = system::intOption(system::handleOf(descriptor), SOL_SOCKET, SO_ERROR);
    return code < 0 ? system::lastError() : system::portableError(static_cast<int>(code));
}

} // namespace net
