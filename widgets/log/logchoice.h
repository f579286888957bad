// What of a session a log shows at the moment, and what is picked in it: what an export may be limited to. A plain value.
#pragma once

#include "exporter.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace widgets {

struct LogChoice {
    net::ExportSource source;
    std::optional<net::Channel> channel; // the log of one tab
    net::TextEncoding encoding;
    std::vector<net::EntryRange> selection; // empty: no row is selected
    qint64 selectedRows = 0;
    std::function<std::unique_ptr<net::EntryTest>()> makeFilter; // none: no filter is set
    qint64 firstEntry = 0;                                       // what was there before the view was cleared is left out
    qint64 filteredRows = 0;                                     // found so far
    quint32 flow = 0;                                            // the connection of the current row
    QString flowName;                                            // its peer
};

} // namespace widgets
