// The classic pcap format, read from bytes: one header, then a record a packet. Pure functions; nothing is trusted.
//
// Both byte orders, times in microseconds or nanoseconds. Source: draft-ietf-opsawg-pcap. Thread: any.
#pragma once

#include <QByteArrayView>

#include <optional>

namespace net::pcap {

inline constexpr qsizetype headerBytes = 24;
inline constexpr qsizetype recordHeadBytes = 16;
inline constexpr quint32 maxPacketBytes = quint32{1}
                                          << 20; // longer ones are taken for damage; programs write 256 KiB at most

struct Header {
    quint16 linkType = 0;
    bool isBigEndian = false;
    bool isNanoseconds = false;
};
// From the first headerBytes of a file; nullopt when it is no pcap file.
[[nodiscard]] std::optional<Header> parseHeader(QByteArrayView bytes);

enum class RecordStatus : quint8 { Ok, NeedMore, Damaged };

struct Record {
    RecordStatus status = RecordStatus::NeedMore;
    quint32 length = 0; // with its head; known as soon as that is there
    qint64 timeNs = 0;
    quint32 originalLength = 0;
    QByteArrayView data; // Ok only
};
[[nodiscard]] Record parseRecord(const Header &header, QByteArrayView bytes);

} // namespace net::pcap
