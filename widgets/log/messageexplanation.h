// What recv() and send() did for one message, in sentences: the counterpart of words::eventExplanation().
//
// The first line is the call, the paragraphs after it say what it means. Thread: any.
#pragma once

#include "sessionindex.h"

#include <QString>

namespace widgets {

[[nodiscard]] QString messageExplanation(const net::IndexEntry &entry, const net::Flow &flow);

} // namespace widgets
