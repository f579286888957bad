#include "transferlink.h"

#include "bytecounter.h"
#include "clock.h"

#include <algorithm>
#include <utility>

namespace net {

using transfer::FrameHead;
using transfer::FrameType;

TransferLink::TransferLink(const Ends &ends, Recorder &recorder, ByteCounter &counter, Handler &handler)
    : m_ends(ends)
    , m_recorder(recorder)
    , m_counter(counter)
    , m_handler(handler)
    , m_flow(recorder.openFlow(Channel::Transfer, Transport::Tcp, ends.local, ends.peer, ends.openedByPeer))
    , m_readWatch(std::make_unique<ReadWatch>(ends.descriptor, QSocketNotifier::Read, *this))
    , m_writeWatch(std::make_unique<WriteWatch>(ends.descriptor, QSocketNotifier::Write, *this))
    , m_lastHeardNs(nowNs())
    , m_lastTakenNs(m_lastHeardNs)
{
    m_writeWatch->setEnabled(false);
    setNoDelay(ends.descriptor, true);
    // Within one machine a larger buffer lifts everything by half; over a network the system's own tuning is better
    // (measured).
    if (ends.peer.address().isLoopback())
        setSocketBuffers(ends.descriptor, 512 << 10, 0);
    m_counter.addOpened();
}

TransferLink::~TransferLink()
{
    close();
}

void TransferLink::send(FrameType type, QByteArrayView payload)
{
    if (!isOpen())
        return;
    const QByteArray frame = transfer::frame(type, payload);
    recordHeld(Direction::Out, &m_unrecordedOut); // in the order of the stream
    m_recorder.message(m_flow, Direction::Out, frame);
    m_counter.addOut(0, 1);
    m_queue.append(frame);
    if (!m_holding || m_queue.size() >= gatherBytes)
        flush();
}

void TransferLink::letGo()
{
    m_holding = false;
    if (isOpen() && !isDrained())
        flush();
}

void TransferLink::sendBlock(qsizetype dataBytes)
{
    QByteArray head;
    transfer::appendFrameHead(head, FrameType::Data, dataBytes);
    char *const frame = std::copy_backward(head.cbegin(), head.cend(), m_blockData);
    if (m_holding && dataBytes <= gatheredBlock) {
        m_queue.append(frame, transfer::frameHeadBytes + dataBytes);
        recordData(Direction::Out, dataBytes, &m_unrecordedOut);
        if (m_queue.size() >= gatherBytes)
            flush();
        return;
    }
    m_blockSize = transfer::frameHeadBytes + dataBytes;
    m_blockAt = 0;
    flush();
}

// While the socket is full it waits for writable(): who got rid of the rest here would leave nobody to say that it is
// drained.
void TransferLink::flush()
{
    if (!m_writeWatch->isEnabled())
        pushOut();
}

void TransferLink::pushOut()
{
    if (std::exchange(m_flushing, true))
        return;
    bool isBlocked = false;
    while (isOpen() && !isDrained() && !isBlocked) {
        // A block that has begun goes on first: frames do not mix.
        if (m_blockAt > 0 || m_queue.isEmpty()) {
            isBlocked =
                !took(sendBytes(m_ends.descriptor,
                                QByteArrayView(m_blockData - transfer::frameHeadBytes, m_blockSize).sliced(m_blockAt)),
                      &m_blockAt);
            if (m_blockAt == m_blockSize) {
                recordData(Direction::Out, m_blockSize - transfer::frameHeadBytes, &m_unrecordedOut);
                m_blockSize = m_blockAt = 0;
            }
        } else {
            isBlocked = !took(sendBytes(m_ends.descriptor, QByteArrayView(m_queue).sliced(m_queueAt)), &m_queueAt);
            if (m_queueAt == m_queue.size()) {
                m_queue.resize(0); // its memory is used again
                m_queueAt = 0;
            }
        }
    }
    m_flushing = false;
    if (!isOpen())
        return;
    m_writeWatch->setEnabled(isBlocked);
    if (m_lingering && isDrained() && !std::exchange(m_finSent, true))
        shutdownWrite(m_ends.descriptor);
}

void TransferLink::closeSoftly()
{
    if (!isOpen() || std::exchange(m_lingering, true))
        return;
    recordHeld(Direction::In, &m_unrecordedIn);
    recordHeld(Direction::Out, &m_unrecordedOut);
    setReading(true);
    if (m_blockAt == 0)
        m_blockSize = 0; // not begun: it need not go
    flush();
}

bool TransferLink::took(const TransferResult &result, qsizetype *at)
{
    switch (result.status) {
    case TransferStatus::Done:
        *at += result.bytes;
        m_counter.addOut(result.bytes, 0);
        m_lastTakenNs = nowNs();
        return true;
    case TransferStatus::WouldBlock: return false;
    case TransferStatus::Failed: end(errorFromSystem(result.systemCode, m_ends.peer.toString())); return false;
    }
    return false;
}

void TransferLink::writable()
{
    pushOut();
    if (isOpen() && isDrained() && !m_lingering)
        m_handler.linkDrained();
}

// While a read finds all it asks for the next one follows without a wait in between; but others of the thread have their
// turn.
void TransferLink::readable()
{
    for (int i = 0; i < readsAtOnce && readOnce(); ++i) {
    }
}

bool TransferLink::readOnce()
{
    if (!isOpen() || !m_readWatch->isEnabled())
        return false;
    // The bytes of a long Data frame come to lie as in their file: what is left of one is read alone, and the head of the
    // next one goes before them.
    const bool isLong = m_dataLeft >= alignedData;
    const qsizetype ahead = m_dataLeft == 0 && m_skipLeft == 0
                                ? transfer::frameHeadBytes - std::min(m_held.size(), transfer::frameHeadBytes)
                                : 0;
    char *const buffer = m_buffers.at(m_buffer).placeFor(m_position) - ahead;
    const qsizetype asked = isLong ? std::min(m_dataLeft, readBytes) : readBytes + ahead;
    const TransferResult got = receiveBytes(m_ends.descriptor, buffer, asked);
    if (got.status == TransferStatus::WouldBlock)
        return false;
    if (got.status == TransferStatus::Failed) {
        end(errorFromSystem(got.systemCode, m_ends.peer.toString()));
        return false;
    }
    if (got.bytes == 0 && m_lingering) {
        release(CloseMark::FinFromPeer);
        return false;
    }
    if (got.bytes == 0) {
        end({NetErrorCode::PeerGone, 0, m_ends.peer.toString(), {}, -1});
        return false;
    }
    m_lastHeardNs = nowNs();
    m_counter.addIn(got.bytes, 0);
    if (m_lingering)
        return false;
    hold();
    takeApart(QByteArrayView(buffer, got.bytes));
    letGo();
    if (std::exchange(m_isKept, false))
        m_buffer = (m_buffer + 1) % m_buffers.size();
    return got.bytes == asked;
}

void TransferLink::takeApart(QByteArrayView input)
{
    while (isOpen() && !m_lingering && !input.isEmpty()) {
        if (m_dataLeft > 0) {
            const QByteArrayView piece = input.first(std::min(m_dataLeft, input.size()));
            input = input.sliced(piece.size());
            m_dataLeft -= piece.size();
            m_position += piece.size();
            recordData(Direction::In, piece.size(), &m_unrecordedIn);
            m_isKept = m_handler.dataCame(piece) || m_isKept;
            continue;
        }
        if (m_skipLeft > 0) {
            const qsizetype skipped = std::min(m_skipLeft, input.size());
            input = input.sliced(skipped);
            m_skipLeft -= skipped;
            continue;
        }
        // A head or a control frame that came in pieces is put together; what is whole is used where it stands.
        QByteArray joined;
        QByteArrayView whole = input;
        const qsizetype held = m_held.size();
        if (held > 0) {
            joined = std::exchange(m_held, {});
            joined.append(input);
            whole = joined;
        }
        const FrameHead head = transfer::parseFrameHead(whole);
        const bool isStranger =
            !m_isGreeted && (head.status == FrameHead::Status::TooLong || head.status == FrameHead::Status::UnknownType);
        if (isStranger) {
            constexpr qsizetype shown = 40;
            end({NetErrorCode::ProtocolUnknown, 0, m_ends.peer.toString(),
                 QString::fromLatin1(whole.first(std::min(shown, whole.size()))), -1});
            return;
        }
        if (head.status == FrameHead::Status::TooLong) {
            end({NetErrorCode::ProtocolViolated, 0, m_ends.peer.toString(),
                 QStringLiteral("frame of %1 bytes").arg(head.length), -1});
            return;
        }
        const bool isData = head.type == FrameType::Data && head.status == FrameHead::Status::Complete;
        const bool isUnknown = head.status == FrameHead::Status::UnknownType;
        const qsizetype need = transfer::frameHeadBytes + (isData || isUnknown ? 0 : head.length);
        if (head.status == FrameHead::Status::NeedMore || whole.size() < need) {
            m_held = whole.toByteArray();
            return;
        }
        input = input.sliced(need - held);
        if (isData) {
            m_dataLeft = head.length;
        } else if (isUnknown) {
            m_skipLeft = head.length;
        } else {
            m_isGreeted = true;
            recordHeld(Direction::In, &m_unrecordedIn);
            m_recorder.message(m_flow, Direction::In, whole.first(need));
            m_counter.addIn(0, 1);
            m_handler.frameCame(head.type, whole.sliced(transfer::frameHeadBytes, head.length));
        }
    }
}

void TransferLink::recordData(Direction direction, qint64 bytes, qint64 *held) const
{
    *held += bytes;
    if (*held >= recordEvery)
        m_recorder.bulk(m_flow, direction, std::exchange(*held, 0));
}

void TransferLink::recordHeld(Direction direction, qint64 *held) const
{
    if (*held > 0)
        m_recorder.bulk(m_flow, direction, std::exchange(*held, 0));
}

void TransferLink::setReading(bool on)
{
    if (isOpen())
        m_readWatch->setEnabled(on);
}

void TransferLink::close()
{
    if (!isOpen())
        return;
    pushOut();
    if (isOpen())
        release(CloseMark::FinFromUs);
}

void TransferLink::abort()
{
    if (!isOpen())
        return;
    setAbortOnClose(m_ends.descriptor);
    release(CloseMark::ResetFromUs);
}

void TransferLink::end(const NetError &error)
{
    if (!isOpen())
        return;
    const bool isReset = error.code == NetErrorCode::ConnectionReset;
    const bool isSilent = m_lingering;
    release(error.code == NetErrorCode::PeerGone ? CloseMark::FinFromPeer
            : isReset                            ? CloseMark::ResetFromPeer
                                                 : CloseMark::FinFromUs);
    if (!isSilent)
        m_handler.linkEnded(error);
}

void TransferLink::release(CloseMark mark)
{
    if (!isOpen())
        return;
    recordHeld(Direction::In, &m_unrecordedIn);
    recordHeld(Direction::Out, &m_unrecordedOut);
    m_recorder.markClose(m_flow, mark);
    m_readWatch->setEnabled(false);
    m_writeWatch->setEnabled(false);
    closeDescriptor(std::exchange(m_ends.descriptor, -1));
    m_counter.addClosed();
}

} // namespace net
