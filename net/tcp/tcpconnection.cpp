#include "tcpconnection.h"

#include "bytecounter.h"
#include "streamerror.h"

#include <QDateTime>

#include <array>
#include <chrono>
#include <tuple>

namespace net {

TcpConnection::TcpConnection(ConnectionContext &context, const ConnectionInfo &info, Descriptor descriptor, Options options)
    : m_context(context)
    , m_info(info)
    , m_descriptor(descriptor)
    , m_options(std::move(options))
    , m_readWatch(std::make_unique<ReadWatch>(descriptor, QSocketNotifier::Read, *this))
    , m_lastActivityMs(monotonicMs())
{
    m_info.sinceMs = QDateTime::currentMSecsSinceEpoch();
    m_info.state = ConnectionState::Open;
    m_info.flow =
        context.recorder.openFlow(context.channel, Transport::Tcp, m_info.local, m_info.peer, context.openedByPeer);
    setNoDelay(m_descriptor, m_options->noDelay);
    if (m_options->keepAlive)
        setKeepAlive(m_descriptor, true);
    context.counter.addOpened();
}

TcpConnection::~TcpConnection()
{
    if (hasEnded())
        return;
    m_readWatch.reset();
    m_writeWatch.reset();
    closeDescriptor(m_descriptor);
}

void TcpConnection::setOptions(Options options)
{
    const Options old = std::exchange(m_options, std::move(options));
    if (hasEnded())
        return;
    if (old->noDelay != m_options->noDelay)
        setNoDelay(m_descriptor, m_options->noDelay);
    if (old->keepAlive != m_options->keepAlive)
        setKeepAlive(m_descriptor, m_options->keepAlive);
    if (old->sendBufferBytes != m_options->sendBufferBytes || old->receiveBufferBytes != m_options->receiveBufferBytes)
        setSocketBuffers(m_descriptor, m_options->sendBufferBytes, m_options->receiveBufferBytes);
    if (old->framing == m_options->framing && old->maxFrameBytes == m_options->maxFrameBytes)
        return;
    m_splitter.restartSearch();
    if (!m_processing && !m_splitter.isEmpty() && !m_info.readPaused)
        processFrames({});
}

void TcpConnection::setNickname(const QString &nickname)
{
    m_info.nickname = nickname;
    changed(true);
}

void TcpConnection::setReadPaused(bool paused)
{
    if (hasEnded() || m_info.readPaused == paused)
        return;
    m_info.readPaused = paused;
    log(paused ? EventKind::ReadPaused : EventKind::ReadResumed);
    updateReading();
    changed(true);
    if (!paused && !m_stalled && !m_processing && !m_splitter.isEmpty())
        processFrames({});
}

void TcpConnection::halfClose()
{
    if (hasEnded() || m_closing)
        return;
    m_halfCloseWanted = true;
    finishIfDone();
}

void TcpConnection::close()
{
    if (hasEnded())
        return;
    m_closing = true;
    m_progressMs = monotonicMs();
    changed(true);
    finishIfDone();
}

void TcpConnection::abort()
{
    m_abortWanted = true;
    finishIfDone();
}

void TcpConnection::idleTimedOut(int seconds)
{
    log(EventKind::IdleTimedOut, seconds);
    if (m_queue.isEmpty())
        close();
    else
        abort();
}

void TcpConnection::shutDown()
{
    if (hasEnded())
        return;
    if (!m_queue.isEmpty()) {
        m_droppedBytes += m_queue.size(); // what the kernel takes after all is little: it has just refused
        tellDropped(monotonicMs());
        m_queue.clear();
    }
    m_closing = true;
    if (m_sendError != 0)
        lost(m_sendError);
    else
        finishIfDone();
}

void TcpConnection::finishIfDone()
{
    if (hasEnded() || m_processing || m_finishing)
        return;
    if (m_abortWanted) {
        recordRest();
        setAbortOnClose(m_descriptor);
        m_context.recorder.markClose(m_info.flow, CloseMark::ResetFromUs);
        endWith(EventKind::Aborted);
        return;
    }
    if (!m_queue.isEmpty() || m_sendError != 0)
        return; // reading will tell how it ends
    if (m_closing) {
        finish();
    } else if (m_halfCloseWanted && !m_finSent) {
        shutdownWrite(m_descriptor);
        m_finSent = true;
        m_context.recorder.markClose(m_info.flow, CloseMark::FinFromUs);
        log(EventKind::HalfClosed);
        if (m_peerFinished)
            finish();
        else
            setState(ConnectionState::HalfClosed);
    }
}

void TcpConnection::finish()
{
    m_finishing = true;
    drainAtClose();
    if (hasEnded())
        return;
    recordRest();
    if (!m_finSent)
        m_context.recorder.markClose(m_info.flow, CloseMark::FinFromUs);
    endWith(EventKind::Closed, m_info.bytesIn, QString::number(m_info.bytesOut));
}

// What has come but was not read would make the kernel send RST in place of FIN, and the peer lose our last bytes.
void TcpConnection::drainAtClose()
{
    qint64 drained = 0;
    std::array<char, drainPieceBytes> buffer; // not the shared one: another connection's message may be what closes us
    while (!m_peerFinished && !hasEnded() && drained < maxDrainBytes) {
        const TransferResult got = receiveBytes(m_descriptor, buffer.data(), std::ssize(buffer));
        if (got.status == TransferStatus::WouldBlock)
            return;
        if (got.status == TransferStatus::Failed) {
            lost(got.systemCode);
        } else if (got.bytes == 0) {
            peerFinished();
        } else {
            drained += got.bytes;
            take(QByteArrayView(buffer.data(), got.bytes));
        }
    }
}

void TcpConnection::lost(int systemCode)
{
    recordRest();
    const NetError error = transferError(systemCode, m_info.peer);
    const bool isReset = error.code == NetErrorCode::ConnectionReset;
    const qint64 unsent = m_unsentBytes + m_queue.size();
    if (isReset)
        m_context.recorder.markClose(m_info.flow, CloseMark::ResetFromPeer);
    endWith(isReset ? EventKind::ResetByPeer : EventKind::ConnectionLost, isReset ? unsent : -1, {}, error);
}

void TcpConnection::endWith(EventKind kind, qint64 number, const QString &text, const NetError &error)
{
    tellDropped(monotonicMs());
    m_readWatch->setEnabled(false);
    if (m_writeWatch)
        m_writeWatch->setEnabled(false);
    closeDescriptor(std::exchange(m_descriptor, -1));
    m_queue.clear();
    if (error.isError())
        m_info.error = error;
    log(kind, number, text, error);
    m_context.counter.addClosed();
    m_info.state = ConnectionState::Closed;
    m_info.waitingBytes = 0;
    m_info.sendBlocked = false;
    m_context.owner.connectionEnded(*this);
}

bool TcpConnection::tick(qint64 nowMs)
{
    if (hasEnded())
        return false;
    if (nowMs - m_droppedToldMs >= droppedEveryMs)
        tellDropped(nowMs);
    if (!m_queue.isEmpty()) {
        if (m_closing && nowMs - m_progressMs >= closeWithinMs) {
            abort();
            return false;
        }
        if (!m_info.sendBlocked && nowMs - m_progressMs >= blockedAfterMs) {
            m_info.sendBlocked = true;
            m_sentWhileBlocked = 0;
            log(EventKind::SendBlocked, m_queue.size());
        }
    }
    m_info.waitingBytes = m_queue.size();
    return !m_queue.isEmpty() || m_droppedBytes > 0;
}

void TcpConnection::measureKernel()
{
    if (hasEnded())
        return;
    const TcpKernelInfo kernel = tcpKernelInfo(m_descriptor);
    if (kernel.isGone && !std::exchange(m_isGone, true))
        updateReading();
    const auto figures = [this] {
        return std::tie(m_info.kernelSendQueue, m_info.kernelReceiveQueue, m_info.kernelSendBuffer,
                        m_info.kernelReceiveBuffer, m_info.roundTripUs);
    };
    const auto measured =
        std::tie(kernel.sendQueue, kernel.receiveQueue, kernel.sendBuffer, kernel.receiveBuffer, kernel.roundTripUs);
    if (figures() == measured)
        return;
    figures() = measured;
    changed(false);
}

void TcpConnection::log(EventKind kind, qint64 number, const QString &text, const NetError &error)
{
    Event event;
    event.kind = kind;
    event.channel = m_context.channel;
    event.flow = m_info.flow;
    event.local = m_info.local;
    event.peer = m_info.peer;
    event.error = error;
    event.number = number;
    event.text = text;
    m_context.recorder.event(event);
}

void TcpConnection::changed(bool urgent)
{
    if (hasEnded())
        return;
    m_info.waitingBytes = m_queue.size();
    m_context.owner.connectionChanged(*this, urgent);
}

void TcpConnection::setState(ConnectionState state)
{
    m_info.state = state;
    changed(true);
}

qint64 TcpConnection::monotonicMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace net
