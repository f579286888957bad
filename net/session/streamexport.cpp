#include "streamexport.h"

#include "capturedentry.h"
#include "platform.h"

#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace net {

namespace {

constexpr qint64 lookEvery = 1 << 16; // entries, between two looks whether to go on
constexpr qint64 atOnce = qint64{1} << 20;

// Calls take(bytes) for what was kept, in order; false ends it.
template <class Taker>
Result<StreamBytes> forEachBytes(RecordReader &reader, const StreamPart &part, const StreamProgress &progress, Taker take)
{
    const EntryType way = part.direction == Direction::In ? EntryType::MessageIn : EntryType::MessageOut;
    StreamBytes done;
    for (qint64 i = part.firstEntry; i < part.endEntry; ++i) {
        if (i % lookEvery == 0 && progress && !progress(done.bytes))
            return failure(NetErrorCode::None);
        const IndexEntry &entry = reader.index().at(i);
        if (entry.flow != part.flow || entry.type != way || isRepeated(entry))
            continue;
        done.notKept += entry.length - entry.kept;
        for (qint64 at = 0; at < entry.kept; at += atOnce) {
            const qint64 count = std::min<qint64>(atOnce, entry.kept - at);
            const Result<QByteArray> bytes = reader.payloadPart(entry, at, count);
            if (!bytes)
                return failure(bytes.error());
            if (!take(*bytes, &done))
                return failure(NetErrorCode::FileNotWritable);
            if (entry.kept > atOnce && progress && !progress(done.bytes))
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
    const Result<StreamBytes> done =
        forEachBytes(reader, part, progress, [&file, &isWritten](const QByteArray &bytes, StreamBytes *sum) {
            sum->bytes += bytes.size();
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
    return forEachBytes(reader, part, {}, [into, most](const QByteArray &bytes, StreamBytes *sum) {
        const qint64 room = std::min<qint64>(bytes.size(), most - into->size());
        into->append(QByteArrayView(bytes).first(room));
        sum->bytes += room;
        sum->notKept += bytes.size() - room;
        return true;
    });
}

} // namespace net
