#include "arrivingfile.h"

#include "blockwriter.h"
#include "busyparts.h"
#include "clock.h"
#include "filerename.h"
#include "partnote.h"
#include "pathlook.h"
#include "platform.h"
#include "safename.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qint64 nothingFree = 64 << 10; // with less, a write that failed has failed for want of room
constexpr qsizetype verifyBytes = qsizetype{1} << 20;
constexpr qsizetype worthHandingOver = qsizetype{64} << 10; // a shorter one is written sooner than another thread wakes

QString numberedPlace(const QString &place, int number)
{
    const qsizetype slash = place.lastIndexOf(u'/');
    return place.left(slash + 1) + numberedName(place.mid(slash + 1), number);
}

} // namespace

bool makeFolderBelow(const QString &root, const QString &relative)
{
    QString path = root;
    for (const QString &component : relative.split(u'/', Qt::SkipEmptyParts)) {
        path += u'/' + component;
        const PathLook::Kind kind = lookAt(path).kind;
        if (kind == PathLook::Kind::Folder)
            continue;
        if (kind == PathLook::Kind::Link || (!QDir().mkdir(path) && lookAt(path).kind != PathLook::Kind::Folder))
            return false;
    }
    return true;
}

ArrivingFile::ArrivingFile(const QString &folder, const QString &place, const transfer::Entry &entry, const QString &sender)
    : m_folder(folder)
    , m_wanted(place)
    , m_sender(sender)
    , m_entry(entry)
{
}

ArrivingFile::~ArrivingFile()
{
    suspend();
    if (!m_partPath.isEmpty())
        BusyParts::instance().release(m_partPath);
}

QString ArrivingFile::path() const
{
    return m_folder + u'/' + m_place;
}

QString ArrivingFile::notePath() const
{
    const QFileInfo info(path());
    return info.path() + u'/' + partName(info.fileName(), QStringLiteral(".part-info"));
}

QString ArrivingFile::partPathOfPlace() const
{
    const QString whole = path();
    const qsizetype name = whole.lastIndexOf(u'/') + 1;
    return whole.left(name) + partName(whole.mid(name), partSuffix());
}

// Nanoseconds that a file system keeps less finely compare equal.
bool ArrivingFile::isOurs(const PathLook &there) const
{
    return there.kind == PathLook::Kind::File && there.size == m_entry.size &&
           there.modifiedMs == m_entry.modifiedNs / nsPerMs;
}

// A link inside the folder may lead anywhere.
ArrivingFile::Way ArrivingFile::way() const
{
    for (qsizetype slash = m_wanted.indexOf(u'/'); slash > 0; slash = m_wanted.indexOf(u'/', slash + 1)) {
        const PathLook::Kind kind = lookAt(m_folder + u'/' + m_wanted.left(slash)).kind;
        if (kind == PathLook::Kind::Nothing)
            return Way::Missing;
        if (kind == PathLook::Kind::Link)
            return Way::ThroughLink;
    }
    return Way::There;
}

ArrivingFile::Found ArrivingFile::look()
{
    m_found = Found::Nothing;
    m_isHeldByOther = false;
    m_place = m_wanted;
    const Way leading = way();
    if (leading == Way::ThroughLink)
        return m_found; // begin() refuses it
    // Of a folder that is still to be made nothing need be asked: so it is with thousands of files of a new tree.
    const auto inFolder = [leading](const QString &path) { return leading == Way::There ? lookAt(path) : PathLook{}; };
    for (int number = 1; number < mostNumbers; ++number) {
        m_place = number == 1 ? m_wanted : numberedPlace(m_wanted, number);
        const PathLook there = inFolder(path());
        if (isOurs(there)) {
            m_found = Found::Whole;
            m_file.setFileName(path());
            break;
        }
        if (there.isThere())
            continue;
        const QString part = partPathOfPlace();
        const PathLook begun = inFolder(part);
        if (begun.kind == PathLook::Kind::Link || !takePart(part))
            continue;
        m_partPath = part;
        m_file.setFileName(part);
        if (!begun.isThere() || !isWorthKeeping())
            break;
        const PartNote::Match note = PartNote{m_sender, m_entry}.matchAt(notePath());
        if (note == PartNote::Match::Same)
            m_found = Found::Beginning;
        if (note != PartNote::Match::Other)
            break; // an older version's is begun anew
        BusyParts::instance().release(part);
        m_partPath.clear();
    }
    m_digest.reset();
    m_offset = 0;
    m_toVerify = m_found == Found::Nothing ? 0 : std::min(QFileInfo(m_file.fileName()).size(), m_entry.size);
    return m_found;
}

