// The http command at work.
#pragma once

#include "enginetask.h"
#include "httpserver.h"

namespace cli {

class HttpTask final : public EngineTask {
    Q_OBJECT

public:
    HttpTask(const net::HttpServerOptions &options, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

private:
    net::HttpServerOptions m_options;
    net::HttpServer m_server;
    bool m_listening = false;
};

} // namespace cli
