#include "sessionpanes.h"

namespace widgets {

std::span<const SessionPaneSpec> sessionPaneSpecs()
{
    return {};
}

} // namespace widgets
