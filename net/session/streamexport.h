// One direction of a connection as the exact bytes that went that way: into a file, or into memory for the clipboard.
//
// Of a capture the bytes are in the order of their sequence numbers, each of them once: what the program at that end has
// read. A file gets its name only when all of it is written (QSaveFile). Thread: any one; long ones in a worker, which
// `progress` may end. Errors: as RecordReader's; FileNotWritable, DiskFull; given up: None.
#pragma once

#include "recordreader.h"
#include "result.h"

#include <functional>

namespace net {

struct StreamPart {
    quint32 flow = 0;
    Direction direction = Direction::In;
    qint64 firstEntry = 0; // where to begin looking
    qint64 endEntry = 0;
};

struct StreamBytes {
    qint64 bytes = 0;
    qint64 notKept = 0; // that were recorded without their contents
    friend bool operator==(const StreamBytes &, const StreamBytes &) = default;
};

// bytes written so far; false: give up
using StreamProgress = std::function<bool(qint64 bytes)>;

[[nodiscard]] Result<StreamBytes> writeStream(const QString &path, RecordReader &reader, const StreamPart &part,
                                              const StreamProgress &progress = {});
// At most `most` bytes; the rest is counted in notKept as well.
[[nodiscard]] Result<StreamBytes> readStream(QByteArray *into, RecordReader &reader, const StreamPart &part, qint64 most);

} // namespace net
