// The session that the search benchmarks search: status lines between 16 clients and a server.
#pragma once

#include "recorder.h"

#include <vector>

namespace bench {

// Lines of some 80 bytes; one in 100,000 holds what is rare.
inline bool record(net::Recorder *recorder, const QString &path, qint64 messages)
{
    net::RecorderOptions options;
    options.keepFreeBytes = 0;
    if (!recorder->start(path, options))
        return false;
    std::vector<quint32> flows;
    const net::Endpoint server(QHostAddress(QHostAddress::LocalHost), 8989);
    for (quint16 i = 0; i < 16; ++i)
        flows.push_back(recorder->openFlow(net::Channel::TcpServer, net::Transport::Tcp, server,
                                           {QHostAddress(QStringLiteral("192.168.1.7")), static_cast<quint16>(50000 + i)}, true));
    for (qint64 i = 0; i < messages; ++i) {
        QByteArray line = "GET /item/" + QByteArray::number(i) + " status=200 user=lin value=" + QByteArray::number(i * 7919 % 100'003) +
                          " temperature=21.5 state=running";
        if (i % 100'000 == 50'000)
            line += " Zebra-alarm id=" + QByteArray::number(i);
        recorder->message(flows[static_cast<size_t>(i) % flows.size()],
                          i % 2 == 0 ? net::Direction::In : net::Direction::Out, line);
    }
    recorder->flush();
    return true;
}

} // namespace bench
