#include "tcpclient.h"

#include "connectattempt.h"
#include "connectionset.h"
#include "recorder.h"

#include <QMetaMethod>
#include <QTimer>

#include <algorithm>
#include <map>

namespace net {

class TcpClient::Private {
public:
    // What the caller asked for under one id, through all its tries.
    struct Talk {
        TcpClientOptions options;
        ConnectionInfo info;
        ConnectAttempt *attempt = nullptr; // a child of the client
        QTimer *pause = nullptr;           // likewise
        int nextPauseMs = 0;
        bool closedByUs = false;
    };

    Private(TcpClient &client, Recorder &recorder)
        : q(client)
        , set(recorder, client.counter(), board, client.channel(), false)
    {
    }

    void attempt(quint32 id);
    void established(quint32 id, Descriptor descriptor, const Endpoint &peer, qint64 microseconds);
    void attemptFailed(quint32 id, const NetError &error);
    void ended(const ConnectionInfo &info);
    void againOrNever(quint32 id);
    void waitThenRetry(quint32 id);
    void giveUp(quint32 id);
    static void dropAttempt(Talk &talk);
    void put(Talk &talk, ConnectionState state);
    [[nodiscard]] QList<quint32> idsOf(const QList<quint32> &ids) const;
    // The user's wish to end: a connection that is open is left to `end`, what is not is given up.
    template <class End>
    void endThem(const QList<quint32> &ids, End end);

