// netyard-cli export SESSION --format F: a session as text, CSV or JSON Lines, to a file or standard output.
#pragma once

#include "command.h"

namespace cli {

class ExportCommand final : public Command {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<ArgumentSpec> arguments() const override;
    [[nodiscard]] std::vector<OptionSpec> options() const override;
    [[nodiscard]] QString notes() const override;
    [[nodiscard]] int run(const Arguments &arguments, Console &console) override;
};

} // namespace cli
