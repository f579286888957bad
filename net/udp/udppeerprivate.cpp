#include "udppeerprivate.h"

#include "clock.h"
#include "platform.h"
#include "recorder.h"

#include <QMetaMethod>

namespace net {

void UdpPeer::Private::log(EventKind kind, const Endpoint &peer, const NetError &error, qint64 number, const QString &text,
                           quint32 flow)
{
    q.recorder().event({kind, Channel::Udp, flow, socket.local(), peer, error, number, text, 0});
}

void UdpPeer::Private::drain()
{
    static const QMetaMethod delivery = QMetaMethod::fromSignal(&UdpPeer::messageReceived);
    delivers = q.isSignalConnected(delivery);
    const bool more = socket.drain([this](const Endpoint &from, QByteArrayView datagram) { receive(from, datagram); });
    reportErrors();
    if (!more || drainQueued)
        return;
    drainQueued = true;
    QMetaObject::invokeMethod(
        &q,
        [this] {
            drainQueued = false;
            drain();
        },
        Qt::QueuedConnection);
}

void UdpPeer::Private::receive(const Endpoint &from, QByteArrayView datagram)
{
    const PeerTable::Peer peer = peers.peer(from, true);
    q.recorder().message(peer.flow, Direction::In, datagram);
    q.counter().addIn(datagram.size(), 1);
    if (delivers)
        Q_EMIT q.messageReceived(from, datagram.toByteArray());
    if (datagram.size() <= maxFarewell && !options.farewell.isEmpty() && takesFarewell(peer.flow, from, datagram))
        return;
    // What we sent to ourselves is not answered: the answer would come back to us, for ever.
    if (options.reply.kind() != ReplyRule::Kind::None && !peer.isSelf)
        answer(peer, from, datagram);
}

bool UdpPeer::Private::takesFarewell(quint32 flow, const Endpoint &from, QByteArrayView datagram)
{
    if (!isFarewell(datagram, options.farewell))
        return false;
    log(EventKind::TalkEnded, from, {}, -1, QString::fromUtf8(options.farewell), flow);
    if (options.reply.kind() == ReplyRule::Kind::Chat)
        deliver(chat.leave(flow));
    Q_EMIT q.talkEnded(from);
    if (options.farewellUnbinds)
        q.unbind();
    return true;
}

void UdpPeer::Private::answer(const PeerTable::Peer &peer, const Endpoint &from, QByteArrayView datagram)
{
    if (options.reply.kind() == ReplyRule::Kind::Chat) {
        deliver(chat.hear(peer.flow, from, options.encoding.decodeToString(datagram)));
        return;
    }
    const QDateTime now = options.reply.kind() == ReplyRule::Kind::Time ? QDateTime::currentDateTime() : QDateTime();
    if (const std::optional<QByteArray> reply = options.reply.reply(datagram, options.encoding, now))
        dispatch(from, *reply, Origin::Reply);
}

void UdpPeer::Private::deliver(const DatagramChat::Outcome &outcome)
{
    for (const DatagramChat::Change &change : outcome.changes)
        log(change.kind, change.peer, {}, -1, change.text, change.flow);
    for (const DatagramChat::Line &line : outcome.lines) {
        if (const auto bytes = options.encoding.encode(line.text))
            dispatch(line.to, *bytes, Origin::Reply);
        else
            refuse(line.to, bytes.error(), Origin::Reply);
    }
}

void UdpPeer::Private::dispatch(const Endpoint &to, const QByteArray &datagram, Origin origin)
{
    if (!socket.isOpen())
        return refuse(to, {NetErrorCode::NotConnected, 0, to.toString(), {}, -1}, origin);
    if (to.isNull())
        return refuse(to, {NetErrorCode::MalformedAddress, 0, {}, {}, -1}, origin);
    if (to.port() == 0)
        return refuse(to, {NetErrorCode::MalformedAddress, 0, to.toString(), {}, -1}, origin);
    if (datagram.size() > maxDatagramBytes)
        return refuse(to,
                      {NetErrorCode::DatagramTooLong, 0, to.toString(), QString::number(maxDatagramBytes), datagram.size()},
                      origin);
    if (!queue.isEmpty())
        return enqueue(to, datagram, origin);
    const qint64 leftNs = nowNs(); // not later than it can have arrived
    const DatagramSocket::SendOutcome outcome = socket.send(to, datagram);
    if (outcome.status == DatagramSendStatus::Sent)
        sent(to, datagram, leftNs);
    else if (outcome.status == DatagramSendStatus::Busy)
        enqueue(to, datagram, origin);
    else
        refuse(to, outcome.error, origin);
    if (origin == Origin::User)
        reportErrors();
}

void UdpPeer::Private::sent(const Endpoint &to, QByteArrayView datagram, qint64 leftNs)
{
    q.recorder().message(peers.peer(to, false).flow, Direction::Out, datagram, Keep::Whole, leftNs);
    q.counter().addOut(datagram.size(), 1);
}

void UdpPeer::Private::refuse(const Endpoint &to, const NetError &error, Origin origin)
{
    if (origin == Origin::User || failureEvents.allows()) {
        const qint64 more = failureEvents.takeSuppressed();
        log(EventKind::SendFailed, to, error, more > 0 ? more : -1);
    }
    if (origin == Origin::User)
        Q_EMIT q.sendFailed(to, error);
}

void UdpPeer::Private::enqueue(const Endpoint &to, const QByteArray &datagram, Origin origin)
{
    if (queue.push(to, datagram)) {
        if (!flush.isActive())
            flush.start();
        return;
    }
    const NetError error{NetErrorCode::SendQueueFull, 0, to.toString(), {}, DatagramQueue::maxBytes};
    q.counter().addDropped(1);
    bytesRefused += datagram.size();
    if (refusalEvents.allows())
        log(EventKind::SendDropped, to, error, std::exchange(bytesRefused, 0));
    if (origin == Origin::User)
        Q_EMIT q.sendFailed(to, error);
}

void UdpPeer::Private::flushQueue()
{
    while (!queue.isEmpty() && socket.isOpen()) {
        const qint64 leftNs = nowNs();
        const DatagramSocket::SendOutcome outcome = socket.send(queue.front().to, queue.front().bytes);
        if (outcome.status == DatagramSendStatus::Busy) {
            flush.start();
            break;
        }
        const QueuedDatagram done = queue.front();
        queue.pop();
        if (outcome.status == DatagramSendStatus::Sent)
            sent(done.to, done.bytes, leftNs);
        else
            refuse(done.to, outcome.error, Origin::User);
    }
    reportErrors();
}

void UdpPeer::Private::reportErrors()
{
    const std::vector<IcmpError> errors = socket.takeErrors();
    for (const IcmpError &icmp : errors) {
        const NetError error = errorFromSystem(icmp.systemCode, icmp.peer.toString());
        const bool isPort = error.code == NetErrorCode::ConnectionRefused;
        if (icmpEvents.allows()) {
            const qint64 more = icmpEvents.takeSuppressed();
            log(isPort ? EventKind::PortUnreachable : EventKind::SendFailed, icmp.peer, isPort ? NetError() : error,
                more > 0 ? more : -1);
        }
        if (isPort)
            Q_EMIT q.portUnreachable(icmp.peer);
        else
            Q_EMIT q.sendFailed(icmp.peer, error);
    }
}

void UdpPeer::Private::sendWaiting(const QString &host, const QList<QHostAddress> &addresses,
                                   const std::vector<HostResolver::Waiting> &waiting)
{
    Endpoint chosen;
    for (const QHostAddress &address : addresses) {
        const Endpoint candidate(address, 0);
        if (chosen.isNull() && socket.reaches(candidate.family()))
            chosen = candidate;
    }
    for (const HostResolver::Waiting &one : waiting) {
        chosen.setPort(one.port);
        if (chosen.isNull())
            refuse({}, {NetErrorCode::NetworkUnreachable, 0, host, {}, -1}, Origin::User);
        else
            dispatch(chosen, one.datagram, Origin::User);
    }
}

void UdpPeer::Private::pollKernel()
{
    UdpPeerStatus now;
    now.bound = socket.isOpen();
    if (now.bound) {
        now.local = socket.local();
        now.receiveBufferBytes = receiveBuffer(socket.descriptor());
        now.kernelReceiveQueue = receiveQueue(socket.descriptor());
        now.kernelDrops = kernelDrops(socket.descriptor());
        now.peersSeen = peers.peersSeen();
        if (now.kernelDrops > dropsCounted) {
            q.counter().addDropped(now.kernelDrops - dropsCounted);
            dropsCounted = now.kernelDrops;
        }
        tellLosses(false);
    }
    const QMutexLocker lock(&statusMutex);
    status = now;
}

void UdpPeer::Private::tellLosses(bool now)
{
    if (dropsCounted > dropsTold && (now || lossEvents.allows())) {
        log(EventKind::DatagramsLost, {}, {}, dropsCounted - dropsTold, QString::number(dropsCounted));
        dropsTold = dropsCounted;
    }
    if (bytesRefused > 0 && (now || refusalEvents.allows()))
        log(EventKind::SendDropped, {}, {NetErrorCode::SendQueueFull, 0, {}, {}, DatagramQueue::maxBytes},
            std::exchange(bytesRefused, 0));
}

} // namespace net
