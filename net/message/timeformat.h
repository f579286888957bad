// strftime(3) conversions in the C locale, done portably: a peer's format never reaches the C library, whose
// behaviour on unknown conversions differs (glibc copies them, the Windows runtime ends the program).
#pragma once

#include <QDateTime>
#include <QString>

namespace net {

inline constexpr qsizetype maxTimeText = 4096; // of the result, characters; the rest is cut

// All of POSIX's conversions with the E, O modifiers and the glibc flags - _ 0 ^ accepted; unknown ones are copied.
[[nodiscard]] QString formatTime(QStringView format, const QDateTime &time);

} // namespace net
