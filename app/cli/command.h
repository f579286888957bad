// One command of the console program: what it is called, what it takes, what it does.
//
// To add one: derive, and hand it to the registry in allcommands.cpp. --language and --help are taken care of by
// Program, --session and --stop-after by EngineCommand. Texts are translated when asked for, never kept.
// Thread: the main thread.
#pragma once

#include "arguments.h"
#include "console.h"

#include <QString>

#include <vector>

namespace cli {

class Command {
    Q_DISABLE_COPY_MOVE(Command)

public:
    Command() = default;
    virtual ~Command() = default;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual QString summary() const = 0; // one line
    [[nodiscard]] virtual std::vector<ArgumentSpec> arguments() const { return {}; }
    [[nodiscard]] virtual std::vector<OptionSpec> options() const { return {}; }
    [[nodiscard]] virtual QString notes() const { return {}; } // below the options of --help: formats, when it ends

    // An ExitCode. Commands that last run the application's event loop in here.
    [[nodiscard]] virtual int run(const Arguments &arguments, Console &console) = 0;
};

} // namespace cli
