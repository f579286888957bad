// The version of the plotting library, without its large header. For the About box.
#pragma once

#include <QString>

namespace widgets {

[[nodiscard]] QString plotLibraryVersion();

} // namespace widgets
