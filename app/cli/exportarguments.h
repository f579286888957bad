// The options of `export`, read: what to write, of which entries, and how. Thread: the main thread.
#pragma once

#include "arguments.h"
#include "exporter.h"

namespace cli {

[[nodiscard]] std::vector<OptionSpec> exportOptionSpecs();
// All but the filter, which needs the session. The words of what is wrong, empty when nothing is.
[[nodiscard]] QString readExportOptions(const Arguments &arguments, net::ExportOptions *options);

} // namespace cli
