#include "cliprocess.h"

#include <QRegularExpression>
#include <QTest>

#include <csignal>

namespace testing {

bool isChinese(const QByteArray &text)
{
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));
    return QString::fromUtf8(text).contains(han);
}

CliProcess::CliProcess(const QString &cli, const QStringList &arguments, const QStringList &program)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    m_process.setProcessEnvironment(environment);
    QStringList words = program;
    words.append(cli);
    words.append(arguments);
    if (!arguments.contains(QStringLiteral("--language")))
        words.append({QStringLiteral("--language"), QStringLiteral("en")});
    m_process.start(words.takeFirst(), words);
    if (!m_process.waitForStarted(patienceMs))
        qWarning("%s did not start", qPrintable(cli));
}

CliProcess::~CliProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished(patienceMs);
}

CliResult CliProcess::run(const QString &cli, const QStringList &arguments, const QByteArray &input,
                          const QStringList &program)
{
    CliProcess process(cli, arguments, program);
    process.write(input);
    process.closeInput();
    return process.wait();
}

void CliProcess::read()
{
    m_out += m_process.readAllStandardOutput();
    m_err += m_process.readAllStandardError();
}

quint16 CliProcess::listeningPort()
{
    const bool isThere = QTest::qWaitFor(
        [this] {
            read();
            return m_out.contains('\n') || m_process.state() == QProcess::NotRunning;
        },
        patienceMs);
    const QByteArray line = m_out.left(m_out.indexOf('\n'));
    if (!isThere || !line.startsWith("listening ")) {
        qWarning("not listening: %s%s", m_out.constData(), m_err.constData());
        return 0;
    }
    return line.mid(line.lastIndexOf(':') + 1).toUShort();
}

QByteArrayList CliProcess::lines(qsizetype atLeast)
{
    const auto now = [this] {
        read();
        QByteArrayList all = m_out.left(m_out.lastIndexOf('\n') + 1).split('\n');
        all.removeLast();
        if (!all.isEmpty() && all.first().startsWith("listening "))
            all.removeFirst();
        return all;
    };
    (void)QTest::qWaitFor([&] { return now().size() >= atLeast; }, patienceMs);
    return now();
}

bool CliProcess::waitForError(const QByteArray &part)
{
    return QTest::qWaitFor(
        [&] {
            read();
            return m_err.contains(part);
        },
        patienceMs);
}

void CliProcess::write(const QByteArray &bytes)
{
    m_process.write(bytes);
}

void CliProcess::closeInput()
{
    m_process.closeWriteChannel();
}

CliResult CliProcess::end()
{
    m_process.terminate();
    return wait();
}

CliResult CliProcess::interrupt()
{
    ::kill(static_cast<pid_t>(m_process.processId()), SIGINT);
    return wait();
}

CliResult CliProcess::wait()
{
    const bool ended = QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, patienceMs);
    read();
    if (!ended || m_process.exitStatus() != QProcess::NormalExit)
        return {-1, m_out, m_err};
    return {m_process.exitCode(), m_out, m_err};
}

} // namespace testing
