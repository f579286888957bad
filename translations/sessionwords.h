// The words of opened sessions: what is damaged, and what of another program's capture is not shown.
//
// As in words.h nothing is cached. Thread: any.
#pragma once

#include "session.h"

#include <QString>

namespace words {

[[nodiscard]] QString damageText(const net::Session::Damage &damage);
// One sentence with all counts; empty when nothing is left out.
[[nodiscard]] QString omissionsText(const net::Omissions &omissions);

} // namespace words
