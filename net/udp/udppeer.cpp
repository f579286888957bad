#include "udppeer.h"

#include "datagramchat.h"
#include "datagramqueue.h"
#include "datagramsocket.h"
#include "eventthrottle.h"
#include "hostresolver.h"
#include "peertable.h"
#include "recorder.h"

#include <QMetaMethod>
#include <QMutex>
#include <QTimer>

namespace net {

namespace {
constexpr int pollMs = 250;              // kernel drops, queue, status
constexpr int flushMs = 2;               // until the next try when the send buffer was full
constexpr int maxEventsPerSecond = 200;  // of one sort that a peer can cause
constexpr qsizetype maxFarewell = 64;    // longer datagrams are not looked at for the word
} // namespace

class UdpPeer::Private final {
public:
    explicit Private(UdpPeer &peer) : q(peer), socket(&peer), resolver(&peer), peers(peer.recorder()), poll(&peer), flush(&peer) {}

    void log(EventKind kind, const Endpoint &peer = {}, const NetError &error = {}, qint64 number = -1,
             const QString &text = {}, quint32 flow = 0);
    void drain();
    void receive(const Endpoint &from, QByteArrayView datagram);
    void answer(const PeerTable::Peer &peer, const Endpoint &from, QByteArrayView datagram);
    void deliver(const DatagramChat::Outcome &outcome);
    bool takesFarewell(quint32 flow, const Endpoint &from, QByteArrayView datagram);

    enum class Origin : quint8 { User, Reply };
    void dispatch(const Endpoint &to, const QByteArray &datagram, Origin origin);
    void sent(const Endpoint &to, QByteArrayView datagram);
    void refuse(const Endpoint &to, const NetError &error, Origin origin);
    void enqueue(const Endpoint &to, const QByteArray &datagram, Origin origin);
    void flushQueue();
    void reportErrors();
    void sendWaiting(const QString &host, const QList<QHostAddress> &addresses, const std::vector<HostResolver::Waiting> &waiting);

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
    bool delivers = false;  // somebody listens to messageReceived

    EventThrottle icmpEvents{maxEventsPerSecond};
    EventThrottle failureEvents{maxEventsPerSecond};
    EventThrottle lossEvents{1};
    EventThrottle refusalEvents{1};
    qint64 dropsCounted = 0;   // of the kernel's, since bound
    qint64 dropsTold = 0;
    qint64 bytesRefused = 0;   // by the full send queue, since the last event

