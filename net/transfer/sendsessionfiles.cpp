#include "sendsession.h"

#include "clock.h"
#include "pathlook.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace net {

using transfer::FrameType;

namespace {

constexpr qsizetype blockBytes = TransferLink::blockBytes;
constexpr qint64 checkedAtOnce = qint64{8} << 20;
constexpr qint64 bytesAtOnce = 8 * qint64{blockBytes}; // then other transfers have their turn
constexpr int stepsAtOnce = 128;                       // two a small file
constexpr int missingAtOnce = 200;

} // namespace

// As a queued event: never deeper, and others of the thread have their turn. One step waits at a time: a newer one takes the
// place of one that was for a file before.
void SendSession::later(void (SendSession::*step)())
{
    if (std::exchange(m_step, step))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            const auto now = std::exchange(m_step, nullptr);
            if (m_stage != Stage::Over)
                (this->*now)();
        },
        Qt::QueuedConnection);
}

void SendSession::nextFile()
{
    const QList<transfer::Entry> &entries = m_tree.entries();
    m_stopFile = false;
    int missing = 0;
    while (++m_index < entries.size()) {
        const transfer::Entry &entry = entries.at(m_index);
        if (entry.isFolder || m_leftOut.contains(m_index))
            continue;
        line().currentFile = entry.path;
        m_digest.reset();
        m_at = 0;
        m_begin = {m_index, 0, entry.size, entry.modifiedNs};
        const QString path = m_tree.pathOf(m_index);
        m_file.setFileName(path);
        if ((lookAt(path).kind == PathLook::Kind::Link) != m_tree.isChosenLink(m_index) ||
            !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
            announceFile();
            endFile(QFileInfo::exists(path) ? QStringLiteral("unreadable") : QStringLiteral("vanished"));
            if (m_stage != Stage::Sending)
                return;
            if (++missing < missingAtOnce)
                continue;
            later(&SendSession::nextFile);
            return;
        }
        m_begin.size = m_file.size();
        m_begin.modifiedNs = modifiedNsAt(path).value_or(entry.modifiedNs);
        const auto point = m_resume.constFind(m_index);
        const bool isSame = m_begin.size == entry.size && m_begin.modifiedNs == entry.modifiedNs;
        if (point == m_resume.constEnd() || point->offset <= 0 || point->offset > m_begin.size || !isSame) {
            if (point != m_resume.constEnd()) // without a byte: of an older version
                log(EventKind::TransferRestarted, entry.path);
            beginFile(0);
            return;
        }
        m_toCheck = point->offset;
        m_stage = Stage::Checking;
        setState(TransferState::Verifying);
        later(&SendSession::checkSome);
        return;
    }
    m_stage = Stage::Finishing;
    line().currentFile.clear();
    m_link->send(FrameType::Done);
}

// Whether what the receiver has is the beginning of what is here.
void SendSession::checkSome()
{
    char *const block = m_link->block(m_at);
    qint64 got = 1;
    for (qint64 done = 0; done < checkedAtOnce && m_at < m_toCheck && got > 0; done += got) {
        got = m_file.read(block, std::min<qint64>(blockBytes, m_toCheck - m_at));
        if (got > 0) {
            m_digest.add(QByteArrayView(block, got));
            m_at += got;
        }
    }
    if (got < 0) {
        m_begin.offset = m_toCheck; // so that the receiver keeps what it has
        m_stage = Stage::Sending;
        showState();
        announceFile();
        if (m_stage == Stage::Sending)
            finishFile(QStringLiteral("unreadable"));
        return;
    }
    if (got > 0 && m_at < m_toCheck) {
        later(&SendSession::checkSome);
        return;
    }
    const bool isSame = m_at == m_toCheck && m_digest.value() == m_resume.value(m_index).digest;
    if (isSame) {
        line().bytesDone += m_at;
        line().bytesResumed += m_at;
        log(EventKind::TransferResumed, m_tree.entries().at(m_index).path, m_at);
        beginFile(m_at);
        return;
    }
    log(EventKind::TransferRestarted, m_tree.entries().at(m_index).path);
    m_digest.reset();
    m_at = 0;
    m_file.seek(0);
    beginFile(0);
}

void SendSession::beginFile(qint64 offset)
{
    m_begin.offset = offset;
    m_stage = Stage::Sending;
    announceFile();
    if (m_stage != Stage::Sending)
        return; // the link broke with it
    showState();
    later(&SendSession::pump);
}

void SendSession::announceFile()
{
    m_unreported.insert(m_index, {});
    ++m_awaited;
    m_link->send(FrameType::FileBegin, encode(m_begin));
}

void SendSession::pump()
{
    m_link->hold();
    pumpSome();
    m_link->letGo();
}

void SendSession::pumpSome()
{
    const qint64 bytesBefore = line().bytesDone;
    for (int i = 0; m_stage == Stage::Sending && m_link->isOpen() && m_link->hasRoom(); ++i) {
        if (isPaused() || !m_file.isOpen())
            return;
        if (i == stepsAtOnce || line().bytesDone - bytesBefore >= bytesAtOnce) {
            later(&SendSession::pump);
            return;
        }
        if (m_stopFile)
            finishFile(QStringLiteral("stopped"));
        else if (m_at == m_begin.size)
            finishFile(sourceFault());
        else if (!sendBlock())
            return;
    }
}

