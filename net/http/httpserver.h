// A static HTTP/1.1 server that one can look inside.
//
// Listens on its own thread and serves on options.threads event loops (its own, when that is one). What it does is in the
// session: an event HttpRequest for each answer (see requestsummary.h), and as many of the bytes as options.recording says.
// Thread: an engine (see engine.h); every slot runs on the engine's thread, board() and counter() may be read from any.
// Errors: failed() for listening and for a folder that cannot be served; what happens to one request is an event. Sources:
// RFC 9110 (semantics), RFC 9112 (HTTP/1.1), RFC 7578 (multipart/form-data).
#pragma once

#include "engine.h"
#include "httpboard.h"
#include "httpoptions.h"

#include <QList>

#include <memory>

namespace net {

class HttpServer final : public Engine {
    Q_OBJECT

public:
    explicit HttpServer(Recorder &recorder, QObject *parent = nullptr);
    ~HttpServer() override;

    [[nodiscard]] const HttpBoard &board() const;
    void resetTotals(); // any thread

public Q_SLOTS:
    void start(const net::HttpServerOptions &options);
    void stopListening(); // answers under way are finished, idle connections closed
    void closeAll();      // and everything else
    // What may be changed while it runs (see options); holds from the next request on. Without effect while not running.
    void setServing(const net::HttpServerOptions &options);
    void disconnectClients(const QList<quint64> &connections); // as on the board; empty: all

Q_SIGNALS:
    void listening(const net::Endpoint &local);
    void listeningStopped();
    // A request's answer, as an access log line; for the console program only (connected there, nowhere else).
    void requestLogged(const QByteArray &line);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
