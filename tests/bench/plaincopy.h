// What a C program in class would be: a file over one connection, nothing checked, nothing recorded. The yardstick of
// bench_transfer.
#pragma once

#include <QByteArray>

#include <cstdlib>
#include <vector>

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bench {

inline sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return address;
}

inline int plainReceive(quint16 port, const char *path, size_t block)
{
    const int listening = ::socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    ::setsockopt(listening, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const sockaddr_in address = loopback(port);
    if (::bind(listening, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0 || ::listen(listening, 1) != 0)
        return 1;
    const int peer = ::accept(listening, nullptr, nullptr);
    const int file = ::open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    std::vector<char> buffer(block);
    ssize_t got = 0;
    while ((got = ::recv(peer, buffer.data(), buffer.size(), 0)) > 0) {
        if (::write(file, buffer.data(), static_cast<size_t>(got)) != got)
            return 1;
    }
    return got == 0 && ::close(file) == 0 ? 0 : 1;
}

// block 0: sendfile.
inline int plainSend(quint16 port, const char *path, size_t block)
{
    const int peer = ::socket(AF_INET, SOCK_STREAM, 0);
    const sockaddr_in address = loopback(port);
    const int file = ::open(path, O_RDONLY);
    if (file < 0 || ::connect(peer, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return 1;
    if (block == 0) {
        struct stat about {};
        ::fstat(file, &about);
        for (off_t at = 0; at < about.st_size;) {
            if (::sendfile(peer, file, &at, static_cast<size_t>(about.st_size - at)) <= 0)
                return 1;
        }
        return ::close(peer);
    }
    std::vector<char> buffer(block);
    ssize_t got = 0;
    while ((got = ::read(file, buffer.data(), buffer.size())) > 0) {
        for (ssize_t at = 0; at < got;) {
            const ssize_t sent = ::send(peer, buffer.data() + at, static_cast<size_t>(got - at), 0);
            if (sent <= 0)
                return 1;
            at += sent;
        }
    }
    return ::close(peer);
}

} // namespace bench
