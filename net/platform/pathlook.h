// What stands at a path: the thing itself, not what a symbolic link leads to. One call of the system, where QFileInfo makes
// one for each question: it counts where thousands of small files are looked at. Thread: any. Source: lstat(2).
#pragma once

#include <QString>

namespace net {

struct PathLook {
    enum class Kind : quint8 { Nothing, File, Folder, Link, Other };
    Kind kind = Kind::Nothing; // also where the system would not tell
    qint64 size = 0;
    qint64 modifiedMs = 0; // since 1970

    [[nodiscard]] bool isThere() const { return kind != Kind::Nothing; }
};
[[nodiscard]] PathLook lookAt(const QString &path);

} // namespace net
