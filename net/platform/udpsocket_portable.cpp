#include "platform.h"

#ifndef Q_OS_LINUX

#include <QNetworkInterface>

#include <cstring>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <cerrno>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace net {

namespace {

#ifdef Q_OS_WIN
using Handle = SOCKET;
using Length = int;

int lastError()
{
    return WSAGetLastError();
}

bool isBusy(int code)
{
    return code == WSAEWOULDBLOCK || code == WSAENOBUFS;
}
#else
using Handle = int;
using Length = socklen_t;

int lastError()
{
    return errno;
}

bool isBusy(int code)
{
    return code == EAGAIN || code == EWOULDBLOCK || code == ENOBUFS;
}
#endif

Handle handle(Descriptor descriptor)
{
    return static_cast<Handle>(descriptor);
}

Length toSystem(const Endpoint &endpoint, bool asV6, sockaddr_storage *out)
{
    std::memset(out, 0, sizeof *out);
    const auto &bytes = endpoint.bytes();
    if (endpoint.family() == IpFamily::V4 && !asV6) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(out);
        v4->sin_family = AF_INET;
        v4->sin_port = htons(endpoint.port());
        std::memcpy(&v4->sin_addr, bytes.data(), 4);
        return sizeof *v4;
    }
    auto *v6 = reinterpret_cast<sockaddr_in6 *>(out);
    v6->sin6_family = AF_INET6;
    v6->sin6_port = htons(endpoint.port());
    if (endpoint.family() == IpFamily::V4) {
        v6->sin6_addr.s6_addr[10] = 0xff;
        v6->sin6_addr.s6_addr[11] = 0xff;
        std::memcpy(&v6->sin6_addr.s6_addr[12], bytes.data(), 4);
    } else {
        std::memcpy(&v6->sin6_addr, bytes.data(), 16);
        v6->sin6_scope_id = endpoint.scope();
    }
    return sizeof *v6;
}

} // namespace

void setReceiveBuffer(Descriptor descriptor, int bytes)
{
    (void)setsockopt(handle(descriptor), SOL_SOCKET, SO_RCVBUF, reinterpret_cast<const char *>(&bytes), sizeof bytes);
}

qint64 receiveBuffer(Descriptor descriptor)
{
    int bytes = 0;
    Length length = sizeof bytes;
    return getsockopt(handle(descriptor), SOL_SOCKET, SO_RCVBUF, reinterpret_cast<char *>(&bytes), &length) == 0 ? bytes
                                                                                                                 : -1;
}

qint64 receiveQueue(Descriptor)
{
    return -1;
}

qint64 kernelDrops(Descriptor)
{
    return -1;
}

bool reportIcmpErrors(Descriptor)
{
    return false;
}

std::vector<IcmpError> takeIcmpErrors(Descriptor)
{
    return {};
}

DatagramSendResult sendDatagram(Descriptor descriptor, IpFamily socketFamily, const Endpoint &to, QByteArrayView datagram)
{
    sockaddr_storage address;
    const Length length = toSystem(to, socketFamily == IpFamily::V6, &address);
#ifdef Q_OS_WIN
    const auto size = static_cast<int>(datagram.size());
#else
    const auto size = static_cast<size_t>(datagram.size());
#endif
    if (sendto(handle(descriptor), datagram.data(), size, 0, reinterpret_cast<const sockaddr *>(&address), length) >= 0)
        return {DatagramSendStatus::Sent, 0};
    const int code = lastError();
    return {isBusy(code) ? DatagramSendStatus::Busy : DatagramSendStatus::Failed, code};
}

QHostAddress localAddressTowards(const Endpoint &peer)
{
    const QHostAddress target = peer.address();
    if (target.isLoopback())
        return QHostAddress(peer.family() == IpFamily::V4 ? QHostAddress::LocalHost : QHostAddress::LocalHostIPv6);
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const QList<QNetworkAddressEntry> entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().protocol() == target.protocol() && target.isInSubnet(entry.ip(), entry.prefixLength()))
                return entry.ip();
        }
    }
    return {};
}

} // namespace net

#endif
