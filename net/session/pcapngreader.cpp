#include "pcapngreader.h"

#include "pcapngwriter.h"

#include <QtEndian>

#include <algorithm>

namespace net::pcapng {

namespace {

template <class T>
T get(QByteArrayView bytes, qsizetype at, ByteOrder order)
{
    return order == ByteOrder::Little ? qFromLittleEndian<T>(bytes.data() + at) : qFromBigEndian<T>(bytes.data() + at);
}

// Calls visit(code, value) for every option; false when they are malformed.
template <class Visitor>
bool forEachOption(QByteArrayView options, ByteOrder order, Visitor visit)
{
    while (options.size() >= 4) {
        const auto code = get<quint16>(options, 0, order);
        const qsizetype length = get<quint16>(options, 2, order);
        const qsizetype paddedLength = (length + 3) & ~qsizetype{3};
        if (code == optionEnd)
            return true;
        if (options.size() - 4 < paddedLength)
            return false;
        visit(code, options.sliced(4, length));
        options = options.sliced(4 + paddedLength);
    }
    return options.isEmpty();
}

constexpr qsizetype packetFixedBytes = 20;

Packet fixedPart(QByteArrayView body, ByteOrder order)
{
    Packet packet;
    packet.interface = get<quint32>(body, 0, order);
    packet.time = (quint64{get<quint32>(body, 4, order)} << 32) | get<quint32>(body, 8, order);
    packet.originalLength = get<quint32>(body, 16, order);
    return packet;
}

// A section's own byte order, from the magic behind its head; nothing when it is neither.
std::optional<ByteOrder> orderOfSection(QByteArrayView bytes)
{
    for (const ByteOrder order : {ByteOrder::Little, ByteOrder::Big}) {
        if (get<quint32>(bytes, blockHeadBytes, order) == byteOrderMagic)
            return order;
    }
    return std::nullopt;
}

} // namespace

Block parseBlock(QByteArrayView bytes, ByteOrder order)
{
    Block block;
    if (bytes.size() < blockHeadBytes)
        return block;
    block.type = get<quint32>(bytes, 0, order);
    if (block.type == sectionHeaderType) { // the same in both orders
        if (bytes.size() < blockHeadBytes + 4)
            return block;
        const std::optional<ByteOrder> own = orderOfSection(bytes);
        if (!own) {
            block.status = BlockStatus::Damaged;
            return block;
        }
        order = *own;
    }
    block.order = order;
    block.length = get<quint32>(bytes, 4, order);
    if (block.length < 12 || block.length % 4 != 0 || block.length > maxBlockBytes) {
        block.status = BlockStatus::Damaged;
        return block;
    }
    const auto length = static_cast<qsizetype>(block.length);
    if (bytes.size() < length)
        return block;
    if (get<quint32>(bytes, length - 4, order) != block.length) {
        block.status = BlockStatus::Damaged;
        return block;
    }
    block.status = BlockStatus::Ok;
    block.body = bytes.sliced(blockHeadBytes, length - 12);
    return block;
}

std::optional<SectionHeader> parseSectionHeader(QByteArrayView body, ByteOrder order)
{
    constexpr qsizetype fixed = 16;
    if (body.size() < fixed || get<quint32>(body, 0, order) != byteOrderMagic || get<quint16>(body, 4, order) != 1)
        return std::nullopt;
    SectionHeader header;
    const bool whole = forEachOption(body.sliced(fixed), order, [&header](quint16 code, QByteArrayView value) {
        if (code == optionShbApplication)
            header.application = value.toByteArray();
    });
    return whole ? std::optional(header) : std::nullopt;
}

std::optional<Interface> parseInterface(QByteArrayView body, ByteOrder order)
{
    constexpr qsizetype fixed = 8;
    constexpr quint16 optionIfTsOffset = 14;
    if (body.size() < fixed)
        return std::nullopt;
    Interface interface;
    interface.linkType = get<quint16>(body, 0, order);
    interface.snapLength = get<quint32>(body, 4, order);
    const bool whole = forEachOption(body.sliced(fixed), order, [&interface, order](quint16 code, QByteArrayView value) {
        if (code == optionIfName)
            interface.name = value.toByteArray();
        else if (code == optionIfTsResolution && value.size() == 1)
            interface.timeResolution = static_cast<quint8>(value[0]);
        else if (code == optionIfTsOffset && value.size() == 8)
            interface.timeOffset = get<qint64>(value, 0, order);
    });
    return whole ? std::optional(interface) : std::nullopt;
}

qint64 toNanoseconds(quint64 time, const Interface &interface)
{
    constexpr quint64 nsPerSecond = 1'000'000'000;
    constexpr quint8 powerOfTwo = 0x80;
    quint64 ns = time;
    const int exponent = interface.timeResolution & ~powerOfTwo;
    if (interface.timeResolution & powerOfTwo) {
        const quint64 seconds = exponent < 64 ? time >> exponent : 0;
        const quint64 fraction = exponent < 64 ? time - (seconds << exponent) : time;
        // Of the fraction 30 bits are enough for nanoseconds.
        const quint64 shortened = exponent > 30 ? (exponent - 30 < 64 ? fraction >> (exponent - 30) : 0) : fraction;
        ns = seconds * nsPerSecond + ((shortened * nsPerSecond) >> (exponent > 30 ? 30 : exponent));
    } else {
        for (int i = exponent; i < 9; ++i)
            ns *= 10;
        for (int i = exponent; i > 9 && ns > 0; --i)
            ns /= 10;
    }
    return static_cast<qint64>(ns + static_cast<quint64>(interface.timeOffset) * nsPerSecond); // wraps when it is nonsense
}

std::optional<Packet> parsePacketBlock(QByteArrayView body, ByteOrder order)
{
    constexpr qsizetype fixed = packetFixedBytes;
    if (body.size() < fixed)
        return std::nullopt;
    Packet packet = fixedPart(body, order);
    const auto captured = static_cast<qsizetype>(get<quint32>(body, 12, order));
    const qsizetype paddedLength = (captured + 3) & ~qsizetype{3};
    if (body.size() - fixed < paddedLength)
        return std::nullopt;
    packet.data = body.sliced(fixed, captured);
    const auto visit = [&packet, order](quint16 code, QByteArrayView value) {
        if (code == optionPacketFlags && value.size() == 4) {
            const quint32 direction = get<quint32>(value, 0, order) & 3;
            if (direction != 0)
                packet.direction = direction == 1 ? Direction::In : Direction::Out;
        } else if (code == optionComment && packet.comment.isEmpty()) {
            packet.comment = value;
        }
    };
    return forEachOption(body.sliced(fixed + paddedLength), order, visit) ? std::optional(packet) : std::nullopt;
}

std::optional<Packet> parseOldPacketBlock(QByteArrayView body, ByteOrder order)
{
    if (body.size() < packetFixedBytes)
        return std::nullopt;
    Packet packet = fixedPart(body, order);
    packet.interface = get<quint16>(body, 0, order); // behind it: packets dropped
    const auto captured = static_cast<qsizetype>(get<quint32>(body, 12, order));
    if (body.size() - packetFixedBytes < captured)
        return std::nullopt;
    packet.data = body.sliced(packetFixedBytes, captured);
    return packet;
}

std::optional<Packet> parseSimplePacketBlock(QByteArrayView body, quint32 snapLength, ByteOrder order)
{
    constexpr qsizetype fixed = 4;
    if (body.size() < fixed)
        return std::nullopt;
    Packet packet;
    packet.originalLength = get<quint32>(body, 0, order);
    const quint32 captured = snapLength > 0 ? std::min(snapLength, packet.originalLength) : packet.originalLength;
    if (body.size() - fixed < static_cast<qsizetype>(captured))
        return std::nullopt;
    packet.data = body.sliced(fixed, captured);
    return packet;
}

std::optional<Packet> parsePacketStart(QByteArrayView bytes)
{
    constexpr ByteOrder order = ByteOrder::Little;
    const Block block = parseBlock(bytes, order);
    if (block.status == BlockStatus::Damaged || block.type != packetType || bytes.size() < blockHeadBytes + packetFixedBytes)
        return std::nullopt;
    const QByteArrayView body = bytes.sliced(blockHeadBytes);
    const auto captured = static_cast<qsizetype>(get<quint32>(body, 12, order));
    if (captured > static_cast<qsizetype>(block.length) - blockHeadBytes - packetFixedBytes)
        return std::nullopt;
    Packet packet = fixedPart(body, order);
    packet.data = body.sliced(packetFixedBytes, std::min(captured, body.size() - packetFixedBytes));
    return packet;
}

} // namespace net::pcapng
