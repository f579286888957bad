// IPv4 and IPv6 packets with TCP or UDP inside, made from addresses and payload. Pure functions; packetparser.h reads them.
//
// Headers have right lengths and checksums. A packet may be cut after its headers (payload empty, trueLength what
// it was): its length fields still tell the truth, its checksum is left 0 since the bytes are gone.
// Sources: RFC 791 (IPv4), RFC 8200 (IPv6), RFC 9293 (TCP), RFC 768 (UDP), RFC 1071 (checksum). Thread: any.
#pragma once

#include "endpoint.h"
#include "sessionindex.h"

#include <QByteArrayView>

namespace net {

inline constexpr qsizetype maxTcpSegmentBytes = 65495; // 65,535 − 20 (IPv4) − 20 (TCP); the same over IPv6
inline constexpr qsizetype maxUdpPayloadBytes = 65507; // 65,535 − 20 (IPv4) − 8 (UDP); the same over IPv6

namespace tcpflag {
inline constexpr quint8 fin = 0x01;
inline constexpr quint8 syn = 0x02;
inline constexpr quint8 rst = 0x04;
inline constexpr quint8 psh = 0x08;
inline constexpr quint8 ack = 0x10;
} // namespace tcpflag

struct TcpFields {
    quint32 sequence = 0;
    quint32 acknowledgement = 0;
    quint8 flags = 0;
};

// Both endpoints must be of one family.
[[nodiscard]] qsizetype tcpHeaderBytes(IpFamily family, quint8 flags); // IP and TCP; a SYN has an option more
[[nodiscard]] qsizetype udpHeaderBytes(IpFamily family);

// Write header and payload to out, which has room for the header bytes above and the payload.
void writeTcpPacket(char *out, const Endpoint &from, const Endpoint &to, const TcpFields &fields, QByteArrayView payload,
                    qsizetype trueLength);
void writeUdpPacket(char *out, const Endpoint &from, const Endpoint &to, QByteArrayView payload, qsizetype trueLength);

} // namespace net
