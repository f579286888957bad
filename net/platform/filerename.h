// Giving a finished file its name without ever replacing another one, whoever made that in the meantime. Thread: any.
// Sources: rename(2) (RENAME_NOREPLACE), link(2); open(2) (O_EXCL) where a file system has neither (vboxsf, some of FUSE).
#pragma once

#include <QString>

namespace net {

enum class RenameStatus : quint8 { Done, Exists, Failed };

struct RenameResult {
    RenameStatus status = RenameStatus::Failed;
    int systemCode = 0; // Failed: errno
};
// Both on one volume. A symbolic link at `to`, even one that leads nowhere, counts as existing.
[[nodiscard]] RenameResult renameWithoutReplacing(const QString &from, const QString &to);

// A folder's time of change, as far as the system lets one set it.
void setFolderTime(const QString &path, qint64 modifiedNs);

} // namespace net
