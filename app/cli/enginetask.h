// One engine at work for a console command, from start to finish.
//
// finish() says that it is over and with which exit code; the first code that is not Done stays. Thread: main.
#pragma once

#include "console.h"
#include "neterror.h"
#include "textencoding.h"

#include <QByteArray>
#include <QObject>

namespace net {
class Endpoint;
}

namespace cli {

class EngineTask : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EngineTask)

public:
    explicit EngineTask(Console &console)
        : m_console(console)
    {
    }

    virtual void start() = 0;
    // Asked to end (a signal, --stop-after): close what is open, then finish().
    virtual void close() = 0;

    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] int exitCode() const { return m_exitCode; }

Q_SIGNALS:
    void finished();

protected:
    [[nodiscard]] Console &console() const { return m_console; }
    void fail(const net::NetError &error); // says it; does not end
    void finish();
    void setExitCode(int code) { m_exitCode = code; }
    // PEER, a space, and the text with control characters and what is no text escaped: always one line.
    void printMessage(const net::Endpoint &peer, const QByteArray &message, const net::TextEncoding &encoding);
    void printListening(const net::Endpoint &local);

private:
    Console &m_console;
    int m_exitCode = Done;
    bool m_finished = false;
};

} // namespace cli
