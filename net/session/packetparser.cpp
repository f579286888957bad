#include "packetparser.h"

#include "packetformat.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>
#include <utility>

namespace net {

namespace {

constexpr int maxExtensions = 16;

// What an IP header says: where its content begins, what that is, how long all of it is.
struct IpPart {
    Omission omission = Omission::None;
    quint8 protocol = 0;
    qsizetype contentAt = 0;
    quint32 length = 0; // 0 or 65,535: not said, as in packets that were captured before the card split them
};

IpPart parseIpv4(QByteArrayView packet, PacketKey *key)
{
    constexpr quint16 moreFragments = 0x2000;
    constexpr quint16 fragmentOffset = 0x1FFF;
    const qsizetype header = (get8(packet, 0) & 0x0F) * 4;
    if (header < ipv4Bytes || packet.size() < header)
        return {Omission::Malformed};
    if (get16(packet, 6) & (moreFragments | fragmentOffset))
        return {Omission::Fragment};
    key->family = IpFamily::V4;
    std::memcpy(key->source.data(), packet.data() + 12, 4);
    std::memcpy(key->destination.data(), packet.data() + 16, 4);
    return {Omission::None, get8(packet, 9), header, get16(packet, 2)};
}

IpPart parseIpv6(QByteArrayView packet, PacketKey *key)
{
    if (packet.size() < ipv6Bytes)
        return {Omission::Malformed};
    key->family = IpFamily::V6;
    std::memcpy(key->source.data(), packet.data() + 8, 16);
    std::memcpy(key->destination.data(), packet.data() + 24, 16);
    const quint16 content = get16(packet, 4);
    const quint32 length = content == 0 || content == 0xFFFF ? content : static_cast<quint32>(ipv6Bytes) + content;
    IpPart part{Omission::None, get8(packet, 6), ipv6Bytes, length};
    for (int i = 0; i < maxExtensions; ++i) {
        const bool isExtension = part.protocol == protocol::hopByHop || part.protocol == protocol::routing ||
                                 part.protocol == protocol::destinationOptions;
        if (part.protocol == protocol::fragment)
            return {Omission::Fragment};
        if (!isExtension)
            return part;
        if (packet.size() < part.contentAt + 8)
            return {Omission::Malformed};
        part.protocol = get8(packet, part.contentAt);
        part.contentAt += (get8(packet, part.contentAt + 1) + 1) * 8;
    }
    return {Omission::Malformed};
}

Endpoint endpointOf(IpFamily family, const std::array<quint8, 16> &bytes, quint16 port)
{
    if (family == IpFamily::V4)
        return {QHostAddress(qFromBigEndian<quint32>(bytes.data())), port};
    return {QHostAddress(bytes.data()), port};
}

} // namespace

Endpoint PacketKey::sourceEndpoint() const
{
    return endpointOf(family, source, sourcePort);
}

Endpoint PacketKey::destinationEndpoint() const
{
    return endpointOf(family, destination, destinationPort);
}

PacketKey PacketKey::reversed() const
{
    PacketKey key = *this;
    std::swap(key.source, key.destination);
    std::swap(key.sourcePort, key.destinationPort);
    return key;
}

std::optional<ParsedPacket> parsePacket(QByteArrayView packet, quint32 originalLength, Omission *why)
{
    const auto refuse = [why](Omission omission) -> std::optional<ParsedPacket> {
        if (why)
            *why = omission;
        return std::nullopt;
    };
    if (packet.size() < ipv4Bytes || originalLength < packet.size())
        return refuse(Omission::Malformed);
    ParsedPacket result;
    PacketKey &key = result.key;
    IpPart ip;
    switch (get8(packet, 0) >> 4) {
    case 4: ip = parseIpv4(packet, &key); break;
    case 6: ip = parseIpv6(packet, &key); break;
    default: return refuse(Omission::Malformed);
    }
    if (ip.omission != Omission::None)
        return refuse(ip.omission);
    if (ip.length != 0 && ip.length < 0xFFFF) {
        originalLength = std::min(originalLength, ip.length);
        packet = packet.first(std::min<qsizetype>(packet.size(), originalLength));
    }

    qsizetype headers = ip.contentAt;
    if (ip.protocol == protocol::tcp && packet.size() >= headers + tcpBytes) {
        const qsizetype tcp = (get8(packet, headers + 12) >> 4) * 4;
        if (tcp < tcpBytes)
            return refuse(Omission::Malformed);
        key.transport = Transport::Tcp;
        result.tcp = {qFromBigEndian<quint32>(packet.data() + headers + 4),
                      qFromBigEndian<quint32>(packet.data() + headers + 8), get8(packet, headers + 13)};
        headers += tcp;
    } else if (ip.protocol == protocol::udp && packet.size() >= headers + udpBytes) {
        key.transport = Transport::Udp;
        headers += udpBytes;
    } else if (ip.protocol == protocol::icmp || ip.protocol == protocol::icmpv6) {
        return refuse(Omission::Icmp);
    } else {
        const bool isOurs = ip.protocol == protocol::tcp || ip.protocol == protocol::udp;
        return refuse(isOurs ? Omission::Malformed : Omission::OtherTransport);
    }
    if (packet.size() < headers)
        return refuse(Omission::Malformed);
    key.sourcePort = get16(packet, ip.contentAt);
    key.destinationPort = get16(packet, ip.contentAt + 2);
    result.payload = packet.sliced(headers);
    result.trueLength = originalLength - static_cast<quint32>(headers);
    return result;
}

} // namespace net
