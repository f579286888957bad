// What a stranger calls himself and his files, made fit for a label: short, on one line, and never taken for markup.
//
// Thread: any.
#pragma once

#include <QString>

namespace widgets {

[[nodiscard]] QString shortened(const QString &text, qsizetype most = 60); // in the middle
[[nodiscard]] QString plainToolTip(const QString &text);                   // a tool tip takes "<b>" for bold otherwise

} // namespace widgets
