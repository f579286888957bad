#include "rawpeer.h"

#include <cerrno>
#include <utility>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace testing {

namespace {

net::Endpoint localOf(int fd)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    if (::getsockname(fd, reinterpret_cast<sockaddr *>(&address), &size) != 0)
        return {};
    return {QHostAddress(ntohl(address.sin_addr.s_addr)), ntohs(address.sin_port)};
}

} // namespace

bool RawPeer::connectTo(const net::Endpoint &server, int receiveBufferBytes)
{
    close();
    m_fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (m_fd < 0)
        return false;
    if (receiveBufferBytes > 0)
        ::setsockopt(m_fd, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof receiveBufferBytes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(server.port());
    if (::connect(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0)
        return true;
    close();
    return false;
}

net::Endpoint RawPeer::listen(int backlog)
{
    m_listening = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (m_listening < 0 || ::bind(m_listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 ||
        ::listen(m_listening, backlog) != 0)
        return {};
    return localOf(m_listening);
}

bool RawPeer::accept()
{
    const int fd = ::accept4(m_listening, nullptr, nullptr, SOCK_CLOEXEC);
    if (fd < 0)
        return false;
    close();
    m_fd = fd;
    return true;
}

net::Endpoint RawPeer::local() const
{
    return localOf(m_fd);
}

qint64 RawPeer::send(const QByteArray &bytes)
{
    const ssize_t sent = ::send(m_fd, bytes.constData(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    m_wasReset = m_wasReset || (sent < 0 && (errno == ECONNRESET || errno == EPIPE));
    return sent < 0 ? 0 : sent;
}

QByteArray RawPeer::receive(qint64 most)
{
    QByteArray all;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (all.size() < most) {
        const ssize_t got =
            ::recv(m_fd, piece.data(), static_cast<size_t>(std::min<qint64>(piece.size(), most - all.size())), MSG_DONTWAIT);
        if (got > 0) {
            all.append(piece.constData(), got);
            continue;
        }
        m_sawEnd = m_sawEnd || got == 0;
        m_wasReset = m_wasReset || (got < 0 && errno == ECONNRESET);
        break;
    }
    return all;
}

void RawPeer::shutdownWrite()
{
    ::shutdown(m_fd, SHUT_WR);
}

void RawPeer::reset()
{
    const linger now{1, 0};
    ::setsockopt(m_fd, SOL_SOCKET, SO_LINGER, &now, sizeof now);
    close();
}

void RawPeer::close()
{
    if (m_fd >= 0)
        ::close(std::exchange(m_fd, -1));
    m_all.clear();
    m_sawEnd = false;
    m_wasReset = false;
}

void RawPeer::stopListening()
{
    if (m_listening >= 0)
        ::close(std::exchange(m_listening, -1));
}

} // namespace testing
