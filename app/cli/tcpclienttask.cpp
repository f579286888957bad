#include "tcpclienttask.h"

#include <algorithm>

namespace cli {

TcpClientTask::TcpClientTask(const net::TcpClientOptions &options, const TalkOptions &talk, net::Recorder &recorder,
                             Console &console)
    : TalkTask(talk, console)
    , m_clientOptions(options)
    , m_client(recorder)
{
    connect(&m_client, &net::TcpClient::connected, this,
            [this](quint32, const net::Endpoint &local, const net::Endpoint &peer) {
                this->console().note(tr("Connected to %1 from %2.").arg(peer.toString(), local.toString()));
                startTalk();
            });
    connect(&m_client, &net::TcpClient::connectFailed, this, [this](quint32, const net::NetError &error) {
        fail(error);
        finish();
    });
    connect(&m_client, &net::TcpClient::sendRefused, this, [this](quint32, const net::NetError &error) { fail(error); });
    connect(&m_client, &net::TcpClient::closed, this, &TcpClientTask::connectionClosed);
    connect(&m_client, &net::TcpClient::messageReceived, this,
            [this](quint32, const net::Endpoint &peer, const QByteArray &message) {
                printMessage(peer, message, this->options().encoding);
                heard();
            });
}

void TcpClientTask::start()
{
    m_client.open(connectionId, m_clientOptions);
}

void TcpClientTask::close()
{
    m_client.closeConnection({connectionId});
}

void TcpClientTask::send(const QByteArray &message)
{
    m_client.send({connectionId}, message);
}

qint64 TcpClientTask::waitingBytes() const
{
    const std::vector<net::ConnectionInfo> open = m_client.board().all();
    return open.empty() ? 0 : open.front().waitingBytes;
}

bool TcpClientTask::isReadyToSend() const
{
    return waitingBytes() < maxWaiting;
}

bool TcpClientTask::isAllSent() const
{
    return waitingBytes() == 0;
}

void TcpClientTask::linesEnded()
{
    m_client.halfClose({connectionId});
}

void TcpClientTask::connectionClosed()
{
    if (isFinished())
        return;
    const std::vector<net::ConnectionInfo> entries = m_client.board().changesSince(0).entries;
    const auto last =
        std::find_if(entries.rbegin(), entries.rend(), [](const auto &info) { return info.id == connectionId; });
    if (last != entries.rend() && last->error.isError())
        fail(last->error);
    finish();
}

} // namespace cli
