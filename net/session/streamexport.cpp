#include "streamexport.h"

#include "capturedentry.h"
#include "platform.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <limits>

namespace net {

namespace {

constexpr qint64 lookEvery = 1 << 16; // entries, between two looks whether to go on
constexpr qint64 atOnce = qint64{1} << 20;

// Calls take(bytes) for what was kept, in order, up to `most` of it; false ends it. What is beyond is not read.
template <class Taker>
Result<StreamBytes> forEachBytes(RecordReader &reader, const StreamPart &part, qint64 most, const StreamProgress &progress,
                                 Taker take)
{
    const EntryType way = part.direction == Direction::In ? EntryType::MessageIn : EntryType::MessageOut;
    StreamBytes done;
    for (qint64 i = part.firstEntry; i < part.endEntry; ++i) {
        if (i % lookEvery == 0 && progress && !progress(done.bytes))
            return failure(NetErrorCode::None);
        const IndexEntry &entry = reader.index().at(i);
        if (entry.flow != part.flow || entry.type != way || isRepeated(entry))
            continue;
        const qint64 wanted = std::min<qint64>(entry.kept, most - done.bytes);
        done.notKept += entry.length - wanted;
        for (qint64 at = 0; at < wanted; at += atOnce) {
            const qint64 count = std::min(atOnce, wanted - at);
            const Result<QByteArray> bytes = reader.payloadPart(entry, at, count);
            if (!bytes)
                return failure(bytes.error());
            if (!take(*bytes))
                return failure(NetErrorCode::FileNotWritable);
            done.bytes += bytes->size();
            if (wanted > atOnce && progress && !progress(done.bytes))
                return failure(NetErrorCode::None);
        }
    }
    return done;
}

} // namespace

Result<StreamBytes> writeStream(const QString &path, RecordReader &reader, const StreamPart &part,
                                const StreamProgress &progress)
{
    QSaveFile file(path);
    const auto notWritten = [&file, &path] {
        const qint64 freeBytes = freeBytesAt(QFileInfo(path).absolutePath());
        const bool full = file.error() == QFileDevice::ResourceError || (freeBytes >= 0 && freeBytes < atOnce);
        return failure(full ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable, path, -1, file.errorString());
    };
    if (!file.open(QIODevice::WriteOnly))
        return notWritten();
    bool isWritten = true;
    constexpr qint64 all = std::numeric_limits<qint64>::max();
    const Result<StreamBytes> done = forEachBytes(reader, part, all, progress, [&file, &isWritten](const QByteArray &bytes) {
        return isWritten = file.write(bytes) == bytes.size();
    });
    if (!done) {
        const Result<StreamBytes> error = isWritten ? done : Result<StreamBytes>(notWritten());
        file.cancelWriting();
        return error;
    }
    if (!file.commit())
        return notWritten();
    return done;
}

Result<StreamBytes> readStream(QByteArray *into, RecordReader &reader, const StreamPart &part, qint64 most)
{
    return forEachBytes(reader, part, most, {}, [into](const QByteArray &bytes) {
        into->append(bytes);
        return true;
    });
}

} // namespace net
