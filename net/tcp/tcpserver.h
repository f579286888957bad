// A TCP server: listens, accepts many clients, frames, records, answers.
//
// Thread: an engine (see engine.h); every slot runs on the engine's thread, board() and counter() may be read
// from any. Errors: failed() for listening; what happens to one connection is an event in the session and in
// the board. Sources: RFC 9293 (TCP), listen(2), accept(2), tcp(7).
#pragma once

#include "connectionboard.h"
#include "engine.h"
#include "streamoptions.h"

#include <QHostAddress>
#include <QList>

#include <memory>

namespace net {

struct TcpServerOptions {
    QHostAddress address = QHostAddress(QHostAddress::AnyIPv4); // see listenOn()
    quint16 port = 0;                                           // 0: any free one
    int backlog = 4096;                                         // handed to listen(); the kernel bounds it (somaxconn)
    bool reuseAddress = true;                                   // SO_REUSEADDR
    int maxClients = 0;                                         // 0: as many as there are descriptors
    StreamOptions stream;
};

class TcpServer final : public Engine {
    Q_OBJECT

public:
    explicit TcpServer(Recorder &recorder, QObject *parent = nullptr);
    TcpServer(Channel channel, Recorder &recorder, QObject *parent = nullptr); // under another channel (tests, later tabs)
    ~TcpServer() override;

    [[nodiscard]] const ConnectionBoard &board() const;

public Q_SLOTS:
    void start(const net::TcpServerOptions &options);
    void stopListening(); // open connections stay
    void closeAll();      // and the open connections
    // For the connections that come and those that are open; framing and encoding apply from the next message on.
    void setStreamOptions(const net::StreamOptions &options);

    // ids: as on the board; empty: all. The message is framed here.
    void send(const QList<quint32> &ids, const QByteArray &message);
    void setReadPaused(const QList<quint32> &ids, bool paused);
    void halfClose(const QList<quint32> &ids);       // shutdown(SHUT_WR)
    void closeConnection(const QList<quint32> &ids); // FIN after what waits to be sent
    void abortConnection(const QList<quint32> &ids); // RST at once
    // Which connections' kernel queues and round trip are to be measured often (four times a second); others in turn.
    void watch(const QList<quint32> &ids);

Q_SIGNALS:
    void listening(const net::Endpoint &local);
    void listeningStopped();
    // A send by hand that was not taken, with why; once a connection.
    void sendRefused(quint32 id, const net::NetError &error);
    // Every message, for the console program only (connected there, nowhere else: see ARCHITECTURE, threads).
    void messageReceived(quint32 id, const net::Endpoint &peer, const QByteArray &message);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net

Q_DECLARE_METATYPE(net::TcpServerOptions)
