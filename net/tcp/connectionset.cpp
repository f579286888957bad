#include "connectionset.h"

namespace net {

ConnectionSet::ConnectionSet(Recorder &recorder, ByteCounter &counter, ConnectionBoard &board, Channel channel,
                             bool openedByPeer)
    : m_context{recorder, counter, *this, channel, openedByPeer}
    , m_board(board)
    , m_timer(this) // a child, so that it moves to the engine's thread with the set
{
    connect(&m_timer, &QTimer::timeout, this, &ConnectionSet::tick);
    m_timer.setInterval(tickMs);
}

ConnectionSet::~ConnectionSet()
{
    shutDown();
}

void ConnectionSet::shutDown()
{
    for (auto &[id, connection] : m_connections) {
        connection->shutDown();
        m_board.put(connection->info());
    }
    m_connections.clear();
    m_ended.clear();
    m_listed.clear();
    m_idleChecks.clear();
    m_timer.stop();
}

void ConnectionSet::add(const ConnectionInfo &info, Descriptor descriptor, Options options, EventKind opening, qint64 number)
{
    const quint32 id = info.id;
    auto &slot = m_connections[id];
    slot = std::make_unique<TcpConnection>(m_context, info, descriptor, std::move(options));
    TcpConnection &connection = *slot;
    connection.log(opening, number);
    m_board.put(connection.info());
    if (!m_timer.isActive())
        m_timer.start();
    const int idleSeconds = connection.options().idleTimeoutSeconds;
    if (idleSeconds > 0)
        m_idleChecks.push_back({connection.lastActivityMs() + qint64{idleSeconds} * 1000, id});
    if (connection.options().reply.kind() == ReplyRule::Kind::Chat)
        joinChat(connection);
}

void ConnectionSet::setOptions(const Options &options)
{
    const bool isChat = options->reply.kind() == ReplyRule::Kind::Chat;
    m_chat.setPhrases(options->chatPhrases);
    m_idleChecks.clear();
    forEach({}, [&](TcpConnection &connection) {
        const bool wasChat = connection.options().reply.kind() == ReplyRule::Kind::Chat;
        if (wasChat && !isChat)
            leaveChat(connection);
        connection.setOptions(options);
        if (!wasChat && isChat)
            joinChat(connection);
        if (options->idleTimeoutSeconds > 0) // counted from now on
            m_idleChecks.push_back(
                {TcpConnection::monotonicMs() + qint64{options->idleTimeoutSeconds} * 1000, connection.info().id});
    });
}

TcpConnection *ConnectionSet::find(quint32 id) const
{
    const auto it = m_connections.find(id);
    return it == m_connections.end() || it->second->hasEnded() ? nullptr : it->second.get();
}

template <class Action>
void ConnectionSet::forEach(const QList<quint32> &ids, Action action)
{
    // Connections leave the map only in reap(), so that the action may end them.
    if (ids.isEmpty()) {
        for (auto &[id, connection] : m_connections) {
            if (!connection->hasEnded())
                action(*connection);
        }
        return;
    }
    for (const quint32 id : ids) {
        if (TcpConnection *connection = find(id))
            action(*connection);
    }
}

void ConnectionSet::send(const QList<quint32> &ids, const QByteArray &message)
{
    forEach(ids, [&](TcpConnection &connection) {
        if (const Result<void> sent = connection.send(message); !sent)
            Q_EMIT sendRefused(connection.info().id, sent.error());
    });
}

void ConnectionSet::setReadPaused(const QList<quint32> &ids, bool paused)
{
    forEach(ids, [paused](TcpConnection &connection) { connection.setReadPaused(paused); });
}

void ConnectionSet::halfClose(const QList<quint32> &ids)
{
    forEach(ids, [](TcpConnection &connection) { connection.halfClose(); });
}

void ConnectionSet::close(const QList<quint32> &ids)
{
    forEach(ids, [](TcpConnection &connection) { connection.close(); });
}

void ConnectionSet::abort(const QList<quint32> &ids)
{
    forEach(ids, [](TcpConnection &connection) { connection.abort(); });
}

void ConnectionSet::watch(const QList<quint32> &ids)
{
    m_watched = QSet<quint32>(ids.begin(), ids.end());
    for (const quint32 id : ids) {
        if (TcpConnection *connection = find(id))
            connection->measureKernel();
    }
}

void ConnectionSet::connectionChanged(TcpConnection &connection, bool urgent)
{
    if (connection.enlist())
        m_listed.push_back(connection.info().id);
    if (urgent)
        m_board.put(connection.info());
}

void ConnectionSet::connectionEnded(TcpConnection &connection)
{
    m_ended.push_back(connection.info().id);
    if (m_ended.size() == 1)
        QMetaObject::invokeMethod(this, &ConnectionSet::reap, Qt::QueuedConnection);
}

void ConnectionSet::reap()
{
    // Leaving the chat writes to others, who may end in turn: they are for the next time.
    const std::vector<quint32> ended = std::exchange(m_ended, {});
    for (const quint32 id : ended) {
        const auto it = m_connections.find(id);
        if (it == m_connections.end())
            continue;
        const std::unique_ptr<TcpConnection> connection = std::move(it->second);
        m_connections.erase(it);
        m_watched.remove(id);
        m_roundTrips.forget(connection->info().flow);
        leaveChat(*connection);
        Q_EMIT this->ended(connection->info());
    }
    if (m_connections.empty())
        m_timer.stop();
}

void ConnectionSet::tick()
{
    const qint64 nowMs = TcpConnection::monotonicMs();
    if (++m_ticks % measureEveryTicks == 0)
        measure(nowMs);
    refreshBoard(nowMs);
    closeIdle(nowMs);
}

void ConnectionSet::refreshBoard(qint64 nowMs)
{
    std::vector<quint32> stay;
    for (const quint32 id : std::exchange(m_listed, {})) {
        TcpConnection *connection = find(id);
        if (!connection)
            continue;
        connection->unlist();
        const bool goesOn = connection->tick(nowMs);
        if (connection->hasEnded())
            continue;
        m_board.put(connection->info());
        if (goesOn && connection->enlist())
            stay.push_back(id);
    }
    m_listed.insert(m_listed.end(), stay.begin(), stay.end());
}

void ConnectionSet::measure(qint64 nowMs)
{
    const auto measureOne = [this, nowMs](TcpConnection &connection) {
        connection.measureKernel();
        m_roundTrips.look(connection.info(), nowMs);
    };
    for (const quint32 id : std::as_const(m_watched)) {
        if (TcpConnection *connection = find(id))
            measureOne(*connection);
    }
    auto it = m_connections.upper_bound(m_measuredUpTo);
    for (int i = 0; i < measuredInTurn && it != m_connections.end(); ++i, ++it) {
        if (!it->second->hasEnded())
            measureOne(*it->second);
        m_measuredUpTo = it->first;
    }
    m_roundTrips.record(m_context.recorder, m_context.channel, nowMs);
    if (it == m_connections.end())
        m_measuredUpTo = 0;
}

void ConnectionSet::closeIdle(qint64 nowMs)
{
    while (!m_idleChecks.empty() && m_idleChecks.front().atMs <= nowMs) {
        const quint32 id = m_idleChecks.front().id;
        m_idleChecks.pop_front();
        TcpConnection *connection = find(id);
        const int seconds = connection ? connection->options().idleTimeoutSeconds : 0;
        if (seconds <= 0)
            continue;
        const qint64 dueMs = connection->lastActivityMs() + qint64{seconds} * 1000;
        if (dueMs <= nowMs)
            connection->idleTimedOut(seconds);
        else
            m_idleChecks.push_back({dueMs, id});
    }
}

} // namespace net
