#include "remarkfile.h"

#include "clock.h"
#include "journalentry.h"
#include "pcapngreader.h"
#include "pcapngwriter.h"
#include "platform.h"

#include <QFile>
#include <QtEndian>

namespace net {

namespace {

constexpr qint64 smallestBlock = 12;

quint32 numberAt(QFile &file, qint64 offset)
{
    char bytes[4] = {};
    if (!file.seek(offset) || file.read(bytes, sizeof bytes) != sizeof bytes)
        return 0;
    return qFromLittleEndian<quint32>(bytes);
}

// Whether the last block's two lengths agree: those that pcapng puts at both of its ends.
bool endsWhole(QFile &file)
{
    const qint64 size = file.size();
    if (size < smallestBlock || numberAt(file, 0) != pcapng::sectionHeaderType ||
        numberAt(file, 8) != pcapng::byteOrderMagic)
        return false;
    const qint64 length = numberAt(file, size - 4);
    return length >= smallestBlock && length % 4 == 0 && length <= size && length <= pcapng::maxBlockBytes &&
           numberAt(file, size - length + 4) == length;
}

} // namespace

Result<void> appendToSession(const QString &path, const Event &event)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return failure(NetErrorCode::FileNotWritable, path, -1, file.errorString());
    if (!lockFile(file.handle()))
        return failure(NetErrorCode::FileInUse, path);
    const qint64 size = file.size();
    if (!endsWhole(file))
        return failure(NetErrorCode::SessionDamaged, path, size);
    QByteArray block;
    pcapng::appendJournal(block, event.timeNs != 0 ? event.timeNs : nowNs(), toJournalEntry(event));
    if (file.seek(size) && file.write(block) == block.size())
        return {};
    const bool full = file.error() == QFileDevice::ResourceError;
    const QString reason = file.errorString();
    if (!file.resize(size)) // what is left there is a torn end, which readers know how to leave out
        return failure(NetErrorCode::SessionDamaged, path, size, reason);
    return failure(full ? NetErrorCode::DiskFull : NetErrorCode::FileNotWritable, path, -1, reason);
}

} // namespace net
