// How large a window can be so that it is on its screen with its frame. Thread: the main thread.
#pragma once

#include <QSize>

class QWidget;

namespace widgets {

// For a window's content, on the screen that the widget is on, or will be.
[[nodiscard]] QSize screenRoom(const QWidget &widget);

} // namespace widgets
