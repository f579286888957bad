#include "sessionscanner.h"

#include "flowtable.h"
#include "journalentry.h"
#include "pcapngwriter.h"
#include "recordencoder.h"

#include <utility>

namespace net {

namespace {

quint32 introducedNumber(QByteArrayView comment)
{
    if (!comment.startsWith(flowComment))
        return 0;
    quint32 number = 0;
    for (const char c :
         comment.sliced(flowComment.size()).first(std::min<qsizetype>(10, comment.size() - flowComment.size()))) {
        if (c < '0' || c > '9')
            break;
        number = number * 10 + static_cast<quint32>(c - '0');
    }
    return number;
}

} // namespace

SessionScanner::SessionScanner(IndexBuilder &builder)
    : m_builder(builder)
    , m_capture(builder)
{
}

bool SessionScanner::add(const pcapng::Block &block, quint64 offset)
{
    switch (block.type) {
    case pcapng::sectionHeaderType: return addSection(block);
    case pcapng::interfaceType: return addInterface(block);
    case pcapng::oldPacketType:
    case pcapng::simplePacketType:
    case pcapng::packetType: return addPacket(block, offset);
    case pcapng::journalType: return addEvent(block, offset);
    default: return true; // name resolution, statistics: other programs' additions
    }
}

bool SessionScanner::addSection(const pcapng::Block &block)
{
    const std::optional<pcapng::SectionHeader> header = pcapng::parseSectionHeader(block.body, block.order);
    if (!header)
        return false;
    m_rooms.clear();
    if (m_application.isEmpty())
        m_application = QString::fromUtf8(header->application);
    m_isSession = m_isSession || header->application.startsWith("NetYard");
    return true;
}

bool SessionScanner::addInterface(const pcapng::Block &block)
{
    constexpr quint8 finestResolution = 18;
    std::optional<pcapng::Interface> interface = pcapng::parseInterface(block.body, block.order);
    if (!interface || m_rooms.size() >= maxInterfaces)
        return false;
    Room room;
    Channel channel{};
    if (interface->linkType == pcapng::linkTypeRaw && interface->timeResolution <= finestResolution &&
        block.order == pcapng::ByteOrder::Little && channelFromName(interface->name, &channel)) {
        room.channel = channel;
        m_isSession = true;
    }
    room.interface = *std::move(interface);
    m_rooms.push_back(room);
    return true;
}

std::optional<pcapng::Packet> SessionScanner::packetIn(const pcapng::Block &block) const
{
    if (block.type == pcapng::packetType)
        return pcapng::parsePacketBlock(block.body, block.order);
    if (block.type == pcapng::oldPacketType)
        return pcapng::parseOldPacketBlock(block.body, block.order);
    const quint32 snapLength = m_rooms.empty() ? 0 : m_rooms.front().interface.snapLength;
    return pcapng::parseSimplePacketBlock(block.body, snapLength, block.order);
}

void SessionScanner::addForeign(const Room &room, const pcapng::Packet &packet, const pcapng::Block &block, quint64 offset)
{
    CapturedPacket captured;
    captured.timeNs = block.type == pcapng::simplePacketType ? 0 : toNanoseconds(packet.time, room.interface);
    captured.linkType = room.interface.linkType;
    captured.originalLength = packet.originalLength;
    captured.data = packet.data;
    captured.offset = offset;
    captured.dataAt = pcapng::blockHeadBytes + (packet.data.data() - block.body.data());
    m_capture.add(captured);
}

bool SessionScanner::addPacket(const pcapng::Block &block, quint64 offset)
{
    const std::optional<pcapng::Packet> packet = packetIn(block);
    if (!packet || packet->interface >= m_rooms.size())
        return false;
    const Room &room = m_rooms[packet->interface];
    if (!room.channel || block.type != pcapng::packetType) {
        addForeign(room, *packet, block, offset);
        return true;
    }
    const std::optional<ParsedPacket> parsed = parsePacket(packet->data, packet->originalLength);
    if (!parsed)
        return false;

    const Direction direction = packet->direction.value_or(Direction::In);
    FlowKey key{parsed->key, *room.channel};
    if (direction == Direction::In) {
        std::swap(key.packet.source, key.packet.destination);
        std::swap(key.packet.sourcePort, key.packet.destinationPort);
    }
    const bool tcp = parsed->key.transport == Transport::Tcp;
    const bool opening = tcp && (parsed->tcp.flags & (tcpflag::syn | tcpflag::ack)) == tcpflag::syn;
    const bool ends = !tcp || (parsed->tcp.flags & tcpflag::psh);
    const quint32 number = packet->comment.isEmpty() ? 0 : introducedNumber(packet->comment);
    const quint32 flow = flowOf(key, opening, number, direction);
    if (parsed->trueLength == 0 && !ends)
        return true; // an opening or closing mark

    IndexEntry entry;
    entry.timeNs = toNanoseconds(packet->time, room.interface);
    entry.offset = offset;
    entry.flow = flow;
    entry.length = parsed->trueLength;
    entry.kept = static_cast<quint32>(parsed->payload.size());
    entry.type = direction == Direction::In ? EntryType::MessageIn : EntryType::MessageOut;
    entry.channel = *room.channel;
    addMessage(entry, ends);
    return true;
}

void SessionScanner::addMessage(IndexEntry entry, bool ends)
{
    if (ends && m_partial.isEmpty()) {
        m_builder.push(entry);
        return;
    }
    const quint64 key = (quint64{entry.flow} << 8) | (quint64{static_cast<quint8>(entry.channel)} << 1) |
                        (entry.type == EntryType::MessageOut ? 1U : 0U);
    const auto it = m_partial.find(key);
    if (it != m_partial.end()) {
        it->length += entry.length;
        it->kept += entry.kept;
        entry = *it;
        if (ends)
            m_partial.erase(it);
    } else if (!ends && m_partial.size() < maxPartial) {
        m_partial.insert(key, entry);
        return;
    }
    if (ends || it == m_partial.end())
        m_builder.push(entry);
}

bool SessionScanner::addEvent(const pcapng::Block &block, quint64 offset)
{
    const std::optional<Event> event = fromJournalEntry(block.body, &m_endpoints);
    if (!event)
        return true; // someone else's entry, or an event that a later version has invented
    if (isAside(event->kind)) {
        takeAside(*event);
        return true;
    }
    IndexEntry entry;
    entry.timeNs = event->timeNs;
    entry.offset = offset;
    entry.flow = flowOfEvent(event->flow, *event);
    entry.length = block.length;
    entry.kept = block.length;
    entry.eventKind = static_cast<quint16>(event->kind);
    entry.type = EntryType::Event;
    entry.channel = event->channel;
    m_builder.push(entry);
    return true;
}

void SessionScanner::takeAside(const Event &event)
{
    if (event.kind != EventKind::RoundTrips) {
        m_builder.takeAside(event);
        return;
    }
    std::vector<RoundTripSample> samples = parseRoundTrips(event.text, event.timeNs);
    for (RoundTripSample &sample : samples)
        sample.flow = m_byNumber.value(sample.flow);
    std::erase_if(samples, [](const RoundTripSample &sample) { return sample.flow == 0; });
    m_builder.index()->roundTrips().append(samples);
}

quint32 SessionScanner::flowOf(const FlowKey &key, bool opening, quint32 number, Direction direction)
{
    if (!opening && number == 0) {
        if (m_lastFlow != 0 && key == m_lastKey)
            return m_lastFlow;
        if (const auto it = m_byAddress.constFind(key); it != m_byAddress.constEnd()) {
            m_lastKey = key;
            m_lastFlow = *it;
            return *it;
        }
    }
    const Flow flow{key.packet.sourceEndpoint(), key.packet.destinationEndpoint(), key.channel, key.packet.transport,
                    direction == Direction::In};
    quint32 id = number != 0 ? m_byNumber.value(number) : 0;
    if (id == 0)
        id = m_builder.newFlow(flow);
    else if (opening || m_builder.flow(id).transport == Transport::Udp)
        m_builder.flow(id) = flow;
    if (id == 0)
        return 0;
    if (number != 0)
        m_byNumber.insert(number, id);
    m_byAddress.insert(key, id);
    m_lastKey = key;
    m_lastFlow = id;
    return id;
}

quint32 SessionScanner::flowOfEvent(quint32 number, const Event &event)
{
    if (number == 0)
        return 0;
    quint32 &id = m_byNumber[number];
    if (id == 0) {
        const Transport transport = event.channel == Channel::Udp ? Transport::Udp : Transport::Tcp;
        id = m_builder.newFlow(packetReady({event.local, event.peer, event.channel, transport, false}));
    }
    return id;
}

bool SessionScanner::finish()
{
    for (const IndexEntry &entry : std::as_const(m_partial))
        m_builder.push(entry);
    const bool incomplete = !m_partial.isEmpty();
    m_partial.clear();
    return incomplete;
}

} // namespace net
