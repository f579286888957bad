// netyard-cli http: serves a folder or a page over HTTP.
#pragma once

#include "enginecommand.h"

namespace cli {

class HttpCommand final : public EngineCommand {
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
