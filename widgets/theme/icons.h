// Icons by name, tinted in the theme's text colour (or a role's), crisp at 16 px and at 2×.
//
// The drawings are ours: SVGs of one colour in resources/icons/NAME.svg, embedded under :/icons.
#pragma once

#include <QIcon>
#include <QString>

namespace widgets {

enum class IconTint : quint8 { Text, Muted, Accent, OnAccent, Good, Warning, Error };

// Made anew after a theme change by whoever shows it (changeEvent PaletteChange); a null icon for an unknown name.
[[nodiscard]] QIcon icon(QStringView name, IconTint tint = IconTint::Text);

} // namespace widgets
