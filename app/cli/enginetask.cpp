#include "enginetask.h"

#include "endpoint.h"
#include "hextext.h"
#include "words.h"

namespace cli {

void EngineTask::fail(const net::NetError &error)
{
    m_exitCode = m_console.fail(words::errorText(error));
}

void EngineTask::finish()
{
    if (m_finished)
        return;
    m_finished = true;
    m_console.flush();
    Q_EMIT finished();
}

void EngineTask::printMessage(const net::Endpoint &peer, const QByteArray &message, const net::TextEncoding &encoding)
{
    m_console.line(peer.toString() + u' ' + net::toEscapes(message, encoding));
}

void EngineTask::printListening(const net::Endpoint &local)
{
    m_console.line(QStringLiteral("listening ") + local.toString());
    m_console.flush();
}

} // namespace cli