    mutable QMutex statusMutex;
    UdpPeerStatus status;
};

UdpPeer::UdpPeer(Recorder &recorder, QObject *parent)
    : Engine(Channel::Udp, recorder, parent)
    , d(std::make_unique<Private>(*this))
{
    d->poll.setInterval(pollMs);
    d->flush.setInterval(flushMs);
    d->flush.setSingleShot(true);
    connect(&d->poll, &QTimer::timeout, this, [this] { d->pollKernel(); });
    connect(&d->flush, &QTimer::timeout, this, [this] { d->flushQueue(); });
    connect(&d->socket, &DatagramSocket::readable, this, [this] { d->drain(); });
    connect(&d->resolver, &HostResolver::started, this, [this](const QString &host) {
        d->log(EventKind::Resolving, {}, {}, -1, host);
    });
    connect(&d->resolver, &HostResolver::resolved, this,
            [this](const QString &host, const QList<QHostAddress> &addresses, qint64 us, const auto &waiting) {
                QStringList words{host};
                for (const QHostAddress &address : addresses)
                    words.append(address.toString());
                d->log(EventKind::Resolved, {}, {}, us, words.join(u' '));
                d->sendWaiting(host, addresses, waiting);
            });
    connect(&d->resolver, &HostResolver::failed, this, [this](const NetError &error, const auto &waiting) {
        d->log(EventKind::ResolveFailed, {}, error);
        for (size_t i = 0; i < waiting.size(); ++i)
            Q_EMIT sendFailed({}, error);
    });
}

UdpPeer::~UdpPeer()
{
    unbind();
}

UdpPeerStatus UdpPeer::status() const
{
    const QMutexLocker lock(&d->statusMutex);
    return d->status;
}

void UdpPeer::bind(const UdpPeerOptions &options)
{
    unbind();
    d->options = options;
    if (auto opened = d->socket.open(options); !opened) {
        recorder().event({.kind = EventKind::BindFailed, .channel = Channel::Udp,
                          .local = Endpoint(options.address, options.port), .error = opened.error()});
        Q_EMIT failed(opened.error());
        return;
    }
    d->peers.reset(d->socket.local());
    d->chat.setPhrases(options.chatPhrases);
    d->dropsCounted = 0;
    d->dropsTold = 0;
    d->pollKernel();
    d->poll.start();
    const qint64 granted = receiveBuffer(d->socket.descriptor());
    d->log(EventKind::SocketCreated, {}, {}, -1,
           d->socket.reaches(IpFamily::V4) ? (d->socket.reaches(IpFamily::V6) ? QStringLiteral("IPv4+IPv6") : QStringLiteral("IPv4"))
                                           : QStringLiteral("IPv6"));
    if (options.reuseAddress)
        d->log(EventKind::OptionSet, {}, {}, 1, QStringLiteral("SO_REUSEADDR"));
    if (options.receiveBufferBytes > 0)
        d->log(EventKind::OptionSet, {}, {}, options.receiveBufferBytes, QStringLiteral("SO_RCVBUF"));
    d->log(EventKind::Bound, {}, {}, granted);
    Q_EMIT bound(d->socket.local());
}

void UdpPeer::unbind()
{
    if (!d->socket.isOpen())
        return;
    d->pollKernel();
    d->tellLosses(true);
    d->poll.stop();
    d->flush.stop();
    d->resolver.cancelAll();
    while (!d->queue.isEmpty()) {
        const QueuedDatagram lost = d->queue.front();
        d->queue.pop();
        d->refuse(lost.to, {NetErrorCode::NotConnected, 0, lost.to.toString(), {}, -1}, Private::Origin::User);
    }
    d->chat.clear();
    d->log(EventKind::Unbound);
    d->socket.close();
    d->pollKernel();
    Q_EMIT unbound();
}

void UdpPeer::setReply(const ReplyRule &reply, const TextEncoding &encoding)
{
    if (reply.kind() != ReplyRule::Kind::Chat)
        d->chat.clear();
    d->options.reply = reply;
    d->options.encoding = encoding;
}

void UdpPeer::send(const Endpoint &to, const QByteArray &datagram)
{
    d->dispatch(to, datagram, Private::Origin::User);
}

void UdpPeer::sendToHost(const QString &host, quint16 port, const QByteArray &datagram)
{
    const QString name = host.trimmed();
    if (name.isEmpty()) {
        d->refuse({}, {NetErrorCode::MalformedAddress, 0, host, {}, -1}, Private::Origin::User);
        return;
    }
    if (!d->socket.isOpen()) {
        d->refuse({}, {NetErrorCode::NotConnected, 0, name, {}, -1}, Private::Origin::User);
        return;
    }
    if (const QList<QHostAddress> addresses = d->resolver.known(name); !addresses.isEmpty()) {
        d->sendWaiting(name, addresses, {{port, datagram}});
        return;
    }
    if (!d->resolver.ask(name, port, datagram))
        d->refuse({}, {NetErrorCode::SendQueueFull, 0, name, {}, HostResolver::maxWaiting}, Private::Origin::User);
}

void UdpPeer::join(const QHostAddress &group, const QString &interfaceName)
{
    const Endpoint peer(group, d->socket.local().port());
    if (auto joined = d->socket.join(group, interfaceName); !joined) {
        d->log(EventKind::GroupFailed, peer, joined.error());
        Q_EMIT failed(joined.error());
        return;
    }
    d->log(EventKind::GroupJoined, peer, {}, -1, interfaceName);
}

void UdpPeer::leave(const QHostAddress &group, const QString &interfaceName)
{
    const Endpoint peer(group, d->socket.local().port());
    if (auto left = d->socket.leave(group, interfaceName); !left) {
        d->log(EventKind::GroupFailed, peer, left.error());
        Q_EMIT failed(left.error());
        return;
    }
    d->log(EventKind::GroupLeft, peer, {}, -1, interfaceName);
}

void UdpPeer::Private::log(EventKind kind, const Endpoint &peer, const NetError &error, qint64 number, const QString &text,
                           quint32 flow)
{
    q.recorder().event({.kind = kind, .channel = Channel::Udp, .flow = flow, .local = socket.local(), .peer = peer,
                        .error = error, .number = number, .text = text});
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
    QMetaObject::invokeMethod(&q, [this] { drainQueued = false; drain(); }, Qt::QueuedConnection);
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
        return refuse(to, {NetErrorCode::PortOutOfRange, 0, to.toString(), {}, 0}, origin);
    if (datagram.size() > maxDatagramBytes)
        return refuse(to, {NetErrorCode::DatagramTooLong, 0, to.toString(), QString::number(maxDatagramBytes), datagram.size()}, origin);
    if (!queue.isEmpty())
        return enqueue(to, datagram, origin);
    const DatagramSocket::SendOutcome outcome = socket.send(to, datagram);
    if (outcome.status == DatagramSendStatus::Sent)
        sent(to, datagram);
    else if (outcome.status == DatagramSendStatus::Busy)
        enqueue(to, datagram, origin);
    else
        refuse(to, outcome.error, origin);
    if (origin == Origin::User)
        reportErrors();
}

void UdpPeer::Private::sent(const Endpoint &to, QByteArrayView datagram)
{
    q.recorder().message(peers.peer(to, false).flow, Direction::Out, datagram);
    q.counter().addOut(datagram.size(), 1);
}

void UdpPeer::Private::refuse(const Endpoint &to, const NetError &error, Origin origin)
{
    if (origin == Origin::User || failureEvents.allows())
        log(EventKind::SendFailed, to, error);
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
        const DatagramSocket::SendOutcome outcome = socket.send(queue.front().to, queue.front().bytes);
        if (outcome.status == DatagramSendStatus::Busy) {
            flush.start();
            break;
        }
        const QueuedDatagram done = queue.front();
        queue.pop();
        if (outcome.status == DatagramSendStatus::Sent)
            sent(done.to, done.bytes);
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
