#include "packetsynth.h"

#include "packetformat.h"

#include <QtEndian>

#include <algorithm>
#include <cstring>

namespace net {

namespace {

constexpr qsizetype synOptionBytes = 8;

template <class T>
void putField(char *to, T value)
{
    qToBigEndian(value, to);
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
        putField(out, quint32{0x60000000});
        putField(out + 4, bounded16(inner));
        out[6] = static_cast<char>(protocol);
        out[7] = 64;
    } else {
        putField(out, quint16{0x4500});
        putField(out + 2, bounded16(inner + ipv4Bytes));
        putField(out + 4, quint32{0x00004000}); // no identification, don't fragment
        out[8] = 64;
        out[9] = static_cast<char>(protocol);
        putField(out + 10, quint16{0});
    }
    std::memcpy(out + addressAt, from.bytes().data(), static_cast<size_t>(addressBytes));
    std::memcpy(out + addressAt + addressBytes, to.bytes().data(), static_cast<size_t>(addressBytes));
    if (!v6)
        putChecksum(out + 10, folded(sumOf(out, ipv4Bytes, 0)));

    char tail[8];
    putField(tail, static_cast<quint32>(inner));
    putField(tail + 4, quint32{protocol});
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
    const quint64 pseudo = writeIpHeader(out, from, to, protocol::tcp, tcp + trueLength);
    char *header = out + ip;
    putField(header, from.port());
    putField(header + 2, to.port());
    putField(header + 4, fields.sequence);
    putField(header + 8, fields.acknowledgement);
    header[12] = static_cast<char>((tcp / 4) << 4);
    header[13] = static_cast<char>(fields.flags);
    putField(header + 14, quint16{0xFFFF}); // window
    putField(header + 16, quint32{0});      // checksum, urgent pointer
    if (fields.flags & tcpflag::syn)
        putField(header + tcpBytes,
                 quint64{0x0204FFD70103030E}); // segments of 65,495 bytes; window scale 14, so that none looks stalled
    finish(header, tcp, 16, pseudo, payload, trueLength, false);
}

void writeUdpPacket(char *out, const Endpoint &from, const Endpoint &to, QByteArrayView payload, qsizetype trueLength)
{
    const qsizetype ip = ipBytes(from.family());
    const quint64 pseudo = writeIpHeader(out, from, to, protocol::udp, udpBytes + trueLength);
    char *header = out + ip;
    putField(header, from.port());
    putField(header + 2, to.port());
    putField(header + 4, bounded16(udpBytes + trueLength));
    putField(header + 6, quint16{0});
    finish(header, udpBytes, 6, pseudo, payload, trueLength, true);
}

} // namespace net
