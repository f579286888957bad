#include "tcpservertask.h"

#include "words.h"

namespace cli {

TcpServerTask::TcpServerTask(const net::TcpServerOptions &options, net::Recorder &recorder, Console &console)
    : EngineTask(console)
    , m_options(options)
    , m_server(recorder)
{
    connect(&m_server, &net::TcpServer::listening, this, [this](const net::Endpoint &local) {
        m_listening = true;
        printListening(local);
    });
    connect(&m_server, &net::TcpServer::failed, this, [this](const net::NetError &error) {
        fail(error);
        if (!m_listening)
            finish();
    });
    connect(&m_server, &net::TcpServer::messageReceived, this,
            [this](quint32, const net::Endpoint &peer, const QByteArray &message) {
                printMessage(peer, message, m_options.stream.encoding);
            });
    connect(&m_watch, &QTimer::timeout, this, &TcpServerTask::watchConnections);
    m_watch.setInterval(watchMs);
}

void TcpServerTask::start()
{
    m_server.start(m_options);
    m_watch.start();
}

void TcpServerTask::close()
{
    m_closing = true;
    m_server.closeAll();
    watchConnections();
}

void TcpServerTask::watchConnections()
{
    const net::ConnectionBoard::Changes changes = m_server.board().changesSince(m_revision);
    m_revision = changes.revision;
    for (const net::ConnectionInfo &info : changes.entries) {
        if (info.state != net::ConnectionState::Closed)
            continue;
        console().note(info.error.isError() ? words::errorText(info.error) : tr("%1 closed.").arg(info.peer.toString()));
    }
    if (m_closing && m_server.board().openCount() == 0)
        finish();
}

} // namespace cli
