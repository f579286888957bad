// A TcpClient, recorded, on the test's own thread; and servers that do not let it in.
#pragma once

#include "platform.h"
#include "rawpeer.h"
#include "recordedsession.h"
#include "tcpclient.h"

#include <vector>

namespace testing {

struct ClientFixture {
    RecordedSession session;
    net::TcpClient client{session.recorder()};
    QList<quint32> connected;
    QList<quint32> closed;
    net::NetError error; // of the last connectFailed()

    ClientFixture();

    // With short pauses before it connects anew.
    [[nodiscard]] static net::TcpClientOptions to(const net::Endpoint &server,
                                                  const QString &host = QStringLiteral("127.0.0.1"));

    [[nodiscard]] qsizetype count(net::EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
    // The one connection there is; a null one when there is none, or more.
    [[nodiscard]] net::ConnectionInfo only() const;
};

// A port of loopback on which nobody listens.
[[nodiscard]] net::Endpoint deadPort();

// A server whose queue of connections is full: the system answers nobody any more.
class FullBacklog final {
    Q_DISABLE_COPY_MOVE(FullBacklog)

public:
    FullBacklog();
    ~FullBacklog();
    [[nodiscard]] const net::Endpoint &endpoint() const { return m_endpoint; }

private:
    RawPeer m_server;
    net::Endpoint m_endpoint;
    std::vector<net::Descriptor> m_sockets;
};

} // namespace testing
