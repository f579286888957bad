#include "cuttingrelay.h"

#include <utility>

namespace testing {

CuttingRelay::CuttingRelay(const net::Endpoint &server, const Plan &plan)
    : m_server(server)
    , m_plan(plan)
{
    if (!m_listening.listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("the relay cannot listen");
    connect(&m_listening, &QTcpServer::newConnection, this, &CuttingRelay::accept);
}

void CuttingRelay::accept()
{
    QTcpSocket *client = m_listening.nextPendingConnection();
    if (m_client) {
        client->abort();
        return;
    }
    m_client = client;
    constexpr qint64 held = 64 << 10; // so that the sender feels a slow receiver
    m_client->setReadBufferSize(held);
    m_out.setReadBufferSize(held);
    const auto toServer = [this] { pass(*m_client, m_out, &m_toServer, m_plan.toServer); };
    const auto toClient = [this] { pass(m_out, *m_client, &m_toClient, m_plan.toClient); };
    connect(m_client, &QTcpSocket::readyRead, this, toServer);
    connect(&m_out, &QTcpSocket::bytesWritten, this, toServer);
    connect(&m_out, &QTcpSocket::connected, this, toServer);
    connect(&m_out, &QTcpSocket::readyRead, this, toClient);
    connect(m_client, &QTcpSocket::bytesWritten, this, toClient);
    connect(m_client, &QTcpSocket::disconnected, this, [this] { m_out.disconnectFromHost(); });
    connect(&m_out, &QTcpSocket::disconnected, this, [this] { m_client->disconnectFromHost(); });
    m_out.connectToHost(m_server.address(), m_server.port());
}

void CuttingRelay::pass(QTcpSocket &from, QTcpSocket &to, qint64 *passed, qint64 most)
{
    if (m_wasCut || to.state() != QAbstractSocket::ConnectedState || to.bytesToWrite() > 0)
        return;
    const qint64 room = most < 0 ? from.bytesAvailable() : qMin(from.bytesAvailable(), most - *passed);
    *passed += to.write(from.read(room));
    to.flush();
    if (most >= 0 && *passed >= most)
        cut();
}

void CuttingRelay::cut()
{
    if (std::exchange(m_wasCut, true))
        return;
    for (QTcpSocket *socket : {m_client, &m_out}) {
        if (m_plan.cut == Cut::Reset)
            socket->abort();
        else
            socket->disconnectFromHost();
    }
}

} // namespace testing
