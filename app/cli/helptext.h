// What --help prints, in the installed language. Pure.
#pragma once

#include "commandregistry.h"

#include <QString>

namespace cli {

[[nodiscard]] QString programHelp(const CommandRegistry &registry);
[[nodiscard]] QString commandHelp(const Command &command);
[[nodiscard]] std::vector<OptionSpec> commonOptions(); // of every command

} // namespace cli
