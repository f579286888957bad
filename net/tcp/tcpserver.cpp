#include "tcpserver.h"

#include "connectionset.h"
#include "listener.h"
#include "recorder.h"

#include <QMetaMethod>

namespace net {

class TcpServer::Private {
public:
    Private(TcpServer &server, Channel channel, Recorder &recorder)
        : q(server)
        , set(recorder, server.counter(), board, channel, true)
    {
    }

    void accept(const AcceptedSocket &socket);
    void log(EventKind kind, const Endpoint &local, const Endpoint &peer = {}, qint64 number = -1, const QString &text = {},
             const NetError &error = {}) const;
    [[nodiscard]] ListenRequest request() const;
    void logSocket(const ListenRequest &request) const;

    TcpServer &q;
    ConnectionBoard board;
    ConnectionSet set;
    Listener listener;
    TcpServerOptions options;
    ConnectionSet::Options stream = std::make_shared<StreamOptions>();
    quint32 lastId = 0;
};

void TcpServer::Private::log(EventKind kind, const Endpoint &local, const Endpoint &peer, qint64 number, const QString &text,
                             const NetError &error) const
{
    Event event;
    event.kind = kind;
    event.channel = q.channel();
    event.local = local;
    event.peer = peer;
    event.number = number;
    event.text = text;
    event.error = error;
    q.recorder().event(event);
}

ListenRequest TcpServer::Private::request() const
{
    ListenRequest request = listenOn(options.address, options.port);
    request.reuseAddress = options.reuseAddress;
    request.backlog = options.backlog;
    request.sendBufferBytes = options.stream.sendBufferBytes;
    request.receiveBufferBytes = options.stream.receiveBufferBytes;
    return request;
}

// Call by call, as a class would write it.
void TcpServer::Private::logSocket(const ListenRequest &request) const
{
    const bool isV6 = request.address.protocol() == QAbstractSocket::IPv6Protocol;
    const QString family =
        request.dualStack ? QStringLiteral("IPv4+IPv6") : (isV6 ? QStringLiteral("IPv6") : QStringLiteral("IPv4"));
    log(EventKind::SocketCreated, {}, {}, -1, family);
    const auto option = [this](const char *name, int value) {
        log(EventKind::OptionSet, {}, {}, value, QString::fromLatin1(name));
    };
    option("SO_REUSEADDR", request.reuseAddress ? 1 : 0);
    if (isV6)
        option("IPV6_V6ONLY", request.dualStack ? 0 : 1);
    if (request.sendBufferBytes > 0)
        option("SO_SNDBUF", request.sendBufferBytes);
    if (request.receiveBufferBytes > 0)
        option("SO_RCVBUF", request.receiveBufferBytes);
}

void TcpServer::Private::accept(const AcceptedSocket &socket)
{
    if (options.maxClients > 0 && set.count() >= options.maxClients) {
        closeDescriptor(socket.descriptor);
        log(EventKind::AcceptRefused, socket.local, socket.peer, -1, {},
            {NetErrorCode::TooManyClients, 0, socket.peer.toString(), {}, options.maxClients});
        return;
    }
    ConnectionInfo info;
    info.id = ++lastId;
    info.local = socket.local;
    info.peer = socket.peer;
    set.add(info, socket.descriptor, stream, EventKind::Accepted, set.count() + 1);
}

TcpServer::TcpServer(Recorder &recorder, QObject *parent)
    : TcpServer(Channel::TcpServer, recorder, parent)
{
}

TcpServer::TcpServer(Channel channel, Recorder &recorder, QObject *parent)
    : Engine(channel, recorder, parent)
    , d(std::make_unique<Private>(*this, channel, recorder))
{
    // Children, so that they move to another thread with the engine; they are members all the same.
    d->set.setParent(this);
    d->listener.setParent(this);
    connect(&d->listener, &Listener::accepted, this, [this](const AcceptedSocket &socket) { d->accept(socket); });
    connect(&d->listener, &Listener::paused, this, [this](const NetError &error) {
        d->log(EventKind::AcceptPaused, d->listener.local(), {}, d->set.count(), {}, error);
    });
    connect(&d->listener, &Listener::resumed, this,
            [this] { d->log(EventKind::AcceptResumed, d->listener.local(), {}, d->set.count()); });
    connect(&d->set, &ConnectionSet::ended, this, [this](const ConnectionInfo &info) {
        d->board.put(info);
        d->listener.descriptorsFreed(1);
    });
    connect(&d->set, &ConnectionSet::sendRefused, this, &TcpServer::sendRefused);
    d->set.setMessageHandler([this](quint32 id, const Endpoint &peer, QByteArrayView message) {
        static const QMetaMethod signal = QMetaMethod::fromSignal(&TcpServer::messageReceived);
        if (isSignalConnected(signal))
            Q_EMIT messageReceived(id, peer, message.toByteArray());
    });
}

TcpServer::~TcpServer()
{
    stopListening();
    d->set.shutDown();
}

const ConnectionBoard &TcpServer::board() const
{
    return d->board;
}

void TcpServer::start(const TcpServerOptions &options)
{
    stopListening();
    d->options = options;
    setStreamOptions(options.stream);
    const ListenRequest request = d->request();
    const Result<Endpoint> local = d->listener.listen(request);
    const bool hasSocket = local || local.error().code != NetErrorCode::TooManyDescriptors;
    if (hasSocket)
        d->logSocket(request);
    if (!local) {
        d->log(EventKind::ListenFailed, Endpoint(request.address, request.port), {}, -1, {}, local.error());
        Q_EMIT failed(local.error());
        return;
    }
    d->log(EventKind::BoundTo, *local);
    d->log(EventKind::Listening, *local, {}, request.backlog);
    Q_EMIT listening(*local);
}

void TcpServer::stopListening()
{
    if (!d->listener.isListening())
        return;
    const Endpoint local = d->listener.local();
    d->listener.close();
    d->log(EventKind::ListenStopped, local, {}, d->set.count());
    Q_EMIT listeningStopped();
}

void TcpServer::closeAll()
{
    stopListening();
    d->set.close({});
}

void TcpServer::setStreamOptions(const StreamOptions &options)
{
    d->options.stream = options;
    d->stream = std::make_shared<const StreamOptions>(options);
    d->set.setOptions(d->stream);
}

void TcpServer::send(const QList<quint32> &ids, const QByteArray &message)
{
    d->set.send(ids, message);
}

void TcpServer::setReadPaused(const QList<quint32> &ids, bool paused)
{
    d->set.setReadPaused(ids, paused);
}

void TcpServer::halfClose(const QList<quint32> &ids)
{
    d->set.halfClose(ids);
}

void TcpServer::closeConnection(const QList<quint32> &ids)
{
    d->set.close(ids);
}

void TcpServer::abortConnection(const QList<quint32> &ids)
{
    d->set.abort(ids);
}

void TcpServer::watch(const QList<quint32> &ids)
{
    d->set.watch(ids);
}

} // namespace net
