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
class StreamWalk final {
public:
    StreamWalk(RecordReader &reader, qint64 most, const StreamProgress &progress, Taker take)
        : m_reader(reader)
        , m_most(most)
        , m_progress(progress)
        , m_take(std::move(take))
    {
    }

    [[nodiscard]] Result<StreamBytes> run(const StreamPart &part)
    {
        const SessionIndex &index = m_reader.index();
        const EntryType way = part.direction == Direction::In ? EntryType::MessageIn : EntryType::MessageOut;
        for (qint64 i = part.firstEntry; i < part.endEntry; ++i) {
            if (i % lookEvery == 0 && !goesOn())
                return failure(NetErrorCode::None);
            const IndexEntry &entry = index.at(i);
            if (entry.flow != part.flow || entry.type != way || isRepeated(entry))
                continue;
            for (const LatePart &late : index.lateParts().at(i)) {
                if (const Result<void> read = add(index.at(late.entry), late.skip, late.length); !read)
                    return failure(read.error());
            }
            if (isLate(entry))
                continue;
            if (const Result<void> read = add(entry, 0, entry.length); !read)
                return failure(read.error());
        }
        return m_done;
    }

private:
    [[nodiscard]] Result<void> add(const IndexEntry &entry, qint64 skip, qint64 length)
    {
        const qint64 kept = std::clamp<qint64>(entry.kept - skip, 0, length);
        const qint64 wanted = std::min(kept, m_most - m_done.bytes);
        m_done.notKept += length - wanted;
        for (qint64 at = 0; at < wanted; at += atOnce) {
            const Result<QByteArray> bytes = m_reader.payloadPart(entry, skip + at, std::min(atOnce, wanted - at));
            if (!bytes)
                return failure(bytes.error());
            if (!m_take(*bytes))
                return failure(NetErrorCode::FileNotWritable);
            m_done.bytes += bytes->size();
            if (wanted > atOnce && !goesOn())
                return failure(NetErrorCode::None);
        }
        return {};
    }

    [[nodiscard]] bool goesOn() const { return !m_progress || m_progress(m_done.bytes); }

    RecordReader &m_reader;
    qint64 m_most;
    const StreamProgress &m_progress;
    Taker m_take;
    StreamBytes m_done;
};

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
    const Result<StreamBytes> done = StreamWalk(reader, all, progress, [&file, &isWritten](const QByteArray &bytes) {
                                         return isWritten = file.write(bytes) == bytes.size();
                                     }).run(part);
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
    const StreamProgress untold;
    return StreamWalk(reader, most, untold,
                      [into](const QByteArray &bytes) {
                          into->append(bytes);
                          return true;
                      })
        .run(part);
}

} // namespace net
