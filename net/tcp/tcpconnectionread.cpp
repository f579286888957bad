// What a TcpConnection does with what comes in.
#include "bytecounter.h"
#include "clock.h"
#include "tcpconnection.h"

#include <cerrno>

namespace net {

void TcpConnection::onReadable()
{
    if (hasEnded())
        return;
    const TransferResult got = receiveBytes(m_descriptor, m_context.readBuffer.data(), m_context.readBuffer.size());
    switch (got.status) {
    case TransferStatus::WouldBlock: break;
    case TransferStatus::Failed: lost(got.systemCode); break;
    case TransferStatus::Done:
        if (got.bytes > 0)
            take(QByteArrayView(m_context.readBuffer).first(got.bytes));
        else if (m_sendError != 0 || m_peerFinished) // the system told of the reset before: now there is just no more
            lost(m_sendError != 0 ? m_sendError : ECONNRESET);
        else
            peerFinished();
        break;
    }
}

void TcpConnection::take(QByteArrayView bytes)
{
    m_readTimeNs = nowNs();
    m_lastActivityMs = monotonicMs();
    m_info.bytesIn += bytes.size();
    m_context.counter.addIn(bytes.size(), 0);
    processFrames(bytes);
}

void TcpConnection::processFrames(QByteArrayView bytes)
{
    static const Framing noFraming;
    const Options options = m_options; // may be replaced by whoever hears of a message
    const Framing &framing = m_unframed ? noFraming : options->framing;
    qint64 messages = 0;
    FrameStatus status = FrameStatus::NeedMore;
    FrameSplitter::Frame frame;

    QByteArray othersReplies; // when a message of another connection, being processed, has closed this one
    if (!m_context.replies.isEmpty())
        othersReplies.swap(m_context.replies);
    m_processing = true;
    m_splitter.begin(bytes);
    while (!m_abortWanted && !mustStall()) {
        status = m_splitter.next(framing, options->maxFrameBytes, &frame);
        if (status != FrameStatus::Complete)
            break;
        m_context.recorder.message(m_info.flow, Direction::In, frame.wire, Keep::Whole, m_readTimeNs);
        ++messages;
        if (!m_closing)
            m_context.owner.messageArrived(*this, frame.payload, frame.wire);
    }
    m_splitter.end();
    flushReplies();
    m_processing = false;
    if (!othersReplies.isEmpty())
        othersReplies.swap(m_context.replies);

    m_info.messagesIn += messages;
    m_context.counter.addIn(0, messages);
    if (status == FrameStatus::TooLong)
        frameTooLong();
    changed(false);
    finishIfDone();
}

void TcpConnection::frameTooLong()
{
    const qint64 limit = m_options->maxFrameBytes;
    const NetError error{NetErrorCode::FrameTooLong, 0, m_info.peer.toString(), QString::number(limit),
                         m_splitter.announced()};
    m_unframed = true;
    const QByteArray rest = m_splitter.takeRest();
    m_context.recorder.message(m_info.flow, Direction::In, rest);
    m_info.error = error;
    log(EventKind::FrameTooLong, -1, {}, error);
    close();
}

// At the end of the stream, whatever kind of end: complete messages that were held back, then half a one.
void TcpConnection::recordRest()
{
    if (m_splitter.isEmpty())
        return;
    FrameSplitter::Frame frame;
    m_splitter.begin({});
    while (m_splitter.next(m_options->framing, m_options->maxFrameBytes, &frame) == FrameStatus::Complete) {
        m_context.recorder.message(m_info.flow, Direction::In, frame.wire);
        ++m_info.messagesIn;
        m_context.counter.addIn(0, 1);
    }
    m_splitter.end();
    const QByteArray rest = m_splitter.takeRest();
    if (rest.isEmpty())
        return;
    m_context.recorder.message(m_info.flow, Direction::In, rest);
    log(EventKind::FrameIncomplete, -1, {}, {NetErrorCode::FrameIncomplete, 0, m_info.peer.toString(), {}, rest.size()});
}

void TcpConnection::peerFinished()
{
    m_peerFinished = true;
    recordRest();
    updateReading();
    m_context.recorder.markClose(m_info.flow, CloseMark::FinFromPeer);
    log(EventKind::PeerFinished, m_info.bytesIn);
    if (m_finSent || m_options->closeWhenPeerFinishes)
        m_closing = true;
    m_progressMs = monotonicMs();
    setState(ConnectionState::PeerFinished);
    finishIfDone();
}

bool TcpConnection::mustStall()
{
    const qint64 limit = m_options->sendLimitBytes;
    if (m_options->sendOverflow != SendOverflow::PauseReading || m_closing ||
        m_queue.size() + m_context.replies.size() <= limit)
        return false;
    flushReplies();
    if (m_queue.size() <= limit)
        return false;
    m_stalled = true;
    updateReading();
    return true;
}

void TcpConnection::resumeIfDrained()
{
    if (!m_stalled || (m_queue.size() > m_options->sendLimitBytes / 2 && !m_closing))
        return;
    m_stalled = false;
    updateReading();
    if (!m_splitter.isEmpty() && !m_info.readPaused)
        processFrames({});
}

void TcpConnection::updateReading()
{
    const bool wanted = !m_peerFinished && !m_info.readPaused && !m_stalled && !m_unframed;
    m_readWatch->setEnabled(wanted || m_sendError != 0 || m_isGone);
}

} // namespace net
