// Whether somebody watches: is standard error a terminal? Thread: any.
#pragma once

namespace net {

[[nodiscard]] bool isErrorOutputTerminal();

} // namespace net
