// netyard-cli receive, send, serve-files and fetch-file.
#pragma once

#include "enginecommand.h"

namespace cli {

class ReceiveCommand final : public EngineCommand {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString notes() const override;

protected:
    [[nodiscard]] std::vector<OptionSpec> engineOptions() const override;
    [[nodiscard]] std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const override;
};

class SendCommand final : public EngineCommand {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<ArgumentSpec> arguments() const override;
    [[nodiscard]] QString notes() const override;

protected:
    [[nodiscard]] std::vector<OptionSpec> engineOptions() const override;
    [[nodiscard]] std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const override;
};

class ServeFilesCommand final : public EngineCommand {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] QString notes() const override;

protected:
    [[nodiscard]] std::vector<OptionSpec> engineOptions() const override;
    [[nodiscard]] std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const override;
};

class FetchFileCommand final : public EngineCommand {
public:
    [[nodiscard]] QString name() const override;
    [[nodiscard]] QString summary() const override;
    [[nodiscard]] std::vector<ArgumentSpec> arguments() const override;
    [[nodiscard]] QString notes() const override;

protected:
    [[nodiscard]] std::vector<OptionSpec> engineOptions() const override;
    [[nodiscard]] std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                         net::Recorder &recorder, Console &console) const override;
};

} // namespace cli
