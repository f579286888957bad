// The blocks of a pcapng file, read from bytes. Pure functions, nothing is trusted: lengths are checked, blocks are bounded.
//
// Both byte orders: that of a section stands in its header, and whoever reads on passes it to what follows. NetYard's own
// files are little-endian. Source: draft-ietf-opsawg-pcapng sections 3.1 and 4, and appendix A (packet block). Thread: any.
#pragma once

#include "channel.h"

#include <QByteArray>

#include <optional>

namespace net::pcapng {

inline constexpr quint32 maxBlockBytes = quint32{32} << 20; // longer ones are taken for damage
inline constexpr qsizetype blockHeadBytes = 8;
inline constexpr quint32 oldPacketType = 0x00000002;
inline constexpr quint32 simplePacketType = 0x00000003;

enum class ByteOrder : quint8 { Little, Big };

enum class BlockStatus : quint8 { Ok, NeedMore, Damaged };

struct Block {
    BlockStatus status = BlockStatus::NeedMore;
    quint32 type = 0;
    quint32 length = 0;  // of the whole block; known, and checked, as soon as its head is there
    QByteArrayView body; // between the lengths; Ok only
    ByteOrder order = ByteOrder::Little;
};
// The block that begins at the first of the bytes. A section header tells its own order.
[[nodiscard]] Block parseBlock(QByteArrayView bytes, ByteOrder order = ByteOrder::Little);

// The rest take the body of an Ok block, and give nullopt when it is malformed.
struct SectionHeader {
    QByteArray application;
};
[[nodiscard]] std::optional<SectionHeader> parseSectionHeader(QByteArrayView body, ByteOrder order = ByteOrder::Little);

struct Interface {
    quint16 linkType = 0;
    QByteArray name;
    quint8 timeResolution = 6; // if_tsresol: negative power of ten, or with the highest bit set of two
    qint64 timeOffset = 0;     // if_tsoffset: seconds
    quint32 snapLength = 0;    // 0: none
};
[[nodiscard]] std::optional<Interface> parseInterface(QByteArrayView body, ByteOrder order = ByteOrder::Little);
// Of a packet of that interface, since 1970.
[[nodiscard]] qint64 toNanoseconds(quint64 time, const Interface &interface);

struct Packet {
    quint32 interface = 0;
    quint64 time = 0; // in the interface's resolution
    quint32 originalLength = 0;
    QByteArrayView data;
    std::optional<Direction> direction;
    QByteArrayView comment;
};
[[nodiscard]] std::optional<Packet> parsePacketBlock(QByteArrayView body, ByteOrder order = ByteOrder::Little);
// Its two relatives; neither carries options that matter here. A simple one has no time, and is the first interface's.
[[nodiscard]] std::optional<Packet> parseOldPacketBlock(QByteArrayView body, ByteOrder order);
[[nodiscard]] std::optional<Packet> parseSimplePacketBlock(QByteArrayView body, quint32 snapLength, ByteOrder order);
// NetYard's own only: from the first bytes of a packet block whose end may be missing: as much of the data as is there, and
// no options.
[[nodiscard]] std::optional<Packet> parsePacketStart(QByteArrayView bytes);

} // namespace net::pcapng
