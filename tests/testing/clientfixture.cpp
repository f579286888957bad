#include "clientfixture.h"

namespace testing {

using namespace net;

ClientFixture::ClientFixture()
{
    QObject::connect(&client, &TcpClient::connected, &client, [this](quint32 id) { connected.append(id); });
    QObject::connect(&client, &TcpClient::closed, &client, [this](quint32 id) { closed.append(id); });
    QObject::connect(&client, &TcpClient::connectFailed, &client, [this](quint32, const NetError &why) { error = why; });
}

TcpClientOptions ClientFixture::to(const Endpoint &server, const QString &host)
{
    TcpClientOptions options;
    options.host = host;
    options.port = server.port();
    options.connectTimeoutMs = 5000;
    options.reconnectFirstMs = 20;
    options.reconnectMaxMs = 80;
    return options;
}

ConnectionInfo ClientFixture::only() const
{
    const std::vector<ConnectionInfo> all = client.board().all();
    return all.size() == 1 ? all.front() : ConnectionInfo();
}

Endpoint deadPort()
{
    RawPeer peer;
    const Endpoint endpoint = peer.listen();
    return endpoint;
}

FullBacklog::FullBacklog()
    : m_endpoint(m_server.listen(0))
{
    constexpr int waiting = 4;
    for (int i = 0; i < waiting; ++i) {
        ConnectRequest request;
        request.peer = m_endpoint;
        if (const Result<Descriptor> socket = startConnecting(request))
            m_sockets.push_back(*socket);
    }
}

FullBacklog::~FullBacklog()
{
    for (const Descriptor socket : m_sockets)
        closeDescriptor(socket);
}

} // namespace testing
