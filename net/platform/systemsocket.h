// What the socket calls of POSIX systems and of Windows have in common, under one name. For the sources of this
// room only. Thread: any.
#pragma once

#include "endpoint.h"
#include "neterror.h"

#include <QtGlobal>

#include <cerrno>

#ifdef Q_OS_WIN
#include <winsock2.h>
#include <ws2tcpip.h>
#else
#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

#include "twins.h" // after the system's

#include <cstring>

namespace net::system {

#ifdef Q_OS_WIN
using Handle = SOCKET;
using OptionPointer = const char *;
using Size = int;
inline constexpr Handle invalidHandle = INVALID_SOCKET;
#else
using Handle = int;
using OptionPointer = const void *;
using Size = size_t;
inline constexpr Handle invalidHandle = -1;
#endif

[[nodiscard]] inline Handle handleOf(qintptr descriptor)
{
    return static_cast<Handle>(descriptor);
}

// Must have been called before any socket is made (a no-op but on Windows).
void startSockets();

// Of the last call that failed, as errno has it on every system.
[[nodiscard]] int lastError();
[[nodiscard]] int portableError(int code); // the same for a code of the system's own
void closeHandle(Handle handle);
[[nodiscard]] bool setNonBlocking(Handle handle);
[[nodiscard]] Handle makeStreamSocket(int family);               // non-blocking, close-on-exec; invalidHandle on failure
[[nodiscard]] Handle madeReady(Handle handle);                   // the same of one that was made or accepted without
void setBuffers(Handle handle, int sendBytes, int receiveBytes); // 0: leave as it is

inline bool setOption(Handle handle, int level, int name, int value)
{
    return ::setsockopt(handle, level, name, reinterpret_cast<OptionPointer>(&value), sizeof value) == 0;
}

// -1 when it cannot be asked.
[[nodiscard]] inline qint64 intOption(Handle handle, int level, int name)
{
    int value = -1;
    socklen_t size = sizeof value;
#ifdef Q_OS_WIN
    const int result = ::getsockopt(handle, level, name, reinterpret_cast<char *>(&value), &size);
#else
    const int result = ::getsockopt(handle, level, name, &value, &size);
#endif
    return result == 0 ? value : -1;
}

// A socket address of either family, large enough for both.
struct Address {
    sockaddr_storage storage{};
    socklen_t length = sizeof(sockaddr_storage);

    [[nodiscard]] sockaddr *data() { return reinterpret_cast<sockaddr *>(&storage); }
    [[nodiscard]] const sockaddr *data() const { return reinterpret_cast<const sockaddr *>(&storage); }
    [[nodiscard]] Endpoint endpoint() const;
    [[nodiscard]] static Address of(const QHostAddress &address, quint16 port);
};

} // namespace net::system
