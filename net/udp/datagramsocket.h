// One bound UDP socket: opens it with the right options, reads bursts into one kept buffer, sends without blocking.
//
// Thread: the engine's. Errors: as results. A datagram cannot be cut: the buffer is larger than any can be.
// What ICMP brings back (IP_RECVERR) is collected and taken by the owner; it neither stops nor spins the socket.
#pragma once

#include "endpoint.h"
#include "platform.h"
#include "result.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QHostAddress>
#include <QObject>
#include <QUdpSocket>

#include <utility>
#include <vector>

namespace net {

struct UdpPeerOptions;

class DatagramSocket final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DatagramSocket)

public:
    // A flood must not keep the thread from its other work: at most so much in one go.
    static constexpr int maxPerDrain = 4096;
    static constexpr qint64 maxDrainMs = 5;

    explicit DatagramSocket(QObject *parent = nullptr)
        : QObject(parent)
    {
    }

    [[nodiscard]] Result<void> open(const UdpPeerOptions &options);
    void close();

    [[nodiscard]] bool isOpen() const { return m_socket != nullptr; }
    [[nodiscard]] const Endpoint &local() const { return m_local; }
    [[nodiscard]] Descriptor descriptor() const { return m_descriptor; }
    // Whether an address of this family can be sent to from here.
    [[nodiscard]] bool reaches(IpFamily family) const { return m_dualStack || family == m_family; }

    struct SendOutcome {
        DatagramSendStatus status = DatagramSendStatus::Failed;
        NetError error; // when Failed
    };
    [[nodiscard]] SendOutcome send(const Endpoint &to, QByteArrayView datagram);

    // An empty name: the system's choice of interface.
    [[nodiscard]] Result<void> join(const QHostAddress &group, const QString &interfaceName);
    [[nodiscard]] Result<void> leave(const QHostAddress &group, const QString &interfaceName);

    [[nodiscard]] std::vector<IcmpError> takeErrors() { return std::exchange(m_errors, {}); }

    // sink(const Endpoint &peer, QByteArrayView datagram) for each; it may close the socket. True when more may wait.
    template <class Sink>
    bool drain(Sink sink)
    {
        QElapsedTimer time;
        time.start();
        for (int count = 1; count <= maxPerDrain && m_socket; ++count) {
            QHostAddress address;
            quint16 port = 0;
            const qint64 size = m_socket->readDatagram(m_buffer.data(), m_buffer.size(), &address, &port);
            if (size >= 0)
                sink(Endpoint(address, port), QByteArrayView(m_buffer.constData(), size));
            else if (!collectErrors())
                return false;
            if (count % 64 == 0 && time.hasExpired(maxDrainMs))
                break;
        }
        return m_socket != nullptr;
    }

Q_SIGNALS:
    void readable();

private:
    static constexpr int bufferBytes = 1 << 16;
    static constexpr int maxSendAttempts = 4;

    bool collectErrors();
    [[nodiscard]] NetError bindError(const QHostAddress &address, quint16 port) const;
    [[nodiscard]] Result<void> changeMembership(const QHostAddress &group, const QString &interfaceName, bool join);

    QUdpSocket *m_socket = nullptr;
    Descriptor m_descriptor = -1;
    IpFamily m_family = IpFamily::None;
    bool m_dualStack = false;
    Endpoint m_local;
    QByteArray m_buffer;
    std::vector<IcmpError> m_errors;
};

} // namespace net
