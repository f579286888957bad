#include "classicsession.h"

#include "filerename.h"
#include "partnote.h"
#include "pathlook.h"
#include "safename.h"
#include "servedfile.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qsizetype maxRun = 19; // digits of a size
const QByteArray runPrefix = transfer::downloadHeader(0).chopped(1);

} // namespace

ClassicDownloadServer::ClassicDownloadServer(const TransferContext &context, const TransferInfo &info,
                                             const TransferLink::Ends &ends, const FileReceiverOptions &options)
    : ClassicSession(context, info, options.silenceSeconds)
    , m_options(options)
    , m_ends(ends)
{
    limit().set(options.bytesPerSecond);
}

void ClassicDownloadServer::begin()
{
    useLink(m_ends);
    enter(TransferState::Connecting);
}

// The name ends where the client's first piece ends: the protocol has no other mark.
void ClassicDownloadServer::bytesCame(QByteArrayView bytes)
{
    if (std::exchange(m_asked, true))
        return;
    const QByteArray name = bytes.first(std::min(bytes.size(), transfer::maxClassicNameBytes)).trimmed().toByteArray();
    const QString wanted = QString::fromUtf8(name);
    line().title = wanted;
    const QString root = QFileInfo(m_options.folder).canonicalFilePath();
    // A bare name of that folder, nothing else; links may not lead out of it.
    const bool isBare = !name.isEmpty() && !name.contains('/') && !name.contains('\\') && !name.contains('\0') &&
                        name != ".." && name != ".";
    const ServedFile::Opened opened =
        isBare ? ServedFile::open(root, name, false) : ServedFile::Opened{ServedStatus::NotFound, {}};
    if (opened.status != ServedStatus::Ok || opened.file->isFolder()) {
        link().send(transfer::downloadRefusal(QStringLiteral("no such file")));
        fail({NetErrorCode::FileNotFound, 0, wanted, {}, -1});
        return;
    }
    serve(opened.file, root + u'/' + wanted);
    enter(TransferState::Running);
    log(EventKind::TransferStarted, line().title, line().bytes);
    link().send(transfer::downloadHeader(line().bytes));
    pump();
}

void ClassicDownloadServer::linkDrained()
{
    pump();
}

void ClassicDownloadServer::sourceSent()
{
    link().finish();
    finishOk();
}

void ClassicDownloadServer::linkEnded(const NetError &error)
{
    fail(error.code == NetErrorCode::PeerGone ? NetError{error.code, 0, error.subject, {}, line().bytesDone} : error);
}

ClassicDownloadClient::ClassicDownloadClient(const TransferContext &context, const TransferInfo &info,
                                             const FileSenderOptions &options)
    : ClassicSession(context, info, options.silenceSeconds)
    , m_options(options)
{
    limit().set(options.bytesPerSecond);
}

void ClassicDownloadClient::begin()
{
    line().title = m_options.remoteName;
    line().folder = m_options.folder;
    line().files = 1;
    line().bytes = -1;
    connectTo(m_options.host, m_options.port, m_options.connectTimeoutMs);
}

void ClassicDownloadClient::connected()
{
    enter(TransferState::Offering);
    link().send(m_options.remoteName.toUtf8());
}

void ClassicDownloadClient::bytesCame(QByteArrayView bytes)
{
    if (m_header) {
        take(bytes);
        return;
    }
    m_held.append(bytes);
    const transfer::DownloadHeader header = transfer::DownloadHeader::parse(m_held);
    switch (header.status()) {
    case transfer::DownloadHeader::Status::NeedMore: return;
    case transfer::DownloadHeader::Status::Malformed:
        fail({NetErrorCode::ProtocolUnknown, 0, line().peer.toString(),
              QString::fromLatin1(m_held.first(std::min<qsizetype>(m_held.size(), 40))), -1});
        return;
    case transfer::DownloadHeader::Status::Refused: // its message may go on until the close
        if (header.message().size() >= transfer::maxRefusalBytes)
            refused(header.message().first(transfer::maxRefusalBytes));
        return;
    case transfer::DownloadHeader::Status::File: break;
    }
    m_header = header;
    line().bytes = header.likelySize();
    m_place = safeName(m_options.remoteName);
    if (!openPart())
        return;
    enter(TransferState::Running);
    log(EventKind::TransferStarted, line().title, line().bytes);
    link().setBulkIn(true);
    const QByteArray held = std::exchange(m_held, {});
    take(QByteArrayView(held).sliced(header.digitsAt())); // from the first digit on
}

// A part of its own, which nobody else writes into or removes: whoever else fetches a file of that name, here or in another
// program, has another one, and one that is left over is nobody's.
bool ClassicDownloadClient::openPart()
{
    const QString suffix = QStringLiteral(".netyard-fetch");
    for (int number = 1; number < ArrivingFile::mostNumbers; ++number) {
        const QString numbered = number == 1 ? suffix : suffix + u'-' + QString::number(number);
        m_part.setFileName(m_options.folder + u'/' + partName(m_place, numbered));
        if (m_part.open(QIODevice::ReadWrite | QIODevice::NewOnly | QIODevice::Unbuffered))
            return true;
        if (!lookAt(m_part.fileName()).isThere())
            break;
    }
    m_part.setFileName({}); // not ours
    fail({NetErrorCode::FolderNotWritable, 0, m_options.folder, m_part.errorString(), -1});
    return false;
}

