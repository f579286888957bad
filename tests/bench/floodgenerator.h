// The other end of a flood: a process of its own with a raw socket, paced in steps of a millisecond. Linux and macOS.
#pragma once

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>

// Sends rate messages a second of 64 bytes (over TCP: lines) for some seconds; prints how many went out. 0: done.
inline int runFlood(bool udp, quint16 port, long rate, double seconds)
{
    using Clock = std::chrono::steady_clock;
    const int socket = ::socket(AF_INET, udp ? SOCK_DGRAM : SOCK_STREAM, 0);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (socket < 0 || ::connect(socket, reinterpret_cast<const sockaddr *>(&to), sizeof to) != 0) {
        std::perror("flood: connect");
        return 1;
    }
    std::string message(64, 'x');
    message.back() = '\n';
    std::string batch;
    long sent = 0;
    const Clock::time_point start = Clock::now();
    for (;;) {
        const double passed = std::chrono::duration<double>(Clock::now() - start).count();
        const long due = static_cast<long>(std::min(passed, seconds) * static_cast<double>(rate)) - sent;
        if (passed >= seconds && due <= 0)
            break;
        if (udp) {
            for (long i = 0; i < due; ++i) {
                if (::send(socket, message.data(), message.size(), 0) == static_cast<ssize_t>(message.size()))
                    ++sent;
            }
        } else {
            batch.clear();
            for (long i = 0; i < due; ++i)
                batch += message;
            for (size_t at = 0; at < batch.size();) {
                const ssize_t n = ::send(socket, batch.data() + at, batch.size() - at, MSG_NOSIGNAL);
                if (n <= 0)
                    return 1;
                at += static_cast<size_t>(n);
            }
            sent += due;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    std::printf("%ld\n", sent);
    ::close(socket);
    return 0;
}
