// Endpoints and ports of a session, the latest first, for completing a query. Thread: any.
#pragma once

#include "querycompletion.h"
#include "sessionindex.h"

namespace widgets {

[[nodiscard]] QueryValues seenValues(const net::SessionIndex &index);

} // namespace widgets
