// The words of opened sessions: what is damaged, and what of another program's capture is not shown or exported.
//
// As in words.h nothing is cached. Thread: any.
#pragma once

#include "exporter.h"
#include "session.h"

#include <QString>

namespace words {

[[nodiscard]] QString damageText(const net::Session::Damage &damage);
// One sentence with all counts; empty when nothing is left out.
[[nodiscard]] QString omissionsText(const net::Omissions &omissions);
// What the export of a capture has left out or could not put in its place, and why; empty when nothing.
[[nodiscard]] QString notExportedText(const net::Exported &exported);

} // namespace words
