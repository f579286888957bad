#include "capturefile.h"

#include <QtEndian>

namespace testing {

namespace {

template <class T>
QByteArray number(bool isBigEndian, T value)
{
    char bytes[sizeof value];
    if (isBigEndian)
        qToBigEndian(value, bytes);
    else
        qToLittleEndian(value, bytes);
    return QByteArray(bytes, sizeof value);
}

constexpr qint64 nsPerSecond = 1'000'000'000;

} // namespace

QByteArray number16(bool isBigEndian, quint16 value)
{
    return number(isBigEndian, value);
}

QByteArray number32(bool isBigEndian, quint32 value)
{
    return number(isBigEndian, value);
}

QByteArray tcpPacket(const net::Endpoint &from, const net::Endpoint &to, quint8 flags, quint32 sequence,
                     const QByteArray &payload)
{
    QByteArray packet(net::tcpHeaderBytes(from.family(), flags) + payload.size(), '\0');
    net::writeTcpPacket(packet.data(), from, to, {sequence, 0, flags}, payload, payload.size());
    return packet;
}

QByteArray udpPacket(const net::Endpoint &from, const net::Endpoint &to, const QByteArray &payload)
{
    QByteArray packet(net::udpHeaderBytes(from.family()) + payload.size(), '\0');
    net::writeUdpPacket(packet.data(), from, to, payload, payload.size());
    return packet;
}

QByteArray ethernetFrame(quint16 etherType, const QByteArray &content)
{
    return QByteArray::fromHex("020000000002020000000001") + number16(true, etherType) + content;
}

QByteArray framed(quint16 linkType, const QByteArray &packet)
{
    const bool isV6 = (packet.at(0) & 0xF0) == 0x60;
    const QByteArray etherType = number16(true, isV6 ? 0x86DD : 0x0800);
    switch (linkType) {
    case 0: return number32(false, isV6 ? 30 : 2) + packet;  // BSD loopback, of a little-endian machine
    case 108: return number32(true, isV6 ? 24 : 2) + packet; // OpenBSD loopback
    case 1: return ethernetFrame(isV6 ? 0x86DD : 0x0800, packet);
    case 113: return QByteArray::fromHex("0000000100060200000000010000") + etherType + packet; // Linux cooked
    case 276: return etherType + QByteArray::fromHex("000000000001000100060200000000010000") + packet;
    default: return packet;
    }
}

QByteArray captureBlock(bool isBigEndian, quint32 type, const QByteArray &body)
{
    const QByteArray padding((4 - body.size() % 4) % 4, '\0');
    const QByteArray length = number32(isBigEndian, static_cast<quint32>(12 + body.size() + padding.size()));
    return number32(isBigEndian, type) + length + body + padding + length;
}

QByteArray captureHead(const CaptureFormat &format)
{
    const bool big = format.isBigEndian;
    if (!format.isPcapng)
        return number32(big, format.isNanoseconds ? 0xA1B23C4D : 0xA1B2C3D4) + number16(big, 2) + number16(big, 4) +
               QByteArray(8, '\0') + number32(big, 262144) + number32(big, format.linkType);
    const QByteArray section = number32(big, 0x1A2B3C4D) + number16(big, 1) + number16(big, 0) + QByteArray(8, '\xFF');
    QByteArray interface = number16(big, format.linkType) + number16(big, 0) + number32(big, 0);
    if (format.isNanoseconds)
        interface += number16(big, 9) + number16(big, 1) + QByteArray("\x09\0\0\0", 4) + QByteArray(4, '\0');
    return captureBlock(big, 0x0A0D0D0A, section) + captureBlock(big, 1, interface);
}

QByteArray captureRecord(const CaptureFormat &format, const CapturedFrame &frame, quint32 interface)
{
    const bool big = format.isBigEndian;
    const auto captured = static_cast<quint32>(frame.bytes.size());
    const quint32 original = frame.originalLength == 0 ? captured : frame.originalLength;
    const QByteArray lengths = number32(big, captured) + number32(big, original);
    const qint64 unit = format.isNanoseconds ? 1 : 1000;
    if (!format.isPcapng)
        return number32(big, static_cast<quint32>(frame.timeNs / nsPerSecond)) +
               number32(big, static_cast<quint32>(frame.timeNs % nsPerSecond / unit)) + lengths + frame.bytes;
    const auto time = static_cast<quint64>(frame.timeNs / unit);
    return captureBlock(big, 6,
                        number32(big, interface) + number32(big, static_cast<quint32>(time >> 32)) +
                            number32(big, static_cast<quint32>(time)) + lengths + frame.bytes);
}

QByteArray captureFile(const CaptureFormat &format, const std::vector<CapturedFrame> &frames)
{
    QByteArray file = captureHead(format);
    for (const CapturedFrame &frame : frames)
        file += captureRecord(format, frame);
    return file;
}

} // namespace testing
