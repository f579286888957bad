#include "peerprocess.h"

#include <QTest>

namespace testing {

PeerProcess::PeerProcess(const QString &program, const QStringList &arguments)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    environment.insert(QStringLiteral("PYTHONUTF8"), QStringLiteral("1"));
    m_process.setProcessEnvironment(environment);
    m_process.start(program, arguments);
    m_started = m_process.waitForStarted(patienceMs);
    if (!m_started)
        qWarning("%s is not installed", qPrintable(program));
}

PeerProcess::~PeerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

QStringList PeerProcess::script(const QString &name, const QStringList &arguments)
{
    return QStringList{QStringLiteral(NETYARD_SOURCE_DIR "/tests/interop/scripts/") + name} + arguments;
}

const QByteArray &PeerProcess::output()
{
    m_out += m_process.readAllStandardOutput();
    return m_out;
}

QByteArrayList PeerProcess::lines(qsizetype atLeast)
{
    (void)QTest::qWaitFor([&] { return output().count('\n') >= atLeast; }, patienceMs);
    QByteArrayList all = output().left(m_out.lastIndexOf('\n') + 1).split('\n');
    all.removeLast();
    return all;
}

bool PeerProcess::waitForOutput(const QByteArray &part)
{
    return QTest::qWaitFor([&] { return output().contains(part); }, patienceMs);
}

bool PeerProcess::kill()
{
    m_process.kill();
    return QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patienceMs);
}

bool PeerProcess::end()
{
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patienceMs);
    if (!ended || m_process.exitCode() != 0)
        qWarning("%s: %s", qPrintable(m_process.program()), errors().constData());
    return ended && m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
}

} // namespace testing
