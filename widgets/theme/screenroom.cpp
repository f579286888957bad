#include "screenroom.h"

#include <QScreen>
#include <QWidget>

namespace widgets {

namespace {

// Window managers tell how thick a frame is only once the window is shown: the title bar and the edges of usual ones.
constexpr QSize usualFrame{8, 40};

} // namespace

QSize screenRoom(const QWidget &widget)
{
    return widget.screen()->availableSize() - usualFrame;
}

} // namespace widgets
