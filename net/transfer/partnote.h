// The note beside a file while it arrives: what it is the beginning of. Without one a file NAME.part is somebody's own.
//
// A small JSON file, so that going on with a transfer needs no memory of the past. Thread: its transfer's; every call
// touches the disk.
#pragma once

#include "transfermessages.h"

#include <QString>

namespace net {

struct PartNote {
    QString sender;
    transfer::Entry entry; // path, size and time; as offered

    enum class Match : quint8 {
        Same,
        OtherVersion,
        Other
    }; // the same file; it, with another size or time; another's, or no note at all
    [[nodiscard]] Match matchAt(const QString &path) const;
    // In the place of an older one; what else stands there is the caller's to look at.
    [[nodiscard]] bool writeTo(const QString &path) const;
};

// A name for NAME that is taken while its file arrives; no longer than a file system takes.
[[nodiscard]] QString partName(const QString &name, const QString &suffix);

} // namespace net
