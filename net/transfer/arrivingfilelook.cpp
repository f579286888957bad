// What is there already where a file is to go: it itself, its beginning, or another's.
#include "arrivingfile.h"

#include "busyparts.h"
#include "clock.h"
#include "partnote.h"
#include "pathlook.h"
#include "safename.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>
#include <functional>

namespace net {

namespace {

constexpr qint64 keptWithinMs = 2000; // FAT keeps the time of a change no finer
constexpr qsizetype verifyBytes = qsizetype{1} << 20;

} // namespace

QString ArrivingFile::numberedPlace(int number) const
{
    const qsizetype slash = m_wanted.lastIndexOf(u'/');
    return m_wanted.left(slash + 1) + numberedName(m_wanted.mid(slash + 1), number);
}

// Times that a file system keeps less finely count as equal: the digest tells.
bool ArrivingFile::isOurs(const PathLook &there) const
{
    return there.kind == PathLook::Kind::File && there.size == m_entry.size &&
           std::abs(there.modifiedMs - m_entry.modifiedNs / nsPerMs) < keptWithinMs;
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
    m_hasOlderBeginning = false;
    m_place = m_wanted;
    const Way leading = m_way = way();
    if (leading == Way::ThroughLink)
        return m_found; // begin() refuses it
    // Of a folder that is still to be made nothing need be asked: so it is with thousands of files of a new tree.
    const auto inFolder = [leading](const QString &path) { return leading == Way::There ? lookAt(path) : PathLook{}; };
    for (int number = 1; number < mostNumbers; ++number) {
        m_place = number == 1 ? m_wanted : numberedPlace(number);
        const PathLook there = inFolder(path());
        if (isOurs(there)) {
            m_found = Found::Whole;
            m_file.setFileName(path());
            break;
        }
        if (there.isThere())
            continue;
        const QString part = partPathOfPlace();
        const PathLook begun = isWorthKeeping() ? inFolder(part) : PathLook{}; // open() sees to a short one's
        if (begun.kind == PathLook::Kind::Link || !takePart(part))
            continue;
        m_partPath = part;
        m_file.setFileName(part);
        if (!isWorthKeeping() || (!begun.isThere() && !inFolder(notePath()).isThere()))
            break;
        const PartNote::Match match = PartNote{m_sender, m_entry}.matchAt(notePath());
        if (match == PartNote::Match::Same && begun.isThere() && keepsBeginning())
            m_found = Found::Beginning;
        m_hasOlderBeginning = match == PartNote::Match::OtherVersion && begun.isThere();
        if (m_found == Found::Beginning || match == PartNote::Match::OtherVersion ||
            (match == PartNote::Match::Same && !begun.isThere()))
            break;
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

// Another process may be writing it.
bool ArrivingFile::keepsBeginning()
{
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly | QIODevice::Unbuffered))
        return true; // verify() says why
    const bool isKept = m_lock.take(m_file);
    m_file.close();
    return isKept;
}

bool ArrivingFile::takeFreePlace()
{
    for (int number = 2; number < mostNumbers; ++number) {
        m_place = numberedPlace(number);
        const QString part = partPathOfPlace();
        if (lookAt(path()).isThere() || lookAt(part).isThere() || (isWorthKeeping() && lookAt(notePath()).isThere()) ||
            !BusyParts::instance().take(part, this))
            continue;
        if (!m_partPath.isEmpty())
            BusyParts::instance().release(m_partPath);
        m_partPath = part;
        m_file.setFileName(part);
        return true;
    }
    return false;
}

Result<bool> ArrivingFile::verify(qint64 most)
{
    m_way = Way::Missing; // it may be another by the time this is done
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

} // namespace net
