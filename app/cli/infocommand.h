// netyard-cli info SESSION: what is in a session file, counted by channel, and where it is damaged.
#pragma once

#include "command.h"

namespace cli {

class InfoCommand final : public Command {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<ArgumentSpec> arguments() const override;
    [[nodiscard]] QString notes() const override;
    [[nodiscard]] int run(const Arguments &arguments, Console &console) override;
};

} // namespace cli
