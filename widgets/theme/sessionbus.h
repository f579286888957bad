// Whether there is a D-Bus of the desktop's session to talk to. Thread: any.
#pragma once

namespace widgets {

[[nodiscard]] bool hasSessionBus(); // asking QDBusConnection would start one where there is none

} // namespace widgets
