// A timeline's numbers as a table: comma-separated for a file (RFC 4180), tab-separated for the clipboard. Pure.
#pragma once

#include "timeline.h"

#include <QByteArray>

namespace widgets {

// A heading and a line a bucket: the bucket's begin (UTC, ISO 8601), rates a second, connections, mean round trip in
// microseconds (empty where none was measured). Lines end as the separator's format has it.
[[nodiscard]] QByteArray timelineTable(const net::Timeline &timeline, char separator);

} // namespace widgets
