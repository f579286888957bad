// What a TcpConnection does with what goes out.
#include "bytecounter.h"
#include "tcpconnection.h"

namespace net {

Result<void> TcpConnection::send(QByteArrayView message)
{
    if (hasEnded())
        return failure(NetErrorCode::NotConnected, m_info.peer.toString());
    if (!canSend())
        return failure(NetErrorCode::WriteSideClosed, m_info.peer.toString());
    const QByteArray framed = m_options->framing.frame(message);
    if (!fits(framed.size())) {
        drop(framed.size());
        return failure(queueFullError());
    }
    m_context.recorder.message(m_info.flow, Direction::Out, framed);
    ++m_info.messagesOut;
    m_context.counter.addOut(0, 1);
    if (m_processing)
        flushReplies();
    queueBytes(framed);
    changed(false);
    return {};
}

void TcpConnection::reply(QByteArrayView message)
{
    replyWire(m_options->framing.frame(message));
}

void TcpConnection::replyWire(QByteArrayView framed)
{
    if (hasEnded() || !canSend() || framed.isEmpty())
        return;
    if (!fits(framed.size())) {
        // The one whose messages are being answered will not be read on; others' lines it can only miss.
        const bool isOwnAnswer = m_processing && m_options->sendOverflow == SendOverflow::PauseReading;
        if (!isOwnAnswer) {
            drop(framed.size());
            return;
        }
    }
    m_context.recorder.message(m_info.flow, Direction::Out, framed, Keep::Whole, m_processing ? m_readTimeNs : 0);
    ++m_info.messagesOut;
    m_context.counter.addOut(0, 1);
    if (!m_processing) {
        queueBytes(framed);
        changed(false);
    } else if (framed.size() < directBytes) {
        m_context.replies.append(framed);
    } else {
        flushReplies();
        queueBytes(framed);
    }
}

void TcpConnection::flushReplies()
{
    if (m_context.replies.isEmpty())
        return;
    queueBytes(m_context.replies);
    m_context.replies.resize(0); // keeps its memory for the next read
    if (m_context.replies.capacity() > keptReplyBytes)
        m_context.replies = QByteArray();
}

void TcpConnection::queueBytes(QByteArrayView bytes)
{
    if (m_sendError != 0)
        return;
    if (m_queue.isEmpty()) {
        bytes = bytes.sliced(sendNow(bytes));
        if (bytes.isEmpty() || m_sendError != 0)
            return;
        m_progressMs = m_lastActivityMs;
        setWriting(true);
    }
    m_queue.append(bytes);
}

// What the kernel took. Less than all: its buffer is full, or send() failed.
qint64 TcpConnection::sendNow(QByteArrayView bytes)
{
    const TransferResult sent = sendBytes(m_descriptor, bytes);
    if (sent.status == TransferStatus::Failed)
        sendFailed(sent.systemCode, bytes.size());
    m_info.bytesOut += sent.bytes;
    m_context.counter.addOut(sent.bytes, 0);
    m_lastActivityMs = monotonicMs();
    return sent.bytes;
}

void TcpConnection::onWritable()
{
    if (hasEnded())
        return;
    qint64 total = 0;
    while (!m_queue.isEmpty() && total < maxWriteBytes) {
        const QByteArrayView front = m_queue.front();
        const qint64 sent = sendNow(front);
        if (m_sendError != 0)
            return;
        m_queue.take(sent);
        total += sent;
        if (sent < front.size())
            break;
    }
    m_sentWhileBlocked += total;
    m_progressMs = m_lastActivityMs;
    if (m_queue.isEmpty()) {
        setWriting(false);
        if (std::exchange(m_info.sendBlocked, false)) {
            log(EventKind::SendUnblocked, m_sentWhileBlocked);
            changed(true);
        }
    }
    changed(false);
    resumeIfDrained();
    finishIfDone();
}

void TcpConnection::sendFailed(int systemCode, qint64 unsent)
{
    m_sendError = systemCode;
    m_unsentBytes = m_queue.isEmpty() ? unsent : m_queue.size();
    m_queue.clear();
    setWriting(false);
    updateReading(); // what came before the reset is still to be read, then the reset itself
}

void TcpConnection::setWriting(bool on)
{
    if (!m_writeWatch) {
        if (!on)
            return;
        m_writeWatch = std::make_unique<WriteWatch>(m_descriptor, QSocketNotifier::Write, *this);
    }
    m_writeWatch->setEnabled(on);
}

bool TcpConnection::canSend() const
{
    return !m_halfCloseWanted && !m_closing && !m_abortWanted && m_sendError == 0;
}

bool TcpConnection::fits(qint64 bytes) const
{
    const qint64 gathered = m_processing ? m_context.replies.size() : 0;
    return m_queue.size() + gathered + bytes <= m_options->sendLimitBytes;
}

NetError TcpConnection::queueFullError() const
{
    return {NetErrorCode::SendQueueFull, 0, m_info.peer.toString(), {}, m_options->sendLimitBytes};
}

void TcpConnection::drop(qint64 bytes)
{
    m_context.counter.addDropped(1);
    m_droppedBytes += bytes;
    const qint64 nowMs = monotonicMs();
    if (m_options->sendOverflow == SendOverflow::CloseConnection) {
        tellDropped(nowMs);
        m_info.error = queueFullError();
        abort();
        return;
    }
    if (nowMs - m_droppedToldMs >= droppedEveryMs)
        tellDropped(nowMs);
    changed(false);
}

void TcpConnection::tellDropped(qint64 nowMs)
{
    if (m_droppedBytes == 0)
        return;
    log(EventKind::SendDropped, std::exchange(m_droppedBytes, 0), {}, queueFullError());
    m_droppedToldMs = nowMs;
}

} // namespace net
