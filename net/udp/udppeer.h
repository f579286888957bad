// A UDP peer: one bound socket that sends to anyone and hears from anyone. One datagram is one entry.
//
// Thread: an engine (see engine.h). Errors: failed() for binding and joining; a send that fails is an event and
// sendFailed(). Sources: RFC 768, RFC 1122 section 4.1 (ICMP), ip(7), udp(7).
#pragma once

#include "chatroom.h"
#include "endpoint.h"
#include "engine.h"
#include "replyrule.h"
#include "textencoding.h"

#include <QHostAddress>

#include <memory>

namespace net {

inline constexpr qint64 maxDatagramBytes = 65507; // 65,535 − 20 (IPv4) − 8 (UDP); over IPv6 the same bound is kept

struct UdpPeerOptions {
    QHostAddress address = QHostAddress(QHostAddress::AnyIPv4);
    quint16 port = 0;                 // 0: any free one
    bool reuseAddress = false;        // several programs on one port (multicast)
    int receiveBufferBytes = 4 << 20; // SO_RCVBUF asked for; what was granted is in the Bound event
    TextEncoding encoding;
    ReplyRule reply;
    ChatPhrases chatPhrases;
    QByteArray farewell = "bye";
    bool farewellUnbinds = false; // `bye` ends the talk: the socket is closed
    int multicastTtl = 1;
    bool multicastLoopback = true;
    QString multicastInterface; // name; empty: the system's choice
};

// What a UDP peer knows besides its counters, read from any thread.
struct UdpPeerStatus {
    bool bound = false;
    Endpoint local;
    qint64 receiveBufferBytes = 0; // granted (Linux: as getsockopt says, twice what was asked, for its bookkeeping)
    qint64 kernelReceiveQueue = -1;
    qint64 kernelDrops = -1; // since bound; -1: the system does not say
    int peersSeen = 0;
};

class UdpPeer final : public Engine {
    Q_OBJECT

public:
    explicit UdpPeer(Recorder &recorder, QObject *parent = nullptr);
    ~UdpPeer() override;

    [[nodiscard]] UdpPeerStatus status() const;

public Q_SLOTS:
    void bind(const net::UdpPeerOptions &options);
    void unbind();
    void setReply(const net::ReplyRule &reply, const net::TextEncoding &encoding);
    // One datagram. DatagramTooLong is refused before the system sees it.
    void send(const net::Endpoint &to, const QByteArray &datagram);
    // Resolves a name first (a contact may be a name), then sends.
    void sendToHost(const QString &host, quint16 port, const QByteArray &datagram);
    void join(const QHostAddress &group, const QString &interfaceName);
    void leave(const QHostAddress &group, const QString &interfaceName);

Q_SIGNALS:
    void bound(const net::Endpoint &local);
    void unbound();
    void sendFailed(const net::Endpoint &to, const net::NetError &error);
    void portUnreachable(const net::Endpoint &peer);
    void talkEnded(const net::Endpoint &peer);
    void messageReceived(const net::Endpoint &peer, const QByteArray &datagram); // console program only

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net

Q_DECLARE_METATYPE(net::UdpPeerOptions)
