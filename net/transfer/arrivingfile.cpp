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

constexpr qint64 nothingFree = 64 << 10;                    // with less, a write that failed has failed for want of room
constexpr qsizetype worthHandingOver = qsizetype{64} << 10; // a shorter one is written sooner than another thread wakes

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

QString ArrivingFile::partSuffix() const
{
    return isWorthKeeping() ? QStringLiteral(".part") : QStringLiteral(".netyard-part");
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
        if (!takeFreePlace())
            return failure(writeError());
    }
    const qsizetype slash = m_place.lastIndexOf(u'/');
    if (slash > 0 && m_way != Way::There && !makeFolderBelow(m_folder, m_place.left(slash)))
        return failure(NetErrorCode::FolderNotWritable, m_folder + u'/' + m_place.left(slash));
    if (offset != m_offset) {
        m_digest.reset();
        m_offset = 0;
    }
    if (const Result<void> opened = open(offset > 0 && m_offset == offset ? offset : 0); !opened)
        return opened;
    if (isWorthKeeping() && !PartNote{m_sender, m_entry}.writeTo(notePath())) {
        const NetError error = writeError(QString());
        if (m_offset == 0)
            discard(); // without a note it would be nobody's
        return failure(error);
    }
    return {};
}

// What is there is cut off only when it is known that no other process writes it, and never through a link.
Result<void> ArrivingFile::open(qint64 offset)
{
    const QIODevice::OpenMode mode = QIODevice::ReadWrite | QIODevice::Unbuffered;
    for (;;) {
        const bool isNew = offset == 0 && m_file.open(mode | QIODevice::NewOnly);
        const PathLook there = isNew ? PathLook{} : lookAt(m_file.fileName());
        if (!isNew && there.kind != PathLook::Kind::Link && !m_file.open(mode | QIODevice::ExistingOnly))
            return failure(writeError());
        if (m_file.isOpen() && (m_lock.isHeld() || m_lock.take(m_file))) {
            if (!isNew && (!m_file.resize(offset) || !m_file.seek(offset)))
                return failure(writeError());
            return {};
        }
        m_file.close();
        if (offset > 0 || !takeFreePlace())
            return failure(writeError());
    }
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
            m_lock.release();
            m_begun = false;
            return {};
        }
        if (renamed.status == RenameStatus::Failed)
            break;
        m_place = numberedPlace(number);
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
