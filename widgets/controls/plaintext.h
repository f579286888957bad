// What a stranger calls himself and his files, made fit for a label: short, on one line, and never taken for markup; and labels for it.
//
// Thread: any; labels: the main thread.
#pragma once

#include <QString>

class QLabel;

namespace widgets {

[[nodiscard]] QString shortened(const QString &text, qsizetype most = 60); // in the middle
[[nodiscard]] QString plainToolTip(const QString &text);                   // a tool tip takes "<b>" for bold otherwise

[[nodiscard]] QLabel *plainLabel(const QString &name); // wraps
[[nodiscard]] QLabel *mutedLabel(const QString &name); // the same for a hint

} // namespace widgets
