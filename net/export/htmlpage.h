// The parts of an exported page that are always the same: style sheet and script, and the policy that lets only these two
// run.
//
// The page loads nothing from anywhere and runs nothing but this script (Content Security Policy, level 3, by digest), so
// that even a hole in the escaping of payloads would not be one. Colours are the program's (widgets/theme). Thread: any.
#pragma once

#include <QByteArray>

namespace net {

[[nodiscard]] QByteArray pageStyle();
[[nodiscard]] QByteArray pageScript();
[[nodiscard]] QByteArray pagePolicy(); // the meta element's content

} // namespace net
