// The sessions that the search benchmarks search: status lines between 16 clients and a server, and the requests of a web
// server.
#pragma once

#include "recorder.h"
#include "requestsummary.h"

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
                                           {QHostAddress(QStringLiteral("192.168.1.7")), static_cast<quint16>(50000 + i)},
                                           true));
    for (qint64 i = 0; i < messages; ++i) {
        QByteArray line = "GET /item/" + QByteArray::number(i) +
                          " status=200 user=lin value=" + QByteArray::number(i * 7919 % 100'003) +
                          " temperature=21.5 state=running";
        if (i % 100'000 == 50'000)
            line += " Zebra-alarm id=" + QByteArray::number(i);
        recorder->message(flows[static_cast<size_t>(i) % flows.size()],
                          i % 2 == 0 ? net::Direction::In : net::Direction::Out, line);
    }
    recorder->flush();
    return true;
}

// Events alone, as an HTTP server records them at its lowest level: one an answered request; one in 100,000 asks for what is
// rare.
inline bool recordRequests(net::Recorder *recorder, const QString &path, qint64 requests)
{
    net::RecorderOptions options;
    options.keepFreeBytes = 0;
    if (!recorder->start(path, options))
        return false;
    const net::Endpoint server(QHostAddress(QHostAddress::LocalHost), 8080);
    for (qint64 i = 0; i < requests; ++i) {
        const QByteArray target = (i % 100'000 == 50'000 ? "/Zebra-alarm/" : "/item/") + QByteArray::number(i);
        net::http::RequestSummary summary;
        summary.method = "GET";
        summary.target = target;
        summary.host = "192.168.1.5:8080";
        summary.userAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
        summary.status = i % 50 == 0 ? 404 : 200;
        summary.bodyBytes = 1024;
        summary.durationUs = 80 + i % 400;
        QByteArray text;
        net::http::appendSummaryText(text, summary);
        net::Event event;
        event.kind = net::EventKind::HttpRequest;
        event.channel = net::Channel::Http;
        event.local = server;
        event.peer = {QHostAddress(QStringLiteral("192.168.1.7")), static_cast<quint16>(50000 + i % 16)};
        event.number = summary.status;
        event.text = QString::fromUtf8(text);
        recorder->event(event);
    }
    recorder->flush();
    return true;
}

} // namespace bench
