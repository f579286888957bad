// The console program without its main(): finds the command, installs the language, answers --help and --version.
#pragma once

#include "commandregistry.h"
#include "console.h"

#include <QStringList>

namespace cli {

class Program final {
public:
    Program(const CommandRegistry &registry, Console &console)
        : m_registry(registry)
        , m_console(console)
    {
    }

    // words: without the program's name. Returns an ExitCode.
    [[nodiscard]] int run(const QStringList &words);

private:
    [[nodiscard]] bool installLanguage(const QStringList &words);
    [[nodiscard]] int runCommand(Command &command, const QStringList &words);

    const CommandRegistry &m_registry;
    Console &m_console;
};

} // namespace cli
