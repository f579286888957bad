#include "bytelink.h"

#include "bytecounter.h"
#include "clock.h"

#include <utility>

namespace net {

ByteLink::ByteLink(const TransferLink::Ends &ends, Recorder &recorder, ByteCounter &counter, Handler &handler)
    : m_ends(ends)
    , m_recorder(recorder)
    , m_counter(counter)
    , m_handler(handler)
    , m_flow(recorder.openFlow(Channel::Transfer, Transport::Tcp, ends.local, ends.peer, ends.openedByPeer))
    , m_readWatch(std::make_unique<ReadWatch>(ends.descriptor, QSocketNotifier::Read, *this))
    , m_writeWatch(std::make_unique<WriteWatch>(ends.descriptor, QSocketNotifier::Write, *this))
    , m_buffer(TransferLink::readBytes, Qt::Uninitialized)
    , m_lastMovedNs(nowNs())
{
    m_writeWatch->setEnabled(false);
    if (ends.peer.address().isLoopback())
        setSocketBuffers(ends.descriptor, 512 << 10, 0);
    m_counter.addOpened();
}

ByteLink::~ByteLink()
{
    close();
}

void ByteLink::send(const QByteArray &bytes, bool bulk)
{
    if (!isOpen())
        return;
    if (bulk)
        m_recorder.bulk(m_flow, Direction::Out, bytes.size());
    else
        m_recorder.message(m_flow, Direction::Out, bytes);
    m_counter.addOut(0, 1);
    m_out = m_out.isEmpty() ? bytes : m_out + bytes;
    flush();
}

// While the socket is full it waits for writable(): who got rid of the rest here would leave nobody to say that it is
// drained.
void ByteLink::flush()
{
    if (!m_writeWatch->isEnabled())
        pushOut();
}

void ByteLink::pushOut()
{
    bool isBlocked = false;
    while (isOpen() && !m_out.isEmpty() && !isBlocked) {
        const TransferResult result = sendBytes(m_ends.descriptor, QByteArrayView(m_out).sliced(m_outAt));
        if (result.status == TransferStatus::Failed) {
            end(errorFromSystem(result.systemCode, m_ends.peer.toString()));
            return;
        }
        isBlocked = result.status == TransferStatus::WouldBlock;
        m_outAt += result.bytes;
        m_counter.addOut(result.bytes, 0);
        if (result.bytes > 0)
            m_lastMovedNs = nowNs();
        if (m_outAt == m_out.size()) {
            m_out.clear();
            m_outAt = 0;
        }
    }
    if (!isOpen())
        return;
    m_writeWatch->setEnabled(isBlocked);
    if (m_finishing && m_out.isEmpty())
        shutdownWrite(m_ends.descriptor);
}

void ByteLink::writable()
{
    pushOut();
    if (isOpen() && m_out.isEmpty() && !m_finishing)
        m_handler.linkDrained();
}

void ByteLink::readable()
{
    if (!isOpen())
        return;
    const TransferResult got = receiveBytes(m_ends.descriptor, m_buffer.data(), m_buffer.size());
    if (got.status == TransferStatus::WouldBlock)
        return;
    if (got.status == TransferStatus::Failed) {
        end(errorFromSystem(got.systemCode, m_ends.peer.toString()));
        return;
    }
    if (got.bytes == 0) {
        end({NetErrorCode::PeerGone, 0, m_ends.peer.toString(), {}, -1});
        return;
    }
    m_lastMovedNs = nowNs();
    const QByteArrayView bytes(m_buffer.constData(), got.bytes);
    if (m_bulkIn)
        m_recorder.bulk(m_flow, Direction::In, got.bytes);
    else
        m_recorder.message(m_flow, Direction::In, bytes);
    m_counter.addIn(got.bytes, 1);
    m_handler.bytesCame(bytes);
}

void ByteLink::setReading(bool on)
{
    if (isOpen())
        m_readWatch->setEnabled(on);
}

void ByteLink::finish()
{
    m_finishing = true;
    flush();
}

void ByteLink::close()
{
    if (!isOpen())
        return;
    pushOut();
    if (isOpen())
        release(CloseMark::FinFromUs);
}

void ByteLink::end(const NetError &error)
{
    if (!isOpen())
        return;
    release(error.code == NetErrorCode::PeerGone          ? CloseMark::FinFromPeer
            : error.code == NetErrorCode::ConnectionReset ? CloseMark::ResetFromPeer
                                                          : CloseMark::FinFromUs);
    m_handler.linkEnded(error);
}

void ByteLink::release(CloseMark mark)
{
    if (!isOpen())
        return;
    m_recorder.markClose(m_flow, mark);
    m_readWatch->setEnabled(false);
    m_writeWatch->setEnabled(false);
    closeDescriptor(std::exchange(m_ends.descriptor, -1));
    m_counter.addClosed();
}

} // namespace net
