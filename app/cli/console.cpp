#include "console.h"

#include <QFileDevice>
#include <QIODevice>
#include <QMetaObject>

namespace cli {

namespace {

void flushDevice(QIODevice &device)
{
    if (auto *file = qobject_cast<QFileDevice *>(&device))
        (void)file->flush();
}

} // namespace

Console::Console(QIODevice &out, QIODevice &err)
    : m_out(out)
    , m_err(err)
{
}

Console::~Console()
{
    flush();
}

void Console::line(const QString &text)
{
    m_gathered += text.toUtf8();
    m_gathered += '\n';
    if (m_gathered.size() >= maxGathered) {
        flush();
    } else if (!m_flushQueued) {
        m_flushQueued = true;
        QMetaObject::invokeMethod(this, &Console::flush, Qt::QueuedConnection);
    }
}

void Console::write(const QByteArray &bytes)
{
    m_gathered += bytes;
    if (m_gathered.size() >= maxGathered)
        flush();
}

void Console::flush()
{
    m_flushQueued = false;
    if (m_gathered.isEmpty())
        return;
    const QByteArray gathered = std::exchange(m_gathered, {});
    if (m_outputClosed)
        return;
    if (m_out.write(gathered) != gathered.size()) {
        m_outputClosed = true;
        note(tr("Standard output was closed: nothing more is printed."));
        return;
    }
    flushDevice(m_out);
}

void Console::note(const QString &text)
{
    flush();
    // There is nowhere left to report a failing standard error to.
    (void)m_err.write(text.toUtf8() + '\n');
    flushDevice(m_err);
}

void Console::status(const QString &text)
{
    (void)m_err.write("\r\x1b[K" + text.toUtf8()); // to the first column, clear the line (ECMA-48)
    flushDevice(m_err);
}

int Console::fail(const QString &sentence)
{
    note(QStringLiteral("netyard-cli: %1").arg(sentence));
    return Failed;
}

int Console::wrongUsage(const QString &sentence)
{
    note(QStringLiteral("netyard-cli: %1").arg(sentence));
    return WrongUsage;
}

} // namespace cli
