#include "ownbus.h"

#include <QStandardPaths>

namespace testing {

OwnBus::~OwnBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

bool OwnBus::start()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        return false;
    m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    if (!m_daemon.waitForStarted() || !m_daemon.waitForReadyRead())
        return false;
    const QByteArray address = m_daemon.readLine().trimmed();
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    m_address = QString::fromUtf8(address);
    return !m_address.isEmpty();
}

} // namespace testing