void ClassicDownloadClient::take(QByteArrayView bytes)
{
    if (isOver())
        return;
    m_came += bytes.size();
    if (m_runIsWhole) {
        write(bytes);
    } else {
        // Digits that come later still belong to the run: every one of them may be the size's or the file's.
        m_held.append(bytes);
        m_header = transfer::DownloadHeader::parse(runPrefix + m_held);
        const qsizetype run = m_header->digits().size();
        line().bytes = m_header->likelySize();
        m_runIsWhole = m_held.size() > run || run >= maxRun;
        if (m_runIsWhole) {
            const QByteArray rest = m_held.mid(run);
            m_held.truncate(run);
            write(rest);
        }
    }
    line().bytesDone = std::max<qint64>(m_came - m_header->digits().size(), 0);
    if (!isOver())
        spendIncoming(bytes.size());
}

void ClassicDownloadClient::refused(const QByteArray &message)
{
    fail({NetErrorCode::FileNotFound, 0, m_options.remoteName, QString::fromUtf8(message), 0});
}

NetError ClassicDownloadClient::lengthError() const
{
    return {NetErrorCode::LengthMismatch, 0, info().title, QString::number(m_header->likelySize()),
            m_came - m_header->digits().size()};
}

// Bytes behind the run of digits.
void ClassicDownloadClient::write(QByteArrayView bytes)
{
    if (m_came > m_header->mostBytes()) {
        fail(lengthError());
        return;
    }
    m_digest.add(bytes);
    if (m_part.write(bytes.data(), bytes.size()) != bytes.size())
        fail({NetErrorCode::FileNotWritable, 0, m_part.fileName(), m_part.errorString(), -1});
}

void ClassicDownloadClient::linkEnded(const NetError &error)
{
    if (!m_header) {
        const transfer::DownloadHeader header = transfer::DownloadHeader::parse(m_held);
        if (header.status() == transfer::DownloadHeader::Status::Refused)
            refused(header.message());
        else
            fail(error);
    } else if (error.code != NetErrorCode::PeerGone) {
        fail(error);
    } else {
        finishFile();
    }
}

// The peer has closed: now the whole stream is known, and with it where the size ended.
void ClassicDownloadClient::finishFile()
{
    const std::optional<qsizetype> digits = m_header->sizeDigits(m_came);
    if (!digits) {
        fail(lengthError());
        return;
    }
    const qint64 size = m_came - *digits;
    // As a rule all the digits are the size's, and what was written is the file. Else some of them go in front of it.
    if (*digits < m_held.size() && !putInFront(m_held.mid(*digits)))
        return;
    m_part.close();
    const QString wanted = m_place;
    RenameResult renamed;
    for (int number = 2; number < ArrivingFile::mostNumbers; ++number) {
        renamed = renameWithoutReplacing(m_part.fileName(), m_options.folder + u'/' + m_place);
        if (renamed.status != RenameStatus::Exists)
            break;
        m_place = numberedName(wanted, number);
    }
    if (renamed.status != RenameStatus::Done) {
        fail({NetErrorCode::FileNotWritable, renamed.systemCode, m_options.folder + u'/' + m_place,
              qt_error_string(renamed.systemCode), -1});
        return;
    }
    m_part.setFileName({});
    line().title = m_place;
    line().bytes = line().bytesDone = size;
    finishOk();
}

bool ClassicDownloadClient::putInFront(const QByteArray &bytes)
{
    QByteArray block(1 << 20, Qt::Uninitialized);
    // From the end on, so that nothing is overwritten before it was moved.
    bool ok = true;
    for (qint64 left = m_part.size(); ok && left > 0;) {
        const qint64 at = std::max<qint64>(left - block.size(), 0);
        const qint64 count = left - at;
        ok = m_part.seek(at) && m_part.read(block.data(), count) == count && m_part.seek(at + bytes.size()) &&
             m_part.write(block.constData(), count) == count;
        left = at;
    }
    ok = ok && m_part.seek(0) && m_part.write(bytes) == bytes.size() && m_part.seek(0);
    m_digest.reset();
    for (qint64 got = 1; ok && got > 0;) {
        got = m_part.read(block.data(), block.size());
        ok = got >= 0;
        m_digest.add(QByteArrayView(block.constData(), std::max<qint64>(got, 0)));
    }
    if (!ok)
        fail({NetErrorCode::FileNotWritable, 0, m_part.fileName(), m_part.errorString(), -1});
    return ok;
}

void ClassicDownloadClient::close()
{
    if (!m_part.fileName().isEmpty())
        m_part.remove();
    ClassicSession::close();
}

} // namespace net
