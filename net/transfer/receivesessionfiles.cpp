// The receiver's second half: what is there already, then the files as they come.
#include "receivesession.h"

#include "clock.h"
#include "filerename.h"
#include "platform.h"

#include <QTimer>

#include <utility>

namespace net {

using transfer::FrameType;

namespace {

constexpr qint64 yieldNs = nsPerSecond;            // a sender that sends is heard more often
constexpr qint64 pausedYieldNs = 25 * nsPerSecond; // one that has paused says every ten seconds that it is there
constexpr int lookAgainMs = 50;

QString codeOf(const NetError &error)
{
    switch (error.code) {
    case NetErrorCode::DiskFull: return QStringLiteral("disk-full");
    case NetErrorCode::DigestMismatch: return QStringLiteral("mismatch");
    case NetErrorCode::FolderNotWritable:
    case NetErrorCode::FileNotWritable:
    case NetErrorCode::PermissionDenied: return QStringLiteral("denied");
    case NetErrorCode::OfferTooLarge: return QStringLiteral("too-large");
    default: return QStringLiteral("failed");
    }
}

} // namespace

std::unique_ptr<ArrivingFile> ReceiveSession::arriving(qint64 index)
{
    auto file = std::make_unique<ArrivingFile>(m_options.folder, m_places.at(index), m_entries.at(index), line().peerName);
    file->setYield([this] { yieldIfSilent(); });
    file->setWriter(&m_writer);
    return file;
}

void ReceiveSession::yieldIfSilent()
{
    if (!m_reading) { // its end lies behind what the limit has not let in yet
        m_hurriedUntilNs = nowNs() + 2 * yieldNs;
        m_reading = true;
        m_link.setReading(true);
        return;
    }
    const qint64 silentNs = nowNs() - m_link.lastHeardNs();
    if (m_stage != Stage::Receiving || m_pausedByUs || silentNs < (m_pausedByPeer ? pausedYieldNs : yieldNs))
        return;
    line().isResumable = true;
    fail({NetErrorCode::PeerSilent, 0, line().peer.toString(), {}, silentNs / nsPerSecond});
}

// What is there already, file by file, in steps: others of this thread have their turn in between.
void ReceiveSession::lookSome()
{
    if (m_stage != Stage::Looking)
        return;
    for (int looked = 0; looked < lookedAtOnce; ++looked) {
        if (m_checking) {
            const Result<bool> done = m_checking->verify(verifiedAtOnce);
            if (done && !*done)
                break;
            if (done && m_checking->offset() > 0) {
                m_resume.append({m_next, m_checking->offset(), m_checking->digest()});
                m_looked.emplace(m_next, std::move(m_checking));
            }
            m_checking.reset();
            ++m_next;
        }
        if (m_next == m_entries.size()) {
            answer();
            return;
        }
        const transfer::Entry &entry = m_entries.at(m_next);
        if (entry.isFolder || m_leftOut.contains(m_next) || entry.size == 0) {
            ++m_next;
            continue;
        }
        auto file = arriving(m_next);
        const ArrivingFile::Found found = file->look();
        if (file->isHeldByOther() && waitsForOther())
            return;
        if (file->hasOlderBeginning())
            m_resume.append({m_next, 0, FileDigest().value()}); // so that the sender can say it, too
        if (found == ArrivingFile::Found::Nothing)
            ++m_next;
        else
            m_checking = std::move(file);
    }
    QMetaObject::invokeMethod(this, &ReceiveSession::lookSome, Qt::QueuedConnection);
}

// The system may still hold what a connection sent before it ended, so that it is heard once more while its sender offers
// the file anew: its end comes then, or silence. One that goes on has the file for itself.
bool ReceiveSession::waitsForOther()
{
    const qint64 now = nowNs();
    if (m_waitingNs == 0)
        m_waitingNs = now;
    if (now - m_waitingNs > 2 * yieldNs)
        return false;
    QTimer::singleShot(lookAgainMs, this, &ReceiveSession::lookSome);
    return true;
}

void ReceiveSession::answer()
{
    qint64 there = 0;
    for (const transfer::ResumePoint &point : m_resume)
        there += point.offset;
    const qint64 free = freeBytesAt(m_options.folder);
    const qint64 needed = line().bytes - there;
    if (free >= 0 && needed > free - m_options.keepFreeBytes) {
        refuse(QStringLiteral("no-space"), {NetErrorCode::NoSpace, 0, m_options.folder, QString::number(free), needed},
               TransferState::Failed);
        return;
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (m_entries.at(i).isFolder && !m_leftOut.contains(i) && !makeFolderBelow(m_options.folder, m_places.at(i))) {
            refuse(QStringLiteral("denied"),
                   {NetErrorCode::FolderNotWritable, 0, m_options.folder + u'/' + m_places.at(i), {}, -1},
                   TransferState::Failed);
            return;
        }
    }
    transfer::Answer answer;
    answer.accepted = true;
    answer.leftOut = QList<qint64>(m_leftOut.begin(), m_leftOut.end());
    answer.resume = m_resume;
    m_stage = Stage::Receiving;
    log(EventKind::TransferAccepted, line().title, needed);
    showPause();
    m_link.send(FrameType::Answer, encode(answer));
}

void ReceiveSession::fileBegins(QByteArrayView payload)
{
    const std::optional<transfer::FileBegin> begin = transfer::decodeFileBegin(payload);
    if (!begin || m_stage != Stage::Receiving || m_index >= 0 || begin->index <= m_lastIndex ||
        begin->index >= m_entries.size() || m_entries.at(begin->index).isFolder || m_leftOut.contains(begin->index) ||
        begin->offset > begin->size) {
        violated("begin of a file");
        return;
    }
    m_begin = *begin;
    m_index = m_lastIndex = begin->index;
    m_link.expectData(begin->offset);
    m_fileError = {};
    m_came = begin->offset;
    line().currentFile = m_places.at(m_index);
    if (const auto it = m_looked.find(m_index); it != m_looked.end()) {
        m_file = std::move(it->second);
        m_looked.erase(it);
    } else {
        m_file = arriving(m_index);
        static_cast<void>(m_file->look());
    }
    if (begin->offset != 0 && begin->offset != m_file->offset()) {
        violated("offset that was not asked for");
        return;
    }
    if (begin->offset > 0) {
        line().bytesDone += begin->offset;
        line().bytesResumed += begin->offset;
        log(EventKind::TransferResumed, m_places.at(m_index), begin->offset);
    } else if (m_file->offset() > 0 || m_file->hasOlderBeginning()) {
        log(EventKind::TransferRestarted, m_places.at(m_index));
    }
    if (m_options.maxFileBytes > 0 && begin->size > m_options.maxFileBytes) {
        fileFailed({NetErrorCode::OfferTooLarge, 0, line().peer.toString(), QStringLiteral("bytes"), begin->size});
        return;
    }
    if (!hasRoomFor(*begin)) {
        fileFailed({NetErrorCode::DiskFull, 0, m_options.folder, {}, freeBytesAt(m_options.folder)});
        return;
    }
    if (const Result<void> begun = m_file->begin(begin->offset, begin->size, begin->modifiedNs); !begun)
        fileFailed(begun.error());
}

// Of a file that has grown since it was offered.
bool ReceiveSession::hasRoomFor(const transfer::FileBegin &begin) const
{
    if (begin.size <= m_entries.at(begin.index).size)
        return true;
    const qint64 free = freeBytesAt(m_options.folder);
    return free < 0 || begin.size - begin.offset <= free - m_options.keepFreeBytes;
}

bool ReceiveSession::dataCame(QByteArrayView piece)
{
    take(piece);
    return m_file && m_file->isWriting();
}

void ReceiveSession::take(QByteArrayView piece)
{
    if (m_stage == Stage::Over)
        return;
    if (m_stage != Stage::Receiving || m_index < 0) {
        violated("data outside a file");
        return;
    }
    m_came += piece.size();
    if (m_came > m_begin.size) {
        violated("more data than announced");
        return;
    }
    limit().spend(piece.size());
    if (m_fileError.isError())
        return;
    line().bytesDone += piece.size();
    if (const Result<void> written = m_file->write(piece); !written)
        fileFailed(written.error());
    else if (limit().isOn() && limit().allowance(nowNs(), TransferLink::readBytes) == 0 && nowNs() > m_hurriedUntilNs) {
        m_reading = false;
        m_link.setReading(false); // tick() reads on
    }
}

// Its bytes are let go until the sender has heard of it. Without room the whole transfer ends, and can be gone on with.
void ReceiveSession::fileFailed(const NetError &error)
{
    m_fileError = error;
    if (m_firstError.code == NetErrorCode::None)
        m_firstError = error;
    if (m_file)
        m_file->suspend();
    log(EventKind::FileFailed, m_places.at(m_index), -1, error);
    if (error.code == NetErrorCode::DiskFull) {
        line().isResumable = true;
        fail(error, QStringLiteral("disk-full"));
        return;
    }
    ++line().filesFailed;
    board().putFile(id(), m_index, {m_places.at(m_index), m_begin.size, {}, codeOf(error), false});
    report(m_index, codeOf(error));
}

void ReceiveSession::report(qint64 index, const QString &error)
{
    m_link.send(FrameType::FileResult, encode(transfer::FileResult{index, error.isEmpty(), error}));
}

void ReceiveSession::fileEnds(QByteArrayView payload)
{
    const std::optional<transfer::FileEnd> end = transfer::decodeFileEnd(payload);
    if (!end || m_stage != Stage::Receiving || end->index != m_index) {
        violated("end of a file");
        return;
    }
    const std::unique_ptr<ArrivingFile> file = std::move(m_file);
    const qint64 index = std::exchange(m_index, -1);
    if (m_fileError.isError())
        return; // it was reported
    if (!end->error.isEmpty()) {
        file->suspend();
        ++line().filesFailed;
        const NetError error{NetErrorCode::PeerFailed, 0, line().peer.toString(), end->error, -1};
        if (m_firstError.code == NetErrorCode::None)
            m_firstError = error;
        log(EventKind::FileFailed, m_places.at(index), -1, error);
        board().putFile(id(), index, {m_places.at(index), m_begin.size, {}, end->error, false});
        return;
    }
    if (m_came != m_begin.size) {
        violated("less data than announced");
        return;
    }
    const Result<void> finished = file->finish(end->digest, m_entries.at(index).isExecutable);
    if (!finished) {
        m_index = index;
        fileFailed(finished.error());
        m_index = -1;
        return;
    }
    ++line().filesDone;
    const QByteArray digest = end->digest.toHex();
    if (line().files == 1) {
        line().digest = digest;
        line().title = file->place();
    }
    log(EventKind::FileReceived, QString::fromLatin1(digest) + u' ' + file->place(), m_begin.size);
    board().putFile(id(), index, {file->place(), m_begin.size, digest, {}, true});
    report(index, {});
}

void ReceiveSession::peerDone()
{
    if (m_stage != Stage::Receiving || m_index >= 0 || line().filesDone + line().filesFailed != line().files) {
        violated("end of the transfer");
        return;
    }
    m_link.send(FrameType::Done);
    // Folders get their times last: what came into them has changed those.
    for (qsizetype i = m_entries.size() - 1; i >= 0; --i) {
        if (m_entries.at(i).isFolder && !m_leftOut.contains(i))
            setFolderTime(m_options.folder + u'/' + m_places.at(i), m_entries.at(i).modifiedNs);
    }
    if (line().filesFailed > 0) {
        line().isResumable = true;
        log(EventKind::TransferFailed, line().title, line().bytesDone, m_firstError);
        endWith(TransferState::Failed, m_firstError);
        return;
    }
    log(EventKind::TransferDone, QString::number(line().filesDone) + u' ' + line().title, line().bytesDone);
    endWith(TransferState::Done, {});
}

} // namespace net
