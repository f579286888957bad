#include "httpfixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

namespace testing {

namespace {

constexpr int exchangePatienceMs = 15000;

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
        exchangePatienceMs));
    return peer.all();
}

} // namespace testing
