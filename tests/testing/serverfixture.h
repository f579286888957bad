// A TcpServer on loopback, recorded, on the test's own thread; and bytes that tell where something went missing.
#pragma once

#include "recordedsession.h"
#include "tcpserver.h"

namespace testing {

// Never the same twice within a short distance.
[[nodiscard]] QByteArray pattern(qsizetype size);

struct ServerFixture {
    RecordedSession session;
    net::TcpServer server{session.recorder()};
    net::Endpoint local;
    net::NetError error;                 // of the last failed()
    std::vector<net::NetError> refusals; // sendRefused()

    ServerFixture();

    // Loopback, any port.
    [[nodiscard]] static net::TcpServerOptions options(net::ReplyRule::Kind reply = net::ReplyRule::Kind::Echo,
                                                       const QString &text = {});
    bool start(const net::TcpServerOptions &wanted = options());

    [[nodiscard]] qsizetype count(net::EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
    [[nodiscard]] qsizetype openCount() const { return server.board().openCount(); }
    // The one connection there is; a null one when there is none, or more.
    [[nodiscard]] net::ConnectionInfo only() const;
    // The last that was closed.
    [[nodiscard]] net::ConnectionInfo lastClosed() const;
    [[nodiscard]] QByteArray streamIn() { return session.payloads(net::Direction::In).join(); }
};

} // namespace testing
