#include "packetsynth.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace net {

namespace {

constexpr qsizetype ipv4Bytes = 20;
constexpr qsizetype ipv6Bytes = 40;
constexpr qsizetype tcpBytes = 20;
constexpr qsizetype synOptionBytes = 8;
constexpr qsizetype udpBytes = 8;
constexpr quint8 protocolTcp = 6;
constexpr quint8 protocolUdp = 17;

template <class T>
void put(char *to, T value)
{
    qToBigEndian(value, to);
}

template <class T>
T get(QByteArrayView from, qsizetype at)
{
    return qFromBigEndian<T>(from.data() + at);
}

// RFC 1071: the sum does not mind the byte order, so native words are added and the result stored as it is.
quint64 sumOf(const char *bytes, qsizetype count, quint64 sum)
{
    while (count >= 4) {
        quint32 word;
        std::memcpy(&word, bytes, 4);
        sum += word;
        bytes += 4;
        count -= 4;
    }
    if (count > 0) {
        quint32 word = 0;
        std::memcpy(&word, bytes, static_cast<size_t>(count));
        sum += word;
    }
    return sum;
}

quint16 folded(quint64 sum)
{
    while (sum >> 16)
        sum = (sum & 0xFFFF) + (sum >> 16);
    return static_cast<quint16>(~sum);
}

void putChecksum(char *at, quint16 value)
{
    std::memcpy(at, &value, 2);
}

qsizetype ipBytes(IpFamily family)
{
    return family == IpFamily::V6 ? ipv6Bytes : ipv4Bytes;
}

quint16 bounded16(qsizetype value)
{
    return static_cast<quint16>(std::min<qsizetype>(value, 0xFFFF));
}

// Returns the pseudo-header's part of the TCP or UDP checksum.
quint64 writeIpHeader(char *out, const Endpoint &from, const Endpoint &to, quint8 protocol, qsizetype inner)
{
    const bool v6 = from.family() == IpFamily::V6;
    const qsizetype addressAt = v6 ? 8 : 12;
    const qsizetype addressBytes = v6 ? 16 : 4;
    if (v6) {
        put(out, quint32{0x60000000});
        put(out + 4, bounded16(inner));
        out[6] = static_cast<char>(protocol);
        out[7] = 64;
    } else {
        put(out, quint16{0x4500});
        put(out + 2, bounded16(inner + ipv4Bytes));
        put(out + 4, quint32{0x00004000}); // no identification, don't fragment
        out[8] = 64;
        out[9] = static_cast<char>(protocol);
        put(out + 10, quint16{0});
    }
    std::memcpy(out + addressAt, from.bytes().data(), static_cast<size_t>(addressBytes));
    std::memcpy(out + addressAt + addressBytes, to.bytes().data(), static_cast<size_t>(addressBytes));
    if (!v6)
        putChecksum(out + 10, folded(sumOf(out, ipv4Bytes, 0)));

    char tail[8];
    put(tail, static_cast<quint32>(inner));
    put(tail + 4, quint32{protocol});
    return sumOf(tail, sizeof tail, sumOf(out + addressAt, 2 * addressBytes, 0));
}

// The header and the payload are summed apart; a header is always an even number of bytes.
void finish(char *header, qsizetype headerBytes, qsizetype checksumAt, quint64 pseudo, QByteArrayView payload,
            qsizetype trueLength, bool zeroMeansNone)
{
    if (!payload.isEmpty())
        std::memcpy(header + headerBytes, payload.data(), static_cast<size_t>(payload.size()));
    if (payload.size() != trueLength)
        return;
    quint16 checksum = folded(sumOf(header, headerBytes + payload.size(), pseudo));
    if (zeroMeansNone && checksum == 0)
        checksum = 0xFFFF;
    putChecksum(header + checksumAt, checksum);
}

Endpoint endpointOf(IpFamily family, const std::array<quint8, 16> &bytes, quint16 port)
{
    if (family == IpFamily::V4)
        return {QHostAddress(qFromBigEndian<quint32>(bytes.data())), port};
    return {QHostAddress(bytes.data()), port};
}

} // namespace

