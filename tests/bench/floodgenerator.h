// The other end of a flood: a process of its own with a raw socket, paced in steps of a millisecond. Linux and macOS.
#pragma once

#include <QtGlobal>

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <string>
#include <thread>
#include <vector>

// Sends rate messages a second (64 bytes; over TCP: lines; over HTTP: requests, whose answers are read over) for some
// seconds; prints how many went out. 0: done.
inline int runFlood(const std::string &kind, quint16 port, long rate, double seconds)
{
    const bool udp = kind == "udp";
    const bool http = kind == "http";
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
    if (http)
        message = "GET /style.css HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
    std::vector<char> answers(1 << 20);
    const auto readOver = [&](int flags) {
        while (http && ::recv(socket, answers.data(), answers.size(), flags) > 0) {
        }
    };
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
                readOver(MSG_DONTWAIT); // a server whose answers nobody takes would stop reading
                const ssize_t n =
                    ::send(socket, batch.data() + at, batch.size() - at, MSG_NOSIGNAL | (http ? MSG_DONTWAIT : 0));
                if (n <= 0 && (!http || errno != EAGAIN))
                    return 1;
                at += n > 0 ? static_cast<size_t>(n) : 0;
            }
            sent += due;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    if (http)
        ::shutdown(socket, SHUT_WR); // and the last answers
    readOver(0);
    std::printf("%ld\n", sent);
    ::close(socket);
    return 0;
}
