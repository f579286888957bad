// Icons by name, tinted in the theme's text colour (or a role's), crisp at 16 px and at 2×.
//
// The drawings are ours: SVGs of one colour in resources/icons/NAME.svg, embedded under :/icons. An icon takes its colour
// when it is drawn, so one that is kept follows a change of theme. Thread: the main thread.
#pragma once

#include <QIcon>
#include <QString>

namespace widgets {

enum class IconTint : quint8 { Text, Muted, Accent, OnAccent, Good, Warning, Error };

[[nodiscard]] QIcon icon(QStringView name, IconTint tint = IconTint::Text); // null for an unknown name

} // namespace widgets
