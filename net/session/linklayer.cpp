#include "linklayer.h"

#include "packetformat.h"

#include <QtEndian>

namespace net {

namespace {

constexpr quint16 etherIpv4 = 0x0800;
constexpr quint16 etherIpv6 = 0x86DD;
constexpr quint16 etherArp = 0x0806;
constexpr int maxVlanTags = 8;

bool isVlanTag(quint16 etherType)
{
    return etherType == 0x8100 || etherType == 0x88A8 || etherType == 0x9100;
}

LinkPart byEtherType(quint16 etherType, qsizetype at, QByteArrayView frame)
{
    for (int tags = 0; isVlanTag(etherType) && tags < maxVlanTags; ++tags) {
        if (frame.size() < at + 4)
            return {Omission::Malformed, 0};
        etherType = get16(frame, at + 2);
        at += 4;
    }
    if (etherType == etherIpv4 || etherType == etherIpv6)
        return {Omission::None, at};
    return {etherType == etherArp ? Omission::Arp : Omission::OtherNetwork, 0};
}

// Four bytes say the address family, in the byte order of the machine that captured (null) or of the network (loop).
LinkPart loopback(QByteArrayView frame)
{
    constexpr qsizetype header = 4;
    if (frame.size() <= header)
        return {Omission::Malformed, 0};
    const auto little = qFromLittleEndian<quint32>(frame.data());
    const auto big = qFromBigEndian<quint32>(frame.data());
    switch (std::min(little, big)) {
    case 2:  // AF_INET everywhere
    case 10: // AF_INET6 of Linux, NetBSD, FreeBSD, macOS
    case 24:
    case 28:
    case 30: return {Omission::None, header};
    default: return {Omission::OtherNetwork, 0};
    }
}

} // namespace

LinkPart findIp(quint16 linkType, QByteArrayView frame)
{
    constexpr qsizetype ethernetBytes = 14;
    constexpr qsizetype sllBytes = 16;
    constexpr qsizetype sll2Bytes = 20;
    switch (linkType) {
    case linktype::raw:
    case linktype::raw12:
    case linktype::raw14:
    case linktype::ipv4:
    case linktype::ipv6: return {Omission::None, 0};
    case linktype::ethernet:
        if (frame.size() < ethernetBytes)
            return {Omission::Malformed, 0};
        return byEtherType(get16(frame, 12), ethernetBytes, frame);
    case linktype::linuxSll:
        if (frame.size() < sllBytes)
            return {Omission::Malformed, 0};
        return byEtherType(get16(frame, 14), sllBytes, frame);
    case linktype::linuxSll2:
        if (frame.size() < sll2Bytes)
            return {Omission::Malformed, 0};
        return byEtherType(get16(frame, 0), sll2Bytes, frame);
    case linktype::null:
    case linktype::loop: return loopback(frame);
    default: return {Omission::LinkType, 0};
    }
}

} // namespace net
