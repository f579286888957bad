// One try to open a connection: resolves the name, then goes through its addresses one after the other, each with its
// own time limit. Every step is an event.
//
// Thread: its engine's. Delete it to give up at any stage. Ends with exactly one of succeeded() and failed(), from the
// event loop. Sources: connect(2), RFC 8305 section 3.
#pragma once

#include "channel.h"
#include "event.h"
#include "platform.h"
#include "recorder.h"
#include "socketwatch.h"
#include "tcpclient.h"

#include <QElapsedTimer>
#include <QHostInfo>
#include <QObject>
#include <QTimer>

#include <memory>

namespace net {

class ConnectAttempt final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectAttempt)

public:
    ConnectAttempt(Recorder &recorder, Channel channel, const TcpClientOptions &options);
    ~ConnectAttempt() override;

    void start();

Q_SIGNALS:
    void connecting(const net::Endpoint &peer); // an address is being tried
    // The receiver owns the descriptor.
    void succeeded(net::Descriptor descriptor, const net::Endpoint &peer, qint64 microseconds);
    void failed(const net::NetError &error);

private Q_SLOTS:
    void onResolved(const QHostInfo &info);

private:
    void useAddresses(const QList<QHostAddress> &addresses);
    void tryNext();
    void onDecided();
    void onTimeout();
    void addressFailed(const NetError &error);
    void dropSocket();
    void log(EventKind kind, const NetError &error = {}, qint64 number = -1, const QString &text = {});

    using Watch = SocketWatch<ConnectAttempt, &ConnectAttempt::onDecided>;

    Recorder &m_recorder;
    Channel m_channel;
    TcpClientOptions m_options;
    QList<QHostAddress> m_addresses; // yet to be tried
    Endpoint m_peer;
    NetError m_lastError;
    Descriptor m_descriptor = -1;
    std::unique_ptr<Watch> m_watch;
    std::unique_ptr<Watch> m_troubleWatch; // Windows tells of a failed connect() as an exception
    QTimer m_timeout;
    QElapsedTimer m_clock;
    int m_lookup = -1;
};

} // namespace net
