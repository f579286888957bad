#include "platform.h"
#include "systemsocket.h"

namespace net {

namespace {

constexpr quint16 firstFreePort = 1024; // below, POSIX systems ask for a privilege

NetError listenError(int systemCode, const Endpoint &local)
{
    NetError error = errorFromSystem(systemCode, local.toString());
    switch (error.code) {
    case NetErrorCode::PortInUse: error.detail = portHolder(local.port(), false); break;
    case NetErrorCode::AddressNotLocal: error.subject = local.addressText(); break;
    case NetErrorCode::PermissionDenied:
        if (local.port() != 0 && local.port() < firstFreePort)
            error.code = NetErrorCode::PortPrivileged;
        break;
    default: break;
    }
    return error;
}

bool setReuse([[maybe_unused]] system::Handle handle, [[maybe_unused]] bool reuse)
{
#ifdef Q_OS_WIN
    // There SO_REUSEADDR lets two programs share a port at the same time, which nobody means; a port in TIME_WAIT is
    // free without it. What "no reuse" means elsewhere is SO_EXCLUSIVEADDRUSE.
    return reuse || system::setOption(handle, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
#else
    return system::setOption(handle, SOL_SOCKET, SO_REUSEADDR, reuse ? 1 : 0);
#endif
}

} // namespace

Result<ListenSocket> openListenSocket(const ListenRequest &request)
{
    const Endpoint wanted(request.address, request.port);
    const bool isV6 = request.dualStack || request.address.protocol() == QAbstractSocket::IPv6Protocol;
    const QHostAddress address = request.dualStack ? QHostAddress(QHostAddress::AnyIPv6) : request.address;

    const system::Handle handle = system::makeStreamSocket(isV6 ? AF_INET6 : AF_INET);
    if (handle == system::invalidHandle)
        return failure(listenError(system::lastError(), wanted));
    const auto fail = [&]() -> Result<ListenSocket> {
        const int code = system::lastError();
        system::closeHandle(handle);
        return failure(listenError(code, wanted));
    };

    if (!setReuse(handle, request.reuseAddress))
        return fail();
    if (isV6 && !system::setOption(handle, IPPROTO_IPV6, IPV6_V6ONLY, request.dualStack ? 0 : 1))
        return fail();
    // Before listen(), so that the window scale of the connections fits.
    system::setBuffers(handle, request.sendBufferBytes, request.receiveBufferBytes);
    if (request.noDelay)
        system::setOption(handle, IPPROTO_TCP, TCP_NODELAY, 1); // inherited by what is accepted
    system::Address local = system::Address::of(address, request.port);
    if (::bind(handle, local.data(), local.length) != 0 || ::listen(handle, request.backlog) != 0)
        return fail();
    local.length = sizeof local.storage;
    if (::getsockname(handle, local.data(), &local.length) != 0)
        return fail();
    return ListenSocket{static_cast<Descriptor>(handle), local.endpoint()};
}

Result<std::optional<AcceptedSocket>> acceptSocket(Descriptor listening)
{
    for (;;) {
        system::Address peer;
#ifdef SOCK_NONBLOCK
        const system::Handle handle =
            ::accept4(system::handleOf(listening), peer.data(), &peer.length, SOCK_NONBLOCK | SOCK_CLOEXEC);
#else
        const system::Handle handle = system::madeReady(::accept(system::handleOf(listening), peer.data(), &peer.length));
#endif
        if (handle == system::invalidHandle) {
            const int code = system::lastError();
            if (code == EAGAIN || code == EWOULDBLOCK)
                return std::optional<AcceptedSocket>();
            if (code == EINTR || code == ECONNABORTED) // gone again before we came to it
                continue;
            return failure(errorFromSystem(code, {}));
        }
        const auto descriptor = static_cast<Descriptor>(handle);
        return AcceptedSocket{descriptor, localEndpoint(descriptor), peer.endpoint()};
    }
}

void closeDescriptor(Descriptor descriptor)
{
    system::closeHandle(system::handleOf(descriptor));
}

} // namespace net