// False: nothing can go just now.
bool SendSession::sendBlock()
{
    const qint64 allowed = limit().allowance(nowNs(), blockBytes);
    if (allowed == 0)
        return false; // tick() comes back
    char *const data = m_link->block(m_at);
    const qint64 got = m_file.read(data, std::min({allowed, qint64{blockBytes}, m_begin.size - m_at}));
    if (got <= 0) {
        finishFile(got == 0 ? QStringLiteral("shrunk") : QStringLiteral("unreadable"));
        return true;
    }
    m_digest.add(QByteArrayView(data, got));
    if (m_options.corruptOneByte && !std::exchange(m_corrupted, true))
        *data = static_cast<char>(*data ^ 1);
    m_at += got;
    line().bytesDone += got;
    limit().spend(got);
    m_link->sendBlock(got);
    return true;
}

QString SendSession::sourceFault() const
{
    const std::optional<qint64> modifiedNs = modifiedNsAt(m_file.fileName());
    if (!modifiedNs)
        return {}; // all of it was read; that its name is gone does not matter
    if (m_file.size() != m_begin.size)
        return m_file.size() > m_begin.size ? QStringLiteral("grown") : QStringLiteral("shrunk");
    return *modifiedNs != m_begin.modifiedNs ? QStringLiteral("changed") : QString();
}

void SendSession::finishFile(const QString &error)
{
    endFile(error);
    if (m_stage == Stage::Sending)
        nextFile();
}

void SendSession::endFile(const QString &error)
{
    m_file.close();
    transfer::FileEnd end;
    end.index = m_index;
    end.error = error;
    if (error.isEmpty()) {
        end.digest = m_digest.value();
        if (const auto begun = m_unreported.find(m_index); begun != m_unreported.end())
            begun->digest = end.digest.toHex();
    } else if (error != u"stopped") {
        const transfer::Entry &entry = m_tree.entries().at(m_index);
        const NetErrorCode code = error == u"vanished"     ? NetErrorCode::FileVanished
                                  : error == u"unreadable" ? NetErrorCode::FileNotReadable
                                                           : NetErrorCode::FileChanged;
        const NetError why{code, 0, m_tree.pathOf(m_index), error, m_at};
        log(EventKind::FileFailed, entry.path, -1, why);
        if (m_firstError.code == NetErrorCode::None)
            m_firstError = why;
        ++line().filesFailed;
        board().putFile(id(), m_index, {entry.path, entry.size, {}, error, false});
        // The receiver has nothing to report, but a failure of its own may be on its way.
        if (const auto begun = m_unreported.find(m_index); begun != m_unreported.end()) {
            begun->isFailed = true;
            --m_awaited;
        }
    }
    m_link->send(FrameType::FileEnd, encode(end));
}

void SendSession::resultCame(QByteArrayView payload)
{
    const std::optional<transfer::FileResult> result = transfer::decodeFileResult(payload);
    const auto begun = result ? m_unreported.constFind(result->index) : m_unreported.constEnd();
    if (begun == m_unreported.constEnd() || (result->ok && begun->digest.isEmpty())) {
        violated("result");
        return;
    }
    const Begun sent = *begun;
    m_unreported.erase(begun);
    if (sent.isFailed)
        return; // it is told already
    --m_awaited;
    const transfer::Entry &entry = m_tree.entries().at(result->index);
    if (!result->ok) {
        const NetError error{result->error == u"mismatch" ? NetErrorCode::DigestMismatch : NetErrorCode::PeerFailed, 0,
                             result->error == u"mismatch" ? entry.path : line().peer.toString(), result->error, -1};
        log(EventKind::FileFailed, entry.path, -1, error);
        if (m_firstError.code == NetErrorCode::None)
            m_firstError = error;
        ++line().filesFailed;
        if (result->index == m_index && m_stage == Stage::Sending)
            m_stopFile = true;
        board().putFile(id(), result->index, {entry.path, entry.size, {}, result->error, false});
    } else {
        ++line().filesDone;
        log(EventKind::FileSent, QString::fromLatin1(sent.digest) + u' ' + entry.path, entry.size);
        board().putFile(id(), result->index, {entry.path, entry.size, sent.digest, {}, true});
        if (line().files == 1)
            line().digest = sent.digest;
    }
}

NetError SendSession::errorOf(const SourceTree::LeftOut &entry, qint64 more)
{
    return {NetErrorCode::LeftOut, 0, entry.path, entry.why, more};
}

// Over when everything is sent and the receiver has said of every file that it is in its place.
void SendSession::finishAll()
{
    if (line().filesFailed > 0) {
        const qint64 leftOut = m_tree.leftOut().size();
        line().isResumable = line().filesFailed > leftOut; // what is left out would be so again
        if (m_firstError.code == NetErrorCode::None)
            m_firstError = errorOf(m_tree.leftOut().first(), leftOut - 1);
        log(EventKind::TransferFailed, line().title, line().bytesDone, m_firstError);
        endWith(TransferState::Failed, m_firstError);
        return;
    }
    log(EventKind::TransferDone, QString::number(line().filesDone) + u' ' + line().title, line().bytesDone);
    endWith(TransferState::Done, {});
}

} // namespace net
