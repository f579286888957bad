#include "httpreply.h"

#include "rawpeer.h"

#include <QTest>

namespace testing {

namespace {

constexpr int replyPatienceMs = 20000;

} // namespace

QByteArray HttpReply::value(const QByteArray &name) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.first(colon).toLower() == name.toLower())
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

std::optional<HttpReply> takeReply(QByteArray *bytes, bool isHead, bool atEnd)
{
    const qsizetype end = bytes->indexOf("\r\n\r\n");
    if (end < 0)
        return std::nullopt;
    HttpReply reply;
    reply.head = bytes->first(end + 4);
    reply.status = reply.head.mid(9, 3).toInt();
    const QByteArray length = reply.value("Content-Length");
    const bool hasBody = !isHead && reply.status >= 200 && reply.status != 204 && reply.status != 304;
    qsizetype size = hasBody ? length.toLongLong() : 0;
    if (hasBody && length.isNull()) {
        if (!atEnd)
            return std::nullopt;
        size = bytes->size() - end - 4;
    }
    if (bytes->size() < end + 4 + size)
        return std::nullopt;
    reply.body = bytes->mid(end + 4, size);
    bytes->remove(0, end + 4 + size);
    return reply;
}

HttpReply askHttp(const net::Endpoint &server, const QByteArray &request)
{
    RawPeer peer(server);
    peer.send(request);
    std::optional<HttpReply> reply;
    const bool isHead = request.startsWith("HEAD ");
    static_cast<void>(QTest::qWaitFor(
        [&] {
            QByteArray all = peer.all();
            reply = takeReply(&all, isHead, peer.sawEnd());
            return reply || peer.sawEnd() || peer.wasReset();
        },
        replyPatienceMs));
    return reply.value_or(HttpReply{});
}

HttpReply getHttp(const net::Endpoint &server, const QByteArray &target, const QByteArray &fields)
{
    return askHttp(server, "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
}

} // namespace testing
