// Runs another program to its end and returns what it said. Tests only: it blocks.
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
[[nodiscard]] ToolOutput runTool(const QString &program, const QStringList &arguments, const QByteArray &input = {},
                                 int timeoutMs = 60000);

} // namespace testing