qsizetype tcpHeaderBytes(IpFamily family, quint8 flags)
{
    return ipBytes(family) + tcpBytes + ((flags & tcpflag::syn) ? synOptionBytes : 0);
}

qsizetype udpHeaderBytes(IpFamily family)
{
    return ipBytes(family) + udpBytes;
}

void writeTcpPacket(char *out, const Endpoint &from, const Endpoint &to, const TcpFields &fields, QByteArrayView payload,
                    qsizetype trueLength)
{
    const qsizetype ip = ipBytes(from.family());
    const qsizetype tcp = tcpHeaderBytes(from.family(), fields.flags) - ip;
    const quint64 pseudo = writeIpHeader(out, from, to, protocolTcp, tcp + trueLength);
    char *header = out + ip;
    put(header, from.port());
    put(header + 2, to.port());
    put(header + 4, fields.sequence);
    put(header + 8, fields.acknowledgement);
    header[12] = static_cast<char>((tcp / 4) << 4);
    header[13] = static_cast<char>(fields.flags);
    put(header + 14, quint16{0xFFFF}); // window
    put(header + 16, quint32{0});      // checksum, urgent pointer
    if (fields.flags & tcpflag::syn)
        put(header + tcpBytes,
            quint64{0x0204FFD70103030E}); // segments of 65,495 bytes; window scale 14, so that none looks stalled
    finish(header, tcp, 16, pseudo, payload, trueLength, false);
}

void writeUdpPacket(char *out, const Endpoint &from, const Endpoint &to, QByteArrayView payload, qsizetype trueLength)
{
    const qsizetype ip = ipBytes(from.family());
    const quint64 pseudo = writeIpHeader(out, from, to, protocolUdp, udpBytes + trueLength);
    char *header = out + ip;
    put(header, from.port());
    put(header + 2, to.port());
    put(header + 4, bounded16(udpBytes + trueLength));
    put(header + 6, quint16{0});
    finish(header, udpBytes, 6, pseudo, payload, trueLength, true);
}

Endpoint PacketKey::sourceEndpoint() const
{
    return endpointOf(family, source, sourcePort);
}

Endpoint PacketKey::destinationEndpoint() const
{
    return endpointOf(family, destination, destinationPort);
}

std::optional<ParsedPacket> parsePacket(QByteArrayView packet, quint32 originalLength)
{
    if (packet.size() < ipv4Bytes)
        return std::nullopt;
    const auto at = [&packet](qsizetype i) { return static_cast<quint8>(packet[i]); };
    ParsedPacket result;
    PacketKey &key = result.key;
    quint8 protocol = 0;
    qsizetype ip = 0;
    if (at(0) == 0x45) {
        key.family = IpFamily::V4;
        ip = ipv4Bytes;
        protocol = at(9);
        std::memcpy(key.source.data(), packet.data() + 12, 4);
        std::memcpy(key.destination.data(), packet.data() + 16, 4);
    } else if ((at(0) >> 4) == 6 && packet.size() >= ipv6Bytes) {
        key.family = IpFamily::V6;
        ip = ipv6Bytes;
        protocol = at(6);
        std::memcpy(key.source.data(), packet.data() + 8, 16);
        std::memcpy(key.destination.data(), packet.data() + 24, 16);
    } else {
        return std::nullopt;
    }

    qsizetype headers = ip;
    if (protocol == protocolTcp && packet.size() >= ip + tcpBytes) {
        const qsizetype tcp = (at(ip + 12) >> 4) * 4;
        if (tcp < tcpBytes)
            return std::nullopt;
        headers += tcp;
        key.transport = Transport::Tcp;
        result.tcp = {get<quint32>(packet, ip + 4), get<quint32>(packet, ip + 8), at(ip + 13)};
    } else if (protocol == protocolUdp && packet.size() >= ip + udpBytes) {
        headers += udpBytes;
        key.transport = Transport::Udp;
    } else {
        return std::nullopt;
    }
    if (packet.size() < headers || originalLength < packet.size())
        return std::nullopt;
    key.sourcePort = get<quint16>(packet, ip);
    key.destinationPort = get<quint16>(packet, ip + 2);
    result.payload = packet.sliced(headers);
    result.trueLength = originalLength - static_cast<quint32>(headers);
    return result;
}

} // namespace net
