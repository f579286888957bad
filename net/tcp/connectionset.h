// The open TCP connections of one engine: answers their messages, keeps the board and the counters fresh, and does on
// one timer what each of ten thousand would otherwise have a timer for.
//
// Thread: its engine's (the board is read from any). Errors: recorded with the connection.
#pragma once

#include "chatroom.h"
#include "connectionboard.h"
#include "roundtriplog.h"
#include "tcpconnection.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace net {

class ConnectionSet final : public QObject, private ConnectionOwner {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionSet)

public:
    using Options = TcpConnection::Options;
    using MessageHandler = std::function<void(quint32 id, const Endpoint &peer, QByteArrayView message)>;

    // openedByPeer: a server's. The recorder, the counter and the board must outlive the set.
    ConnectionSet(Recorder &recorder, ByteCounter &counter, ConnectionBoard &board, Channel channel, bool openedByPeer);
    ~ConnectionSet() override;

    void setMessageHandler(MessageHandler handler) { m_onMessage = std::move(handler); }

    // Takes the descriptor over, and records its opening as an event of the kind, with the number.
    void add(const ConnectionInfo &info, Descriptor descriptor, Options options, EventKind opening, qint64 number);
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_connections.size() - m_ended.size()); }
    [[nodiscard]] bool contains(quint32 id) const { return find(id) != nullptr; }
    void setOptions(const Options &options);
    void shutDown(); // every connection, at once; ended() is not emitted

    // ids: empty: all; unknown ones are skipped.
    void send(const QList<quint32> &ids, const QByteArray &message);
    void setReadPaused(const QList<quint32> &ids, bool paused);
    void halfClose(const QList<quint32> &ids);
    void close(const QList<quint32> &ids);
    void abort(const QList<quint32> &ids);
    void watch(const QList<quint32> &ids);

    static constexpr int tickMs = 125;          // how often the board is brought up to date
    static constexpr int measureEveryTicks = 2; // kernel figures: four times a second
    static constexpr int measuredInTurn = 64;   // connections nobody watches, each time

Q_SIGNALS:
    // The connection is closed and gone from the set; info says how it ended. From the event loop, never from a call.
    void ended(const net::ConnectionInfo &info);
    void sendRefused(quint32 id, const net::NetError &error);

private:
    void messageArrived(TcpConnection &connection, QByteArrayView payload, QByteArrayView wire) override;
    void connectionChanged(TcpConnection &connection, bool urgent) override;
    void connectionEnded(TcpConnection &connection) override;

    [[nodiscard]] TcpConnection *find(quint32 id) const;
    template <class Action>
    void forEach(const QList<quint32> &ids, Action action);
    void reap();
    void tick();
    void refreshBoard(qint64 nowMs);
    void measure(qint64 nowMs);
    void closeIdle(qint64 nowMs);

    void joinChat(TcpConnection &connection);
    void takeChatLine(TcpConnection &connection, const QString &line);
    void leaveChat(TcpConnection &connection);
    void deliver(const ChatRoom::Outcome &outcome);

    ConnectionContext m_context;
    ConnectionBoard &m_board;
    std::map<quint32, std::unique_ptr<TcpConnection>> m_connections;
    std::vector<quint32> m_ended;
    std::vector<quint32> m_listed; // to be ticked, and put on the board
    QSet<quint32> m_watched;
    RoundTripLog m_roundTrips;
    quint32 m_measuredUpTo = 0;
    int m_ticks = 0;
    struct IdleCheck {
        qint64 atMs = 0;
        quint32 id = 0;
    };
    std::deque<IdleCheck> m_idleChecks; // in the order of time, if all have one timeout; checked lazily
    ChatRoom m_chat;
    MessageHandler m_onMessage;
    QTimer m_timer;
};

} // namespace net