    TcpClient &q;
    ConnectionBoard board;
    ConnectionSet set;
    std::map<quint32, Talk> talks;
};

void TcpClient::Private::put(Talk &talk, ConnectionState state)
{
    talk.info.state = state;
    board.put(talk.info);
}

QList<quint32> TcpClient::Private::idsOf(const QList<quint32> &ids) const
{
    if (!ids.isEmpty())
        return ids;
    QList<quint32> all;
    for (const auto &[id, talk] : talks)
        all.append(id);
    return all;
}

void TcpClient::Private::attempt(quint32 id)
{
    Talk &talk = talks.at(id);
    talk.attempt = new ConnectAttempt(q.recorder(), q.channel(), talk.options);
    talk.attempt->setParent(&q);
    QObject::connect(talk.attempt, &ConnectAttempt::connecting, &q, [this, id](const Endpoint &peer) {
        Talk &current = talks.at(id);
        current.info.peer = peer;
        put(current, ConnectionState::Connecting);
    });
    QObject::connect(talk.attempt, &ConnectAttempt::succeeded, &q,
                     [this, id](Descriptor descriptor, const Endpoint &peer, qint64 microseconds) {
                         established(id, descriptor, peer, microseconds);
                     });
    QObject::connect(talk.attempt, &ConnectAttempt::failed, &q,
                     [this, id](const NetError &error) { attemptFailed(id, error); });
    put(talk, ConnectionState::Resolving);
    talk.attempt->start();
}

void TcpClient::Private::dropAttempt(Talk &talk)
{
    if (talk.attempt) {
        talk.attempt->disconnect();
        std::exchange(talk.attempt, nullptr)->deleteLater();
    }
    if (talk.pause) {
        talk.pause->stop();
        std::exchange(talk.pause, nullptr)->deleteLater();
    }
}

void TcpClient::Private::established(quint32 id, Descriptor descriptor, const Endpoint &peer, qint64 microseconds)
{
    Talk &talk = talks.at(id);
    dropAttempt(talk);
    talk.nextPauseMs = talk.options.reconnectFirstMs;
    talk.info.peer = peer;
    talk.info.local = localEndpoint(descriptor);
    talk.info.error = {};
    const Endpoint local = talk.info.local;
    set.add(talk.info, descriptor, std::make_shared<const StreamOptions>(talk.options.stream), EventKind::Connected,
            microseconds);
    Q_EMIT q.connected(id, local, peer);
}

void TcpClient::Private::attemptFailed(quint32 id, const NetError &error)
{
    Talk &talk = talks.at(id);
    dropAttempt(talk);
    talk.info.error = error;
    againOrNever(id);
    Q_EMIT q.connectFailed(id, error);
    Q_EMIT q.failed(error);
}

void TcpClient::Private::ended(const ConnectionInfo &info)
{
    const auto it = talks.find(info.id);
    if (it == talks.end())
        return;
    it->second.info = info;
    againOrNever(info.id);
}

void TcpClient::Private::againOrNever(quint32 id)
{
    const Talk &talk = talks.at(id);
    if (talk.options.reconnect && !talk.closedByUs)
        waitThenRetry(id);
    else
        giveUp(id);
}

void TcpClient::Private::waitThenRetry(quint32 id)
{
    Talk &talk = talks.at(id);
    const int pauseMs = std::min(talk.nextPauseMs, talk.options.reconnectMaxMs);
    talk.nextPauseMs = std::min(pauseMs * 2, talk.options.reconnectMaxMs);
    Event event;
    event.kind = EventKind::ReconnectWait;
    event.channel = q.channel();
    event.peer = talk.info.peer;
    event.number = pauseMs;
    event.text = talk.info.host;
    q.recorder().event(event);
    put(talk, ConnectionState::Waiting);
    talk.pause = new QTimer(&q);
    talk.pause->setSingleShot(true);
    QObject::connect(talk.pause, &QTimer::timeout, &q, [this, id] {
        dropAttempt(talks.at(id));
        attempt(id);
    });
    talk.pause->start(pauseMs);
}

void TcpClient::Private::giveUp(quint32 id)
{
    const auto it = talks.find(id);
    dropAttempt(it->second);
    put(it->second, ConnectionState::Closed);
    talks.erase(it);
    Q_EMIT q.closed(id);
}

template <class End>
void TcpClient::Private::endThem(const QList<quint32> &ids, End end)
{
    for (const quint32 id : idsOf(ids)) {
        const auto it = talks.find(id);
        if (it == talks.end())
            continue;
        it->second.closedByUs = true;
        if (set.contains(id))
            end(id);
        else if (it->second.attempt || it->second.pause)
            giveUp(id);
        // Neither: it has just ended, and the news is on its way.
    }
}

TcpClient::TcpClient(Recorder &recorder, QObject *parent)
    : Engine(Channel::TcpClient, recorder, parent)
    , d(std::make_unique<Private>(*this, recorder))
{
    d->set.setParent(this); // moves to another thread with the engine; a member all the same
    connect(&d->set, &ConnectionSet::ended, this, [this](const ConnectionInfo &info) { d->ended(info); });
    connect(&d->set, &ConnectionSet::sendRefused, this, &TcpClient::sendRefused);
    d->set.setMessageHandler([this](quint32 id, const Endpoint &peer, QByteArrayView message) {
        static const QMetaMethod signal = QMetaMethod::fromSignal(&TcpClient::messageReceived);
        if (isSignalConnected(signal))
            Q_EMIT messageReceived(id, peer, message.toByteArray());
    });
}

TcpClient::~TcpClient()
{
    for (auto &[id, talk] : d->talks) {
        delete std::exchange(talk.attempt, nullptr);
        delete std::exchange(talk.pause, nullptr);
    }
    d->set.shutDown();
}

const ConnectionBoard &TcpClient::board() const
{
    return d->board;
}

void TcpClient::open(quint32 id, const TcpClientOptions &options)
{
    Q_ASSERT(id != 0 && d->talks.find(id) == d->talks.end());
    Private::Talk &talk = d->talks[id];
    talk.options = options;
    talk.options.host = options.host.trimmed();
    talk.nextPauseMs = options.reconnectFirstMs;
    talk.info.id = id;
    talk.info.host = talk.options.host.contains(u':') ? QStringLiteral("[%1]:%2").arg(talk.options.host).arg(options.port)
                                                      : QStringLiteral("%1:%2").arg(talk.options.host).arg(options.port);
    d->attempt(id);
}

void TcpClient::closeAll()
{
    closeConnection({});
}

void TcpClient::setStreamOptions(const StreamOptions &options)
{
    for (auto &[id, talk] : d->talks)
        talk.options.stream = options;
    d->set.setOptions(std::make_shared<const StreamOptions>(options));
}

void TcpClient::send(const QList<quint32> &ids, const QByteArray &message)
{
    d->set.send(ids, message);
    for (const quint32 id : ids) {
        if (!d->set.contains(id))
            Q_EMIT sendRefused(id, {NetErrorCode::NotConnected, 0, {}, {}, -1});
    }
}

void TcpClient::setReadPaused(const QList<quint32> &ids, bool paused)
{
    d->set.setReadPaused(ids, paused);
}

void TcpClient::halfClose(const QList<quint32> &ids)
{
    for (const quint32 id : d->idsOf(ids)) {
        if (const auto it = d->talks.find(id); it != d->talks.end())
            it->second.closedByUs = true; // when the peer has finished as well, nothing is to come after
    }
    d->set.halfClose(ids);
}

void TcpClient::closeConnection(const QList<quint32> &ids)
{
    d->endThem(ids, [this](quint32 id) { d->set.close({id}); });
}

void TcpClient::abortConnection(const QList<quint32> &ids)
{
    d->endThem(ids, [this](quint32 id) { d->set.abort({id}); });
}

void TcpClient::watch(const QList<quint32> &ids)
{
    d->set.watch(ids);
}

} // namespace net
