// A TCP peer made of nothing but system calls, as a C program in class would be: what it does is exactly what is asked,
// no buffer and no event loop of its own. Never blocks; use it with QTRY_*. Tests only.
#pragma once

#include "endpoint.h"

#include <QByteArray>

namespace testing {

class RawPeer final {
    Q_DISABLE_COPY_MOVE(RawPeer)

public:
    RawPeer() = default;
    explicit RawPeer(const net::Endpoint &server, int receiveBufferBytes = 0) { connectTo(server, receiveBufferBytes); }
    ~RawPeer()
    {
        close();
        stopListening();
    }

    // Blocks until connected (the kernel answers for the server). False when it could not be.
    bool connectTo(const net::Endpoint &server, int receiveBufferBytes = 0);
    // A listening socket on loopback; accept() takes the first client.
    [[nodiscard]] net::Endpoint listen(int backlog = 16);
    [[nodiscard]] bool accept();

    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }
    [[nodiscard]] net::Endpoint local() const;
    qint64 send(const QByteArray &bytes);                         // what the kernel took
    QByteArray receive(qint64 most = 1 << 20);                    // what is there; sets sawEnd(), wasReset()
    [[nodiscard]] QByteArray all() { return m_all += receive(); } // that ever came; for QTRY_COMPARE
    [[nodiscard]] bool sawEnd() const { return m_sawEnd; }        // recv() returned 0
    [[nodiscard]] bool wasReset() const { return m_wasReset; }    // ECONNRESET or EPIPE was seen
    void shutdownWrite();
    void reset(); // RST
    void close();
    void stopListening();

private:
    int m_fd = -1;
    int m_listening = -1;
    QByteArray m_all;
    bool m_sawEnd = false;
    bool m_wasReset = false;
};

} // namespace testing
