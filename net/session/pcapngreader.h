// The blocks of a pcapng file, read from bytes. Pure functions, nothing is trusted: lengths are checked, blocks are bounded.
//
// Little-endian files only, as pcapngwriter.h makes them (and as editcap writes them on the machines of today).
// Source: draft-ietf-opsawg-pcapng sections 3.1 and 4. Thread: any.
#pragma once

#include "channel.h"

#include <QByteArray>

#include <optional>

namespace net::pcapng {

inline constexpr quint32 maxBlockBytes = quint32{32} << 20; // longer ones are taken for damage
inline constexpr qsizetype blockHeadBytes = 8;

enum class BlockStatus : quint8 { Ok, NeedMore, Damaged };

struct Block {
    BlockStatus status = BlockStatus::NeedMore;
    quint32 type = 0;
    quint32 length = 0;  // of the whole block; known, and checked, as soon as its head is there
    QByteArrayView body; // between the lengths; Ok only
};
// The block that begins at the first of the bytes.
[[nodiscard]] Block parseBlock(QByteArrayView bytes);

// The rest take the body of an Ok block, and give nullopt when it is malformed.
struct SectionHeader {
    QByteArray application;
};
[[nodiscard]] std::optional<SectionHeader> parseSectionHeader(QByteArrayView body);

struct Interface {
    quint16 linkType = 0;
    QByteArray name;
    quint8 timeResolution = 6; // negative power of ten; if_tsresol
};
[[nodiscard]] std::optional<Interface> parseInterface(QByteArrayView body);

struct Packet {
    quint32 interface = 0;
    quint64 time = 0; // in the interface's resolution
    quint32 originalLength = 0;
    QByteArrayView data;
    std::optional<Direction> direction;
    QByteArrayView comment;
};
[[nodiscard]] std::optional<Packet> parsePacketBlock(QByteArrayView body);
// From the first bytes of a packet block whose end may be missing: as much of the data as is there, and no options.
[[nodiscard]] std::optional<Packet> parsePacketStart(QByteArrayView bytes);

} // namespace net::pcapng
