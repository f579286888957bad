#include "sessionwriter.h"

#include "clock.h"
#include "journalentry.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <tuple>

namespace net {

namespace {

constexpr int maxPathNumber = 10000;

NetError fileError(const QFile &file, NetErrorCode otherwise)
{
    const bool full = file.error() == QFileDevice::ResourceError;
    return {full ? NetErrorCode::DiskFull : otherwise, 0, file.fileName(), file.errorString(), -1};
}

QString fateName(FileFate fate)
{
    return fate == FileFate::Cut     ? QStringLiteral("cut")
           : fate == FileFate::Moved ? QStringLiteral("moved")
                                     : QStringLiteral("removed");
}

// Where no folder of sessions gives names.
Result<QString> freePathBeside(const QString &path)
{
    const QFileInfo info(path);
    if (!QDir().mkpath(info.absolutePath()))
        return failure(NetErrorCode::FolderNotWritable, info.absolutePath());
    QString free = path;
    for (int number = 2; QFileInfo::exists(free) && number < maxPathNumber; ++number)
        free = info.dir().filePath(
            QStringLiteral("%1-%2.%3").arg(info.completeBaseName(), QString::number(number), info.suffix()));
    return free;
}

} // namespace

SessionWriter::SessionWriter(RecorderStatus &status)
    : m_status(status)
{
}

Result<void> SessionWriter::begin(const QString &path, const RecorderOptions &options, std::shared_ptr<SessionIndex> index)
{
    m_options = options;
    m_isLeft = false;
    m_taken = {};
    m_lostEntries = 0;
    m_lostBytes = 0;
    m_status.entriesNotKept = 0;
    m_status.payloadsNotKept = 0;
    if (const Result<void> opened = open(path, std::move(index)); !opened)
        return opened;
    m_nextLook = QDeadlineTimer(0);
    m_status.state = RecorderState::Recording;
    lookAfter();
    return {};
}

Result<void> SessionWriter::open(const QString &path, std::shared_ptr<SessionIndex> index)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered)) {
        if (m_file.exists())
            return failure(NetErrorCode::FileNotWritable, path, -1, m_file.errorString());
        return failure(NetErrorCode::FolderNotWritable, QFileInfo(path).absolutePath(), -1, m_file.errorString());
    }
    const QByteArray application = m_options.application.isEmpty() ? QByteArray("NetYard") : m_options.application.toUtf8();
    m_out.clear();
    m_entries.clear();
    m_ends.clear();
    m_asides.clear();
    QByteArray head;
    m_encoder.begin(head, application, index);
    m_index = std::move(index);
    if (m_file.write(head) != head.size()) {
        const NetError error = fileError(m_file, NetErrorCode::FileNotWritable);
        m_file.close();
        m_file.remove();
        return failure(error);
    }
    std::ignore = lockFile(m_file.handle()); // so that nobody appends a remark behind our back
    m_fileSize = head.size();
    m_lookedAtSize = 0;
    m_status.fileBytes = m_fileSize;
    return {};
}

void SessionWriter::add(const RecordHeader &header, QByteArrayView payload)
{
    if (header.kind == RecordKind::Event && isAside(static_cast<EventKind>(header.eventKind))) {
        addAside(header, payload);
        return;
    }
    const qsizetype before = m_out.size();
    const std::optional<IndexEntry> entry = m_encoder.encode(m_out, header, payload);
    const bool isEntry = header.kind == RecordKind::Message || header.kind == RecordKind::Event;
    if (m_status.state == RecorderState::Failed || (isEntry && !entry)) {
        m_out.resize(before);
        if (isEntry)
            countLost(1, header.kind == RecordKind::Message ? header.length : 0);
        return;
    }
    if (entry) {
        m_entries.push_back(*entry);
        m_ends.push_back(m_out.size());
    }
    if (m_out.size() >= pieceBytes)
        commit();
}

// It belongs to other entries: when the disk is full it is not missed.
void SessionWriter::addAside(const RecordHeader &header, QByteArrayView payload)
{
    std::optional<Event> event = fromJournalEntry(payload);
    if (!event || m_status.state == RecorderState::Failed)
        return;
    event->timeNs = header.timeNs;
    std::ignore = m_encoder.encodeEvent(m_out, header, payload);
    m_asides.push_back({*std::move(event), m_out.size()});
}

void SessionWriter::publishAsides(qsizetype end)
{
    for (const Aside &aside : m_asides) {
        if (aside.end <= end)
            m_index->takeAside(aside.event);
    }
    m_asides.clear();
}

void SessionWriter::addEvent(const Event &event)
{
    RecordHeader header;
    header.timeNs = event.timeNs != 0 ? event.timeNs : nowNs();
    header.kind = RecordKind::Event;
    header.eventKind = static_cast<quint16>(event.kind);
    header.detail = static_cast<quint8>(event.channel);
    m_entries.push_back(m_encoder.encodeEvent(m_out, header, toJournalEntry(event)));
    m_ends.push_back(m_out.size());
}

bool SessionWriter::commit()
{
    qsizetype written = 0;
    while (written < m_out.size()) {
        const qint64 count = m_file.write(m_out.constData() + written, std::min(pieceBytes, m_out.size() - written));
        if (count <= 0) {
            fail(written);
            return false;
        }
        written += count;
    }
    publish(m_entries.size());
    publishAsides(written);
    m_fileSize += written;
    m_status.fileBytes = m_fileSize;
    if (m_out.capacity() > 16 * pieceBytes)
        m_out = {};
    m_out.resize(0);
    if (m_fileSize - m_lookedAtSize >= lookAfterBytes)
        m_nextLook = QDeadlineTimer(0);
    return true;
}