// A connection that broke without a word holds its file until it counts as silent; whoever sends the same file again need
// not wait for that.
bool ArrivingFile::takePart(const QString &part)
{
    if (BusyParts::instance().take(part, this))
        return true;
    const ArrivingFile *owner = BusyParts::instance().ownerOf(part);
    const bool isSame = owner && owner->m_sender == m_sender && owner->m_entry.path == m_entry.path &&
                        owner->m_entry.size == m_entry.size && owner->m_entry.modifiedNs == m_entry.modifiedNs;
    if (!isSame || !owner->m_yield)
        return false;
    const std::function<void()> yield = owner->m_yield; // it may delete its owner
    yield();
    const bool isTaken = BusyParts::instance().take(part, this);
    m_isHeldByOther = m_isHeldByOther || !isTaken;
    return isTaken;
}

QString ArrivingFile::partSuffix() const
{
    return isWorthKeeping() ? QStringLiteral(".part") : QStringLiteral(".netyard-part");
}

Result<bool> ArrivingFile::verify(qint64 most)
{
    if (m_toVerify == 0)
        return true;
    if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(NetErrorCode::FileNotReadable, m_file.fileName());
    m_buffer.resize(std::min(qint64{verifyBytes}, m_toVerify));
    for (qint64 done = 0; done < most && m_offset < m_toVerify;) {
        const qint64 got = m_file.read(m_buffer.data(), std::min<qint64>(m_buffer.size(), m_toVerify - m_offset));
        if (got <= 0)
            return failure(NetErrorCode::FileNotReadable, m_file.fileName());
        m_digest.add(QByteArrayView(m_buffer.constData(), got));
        m_offset += got;
        done += got;
    }
    if (m_offset < m_toVerify)
        return false;
    m_file.close();
    m_buffer = {}; // thousands of these may wait for their turn
    return true;
}

Result<void> ArrivingFile::begin(qint64 offset, qint64 size, qint64 modifiedNs)
{
    m_entry.size = size;
    m_entry.modifiedNs = modifiedNs;
    m_begun = true;
    if (m_found == Found::Whole && offset == size && m_offset == size)
        return {}; // it is there
    if (m_found == Found::Whole) {
        // The same name, size and time: beside it, unless its bytes prove to be the same (the answer had no room to say that
        // it is there).
        if (m_toVerify > 0 && m_offset == m_toVerify) {
            m_twinPlace = m_place;
            m_twinDigest = m_digest.value();
        }
        m_found = Found::Nothing;
        for (int number = 2; number < mostNumbers; ++number) {
            m_place = numberedPlace(m_wanted, number);
            const QString part = partPathOfPlace();
            if (!lookAt(path()).isThere() && !lookAt(part).isThere() && BusyParts::instance().take(part, this)) {
                m_partPath = part;
                break;
            }
        }
        m_file.setFileName(m_partPath);
    }
    const qsizetype slash = m_place.lastIndexOf(u'/');
    if (slash > 0 && !makeFolderBelow(m_folder, m_place.left(slash)))
        return failure(NetErrorCode::FolderNotWritable, m_folder + u'/' + m_place.left(slash));
    if (offset != m_offset) {
        m_digest.reset();
        m_offset = 0;
    }
    if (isWorthKeeping() && !PartNote{m_sender, m_entry}.writeTo(notePath()))
        return failure(writeError());
    const QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    // Going on keeps what is there; a new one must not meet another's.
    const bool goesOn = offset > 0 && m_offset == offset;
    if (!m_file.open(goesOn ? mode | QIODevice::ExistingOnly | QIODevice::ReadOnly : mode | QIODevice::Truncate))
        return failure(writeError());
    if (goesOn && (!m_file.resize(offset) || !m_file.seek(offset)))
        return failure(writeError());
    return {};
}

Result<void> ArrivingFile::beginAnew(qint64 size)
{
    return begin(0, size, QDateTime::currentMSecsSinceEpoch() * nsPerMs);
}

