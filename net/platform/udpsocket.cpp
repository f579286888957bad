#include "platform.h"
#include "twins.h"

#ifdef NETYARD_ON_LINUX

#include <array>
#include <cerrno>
#include <cstring>

#include <linux/errqueue.h>
#include <linux/sock_diag.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace net {

namespace {

constexpr size_t maxIcmpErrorsATime = 256; // a peer that answers everything with ICMP must not hold the thread

struct SocketAddress {
    union {
        sockaddr any;
        sockaddr_in v4;
        sockaddr_in6 v6;
    };
    socklen_t length = 0;
};

int handle(Descriptor descriptor)
{
    return static_cast<int>(descriptor);
}

SocketAddress toSystem(const Endpoint &endpoint, bool asV6)
{
    SocketAddress result;
    std::memset(&result.v6, 0, sizeof result.v6);
    const auto &bytes = endpoint.bytes();
    if (endpoint.family() == IpFamily::V4 && !asV6) {
        result.v4.sin_family = AF_INET;
        result.v4.sin_port = htons(endpoint.port());
        std::memcpy(&result.v4.sin_addr, bytes.data(), 4);
        result.length = sizeof result.v4;
        return result;
    }
    result.v6.sin6_family = AF_INET6;
    result.v6.sin6_port = htons(endpoint.port());
    if (endpoint.family() == IpFamily::V4) {
        result.v6.sin6_addr.s6_addr[10] = 0xff;
        result.v6.sin6_addr.s6_addr[11] = 0xff;
        std::memcpy(&result.v6.sin6_addr.s6_addr[12], bytes.data(), 4);
    } else {
        std::memcpy(&result.v6.sin6_addr, bytes.data(), 16);
        result.v6.sin6_scope_id = endpoint.scope();
    }
    result.length = sizeof result.v6;
    return result;
}

Endpoint fromSystem(const SocketAddress &address)
{
    if (address.any.sa_family == AF_INET)
        return Endpoint(QHostAddress(&address.any), ntohs(address.v4.sin_port));
    if (address.any.sa_family == AF_INET6)
        return Endpoint(QHostAddress(&address.any), ntohs(address.v6.sin6_port));
    return {};
}

std::array<quint32, SK_MEMINFO_VARS> memoryInfo(Descriptor descriptor, bool *known)
{
    std::array<quint32, SK_MEMINFO_VARS> info{};
    socklen_t length = sizeof info;
    *known = getsockopt(handle(descriptor), SOL_SOCKET, SO_MEMINFO, info.data(), &length) == 0 &&
             length > SK_MEMINFO_DROPS * sizeof(quint32);
    return info;
}

int extendedErrno(const msghdr &message)
{
    for (const cmsghdr *control = CMSG_FIRSTHDR(&message); control;
         control = CMSG_NXTHDR(const_cast<msghdr *>(&message), const_cast<cmsghdr *>(control))) {
        const bool isV4 = control->cmsg_level == IPPROTO_IP && control->cmsg_type == IP_RECVERR;
        const bool isV6 = control->cmsg_level == IPPROTO_IPV6 && control->cmsg_type == IPV6_RECVERR;
        if (!isV4 && !isV6)
            continue;
        sock_extended_err extended{};
        std::memcpy(&extended, CMSG_DATA(control), sizeof extended);
        if (extended.ee_origin == SO_EE_ORIGIN_ICMP || extended.ee_origin == SO_EE_ORIGIN_ICMP6)
            return static_cast<int>(extended.ee_errno);
    }
    return 0;
}

} // namespace

void setReceiveBuffer(Descriptor descriptor, int bytes)
{
    // FORCE goes beyond net.core.rmem_max and needs CAP_NET_ADMIN; without it the system grants what it allows.
    if (setsockopt(handle(descriptor), SOL_SOCKET, SO_RCVBUFFORCE, &bytes, sizeof bytes) != 0)
        (void)setsockopt(handle(descriptor), SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

qint64 receiveBuffer(Descriptor descriptor)
{
    int bytes = 0;
    socklen_t length = sizeof bytes;
    return getsockopt(handle(descriptor), SOL_SOCKET, SO_RCVBUF, &bytes, &length) == 0 ? bytes : -1;
}

qint64 receiveQueue(Descriptor descriptor)
{
    bool known = false;
    const auto info = memoryInfo(descriptor, &known);
    return known ? qint64{info[SK_MEMINFO_RMEM_ALLOC]} : -1;
}

qint64 kernelDrops(Descriptor descriptor)
{
    bool known = false;
    const auto info = memoryInfo(descriptor, &known);
    return known ? qint64{info[SK_MEMINFO_DROPS]} : -1;
}

bool reportIcmpErrors(Descriptor descriptor)
{
    // A dual-stack socket needs both, an IPv4 one has only the first.
    const int on = 1;
    const bool v4 = setsockopt(handle(descriptor), IPPROTO_IP, IP_RECVERR, &on, sizeof on) == 0;
    const bool v6 = setsockopt(handle(descriptor), IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on) == 0;
    return v4 || v6;
}

std::vector<IcmpError> takeIcmpErrors(Descriptor descriptor)
{
    std::vector<IcmpError> errors;
    while (errors.size() < maxIcmpErrorsATime) {
        SocketAddress peer;
        std::memset(&peer.v6, 0, sizeof peer.v6);
        char payload = 0; // what the ICMP message quotes of the datagram is not needed
        iovec part{&payload, sizeof payload};
        alignas(cmsghdr) std::array<char, 512> control;
        msghdr message{};
        message.msg_name = &peer.any;
        message.msg_namelen = sizeof peer.v6;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        if (recvmsg(handle(descriptor), &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
            break;
        if (const int code = extendedErrno(message); code != 0)
            errors.push_back({fromSystem(peer), code});
    }
    return errors;
}

DatagramSendResult sendDatagram(Descriptor descriptor, IpFamily socketFamily, const Endpoint &to, QByteArrayView datagram)
{
    const SocketAddress address = toSystem(to, socketFamily == IpFamily::V6);
    ssize_t sent = 0;
    do {
        sent = sendto(handle(descriptor), datagram.data(), static_cast<size_t>(datagram.size()), MSG_DONTWAIT | MSG_NOSIGNAL,
                      &address.any, address.length);
    } while (sent < 0 && errno == EINTR);
    if (sent >= 0)
        return {DatagramSendStatus::Sent, 0};
    const int code = errno;
    // ENOBUFS: the interface's own queue is full, which passes as well.
    if (code == EAGAIN || code == EWOULDBLOCK || code == ENOBUFS)
        return {DatagramSendStatus::Busy, code};
    return {DatagramSendStatus::Failed, code};
}

QHostAddress localAddressTowards(const Endpoint &peer)
{
    const SocketAddress address = toSystem(peer, false);
    const int probe = socket(address.any.sa_family, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (probe < 0)
        return {};
    // Connecting a datagram socket sends nothing: it asks the routing table.
    const int on = 1;
    (void)setsockopt(probe, SOL_SOCKET, SO_BROADCAST, &on, sizeof on);
    QHostAddress result;
    SocketAddress own;
    own.length = sizeof own.v6;
    if (connect(probe, &address.any, address.length) == 0 && getsockname(probe, &own.any, &own.length) == 0)
        result = fromSystem(own).address();
    ::close(probe);
    return result;
}

} // namespace net

#endif
