// The blocks of a pcapng file, as bytes appended to a buffer. Pure functions: no file, no state.
//
// Written little-endian, each block whole and padded to 32 bits. Lengths are bytes, times are nanoseconds since
// 1970 (if_tsresol 9). Source: draft-ietf-opsawg-pcapng sections 4.1 (section header), 4.2 (interface description),
// 4.3 (enhanced packet), 4.8 (systemd journal export). Thread: any.
#pragma once

#include "channel.h"

#include <QByteArray>

namespace net::pcapng {

inline constexpr quint32 sectionHeaderType = 0x0A0D0D0A;
inline constexpr quint32 interfaceType = 0x00000001;
inline constexpr quint32 packetType = 0x00000006;
inline constexpr quint32 journalType = 0x00000009;
inline constexpr quint32 byteOrderMagic = 0x1A2B3C4D;
inline constexpr quint16 linkTypeRaw = 101;

inline constexpr quint16 optionEnd = 0;
inline constexpr quint16 optionComment = 1;
inline constexpr quint16 optionIfName = 2;
inline constexpr quint16 optionIfDescription = 3;
inline constexpr quint16 optionIfTsResolution = 9;
inline constexpr quint16 optionShbApplication = 4;
inline constexpr quint16 optionPacketFlags = 2;

inline constexpr qsizetype journalTextLimit = qsizetype{16} << 20; // of one journal entry

// Makes room for count more bytes, not initialised, and says where they are.
[[nodiscard]] char *grow(QByteArray &out, qsizetype count);

void appendSectionHeader(QByteArray &out, const QByteArray &application);
void appendInterface(QByteArray &out, const QByteArray &name, const QByteArray &description);

struct PacketInfo {
    quint32 interface = 0; // 0-based, in the order of the interface blocks
    qint64 timeNs = 0;
    quint32 capturedLength = 0; // bytes of the packet that are in the block
    quint32 originalLength = 0; // bytes it had on the wire
    Direction direction = Direction::In;
    QByteArrayView comment;
};
// Writes all of the block but the packet itself; the caller fills capturedLength bytes at the place returned.
[[nodiscard]] char *appendPacket(QByteArray &out, const PacketInfo &info);

// One entry of the journal export format, without its time stamp, which is added here.
void appendJournal(QByteArray &out, qint64 timeNs, QByteArrayView entry);

} // namespace net::pcapng
