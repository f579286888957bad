#include "talktask.h"

#include "arguments.h"
#include "optionreader.h"
#include "words.h"

namespace cli {

TalkOptions readTalkOptions(const Arguments &arguments, OptionReader &reader)
{
    TalkOptions options;
    options.encoding = reader.encoding();
    options.messages = reader.messages(options.encoding);
    options.sendsLines = arguments.has(u"stdin");
    options.waitGiven = arguments.has(u"wait");
    options.waitMs = reader.milliseconds(QStringLiteral("wait"), options.waitMs);
    return options;
}

TalkTask::TalkTask(const TalkOptions &options, Console &console)
    : EngineTask(console)
    , m_options(options)
{
    connect(&m_lines, &LineReader::line, this, &TalkTask::sendLine);
    connect(&m_lines, &LineReader::ended, this, [this] {
        m_linesEnded = true;
        drainLines();
    });
    m_retry.setSingleShot(true);
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &TalkTask::drainLines);
    m_silence.setSingleShot(true);
    connect(&m_silence, &QTimer::timeout, this, &TalkTask::silent);
}

void TalkTask::startTalk()
{
    for (const QByteArray &message : m_options.messages)
        send(message);
    if (m_options.sendsLines)
        m_lines.start();
    else if (!m_options.messages.empty() || m_options.waitGiven)
        waitForAnswers();
}

void TalkTask::heard()
{
    if (m_silence.isActive())
        waitForAnswers();
}

void TalkTask::sendLine(const QByteArray &line)
{
    m_held.append(line);
    drainLines();
}

void TalkTask::drainLines()
{
    while (!m_held.isEmpty() && isReadyToSend()) {
        const QByteArray line = m_held.takeFirst();
        m_lines.taken();
        if (const auto bytes = m_options.encoding.encode(QString::fromUtf8(line)))
            send(*bytes);
        else
            fail(bytes.error());
    }
    if (!m_held.isEmpty()) {
        m_retry.start();
    } else if (m_linesEnded && !m_silence.isActive()) {
        linesEnded();
        waitForAnswers();
    }
}

void TalkTask::waitForAnswers()
{
    m_silence.start(m_options.waitMs);
}

void TalkTask::silent()
{
    if (!isAllSent())
        waitForAnswers();
    else
        close();
}

} // namespace cli
