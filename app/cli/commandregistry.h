// The commands the program knows, in the order of --help.
#pragma once

#include "command.h"

#include <memory>
#include <vector>

namespace cli {

class CommandRegistry final {
    Q_DISABLE_COPY_MOVE(CommandRegistry)

public:
    CommandRegistry() = default;

    void add(std::unique_ptr<Command> command) { m_commands.push_back(std::move(command)); }
    [[nodiscard]] Command *find(QStringView name) const;
    [[nodiscard]] const std::vector<std::unique_ptr<Command>> &all() const { return m_commands; }

private:
    std::vector<std::unique_ptr<Command>> m_commands;
};

// Every command of this program.
void addAllCommands(CommandRegistry &registry);

} // namespace cli
