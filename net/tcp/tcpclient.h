// A TCP client that can have several connections at a time: resolves, connects, frames, records, answers.
//
// Thread: an engine (see engine.h). Errors: failed() with the connection's board entry telling the same; each step
// (resolving, every address tried, connected) is an event in the session. Sources: RFC 9293, RFC 8305 section 3
// (resolution), connect(2).
#pragma once

#include "connectionboard.h"
#include "engine.h"
#include "streamoptions.h"

#include <QHostAddress>
#include <QList>

#include <memory>

namespace net {

struct TcpClientOptions {
    QString host; // a name or an address
    quint16 port = 0;
    QHostAddress localAddress;    // null: the system chooses
    quint16 localPort = 0;        // 0: the system chooses
    int connectTimeoutMs = 10000; // for each address tried
    bool reconnect = false;       // after a connection that ended or failed, not after one's own close
    int reconnectFirstMs = 1000;  // doubled each time
    int reconnectMaxMs = 30000;
    StreamOptions stream;
};

class TcpClient final : public Engine {
    Q_OBJECT

public:
    explicit TcpClient(Recorder &recorder, QObject *parent = nullptr);
    ~TcpClient() override;

    [[nodiscard]] const ConnectionBoard &board() const;

public Q_SLOTS:
    // id: chosen by the caller, not 0, not used before; it names the connection from then on, reconnects included.
    void open(quint32 id, const net::TcpClientOptions &options);
    void closeAll();
    void setStreamOptions(const net::StreamOptions &options);

    void send(const QList<quint32> &ids, const QByteArray &message); // empty: all
    void setReadPaused(const QList<quint32> &ids, bool paused);
    void halfClose(const QList<quint32> &ids);
    void closeConnection(const QList<quint32> &ids); // also ends resolving, connecting and waiting to reconnect
    void abortConnection(const QList<quint32> &ids);
    void watch(const QList<quint32> &ids);

Q_SIGNALS:
    void connected(quint32 id, const net::Endpoint &local, const net::Endpoint &peer);
    void connectFailed(quint32 id, const net::NetError &error);
    void closed(quint32 id); // for good: no reconnect will follow
    void sendRefused(quint32 id, const net::NetError &error);
    void messageReceived(quint32 id, const net::Endpoint &peer, const QByteArray &message); // console program only

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net

Q_DECLARE_METATYPE(net::TcpClientOptions)