Result<void> ArrivingFile::write(QByteArrayView bytes)
{
    m_digest.add(bytes); // first: they are in the processor's cache
    const qint64 at = std::exchange(m_offset, m_offset + bytes.size());
    if (isWriting() || (m_writer && isWorthKeeping() && bytes.size() >= worthHandingOver)) {
        m_isGiven = true;
        if (!m_writer->write(m_file, at, bytes))
            return failure(writeError(settle()));
        return {};
    }
    QString fault = settle(); // behind bytes that failed there would be a hole
    if (fault.isEmpty())
        fault = writeAt(m_file, at, bytes);
    if (!fault.isEmpty())
        return failure(writeError(fault));
    return {};
}

bool ArrivingFile::isWriting() const
{
    return m_isGiven && !m_writer->isIdle();
}

QString ArrivingFile::settle()
{
    return std::exchange(m_isGiven, false) ? m_writer->drain() : QString();
}

Result<void> ArrivingFile::finish(QByteArrayView digest, bool isExecutable)
{
    const QString fault = settle();
    if (m_digest.value() != digest) {
        discard();
        return failure(NetErrorCode::DigestMismatch, path());
    }
    if (m_found == Found::Whole && !m_file.isOpen())
        return {};
    if (digest == m_twinDigest) {
        discard();
        m_place = m_twinPlace;
        return {};
    }
    if (!fault.isEmpty())
        return failure(writeError(fault));
    const QFile::Permissions permissions =
        isExecutable ? m_file.permissions() | QFile::ExeOwner | QFile::ExeUser : QFile::Permissions();
    // In UTC: for the local time the system looks up its zone anew each time.
    m_file.setFileTime(QDateTime::fromMSecsSinceEpoch(m_entry.modifiedNs / nsPerMs, Qt::UTC),
                       QFileDevice::FileModificationTime);
    m_file.close();
    if (m_file.error() != QFileDevice::NoError)
        return failure(writeError());
    if (isExecutable)
        m_file.setPermissions(permissions);
    const QString from = m_file.fileName();
    const QString note = isWorthKeeping() ? notePath() : QString();
    for (int number = 2; number < mostNumbers; ++number) {
        const RenameResult renamed = renameWithoutReplacing(from, path());
        if (renamed.status == RenameStatus::Done) {
            if (!note.isEmpty())
                QFile::remove(note);
            m_file.setFileName({});
            m_begun = false;
            return {};
        }
        if (renamed.status == RenameStatus::Failed)
            break;
        m_place = numberedPlace(m_wanted, number);
    }
    return failure(writeError());
}

void ArrivingFile::suspend()
{
    static_cast<void>(settle()); // what is in the file is what is gone on with
    if (m_file.isOpen())
        m_file.close();
    if (m_begun && !isWorthKeeping() && !m_partPath.isEmpty())
        QFile::remove(m_partPath);
    m_begun = false;
}

void ArrivingFile::discard()
{
    static_cast<void>(settle());
    m_file.close();
    m_begun = false;
    if (m_found == Found::Whole || m_partPath.isEmpty())
        return;
    QFile::remove(m_partPath);
    if (isWorthKeeping())
        QFile::remove(notePath());
}

void ArrivingFile::keepAs(const QString &what)
{
    if (!m_begun || m_partPath.isEmpty() || m_found == Found::Whole)
        return;
    static_cast<void>(settle());
    m_file.close();
    m_begun = false;
    const QFileInfo info(path());
    const QString wanted = partName(info.fileName(), u'.' + what);
    for (int number = 1; number < mostNumbers; ++number) {
        const QString name = number == 1 ? wanted : numberedName(wanted, number);
        if (renameWithoutReplacing(m_partPath, info.path() + u'/' + name).status != RenameStatus::Exists)
            break;
    }
    if (isWorthKeeping())
        QFile::remove(notePath());
}

NetError ArrivingFile::writeError(const QString &fault) const
{
    const qint64 free = freeBytesAt(m_folder);
    if (free >= 0 && free < nothingFree)
        return {NetErrorCode::DiskFull, 0, m_folder, {}, free};
    if (!QFileInfo(QFileInfo(path()).path()).isWritable())
        return {NetErrorCode::FolderNotWritable, 0, QFileInfo(path()).path(), fault, -1};
    return {NetErrorCode::FileNotWritable, 0, path(), fault, -1};
}

} // namespace net
