// An IP packet with TCP or UDP in it, read from bytes. Pure; any bytes.
//
// IPv4 with options, IPv6 with extension headers. Padding behind the packet (of a short Ethernet frame) is not taken for
// payload. Sources: RFC 791 (IPv4), RFC 8200 (IPv6), RFC 9293 (TCP), RFC 768 (UDP). Thread: any.
#pragma once

#include "endpoint.h"
#include "omissions.h"
#include "packetsynth.h"

#include <QByteArrayView>

#include <cstring>
#include <optional>

namespace net {

// The addresses are kept raw so that a million packets of one flow cost no QHostAddress.
struct PacketKey {
    std::array<quint8, 16> source{};
    std::array<quint8, 16> destination{};
    quint16 sourcePort = 0;
    quint16 destinationPort = 0;
    IpFamily family = IpFamily::None;
    Transport transport = Transport::Tcp;

    [[nodiscard]] Endpoint sourceEndpoint() const;
    [[nodiscard]] Endpoint destinationEndpoint() const;
    [[nodiscard]] PacketKey reversed() const;
    friend bool operator==(const PacketKey &a, const PacketKey &b) { return std::memcmp(&a, &b, sizeof a) == 0; }
    friend size_t qHash(const PacketKey &key, size_t seed = 0) { return qHashBits(&key, sizeof key, seed); }
};
static_assert(sizeof(PacketKey) == 38, "compared and hashed as bytes: no padding");

struct ParsedPacket {
    PacketKey key;
    TcpFields tcp;
    QByteArrayView payload; // what is in the file
    quint32 trueLength = 0; // of the payload on the wire
};
// nullopt when it is no such packet; why says what it is instead. originalLength: of the packet on the wire, with padding.
[[nodiscard]] std::optional<ParsedPacket> parsePacket(QByteArrayView packet, quint32 originalLength,
                                                      Omission *why = nullptr);

} // namespace net
