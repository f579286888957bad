#include "classicsession.h"

#include "platform.h"
#include "safename.h"

#include <QFileInfo>

#include <utility>

namespace net {

using transfer::UploadHeaderReader;

namespace {

constexpr qsizetype maxHeldBytes = qsizetype{64} << 10; // header, and what a hasty client sends with it
constexpr QByteArrayView reply = "ok";

} // namespace

ClassicUploadServer::ClassicUploadServer(const TransferContext &context, const TransferInfo &info,
                                         const TransferLink::Ends &ends, const FileReceiverOptions &options)
    : ClassicSession(context, info, options.silenceSeconds)
    , m_options(options)
    , m_ends(ends)
{
    limit().set(options.bytesPerSecond);
    m_settling.setSingleShot(true);
    m_settling.setInterval(options.headerSettleMs);
    connect(&m_settling, &QTimer::timeout, this, [this] {
        m_reader.settle();
        headerCame();
    });
}

void ClassicUploadServer::begin()
{
    line().folder = m_options.folder;
    useLink(m_ends);
    enter(TransferState::Connecting);
}

void ClassicUploadServer::bytesCame(QByteArrayView bytes)
{
    if (m_accepted) {
        take(bytes);
        return;
    }
    if (m_header) {
        m_held.append(bytes);
        if (m_held.size() > maxHeldBytes)
            link().setReading(false); // the user has not decided yet
        return;
    }
    switch (m_reader.add(bytes)) {
    case UploadHeaderReader::Status::NeedMore: break;
    case UploadHeaderReader::Status::MayGoOn: m_settling.start(); break;
    case UploadHeaderReader::Status::Whole: headerCame(); break;
    case UploadHeaderReader::Status::Malformed:
        fail(
            {NetErrorCode::ProtocolUnknown, 0, line().peer.toString(), QString::fromLatin1(m_reader.bytes().first(40)), -1});
        break;
    }
}

void ClassicUploadServer::headerCame()
{
    m_settling.stop();
    m_header = m_reader.header();
    m_held = m_reader.rest();
    line().title = line().currentFile = safeName(QByteArrayView(m_header->name));
    line().files = 1;
    line().bytes = m_header->size;
    log(EventKind::TransferOffered, QStringLiteral("1 ") + line().title, m_header->size);
    if (m_options.maxFileBytes > 0 && m_header->size > m_options.maxFileBytes) {
        fail({NetErrorCode::OfferTooLarge, 0, line().peer.toString(), QStringLiteral("bytes"), m_header->size});
        return;
    }
    const qint64 free = freeBytesAt(m_options.folder);
    if (free >= 0 && m_header->size > free - m_options.keepFreeBytes) {
        fail({NetErrorCode::NoSpace, 0, m_options.folder, QString::number(free), m_header->size});
        return;
    }
    if (m_options.policy == ReceivePolicy::Ask) {
        enter(TransferState::Asking);
        Q_EMIT asked(id());
    } else {
        accept({});
    }
}

void ClassicUploadServer::accept(const QList<qint64> &)
{
    if (!m_header || m_accepted || isOver())
        return;
    m_accepted = true;
    transfer::Entry entry;
    entry.path = line().title;
    entry.size = m_header->size;
    // From nobody in particular: a beginning that is there is never gone on with, the protocol has no word for it.
    m_file = std::make_unique<ArrivingFile>(m_options.folder, line().title, entry, line().peer.toString());
    static_cast<void>(m_file->look());
    if (const Result<void> begun = m_file->beginAnew(m_header->size); !begun) {
        fail(begun.error());
        return;
    }
    enter(TransferState::Running);
    log(EventKind::TransferAccepted, line().title, m_header->size);
    link().setBulkIn(true);
    readOn();
    // Whoever goes on without it may close without having read it: that would be a reset, and take the last bytes with it.
    if (m_held.isEmpty())
        link().send(reply.toByteArray());
    const QByteArray held = std::exchange(m_held, {});
    take(held);
}

void ClassicUploadServer::decline()
{
    log(EventKind::TransferDeclined, line().title);
    close();
    over(TransferState::Declined);
}

void ClassicUploadServer::take(QByteArrayView bytes)
{
    if (isOver())
        return;
    // What comes beyond the announced size is not the file's.
    const qint64 room = m_header->size - line().bytesDone;
    const QByteArrayView mine = bytes.first(std::min<qint64>(bytes.size(), room));
    m_digest.add(mine);
    line().bytesDone += mine.size();
    if (const Result<void> written = m_file->write(mine); !written) {
        fail(written.error());
        return;
    }
    if (line().bytesDone < m_header->size) {
        spendIncoming(bytes.size());
        return;
    }
    if (const Result<void> finished = m_file->finish(m_digest.value(), false); !finished) {
        fail(finished.error());
        return;
    }
    line().title = m_file->place();
    m_file.reset(); // others may have its part's name
    if (mine.size() < bytes.size())
        log(EventKind::FileFailed, line().title, -1,
            {NetErrorCode::LengthMismatch, 0, line().title, QString::number(m_header->size),
             line().bytesDone + bytes.size() - mine.size()});
    finishOk();
}

// What has come cannot be gone on with: it is kept apart as incomplete, or removed. The name is free at once.
void ClassicUploadServer::endFile(bool isKept)
{
    if (m_file && isKept)
        m_file->keepAs(QStringLiteral("incomplete"));
    else if (m_file)
        m_file->discard();
    m_file.reset();
}

void ClassicUploadServer::linkEnded(const NetError &error)
{
    if (m_settling.isActive()) { // nothing more will come
        m_reader.settle();
        headerCame();
    }
    endFile(true); // of a script that ends too early all that came is worth a look, however little
    if (error.code == NetErrorCode::PeerGone && m_header && m_accepted)
        fail({NetErrorCode::LengthMismatch, 0, line().title, QString::number(m_header->size), line().bytesDone});
    else
        fail(error);
}

void ClassicUploadServer::close()
{
    m_settling.stop();
    endFile(m_header && m_header->size >= ArrivingFile::worthKeeping && line().bytesDone > 0);
    ClassicSession::close();
}

ClassicUploadClient::ClassicUploadClient(const TransferContext &context, const TransferInfo &info,
                                         const FileSenderOptions &options)
    : ClassicSession(context, info, options.silenceSeconds)
    , m_options(options)
{
    limit().set(options.bytesPerSecond);
    m_corrupt = options.corruptOneByte;
}

void ClassicUploadClient::begin()
{
    const QString path = m_options.paths.value(0);
    if (!openSource(path)) {
        fail({QFileInfo::exists(path) ? NetErrorCode::FileNotReadable : NetErrorCode::FileNotFound, 0, path, {}, -1});
        return;
    }
    connectTo(m_options.host, m_options.port, m_options.connectTimeoutMs);
}

void ClassicUploadClient::connected()
{
    enter(TransferState::Offering);
    log(EventKind::TransferOffered, QStringLiteral("1 ") + line().title, line().bytes);
    link().send(transfer::uploadHeader(line().title.toUtf8(), line().bytes));
}

void ClassicUploadClient::bytesCame(QByteArrayView)
{
    if (std::exchange(m_replied, true))
        return; // any reply will do, and the first one
    enter(TransferState::Running);
    log(EventKind::TransferStarted, line().title, line().bytes);
    pump();
}

void ClassicUploadClient::linkDrained()
{
    if (m_replied)
        pump();
}

// The bytes are with the kernel; that the peer has them all shows when it closes.
void ClassicUploadClient::sourceSent()
{
    m_allSent = true;
    link().finish();
}

void ClassicUploadClient::linkEnded(const NetError &error)
{
    if (m_allSent && error.code == NetErrorCode::PeerGone)
        finishOk();
    else
        fail(error.code == NetErrorCode::PeerGone ? NetError{error.code, 0, error.subject, {}, line().bytesDone} : error);
}

} // namespace net
