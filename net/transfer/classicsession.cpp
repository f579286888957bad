#include "classicsession.h"

#include "clock.h"
#include "servedfile.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qsizetype bytesAtOnce = qsizetype{256} << 10;
constexpr int blocksAtOnce = 8;

} // namespace

ClassicSession::ClassicSession(const TransferContext &context, const TransferInfo &info, int silenceSeconds)
    : TransferSession(context, info)
    , m_silenceSeconds(silenceSeconds)
    , m_entered(info.state)
{
}

ClassicSession::~ClassicSession() = default;

void ClassicSession::connectTo(const QString &host, quint16 port, int timeoutMs)
{
    enter(TransferState::Connecting);
    TcpClientOptions options;
    options.host = host;
    options.port = port;
    options.connectTimeoutMs = timeoutMs;
    m_attempt = std::make_unique<ConnectAttempt>(recorder(), Channel::Transfer, options);
    connect(m_attempt.get(), &ConnectAttempt::succeeded, this, [this](Descriptor descriptor, const Endpoint &peer, qint64) {
        m_attempt.release()->deleteLater();
        useLink({descriptor, localEndpoint(descriptor), peer, false});
        connected();
    });
    connect(m_attempt.get(), &ConnectAttempt::failed, this, &ClassicSession::fail);
    m_attempt->start();
}

void ClassicSession::useLink(const TransferLink::Ends &ends)
{
    line().local = ends.local;
    line().peer = ends.peer;
    m_link = std::make_unique<ByteLink>(ends, recorder(), counter(), static_cast<ByteLink::Handler &>(*this));
    setFlow(m_link->flow());
    readOn();
}

void ClassicSession::enter(TransferState state)
{
    m_entered = state;
    if (!m_paused)
        setState(state);
}

void ClassicSession::readOn()
{
    m_link->setReading(!m_paused && !m_heldBack);
}

bool ClassicSession::openSource(const QString &path)
{
    m_source.setFileName(path);
    if (!QFileInfo(path).isFile() || !m_source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return false;
    beginSource(QFileInfo(path).fileName(), m_source.size());
    return true;
}

void ClassicSession::serve(const std::shared_ptr<ServedFile> &file, const QString &path)
{
    m_served = file;
    m_source.setFileName(path); // as errors call it
    beginSource(QFileInfo(path).fileName(), file->facts().size);
}

void ClassicSession::beginSource(const QString &name, qint64 bytes)
{
    m_left = bytes;
    m_digest.reset();
    line().title = line().currentFile = name;
    line().files = 1;
    line().bytes = m_left;
    board().putFile(id(), 0, {line().title, m_left, {}, {}, false});
}

qint64 ClassicSession::readSource(char *buffer, qint64 size)
{
    return m_served ? m_served->read(buffer, size, line().bytesDone) : m_source.read(buffer, size);
}

void ClassicSession::pump()
{
    m_pumping = true;
    for (int i = 0; m_link && m_link->isOpen() && m_link->isDrained() && hasSource() && !m_sent; ++i) {
        if (m_paused)
            return;
        if (m_left == 0) {
            m_sent = true;
            sourceSent();
            return;
        }
        if (i == blocksAtOnce) {
            if (!std::exchange(m_pumpPosted, true))
                QMetaObject::invokeMethod(
                    this,
                    [this] {
                        m_pumpPosted = false;
                        pump();
                    },
                    Qt::QueuedConnection);
            return;
        }
        const qint64 allowed = limit().allowance(nowNs(), bytesAtOnce);
        if (allowed == 0)
            return; // tick() comes back
        QByteArray block(std::min<qint64>(allowed, m_left), Qt::Uninitialized);
        const qint64 got = readSource(block.data(), block.size());
        if (got <= 0) {
            fail({got < 0 ? NetErrorCode::FileNotReadable : NetErrorCode::FileChanged,
                  0,
                  m_source.fileName(),
                  {},
                  line().bytesDone});
            return;
        }
        block.truncate(got);
        m_digest.add(block);
        if (std::exchange(m_corrupt, false))
            block[0] = static_cast<char>(block.at(0) ^ 1);
        m_left -= got;
        line().bytesDone += got;
        limit().spend(got);
        m_link->send(block, true);
    }
}

void ClassicSession::pause(bool on)
{
    if (isOver() || m_paused == on)
        return;
    m_paused = on;
    log(on ? EventKind::TransferPaused : EventKind::TransferContinued, QStringLiteral("us"));
    if (m_link)
        readOn(); // or not, which is TCP's own back-pressure: this protocol has no word for it
    setState(on ? TransferState::Paused : m_entered);
    if (!on && m_pumping)
        pump();
}

void ClassicSession::cancel()
{
    if (isOver())
        return;
    log(EventKind::TransferCancelled, QStringLiteral("us"));
    close();
    over(TransferState::Cancelled);
}

void ClassicSession::shutDown()
{
    if (isOver())
        return;
    close();
    over(TransferState::Failed, {NetErrorCode::PeerGone, 0, line().peer.toString(), {}, line().bytesDone});
}

void ClassicSession::fail(const NetError &error)
{
    if (isOver())
        return;
    log(EventKind::TransferFailed, line().title, line().bytesDone, error);
    close();
    over(TransferState::Failed, error);
}

void ClassicSession::finishOk()
{
    if (isOver())
        return;
    line().filesDone = 1;
    line().digest = m_digest.value().toHex();
    board().putFile(id(), 0, {line().title, line().bytes, line().digest, {}, true});
    log(line().isSending ? EventKind::FileSent : EventKind::FileReceived,
        QString::fromLatin1(line().digest) + u' ' + line().title, line().bytes);
    log(EventKind::TransferDone, QStringLiteral("1 ") + line().title, line().bytesDone);
    close();
    over(TransferState::Done);
}

void ClassicSession::close()
{
    m_source.close();
    m_served.reset();
    if (m_attempt) { // it may be what called us, with an error of its own
        m_attempt->disconnect(this);
        m_attempt.release()->deleteLater();
    }
    if (m_link)
        m_link->close();
}

void ClassicSession::spendIncoming(qint64 bytes)
{
    limit().spend(bytes);
    if (!limit().isOn() || limit().allowance(nowNs(), TransferLink::readBytes) > 0)
        return;
    m_heldBack = true;
    readOn(); // from tick() on
}

void ClassicSession::tick(qint64 now)
{
    if (!m_link || m_paused)
        return;
    if (m_heldBack && limit().allowance(now, TransferLink::readBytes) > 0) {
        m_heldBack = false;
        readOn();
    }
    if (m_pumping)
        pump(); // a limit holds back no longer, or is gone
    if (!isOver() && !m_heldBack && line().state != TransferState::Asking && m_silenceSeconds > 0 &&
        now - m_link->lastMovedNs() > m_silenceSeconds * nsPerSecond)
        fail({NetErrorCode::PeerSilent, 0, line().peer.toString(), {}, m_silenceSeconds});
}

} // namespace net
