// The words of what is wrong with a query. Thread: any; see words.h.
#pragma once

#include "query.h"

#include <QString>

namespace words {

// One sentence: what is wrong, and what to do about it.
[[nodiscard]] QString queryProblemText(const net::QueryProblem &problem);

} // namespace words
