// netyard-cli tcp-server: listens, prints what comes, answers.
#pragma once

#include "enginecommand.h"

namespace cli {

class TcpServerCommand final : public EngineCommand {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString notes() const override;

protected:
    [[nodiscard]] std::vector<OptionSpec> engineOptions() const override;
    [[nodiscard]] std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const override;
};

} // namespace cli