void SessionWriter::publish(size_t count)
{
    for (size_t i = 0; i < count; ++i)
        m_entries[i].offset += static_cast<quint64>(m_fileSize);
    m_index->append(std::span(m_entries).first(count));
    m_entries.clear();
    m_ends.clear();
}

void SessionWriter::fail(qsizetype written)
{
    const NetError error = fileError(m_file, NetErrorCode::FileNotWritable);
    const auto firstLost = std::upper_bound(m_ends.begin(), m_ends.end(), written);
    const auto kept = static_cast<size_t>(firstLost - m_ends.begin());
    const qsizetype keptBytes = kept == 0 ? 0 : m_ends[kept - 1];
    if (m_status.state != RecorderState::Failed) {
        m_failure = {};
        m_failure.kind = EventKind::RecordingFailed;
        m_failure.error = error;
        m_failure.timeNs = nowNs();
        qint64 lost = 0;
        for (size_t i = kept; i < m_entries.size(); ++i)
            lost += m_entries[i].isEvent() ? 0 : m_entries[i].length;
        countLost(static_cast<qint64>(m_entries.size() - kept), lost);
    }
    publish(kept);
    publishAsides(keptBytes);
    m_fileSize += keptBytes;
    m_status.fileBytes = m_fileSize;
    m_out.clear();
    m_file.resize(m_fileSize); // should this fail as well, the next try does it again
    m_file.seek(m_fileSize);
    m_encoder.reintroduceFlows();
    m_nextLook.setRemainingTime(lookAfterMs);
    m_status.state = RecorderState::Failed;
}

void SessionWriter::countLost(qint64 entries, qint64 bytes)
{
    m_lostEntries += entries;
    m_lostBytes += bytes;
    m_status.entriesNotKept += entries;
}

void SessionWriter::lookAfter()
{
    if (!m_nextLook.hasExpired())
        return;
    m_nextLook.setRemainingTime(lookAfterMs);
    m_lookedAtSize = m_fileSize;
    if (!m_isLeft) {
        if (const FileFate fate = fateOf(m_file.handle(), m_file.fileName(), m_fileSize); fate != FileFate::Whole)
            leaveFile(fate);
    }
    if (m_isLeft) {
        replaceFile();
        return;
    }
    const qint64 freeBytes = freeBytesAt(QFileInfo(m_file).absolutePath());
    if (m_status.state == RecorderState::Failed) {
        if (freeBytes < 0 || freeBytes >= recoverFreeBytes)
            tryToRecover();
        return;
    }
    if (freeBytes >= 0)
        guardDisk(freeBytes);
}

void SessionWriter::tryToRecover()
{
    if (m_file.resize(m_fileSize) && m_file.seek(m_fileSize))
        resume();
}

// What was recorded and is no longer to be had counts as lost; from now on records do too, until there is a new file.
void SessionWriter::leaveFile(FileFate fate)
{
    const qint64 left = fate == FileFate::Moved ? m_fileSize : fate == FileFate::Cut ? m_file.size() : 0;
    qint64 entries = 0;
    qint64 bytes = 0;
    qint64 end = m_fileSize;
    for (qint64 i = m_index->size(); i > 0 && end > left; --i) {
        const IndexEntry &entry = m_index->at(i - 1);
        ++entries;
        bytes += entry.isEvent() ? 0 : entry.length;
        end = static_cast<qint64>(entry.offset);
    }
    countLost(entries, bytes);
    m_taken = {NetErrorCode::RecordingTaken, 0, m_file.fileName(), fateName(fate), -1};
    m_failure = {};
    m_failure.kind = EventKind::RecordingFailed;
    m_failure.error = m_taken;
    m_failure.timeNs = nowNs();
    m_file.close();
    m_isLeft = true;
    m_status.state = RecorderState::Failed;
}

void SessionWriter::replaceFile()
{
    const Result<QString> path = m_options.nextPath ? m_options.nextPath() : freePathBeside(m_taken.subject);
    if (!path || !open(*path, std::make_shared<SessionIndex>()))
        return;
    m_isLeft = false;
    m_taken.number = m_lostEntries;
    resume();
}

void SessionWriter::resume()
{
    addEvent(m_failure);
    Event resumed;
    resumed.kind = EventKind::RecordingResumed;
    resumed.number = m_lostEntries;
    resumed.text = QString::number(m_lostBytes);
    addEvent(resumed);
    if (!commit())
        return;
    m_encoder.reintroduceFlows();
    m_lostEntries = 0;
    m_lostBytes = 0;
    m_status.state = RecorderState::Recording;
}

void SessionWriter::guardDisk(qint64 freeBytes)
{
    const bool paused = m_status.state == RecorderState::PayloadsPaused;
    const qint64 resumeAt =
        m_options.keepFreeBytes + m_options.keepFreeBytes / 32; // a little more, so that it does not flutter
    if (paused ? freeBytes < resumeAt : freeBytes >= m_options.keepFreeBytes)
        return;
    Event event;
    event.kind = paused ? EventKind::PayloadsResumed : EventKind::PayloadsPaused;
    event.number = freeBytes;
    m_status.state = paused ? RecorderState::Recording : RecorderState::PayloadsPaused;
    addEvent(event);
    commit();
}

void SessionWriter::end()
{
    m_file.close();
    m_status.state = RecorderState::Stopped;
}

} // namespace net
