#pragma once

// What the reading and the writing of packets share: sizes of headers, numbers of protocols, big-endian fields. Pure.
// Sources: RFC 791 (IPv4), RFC 8200 (IPv6), RFC 9293 (TCP), RFC 768 (UDP); protocol numbers of IANA.

#include <QByteArrayView>
#include <QtEndian>

namespace net {

// Bytes of the headers without options.
inline constexpr qsizetype ipv4Bytes = 20;
inline constexpr qsizetype ipv6Bytes = 40;
inline constexpr qsizetype tcpBytes = 20;
inline constexpr qsizetype udpBytes = 8;

namespace protocol {
inline constexpr quint8 hopByHop = 0;
inline constexpr quint8 icmp = 1;
inline constexpr quint8 tcp = 6;
inline constexpr quint8 udp = 17;
inline constexpr quint8 routing = 43;
inline constexpr quint8 fragment = 44;
inline constexpr quint8 icmpv6 = 58;
inline constexpr quint8 destinationOptions = 60;
} // namespace protocol

// The caller has checked that the bytes are there.
[[nodiscard]] inline quint8 get8(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint8>(bytes[at]);
}

[[nodiscard]] inline quint16 get16(QByteArrayView bytes, qsizetype at)
{
    return qFromBigEndian<quint16>(bytes.data() + at);
}

} // namespace net
