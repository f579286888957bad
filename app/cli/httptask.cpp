#include "httptask.h"

namespace cli {

HttpTask::HttpTask(const net::HttpServerOptions &options, net::Recorder &recorder, Console &console)
    : EngineTask(console)
    , m_options(options)
    , m_server(recorder)
{
    connect(&m_server, &net::HttpServer::listening, this, [this](const net::Endpoint &local) {
        m_listening = true;
        printListening(local);
    });
    connect(&m_server, &net::HttpServer::failed, this, [this](const net::NetError &error) {
        fail(error);
        if (!m_listening)
            finish();
    });
    connect(&m_server, &net::HttpServer::requestLogged, this,
            [&console](const QByteArray &line) { console.line(QString::fromUtf8(line)); });
}

void HttpTask::start()
{
    m_server.start(m_options);
}

void HttpTask::close()
{
    m_server.closeAll();
    // After the lines that other threads have sent here.
    QMetaObject::invokeMethod(this, &HttpTask::finish, Qt::QueuedConnection);
}

} // namespace cli
