// Adds a remark to a session file that lies there finished: one whole block behind the last one.
//
// The format is append-only, so nothing that was recorded is touched. A file that is being recorded holds a lock and is
// refused; so is one whose end is torn, since what stands behind that would never be read. A write that comes only half
// way is taken back. Thread: any. Errors: FileInUse, FileNotWritable, DiskFull, SessionDamaged.
#pragma once

#include "event.h"
#include "result.h"

#include <QString>

namespace net {

[[nodiscard]] Result<void> appendToSession(const QString &path, const Event &event);

} // namespace net
