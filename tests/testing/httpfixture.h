// An HttpServer on loopback, recorded, on the test's own thread; a folder to serve, and requests by hand.
#pragma once

#include "httpserver.h"
#include "rawpeer.h"
#include "recordedsession.h"

#include <QTemporaryDir>

#include <optional>

namespace testing {

struct HttpReply {
    int status = 0;
    QByteArray head; // with its empty line
    QByteArray body;
    // Of the first field of that name; null when there is none.
    [[nodiscard]] QByteArray value(const QByteArray &name) const;
};

// Takes one answer off the front; nullopt while it is not complete. A body without a length ends with the connection.
[[nodiscard]] std::optional<HttpReply> takeReply(QByteArray *bytes, bool isHead = false, bool atEnd = false);

struct HttpFixture {
    RecordedSession session;
    net::HttpServer server{session.recorder()};
    net::Endpoint local;
    net::NetError error; // of the last failed()
    QTemporaryDir folder;

    HttpFixture();

    // The folder, loopback, any port, texts in English.
    [[nodiscard]] net::HttpServerOptions options() const;
    bool start(const net::HttpServerOptions &wanted);
    bool start() { return start(options()); }

    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString path(const QString &name) const { return folder.filePath(name); }

    // One connection each: sends, waits for the answer (bounded), closes.
    [[nodiscard]] HttpReply ask(const QByteArray &request);
    [[nodiscard]] HttpReply get(const QByteArray &target, const QByteArray &fields = {});
    // Until the server closes, or time is up.
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes);

    [[nodiscard]] qsizetype count(net::EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
};

} // namespace testing
