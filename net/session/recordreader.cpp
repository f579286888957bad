#include "recordreader.h"

#include "capturedentry.h"
#include "journalentry.h"
#include "packetparser.h"
#include "pcapngwriter.h"

#include <algorithm>

namespace net {

namespace {

constexpr qsizetype maxHeadBytes = 256; // in front of a payload: of the block, IP and TCP
// Where entries are this long, what is read beyond a part of one is of no use to the next.
constexpr quint32 longPayload = quint32{16} << 10;

struct DecodedBlock {
    pcapng::Packet packet;
    ParsedPacket parsed;
};

std::optional<DecodedBlock> decode(const pcapng::Block &block)
{
    if (block.type != pcapng::packetType)
        return std::nullopt;
    const std::optional<pcapng::Packet> packet = pcapng::parsePacketBlock(block.body);
    if (!packet)
        return std::nullopt;
    const std::optional<ParsedPacket> parsed = parsePacket(packet->data, packet->originalLength);
    if (!parsed)
        return std::nullopt;
    return DecodedBlock{*packet, *parsed};
}

} // namespace

RecordReader::RecordReader(const QString &path, std::shared_ptr<const SessionIndex> index)
    : m_file(path)
    , m_index(std::move(index))
{
}

RecordReader::~RecordReader() = default;

NetError RecordReader::damaged(quint64 offset) const
{
    return {NetErrorCode::SessionDamaged, 0, m_file.fileName(), {}, static_cast<qint64>(offset)};
}

Result<QByteArrayView> RecordReader::read(quint64 offset, qint64 length, qint64 atOnce)
{
    const auto cached = [this, offset, length] {
        return offset >= m_cacheOffset &&
               offset + static_cast<quint64>(length) <= m_cacheOffset + static_cast<quint64>(m_cache.size());
    };
    if (!cached()) {
        if (!m_file.isOpen() && !m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
            return failure(NetErrorCode::FileNotReadable, m_file.fileName(), -1, m_file.errorString());
        m_cache.resize(std::max(atOnce, length));
        m_cacheOffset = offset;
        const qint64 count = m_file.seek(static_cast<qint64>(offset)) ? m_file.read(m_cache.data(), m_cache.size()) : -1;
        m_cache.resize(std::max<qint64>(count, 0));
        if (count < 0)
            return failure(NetErrorCode::FileNotReadable, m_file.fileName(), -1, m_file.errorString());
    }
    return QByteArrayView(m_cache).sliced(static_cast<qsizetype>(offset - m_cacheOffset));
}

Result<pcapng::Block> RecordReader::block(quint64 offset)
{
    Result<QByteArrayView> bytes = read(offset, pcapng::blockHeadBytes);
    if (!bytes)
        return failure(bytes.error());
    pcapng::Block block = pcapng::parseBlock(*bytes);
    if (block.status == pcapng::BlockStatus::NeedMore && block.length > 0) {
        bytes = read(offset, block.length);
        if (!bytes)
            return failure(bytes.error());
        block = pcapng::parseBlock(*bytes);
    }
    if (block.status != pcapng::BlockStatus::Ok)
        return failure(damaged(offset));
    return block;
}

// Nothing when that much does not stand in the first packet, or is not to be had.
std::optional<QByteArray> RecordReader::startOfPayload(const IndexEntry &entry, qsizetype bytes)
{
    const Result<QByteArrayView> head = read(entry.offset, maxHeadBytes + bytes, 0);
    const auto packet = head ? pcapng::parsePacketStart(*head) : std::nullopt;
    const auto parsed = packet ? parsePacket(packet->data, packet->originalLength) : std::nullopt;
    if (!parsed || parsed->payload.size() < bytes)
        return std::nullopt;
    return parsed->payload.first(bytes).toByteArray();
}

Result<QByteArray> RecordReader::payload(const IndexEntry &entry, qint64 maxBytes)
{
    if (entry.isEvent())
        return QByteArray();
    const auto wanted = static_cast<qsizetype>(maxBytes < 0 ? entry.kept : std::min<qint64>(maxBytes, entry.kept));
    if (payloadAt(entry) == 0 && entry.kept >= longPayload && wanted <= static_cast<qsizetype>(entry.kept / 2) &&
        wanted <= maxTcpSegmentBytes) {
        if (std::optional<QByteArray> start = startOfPayload(entry, wanted))
            return *std::move(start);
    }
    return payloadPart(entry, 0, wanted);
}

Result<QByteArray> RecordReader::payloadPart(const IndexEntry &entry, qint64 from, qint64 count)
{
    if (entry.isEvent() || from >= entry.kept)
        return QByteArray();
    const auto wanted = static_cast<qsizetype>(std::min<qint64>(count, entry.kept - from));
    if (payloadAt(entry) != 0) {
        const quint64 offset = entry.offset + payloadAt(entry) + static_cast<quint64>(from);
        const Result<QByteArrayView> bytes = read(offset, wanted);
        if (!bytes)
            return failure(bytes.error());
        if (bytes->size() < wanted)
            return failure(damaged(offset));
        return bytes->first(wanted).toByteArray();
    }
    qint64 skip = from;
    QByteArray payload;
    PacketKey key;
    std::optional<Direction> direction;
    for (quint64 offset = entry.offset; payload.size() < wanted;) {
        const Result<pcapng::Block> next = block(offset);
        if (!next)
            return failure(next.error());
        const std::optional<DecodedBlock> decoded = decode(*next);
        if (offset == entry.offset) {
            if (!decoded)
                return failure(damaged(offset));
            key = decoded->parsed.key;
            direction = decoded->packet.direction;
        }
        if (decoded && decoded->parsed.key == key && decoded->packet.direction == direction) {
            const QByteArrayView kept = decoded->parsed.payload;
            const auto skipped = static_cast<qsizetype>(std::min<qint64>(skip, kept.size()));
            skip -= skipped;
            payload.append(kept.sliced(skipped).first(std::min(wanted - payload.size(), kept.size() - skipped)));
        }
        offset += next->length;
    }
    return payload;
}

Result<Event> RecordReader::event(const IndexEntry &entry)
{
    if (isMark(entry)) {
        const Flow flow = m_index->flow(entry.flow);
        Event mark;
        mark.kind = entry.kind();
        mark.channel = entry.channel;
        mark.flow = entry.flow;
        mark.local = flow.local;
        mark.peer = flow.peer;
        mark.timeNs = entry.timeNs;
        return mark;
    }
    const Result<pcapng::Block> bytes = block(entry.offset);
    if (!bytes)
        return failure(bytes.error());
    std::optional<Event> event;
    if (bytes->type == pcapng::journalType)
        event = fromJournalEntry(bytes->body);
    if (!event)
        return failure(damaged(entry.offset));
    event->flow = entry.flow;
    event->timeNs = entry.timeNs;
    return *event;
}

Result<Flow> RecordReader::flow(const IndexEntry &entry)
{
    if (entry.flow != 0 || isMark(entry) || payloadAt(entry) != 0)
        return m_index->flow(entry.flow);
    if (entry.isEvent()) {
        const Result<Event> found = event(entry);
        if (!found)
            return failure(found.error());
        return Flow{found->local, found->peer, found->channel, Transport::Tcp, false};
    }
    const Result<pcapng::Block> bytes = block(entry.offset);
    if (!bytes)
        return failure(bytes.error());
    const std::optional<DecodedBlock> decoded = decode(*bytes);
    if (!decoded)
        return failure(damaged(entry.offset));
    const bool in = entry.type == EntryType::MessageIn;
    const Endpoint source = decoded->parsed.key.sourceEndpoint();
    const Endpoint destination = decoded->parsed.key.destinationEndpoint();
    return Flow{in ? destination : source, in ? source : destination, entry.channel, decoded->parsed.key.transport, in};
}

} // namespace net
