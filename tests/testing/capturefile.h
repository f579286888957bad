// Captures as other programs write them, made by hand: both formats, both byte orders, several link types.
#pragma once

#include "endpoint.h"
#include "packetsynth.h"

#include <QByteArray>

#include <vector>

namespace testing {

struct CaptureFormat {
    bool isPcapng = false;
    bool isBigEndian = false;
    bool isNanoseconds = false; // else microseconds
    quint16 linkType = 1;
};

struct CapturedFrame {
    QByteArray bytes; // with its link header
    qint64 timeNs = 0;
    quint32 originalLength = 0; // 0: that of the bytes
};

// An IP packet, and the same with the header of a link type before it.
[[nodiscard]] QByteArray tcpPacket(const net::Endpoint &from, const net::Endpoint &to, quint8 flags, quint32 sequence,
                                   const QByteArray &payload = {});
[[nodiscard]] QByteArray udpPacket(const net::Endpoint &from, const net::Endpoint &to, const QByteArray &payload);
[[nodiscard]] QByteArray framed(quint16 linkType, const QByteArray &packet);
[[nodiscard]] QByteArray ethernetFrame(quint16 etherType, const QByteArray &content);

[[nodiscard]] QByteArray captureFile(const CaptureFormat &format, const std::vector<CapturedFrame> &frames);
// The parts of a pcapng file, for those that have several of them.
[[nodiscard]] QByteArray captureHead(const CaptureFormat &format); // section and interface, or the header of a pcap file
[[nodiscard]] QByteArray captureRecord(const CaptureFormat &format, const CapturedFrame &frame, quint32 interface = 0);
[[nodiscard]] QByteArray captureBlock(bool isBigEndian, quint32 type, const QByteArray &body);
[[nodiscard]] QByteArray number16(bool isBigEndian, quint16 value);
[[nodiscard]] QByteArray number32(bool isBigEndian, quint32 value);

} // namespace testing
