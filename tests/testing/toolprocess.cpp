#include "toolprocess.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTest>

namespace testing {

namespace {

void take(QProcess &process, bool ended, ToolOutput *output)
{
    output->started = ended && process.exitStatus() == QProcess::NormalExit;
    if (!output->started) {
        process.kill();
        process.waitForFinished(5000);
    }
    output->exitCode = process.exitCode();
    output->out = process.readAllStandardOutput();
    output->err = process.readAllStandardError();
}

} // namespace

ToolOutput runTool(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    ToolOutput output;
    if (!process.waitForStarted(timeoutMs))
        return output;
    process.write(input);
    process.closeWriteChannel();
    take(process, process.waitForFinished(timeoutMs), &output);
    return output;
}

ToolOutput runToolBeside(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    ToolOutput output;
    if (!process.waitForStarted(timeoutMs))
        return output;
    process.write(input);
    process.closeWriteChannel();
    take(process, QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, timeoutMs), &output);
    return output;
}

bool isInstalled(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace testing
