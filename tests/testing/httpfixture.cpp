#include "httpfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace testing {

namespace {

constexpr int patienceMs = 15000;

net::HttpPhrases englishPhrases()
{
    net::HttpPhrases phrases;
    phrases.languageTag = QStringLiteral("en");
    phrases.indexOf = QStringLiteral("Contents of %1");
    phrases.name = QStringLiteral("Name");
    phrases.size = QStringLiteral("Size");
    phrases.modified = QStringLiteral("Changed");
    phrases.parentFolder = QStringLiteral("Up");
    phrases.emptyFolder = QStringLiteral("Nothing here");
    phrases.folders = QStringLiteral("Folders: %1");
    phrases.files = QStringLiteral("Files: %1");
    phrases.uploadTitle = QStringLiteral("Send files");
    phrases.uploadButton = QStringLiteral("Send");
    phrases.uploadDone = QStringLiteral("Files received: %1");
    phrases.uploadNone = QStringLiteral("No file");
    phrases.errorTitles.insert(404, QStringLiteral("Not found"));
    phrases.errorTexts.insert(404, QStringLiteral("There is nothing at this address."));
    phrases.source = QStringLiteral("See %1");
    phrases.dateFormat = QStringLiteral("yyyy-MM-dd HH:mm");
    return phrases;
}

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

HttpFixture::HttpFixture()
{
    QObject::connect(&server, &net::HttpServer::listening, &server,
                     [this](const net::Endpoint &endpoint) { local = endpoint; });
    QObject::connect(&server, &net::HttpServer::failed, &server, [this](const net::NetError &what) { error = what; });
}

net::HttpServerOptions HttpFixture::options() const
{
    net::HttpServerOptions options;
    options.address = QHostAddress(QHostAddress::LocalHost);
    options.content = net::HttpContent::Folder;
    options.path = folder.path();
    options.phrases = {englishPhrases()};
    return options;
}

bool HttpFixture::start(const net::HttpServerOptions &wanted)
{
    local = {};
    error = {};
    server.start(wanted);
    return !local.isNull();
}

void HttpFixture::put(const QString &name, const QByteArray &bytes) const
{
    QDir().mkpath(QFileInfo(path(name)).path());
    QFile file(path(name));
    QVERIFY2(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size(), qPrintable(name));
}

HttpReply HttpFixture::ask(const QByteArray &request)
{
    RawPeer peer(local);
    peer.send(request);
    std::optional<HttpReply> reply;
    const bool isHead = request.startsWith("HEAD ");
    static_cast<void>(QTest::qWaitFor(
        [&] {
            QByteArray all = peer.all();
            reply = takeReply(&all, isHead, peer.sawEnd());
            return reply || peer.sawEnd() || peer.wasReset();
        },
        patienceMs));
    return reply.value_or(HttpReply{});
}

HttpReply HttpFixture::get(const QByteArray &target, const QByteArray &fields)
{
    return ask("GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n");
}

QByteArray HttpFixture::exchange(const QByteArray &bytes)
{
    RawPeer peer(local);
    qsizetype sent = 0;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            if (sent < bytes.size())
                sent += std::max<qint64>(peer.send(bytes.mid(sent)), 0);
            static_cast<void>(peer.all());
            return peer.sawEnd() || peer.wasReset();
        },
        patienceMs));
    return peer.all();
}

} // namespace testing
