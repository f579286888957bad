#include "platform.h"
#include "systemsocket.h"

#include <array>

#ifdef NETYARD_ON_LINUX
#include <linux/sockios.h>
#endif

namespace net {

PeekResult peek(Descriptor descriptor, int *systemCode)
{
    char byte = 0;
#ifdef MSG_DONTWAIT
    constexpr int flags = MSG_PEEK | MSG_DONTWAIT;
#else
    constexpr int flags = MSG_PEEK; // Qt's sockets are non-blocking anyway
#endif
    for (;;) {
        const auto got = ::recv(system::handleOf(descriptor), &byte, 1, flags);
        if (got > 0)
            return PeekResult::Data;
        if (got == 0)
            return PeekResult::EndOfStream;
        const int code = system::lastError();
        if (code == EINTR)
            continue;
        if (code == EAGAIN || code == EWOULDBLOCK)
            return PeekResult::Nothing;
        if (systemCode)
            *systemCode = code;
        return PeekResult::Reset;
    }
}

Endpoint localEndpoint(Descriptor descriptor)
{
    system::Address address;
    if (::getsockname(system::handleOf(descriptor), address.data(), &address.length) != 0)
        return {};
    return address.endpoint();
}

Endpoint peerEndpoint(Descriptor descriptor)
{
    system::Address address;
    if (::getpeername(system::handleOf(descriptor), address.data(), &address.length) != 0)
        return {};
    return address.endpoint();
}

namespace {

TransferResult transferResult(qint64 bytes)
{
    if (bytes >= 0)
        return {TransferStatus::Done, bytes, 0};
    const int code = system::lastError();
    if (code == EAGAIN || code == EWOULDBLOCK || code == ENOBUFS)
        return {TransferStatus::WouldBlock, 0, 0};
    return {TransferStatus::Failed, 0, code};
}

} // namespace

TransferResult receiveBytes(Descriptor descriptor, char *buffer, qsizetype size)
{
    for (;;) {
        const auto got = ::recv(system::handleOf(descriptor), buffer, static_cast<system::Size>(size), 0);
        if (got >= 0 || system::lastError() != EINTR)
            return transferResult(got);
    }
}

TransferResult sendBytes(Descriptor descriptor, QByteArrayView bytes, [[maybe_unused]] bool more)
{
#ifdef MSG_NOSIGNAL
    int flags = MSG_NOSIGNAL;
#else
    int flags = 0;                  // SIGPIPE is ignored by quitOnTerminationSignals(), or there is no such signal
#endif
#ifdef MSG_MORE
    flags |= more ? MSG_MORE : 0;
#endif
    for (;;) {
        const auto sent = ::send(system::handleOf(descriptor), bytes.data(), static_cast<system::Size>(bytes.size()), flags);
        if (sent >= 0 || system::lastError() != EINTR)
            return transferResult(sent);
    }
}

TransferResult sendBytes(Descriptor descriptor, QByteArrayView first, QByteArrayView second)
{
    if (second.isEmpty())
        return sendBytes(descriptor, first);
    if (first.isEmpty())
        return sendBytes(descriptor, second);
#ifdef MSG_NOSIGNAL
    std::array<iovec, 2> parts{iovec{const_cast<char *>(first.data()), static_cast<size_t>(first.size())},
                               iovec{const_cast<char *>(second.data()), static_cast<size_t>(second.size())}};
    msghdr message{};
    message.msg_iov = parts.data();
    message.msg_iovlen = parts.size();
    for (;;) {
        const auto sent = ::sendmsg(system::handleOf(descriptor), &message, MSG_NOSIGNAL);
        if (sent >= 0 || system::lastError() != EINTR)
            return transferResult(sent);
    }
#else
    const TransferResult head = sendBytes(descriptor, first, true);
    if (head.status != TransferStatus::Done || head.bytes < first.size())
        return head;
    const TransferResult body = sendBytes(descriptor, second);
    return {TransferStatus::Done, head.bytes + (body.status == TransferStatus::Done ? body.bytes : 0), 0};
#endif
}

void setNoDelay(Descriptor descriptor, bool on)
{
    system::setOption(system::handleOf(descriptor), IPPROTO_TCP, TCP_NODELAY, on ? 1 : 0);
}

void setKeepAlive(Descriptor descriptor, bool on)
{
    system::setOption(system::handleOf(descriptor), SOL_SOCKET, SO_KEEPALIVE, on ? 1 : 0);
}

void setSocketBuffers(Descriptor descriptor, int sendBytes, int receiveBytes)
{
    system::setBuffers(system::handleOf(descriptor), sendBytes, receiveBytes);
}

void shutdownWrite(Descriptor descriptor)
{
#ifdef Q_OS_WIN
    ::shutdown(system::handleOf(descriptor), SD_SEND);
#else
    ::shutdown(system::handleOf(descriptor), SHUT_WR);
#endif
}

void setAbortOnClose(Descriptor descriptor)
{
    linger value{};
    value.l_onoff = 1;
    value.l_linger = 0;
    ::setsockopt(system::handleOf(descriptor), SOL_SOCKET, SO_LINGER, reinterpret_cast<system::OptionPointer>(&value),
                 sizeof value);
}

TcpKernelInfo tcpKernelInfo(Descriptor descriptor)
{
    TcpKernelInfo info;
    const system::Handle handle = system::handleOf(descriptor);
    info.sendBuffer = system::intOption(handle, SOL_SOCKET, SO_SNDBUF);
    info.receiveBuffer = system::intOption(handle, SOL_SOCKET, SO_RCVBUF);
#ifdef Q_OS_WIN
    u_long waiting = 0;
    if (::ioctlsocket(handle, FIONREAD, &waiting) == 0)
        info.receiveQueue = static_cast<qint64>(waiting);
#else
    int bytes = 0;
    if (::ioctl(handle, FIONREAD, &bytes) == 0)
        info.receiveQueue = bytes;
#endif
#ifdef NETYARD_ON_LINUX
    if (::ioctl(handle, SIOCOUTQ, &bytes) == 0)
        info.sendQueue = bytes;
    tcp_info tcp{};
    socklen_t size = sizeof tcp;
    if (::getsockopt(handle, IPPROTO_TCP, TCP_INFO, &tcp, &size) == 0) {
        info.roundTripUs = tcp.tcpi_rtt;
        info.retransmits = tcp.tcpi_total_retrans;
        info.isGone = tcp.tcpi_state == TCP_CLOSE;
    }
#endif
    return info;
}

} // namespace net
