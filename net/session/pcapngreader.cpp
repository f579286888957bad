#include "pcapngreader.h"

#include "pcapngwriter.h"

#include <QtEndian>

#include <algorithm>

namespace net::pcapng {

namespace {

template <class T>
T get(QByteArrayView bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.data() + at);
}

// Calls visit(code, value) for every option; false when they are malformed.
template <class Visitor>
bool forEachOption(QByteArrayView options, Visitor visit)
{
    while (options.size() >= 4) {
        const auto code = get<quint16>(options, 0);
        const qsizetype length = get<quint16>(options, 2);
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

Packet fixedPart(QByteArrayView body)
{
    Packet packet;
    packet.interface = get<quint32>(body, 0);
    packet.time = (quint64{get<quint32>(body, 4)} << 32) | get<quint32>(body, 8);
    packet.originalLength = get<quint32>(body, 16);
    return packet;
}

} // namespace

Block parseBlock(QByteArrayView bytes)
{
    Block block;
    if (bytes.size() < blockHeadBytes)
        return block;
    block.type = get<quint32>(bytes, 0);
    block.length = get<quint32>(bytes, 4);
    if (block.length < 12 || block.length % 4 != 0 || block.length > maxBlockBytes) {
        block.status = BlockStatus::Damaged;
        return block;
    }
    const auto length = static_cast<qsizetype>(block.length);
    if (bytes.size() < length)
        return block;
    if (get<quint32>(bytes, length - 4) != block.length) {
        block.status = BlockStatus::Damaged;
        return block;
    }
    block.status = BlockStatus::Ok;
    block.body = bytes.sliced(blockHeadBytes, length - 12);
    return block;
}

std::optional<SectionHeader> parseSectionHeader(QByteArrayView body)
{
    constexpr qsizetype fixed = 16;
    if (body.size() < fixed || get<quint32>(body, 0) != byteOrderMagic || get<quint16>(body, 4) != 1)
        return std::nullopt;
    SectionHeader header;
    const bool whole = forEachOption(body.sliced(fixed), [&header](quint16 code, QByteArrayView value) {
        if (code == optionShbApplication)
            header.application = value.toByteArray();
    });
    return whole ? std::optional(header) : std::nullopt;
}

std::optional<Interface> parseInterface(QByteArrayView body)
{
    constexpr qsizetype fixed = 8;
    if (body.size() < fixed)
        return std::nullopt;
    Interface interface;
    interface.linkType = get<quint16>(body, 0);
    const bool whole = forEachOption(body.sliced(fixed), [&interface](quint16 code, QByteArrayView value) {
        if (code == optionIfName)
            interface.name = value.toByteArray();
        else if (code == optionIfTsResolution && value.size() == 1)
            interface.timeResolution = static_cast<quint8>(value[0]);
    });
    return whole ? std::optional(interface) : std::nullopt;
}

std::optional<Packet> parsePacketBlock(QByteArrayView body)
{
    constexpr qsizetype fixed = packetFixedBytes;
    if (body.size() < fixed)
        return std::nullopt;
    Packet packet = fixedPart(body);
    const auto captured = static_cast<qsizetype>(get<quint32>(body, 12));
    const qsizetype paddedLength = (captured + 3) & ~qsizetype{3};
    if (body.size() - fixed < paddedLength)
        return std::nullopt;
    packet.data = body.sliced(fixed, captured);
    const bool whole = forEachOption(body.sliced(fixed + paddedLength), [&packet](quint16 code, QByteArrayView value) {
        if (code == optionPacketFlags && value.size() == 4 && (value[0] & 3) != 0)
            packet.direction = (value[0] & 3) == 1 ? Direction::In : Direction::Out;
        else if (code == optionComment && packet.comment.isEmpty())
            packet.comment = value;
    });
    return whole ? std::optional(packet) : std::nullopt;
}

std::optional<Packet> parsePacketStart(QByteArrayView bytes)
{
    const Block block = parseBlock(bytes);
    if (block.status == BlockStatus::Damaged || block.type != packetType || bytes.size() < blockHeadBytes + packetFixedBytes)
        return std::nullopt;
    const QByteArrayView body = bytes.sliced(blockHeadBytes);
    const auto captured = static_cast<qsizetype>(get<quint32>(body, 12));
    if (captured > static_cast<qsizetype>(block.length) - blockHeadBytes - packetFixedBytes)
        return std::nullopt;
    Packet packet = fixedPart(body);
    packet.data = body.sliced(packetFixedBytes, std::min(captured, body.size() - packetFixedBytes));
    return packet;
}

} // namespace net::pcapng
