#include "serverfixture.h"

namespace testing {

using namespace net;

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &byte : bytes) {
        state = state * 1664525U + 1013904223U;
        byte = static_cast<char>(state >> 24);
    }
    return bytes;
}

ServerFixture::ServerFixture()
{
    QObject::connect(&server, &TcpServer::listening, &server, [this](const Endpoint &endpoint) { local = endpoint; });
    QObject::connect(&server, &TcpServer::failed, &server, [this](const NetError &failed) { error = failed; });
    QObject::connect(&server, &TcpServer::sendRefused, &server,
                     [this](quint32, const NetError &refused) { refusals.push_back(refused); });
}

TcpServerOptions ServerFixture::options(ReplyRule::Kind reply, const QString &text)
{
    TcpServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.stream.reply = ReplyRule::of(reply, text);
    return options;
}

bool ServerFixture::start(const TcpServerOptions &wanted)
{
    server.start(wanted);
    return local.port() != 0;
}

ConnectionInfo ServerFixture::only() const
{
    const std::vector<ConnectionInfo> all = server.board().all();
    return all.size() == 1 ? all.front() : ConnectionInfo();
}

ConnectionInfo ServerFixture::lastClosed() const
{
    ConnectionInfo last;
    for (const ConnectionInfo &info : server.board().changesSince(0).entries) {
        if (info.state == ConnectionState::Closed)
            last = info;
    }
    return last;
}

} // namespace testing
