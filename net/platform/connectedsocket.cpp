#include "platform.h"
#include "systemsocket.h"

#ifdef Q_OS_LINUX
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
#ifdef Q_OS_LINUX
    if (::ioctl(handle, SIOCOUTQ, &bytes) == 0)
        info.sendQueue = bytes;
    tcp_info tcp{};
    socklen_t size = sizeof tcp;
    if (::getsockopt(handle, IPPROTO_TCP, TCP_INFO, &tcp, &size) == 0) {
        info.roundTripUs = tcp.tcpi_rtt;
        info.retransmits = tcp.tcpi_total_retrans;
    }
#endif
    return info;
}

} // namespace net
