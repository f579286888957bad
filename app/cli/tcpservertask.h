// The tcp-server command at work.
#pragma once

#include "enginetask.h"
#include "tcpserver.h"

#include <QTimer>

namespace cli {

class TcpServerTask final : public EngineTask {
    Q_OBJECT

public:
    TcpServerTask(const net::TcpServerOptions &options, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

private:
    static constexpr int watchMs = 100;

    void watchConnections();

    net::TcpServerOptions m_options;
    net::TcpServer m_server;
    QTimer m_watch;
    quint64 m_revision = 0;
    bool m_listening = false;
    bool m_closing = false;
};

} // namespace cli
