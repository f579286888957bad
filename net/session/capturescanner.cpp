#include "capturescanner.h"

#include "capturedentry.h"
#include "flowtable.h"

#include <cstring>
#include <utility>

namespace net {

namespace {

// The same key for both directions: the lower endpoint is the source.
PacketKey ordered(const PacketKey &key, bool *isSwapped)
{
    const int byAddress = std::memcmp(key.source.data(), key.destination.data(), key.source.size());
    *isSwapped = byAddress != 0 ? byAddress > 0 : key.sourcePort > key.destinationPort;
    return *isSwapped ? key.reversed() : key;
}

bool opens(const ParsedPacket &packet)
{
    return packet.key.transport == Transport::Tcp && (packet.tcp.flags & (tcpflag::syn | tcpflag::ack)) == tcpflag::syn;
}

bool answersOpening(const ParsedPacket &packet)
{
    return packet.key.transport == Transport::Tcp &&
           (packet.tcp.flags & (tcpflag::syn | tcpflag::ack)) == (tcpflag::syn | tcpflag::ack);
}

bool isSentByOpener(const ParsedPacket &packet)
{
    if (packet.key.transport == Transport::Udp || opens(packet))
        return true;
    if (answersOpening(packet))
        return false;
    return packet.key.sourcePort >= packet.key.destinationPort;
}

} // namespace

CaptureScanner::CaptureScanner(IndexBuilder &builder)
    : m_builder(builder)
{
}

void CaptureScanner::add(const CapturedPacket &packet)
{
    ++m_packets;
    const LinkPart link = findIp(packet.linkType, packet.data);
    if (link.omission != Omission::None)
        return m_omissions.add(link.omission);
    Omission why = Omission::None;
    const QByteArrayView ip = packet.data.sliced(link.ipAt);
    const quint32 originalLength = std::max(packet.originalLength, static_cast<quint32>(packet.data.size()));
    const auto parsed = parsePacket(ip, originalLength - static_cast<quint32>(link.ipAt), &why);
    if (!parsed)
        return m_omissions.add(why);
    const qsizetype payloadAt = packet.dataAt + (parsed->payload.data() - packet.data.data());
    if (payloadAt > mostPayloadAt)
        return m_omissions.add(Omission::Malformed);

    bool fromKeySource = false;
    Connection *connection = connectionOf(*parsed, &fromKeySource);
    const bool fromLocal = fromKeySource != connection->isReversed;
    IndexEntry entry;
    entry.timeNs = packet.timeNs;
    entry.offset = packet.offset;
    entry.flow = connection->flow;
    const bool isTcp = parsed->key.transport == Transport::Tcp;
    entry.channel = isTcp ? Channel::TcpClient : Channel::Udp;
    if (isTcp && (parsed->tcp.flags & tcpflag::syn))
        addMarks(*parsed, *connection, fromLocal, entry);
    if (parsed->trueLength > 0 || !isTcp) {
        IndexEntry message = entry;
        message.length = parsed->trueLength;
        message.kept = static_cast<quint32>(parsed->payload.size());
        message.eventKind = static_cast<quint16>(payloadAt);
        if (isTcp)
            message.eventKind |= takeSegment(*parsed, connection->seen[fromLocal ? 0 : 1]);
        message.type = fromLocal ? EntryType::MessageOut : EntryType::MessageIn;
        m_omissions.cut += message.kept < message.length;
        m_builder.push(message);
    }
    if (isTcp && !(parsed->tcp.flags & tcpflag::syn))
        addMarks(*parsed, *connection, fromLocal, entry);
}

// The entry's bits that say how the segment stands to those before.
quint16 CaptureScanner::takeSegment(const ParsedPacket &parsed, SeenSequence &seen)
{
    const quint32 sequence = parsed.tcp.sequence + ((parsed.tcp.flags & tcpflag::syn) ? 1 : 0); // it takes one itself
    m_lateParts.clear();
    const auto segment = seen.take(sequence, parsed.trueLength, m_builder.nextEntry(), &m_lateParts);
    for (const LatePart &part : m_lateParts)
        m_builder.addLate(part);
    m_omissions.late += segment == SeenSequence::Segment::Astray;
    switch (segment) {
    case SeenSequence::Segment::New: return 0;
    case SeenSequence::Segment::Repeated: return repeatedBit;
    case SeenSequence::Segment::Late:
    case SeenSequence::Segment::Astray: return lateBit;
    }
    return 0;
}

// SYN, FIN and RST, told from the side that opened, as the program there has seen them.
void CaptureScanner::addMarks(const ParsedPacket &parsed, Connection &connection, bool fromLocal, IndexEntry entry)
{
    const auto push = [&](EventKind kind) {
        entry.type = EntryType::Event;
        entry.eventKind = static_cast<quint16>(kind);
        m_builder.push(entry);
    };
    const size_t sender = fromLocal ? 0 : 1;
    if (parsed.tcp.flags & tcpflag::syn)
        connection.seen[sender].open(parsed.tcp.sequence + 1);
    if (opens(parsed) && !connection.hasSyn) {
        connection.hasSyn = true;
        connection.synSequence = parsed.tcp.sequence;
        push(EventKind::Connecting);
    }
    if ((parsed.tcp.flags & tcpflag::fin) && !std::exchange(connection.finished[sender], true))
        push(fromLocal ? EventKind::HalfClosed : EventKind::PeerFinished);
    if ((parsed.tcp.flags & tcpflag::rst) && !std::exchange(connection.reset[sender], true))
        push(fromLocal ? EventKind::Aborted : EventKind::ResetByPeer);
}

CaptureScanner::Connection *CaptureScanner::connectionOf(const ParsedPacket &packet, bool *fromKeySource)
{
    bool isSwapped = false;
    const PacketKey key = ordered(packet.key, &isSwapped);
    *fromKeySource = !isSwapped;
    const bool isOpening = opens(packet);
    if (m_last && !isOpening && key == m_lastKey)
        return m_last;
    auto it = m_connections.find(key);
    // A SYN with another number is another connection of the same ports; with the same one it is repeated.
    const bool isNew = it == m_connections.end() || (isOpening && (!it->hasSyn || it->synSequence != packet.tcp.sequence));
    if (isNew) {
        Connection begun = begin(packet, *fromKeySource);
        if (begun.flow == 0) {
            m_overflow = begun;
            m_last = nullptr;
            return &m_overflow;
        }
        it = m_connections.insert(key, begun);
    }
    m_lastKey = key;
    m_last = &*it;
    return m_last;
}

CaptureScanner::Connection CaptureScanner::begin(const ParsedPacket &packet, bool fromKeySource)
{
    Connection connection;
    const bool byOpener = isSentByOpener(packet);
    connection.isReversed = byOpener != fromKeySource;
    Flow flow;
    flow.transport = packet.key.transport;
    flow.channel = flow.transport == Transport::Tcp ? Channel::TcpClient : Channel::Udp;
    flow.local = byOpener ? packet.key.sourceEndpoint() : packet.key.destinationEndpoint();
    flow.peer = byOpener ? packet.key.destinationEndpoint() : packet.key.sourceEndpoint();
    connection.flow = m_builder.newFlow(flow);
    return connection;
}

} // namespace net
