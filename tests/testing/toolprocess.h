// Runs another program to its end and returns what it said. Tests only.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace testing {

struct ToolOutput {
    bool started = false; // false: the program is missing, or it did not end in time
    int exitCode = -1;
    QByteArray out;
    QByteArray err;
};
// Blocks.
[[nodiscard]] ToolOutput runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                                 int timeoutMs = 60000);
// The same while this thread's event loop goes on: for tools that talk to a program whose output is read here, which would
// stand still once its pipe is full. In a UTF-8 locale.
[[nodiscard]] ToolOutput runToolBeside(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                                       int timeoutMs = 60000);
[[nodiscard]] bool isInstalled(const QString &program);

} // namespace testing
