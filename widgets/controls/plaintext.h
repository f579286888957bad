// What a stranger calls himself and his files, made fit for a label: short, on one line, and never taken for markup; and
// labels for it, and for figures.
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

// Of a line of figures that changes many times a second: the layout around it, and with it all of the window, is asked only
// when they need more room, or much less.
void setFigures(QLabel &label, const QString &text);

} // namespace widgets
