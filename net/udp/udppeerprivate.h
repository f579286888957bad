// The works of UdpPeer: receiving, answering, sending, and what is told of it. Private to net/udp.
#pragma once

#include "datagramchat.h"
#include "datagramqueue.h"
#include "datagramsocket.h"
#include "eventthrottle.h"
#include "hostresolver.h"
#include "peertable.h"
#include "udppeer.h"

#include <QMutex>
#include <QTimer>

namespace net {

class UdpPeer::Private final {
public:
    static constexpr int pollMs = 250;             // kernel drops, queue, status
    static constexpr int flushMs = 2;              // until the next try when the send buffer was full
    static constexpr int maxEventsPerSecond = 200; // of one sort that a peer can cause
    static constexpr qsizetype maxFarewell = 64;   // longer datagrams are not looked at for the word

    explicit Private(UdpPeer &peer)
        : q(peer)
        , socket(&peer)
        , resolver(&peer)
        , peers(peer.recorder())
        , poll(&peer)
        , flush(&peer)
    {
    }

    void log(EventKind kind, const Endpoint &peer = {}, const NetError &error = {}, qint64 number = -1,
             const QString &text = {}, quint32 flow = 0);
    void drain();
    void receive(const Endpoint &from, QByteArrayView datagram);
    void answer(const PeerTable::Peer &peer, const Endpoint &from, QByteArrayView datagram);
    void deliver(const DatagramChat::Outcome &outcome);
    bool takesFarewell(quint32 flow, const Endpoint &from, QByteArrayView datagram);

    enum class Origin : quint8 { User, Reply };
    void dispatch(const Endpoint &to, const QByteArray &datagram, Origin origin);
    void sent(const Endpoint &to, QByteArrayView datagram, qint64 leftNs);
    void refuse(const Endpoint &to, const NetError &error, Origin origin);
    void enqueue(const Endpoint &to, const QByteArray &datagram, Origin origin);
    void flushQueue();
    void reportErrors();
    void sendWaiting(const QString &host, const QList<QHostAddress> &addresses,
                     const std::vector<HostResolver::Waiting> &waiting);

    void pollKernel();
    void tellLosses(bool now);

    UdpPeer &q;
    UdpPeerOptions options;
    DatagramSocket socket;
    HostResolver resolver;
    PeerTable peers;
    DatagramQueue queue;
    DatagramChat chat;
    QTimer poll;
    QTimer flush;
    bool drainQueued = false;
    bool delivers = false; // somebody listens to messageReceived

    EventThrottle icmpEvents{maxEventsPerSecond};
    EventThrottle failureEvents{maxEventsPerSecond};
    EventThrottle lossEvents{1};
    EventThrottle refusalEvents{1};
    qint64 dropsCounted = 0; // of the kernel's, since bound
    qint64 dropsTold = 0;
    qint64 bytesRefused = 0; // by the full send queue, since the last event

    mutable QMutex statusMutex;
    UdpPeerStatus status;
};

} // namespace net
