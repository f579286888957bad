// A command that runs an engine: records with --session, ends by itself with --stop-after, closes on SIGINT and SIGTERM.
#pragma once

#include "command.h"
#include "enginetask.h"

#include <memory>

namespace net {
class Recorder;
}

namespace cli {

class OptionReader;

class EngineCommand : public Command {
public:
    [[nodiscard]] std::vector<OptionSpec> options() const final;
    [[nodiscard]] int run(const Arguments &arguments, Console &console) final;

protected:
    [[nodiscard]] virtual std::vector<OptionSpec> engineOptions() const = 0;
    // Reads its options; when the reader has found something wrong the task is not used. The recorder is not running yet.
    [[nodiscard]] virtual std::unique_ptr<EngineTask> createTask(const Arguments &arguments, OptionReader &reader,
                                                                 net::Recorder &recorder, Console &console) const = 0;

    // Options that several have in common.
    [[nodiscard]] static OptionSpec bindOption();
    [[nodiscard]] static OptionSpec replyOption();
    [[nodiscard]] static OptionSpec encodingOption();
    [[nodiscard]] static OptionSpec framingOption();
    [[nodiscard]] static std::vector<OptionSpec> sendOptions(); // --send, --send-hex, --stdin, --wait
    [[nodiscard]] static QString outputNote();

private:
    [[nodiscard]] int runTask(EngineTask &task, int stopAfterMs) const;
};

} // namespace cli
