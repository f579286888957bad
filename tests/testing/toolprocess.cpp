#include "toolprocess.h"

#include <QProcess>

namespace testing {

ToolOutput runTool(const QString &program, const QStringList &arguments, const QByteArray &input, int timeoutMs)
{
    QProcess process;
    process.start(program, arguments);
    ToolOutput output;
    if (!process.waitForStarted(timeoutMs))
        return output;
    process.write(input);
    process.closeWriteChannel();
    output.started = process.waitForFinished(timeoutMs) && process.exitStatus() == QProcess::NormalExit;
    if (!output.started)
        process.kill();
    output.exitCode = process.exitCode();
    output.out = process.readAllStandardOutput();
    output.err = process.readAllStandardError();
    return output;
}

} // namespace testing
