#include "udppeer.h"

#include "platform.h"
#include "recorder.h"
#include "udppeerprivate.h"

namespace net {

UdpPeer::UdpPeer(Recorder &recorder, QObject *parent)
    : Engine(Channel::Udp, recorder, parent)
    , d(std::make_unique<Private>(*this))
{
    d->poll.setInterval(Private::pollMs);
    d->flush.setInterval(Private::flushMs);
    d->flush.setSingleShot(true);
    connect(&d->poll, &QTimer::timeout, this, [this] { d->pollKernel(); });
    connect(&d->flush, &QTimer::timeout, this, [this] { d->flushQueue(); });
    connect(&d->socket, &DatagramSocket::readable, this, [this] { d->drain(); });
    connect(&d->resolver, &HostResolver::started, this,
            [this](const QString &host) { d->log(EventKind::Resolving, {}, {}, -1, host); });
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
        Event event;
        event.kind = EventKind::BindFailed;
        event.channel = Channel::Udp;
        event.local = Endpoint(options.address, options.port);
        event.error = opened.error();
        recorder().event(event);
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
           d->socket.reaches(IpFamily::V4)
               ? (d->socket.reaches(IpFamily::V6) ? QStringLiteral("IPv4+IPv6") : QStringLiteral("IPv4"))
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

} // namespace net
