// A file name that a stranger sent, made into one that is safe on every system. Pure; fuzzed.
//
// One component, never a path: separators and drive letters are cut or replaced, control characters and those that Windows
// refuses become
// "_", so do U+202A … U+202E and U+2066 … U+2069 (they show a name in another order than it has), trailing dots and spaces
// are taken off, reserved names (CON, COM1 …) get a "_" in front, "." and ".." and nothing become "file", a leading dot
// becomes "_", and what is longer than 255 bytes of UTF-8 is shortened before its extension. Thread: any. Source: Microsoft,
// "Naming Files, Paths, and Namespaces"; POSIX pathname(7).
#pragma once

#include <QByteArrayView>
#include <QString>

namespace net {

inline constexpr qsizetype maxNameBytes = 255;

[[nodiscard]] QString safeName(const QString &name);
[[nodiscard]] QString safeName(QByteArrayView utf8); // what is no UTF-8 becomes U+FFFD
[[nodiscard]] bool isSafeName(const QString &name);  // safeName() would change nothing

// "report.tar.gz", 2 → "report (2).tar.gz"; still at most maxNameBytes.
[[nodiscard]] QString numberedName(const QString &name, int number);

} // namespace net
