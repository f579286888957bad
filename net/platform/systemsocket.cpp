#include "systemsocket.h"

#include <QNetworkInterface>

namespace net::system {

#ifdef Q_OS_WIN

void startSockets()
{
    static const int started = [] {
        WSADATA data;
        return WSAStartup(MAKEWORD(2, 2), &data);
    }();
    Q_UNUSED(started);
}

int lastError()
{
    return portableError(WSAGetLastError());
}

int portableError(int code)
{
    switch (code) {
    case WSAEADDRINUSE: return EADDRINUSE;
    case WSAEADDRNOTAVAIL: return EADDRNOTAVAIL;
    case WSAEACCES: return EACCES;
    case WSAEWOULDBLOCK: return EWOULDBLOCK;
    case WSAEINTR: return EINTR;
    case WSAEMFILE: return EMFILE;
    case WSAECONNRESET: return ECONNRESET;
    case WSAECONNABORTED: return ECONNABORTED;
    case WSAECONNREFUSED: return ECONNREFUSED;
    case WSAETIMEDOUT: return ETIMEDOUT;
    case WSAEHOSTUNREACH: return EHOSTUNREACH;
    case WSAENETUNREACH: return ENETUNREACH;
    case WSAENOTCONN: return ENOTCONN;
    case WSAEMSGSIZE: return EMSGSIZE;
    case WSAENOBUFS: return ENOBUFS;
    default: return code;
    }
}

void closeHandle(Handle handle)
{
    ::closesocket(handle);
}

bool setNonBlocking(Handle handle)
{
    u_long on = 1;
    return ::ioctlsocket(handle, FIONBIO, &on) == 0;
}

#else

void startSockets() {}

int lastError()
{
    return errno;
}

int portableError(int code)
{
    return code;
}

void closeHandle(Handle handle)
{
    ::close(handle);
}

bool setNonBlocking(Handle handle)
{
    const int flags = ::fcntl(handle, F_GETFL);
    return flags >= 0 && ::fcntl(handle, F_SETFL, flags | O_NONBLOCK) == 0 && ::fcntl(handle, F_SETFD, FD_CLOEXEC) == 0;
}

#endif

Handle makeStreamSocket(int family)
{
    startSockets();
#ifdef SOCK_NONBLOCK
    return ::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
#else
    return madeReady(::socket(family, SOCK_STREAM, 0));
#endif
}

Handle madeReady(Handle handle)
{
    if (handle == invalidHandle)
        return handle;
    if (!setNonBlocking(handle)) {
        const int code = errno;
        closeHandle(handle);
        errno = code;
        return invalidHandle;
    }
#ifdef SO_NOSIGPIPE
    setOption(handle, SOL_SOCKET, SO_NOSIGPIPE, 1); // where send() has no such flag
#endif
    return handle;
}

void setBuffers(Handle handle, int sendBytes, int receiveBytes)
{
    // The system bounds them (wmem_max, rmem_max); what was granted is shown with the connection.
    if (sendBytes > 0)
        setOption(handle, SOL_SOCKET, SO_SNDBUF, sendBytes);
    if (receiveBytes > 0)
        setOption(handle, SOL_SOCKET, SO_RCVBUF, receiveBytes);
}

Endpoint Address::endpoint() const
{
    // sockaddr_in6 begins with the same fields as sockaddr_in; a copy keeps within the rules of aliasing.
    if (storage.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &storage, sizeof v4);
        return {QHostAddress(ntohl(v4.sin_addr.s_addr)), ntohs(v4.sin_port)};
    }
    if (storage.ss_family == AF_INET6) {
        sockaddr_in6 v6{};
        std::memcpy(&v6, &storage, sizeof v6);
        QHostAddress address(v6.sin6_addr.s6_addr);
        if (v6.sin6_scope_id != 0)
            address.setScopeId(QString::number(v6.sin6_scope_id));
        return {address, ntohs(v6.sin6_port)};
    }
    return {};
}

Address Address::of(const QHostAddress &address, quint16 port)
{
    Address result;
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    if (isV4 && address.protocol() != QAbstractSocket::IPv6Protocol) {
        sockaddr_in in{};
        in.sin_family = AF_INET;
        in.sin_addr.s_addr = htonl(v4);
        in.sin_port = htons(port);
        std::memcpy(&result.storage, &in, sizeof in);
        result.length = sizeof in;
    } else {
        sockaddr_in6 in{};
        in.sin6_family = AF_INET6;
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        std::memcpy(&in.sin6_addr, &v6, sizeof v6);
        in.sin6_port = htons(port);
        const QString scope = address.scopeId();
        bool isNumber = false;
        const uint index = scope.toUInt(&isNumber);
        if (!scope.isEmpty())
            in.sin6_scope_id = isNumber ? index : static_cast<uint>(QNetworkInterface::interfaceIndexFromName(scope));
        std::memcpy(&result.storage, &in, sizeof in);
        result.length = sizeof in;
    }
    return result;
}

} // namespace net::system
