// An HttpServer on loopback, recorded, on the test's own thread; a folder to serve, and requests by hand.
#pragma once

#include "httpreply.h"
#include "httpserver.h"
#include "rawpeer.h"
#include "recordedsession.h"

#include <QTemporaryDir>

namespace testing {

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
    [[nodiscard]] HttpReply ask(const QByteArray &request) const { return askHttp(local, request); }
    [[nodiscard]] HttpReply get(const QByteArray &target, const QByteArray &fields = {}) const
    {
        return getHttp(local, target, fields);
    }
    // Until the server closes, or time is up.
    [[nodiscard]] QByteArray exchange(const QByteArray &bytes);

    [[nodiscard]] qsizetype count(net::EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
};

} // namespace testing
