// What is particular to entries of a capture that another program made: what an IndexEntry says that NetYard's own never
// have.
//
// Thread: any.
#pragma once

#include "sessionindex.h"

namespace net {

// Of a captured message its payload stands in one piece, kept bytes from entry.offset + payloadAt() on; the place is kept
// where an event has its kind. 0 for a message that NetYard recorded, whose packets are to be parsed.
inline constexpr quint16 mostPayloadAt = 0x3FFF;
[[nodiscard]] inline quint16 payloadAt(const IndexEntry &entry)
{
    return entry.isEvent() ? quint16{0} : entry.eventKind & mostPayloadAt;
}

// Of a captured message each byte was captured before: TCP has sent it again. The stream has it once.
inline constexpr quint16 repeatedBit = 0x8000; // beside the place
[[nodiscard]] inline bool isRepeated(const IndexEntry &entry)
{
    return !entry.isEvent() && (entry.eventKind & repeatedBit) != 0;
}

// A captured message that came after bytes which follow it in the stream, or some of whose bytes were captured before.
// What the stream has of it, and where: SessionIndex::lateParts().
inline constexpr quint16 lateBit = 0x4000;
[[nodiscard]] inline bool isLate(const IndexEntry &entry)
{
    return !entry.isEvent() && (entry.eventKind & lateBit) != 0;
}

// An event that was read from a captured packet's flags (SYN, FIN, RST) and has no block of its own.
[[nodiscard]] inline bool isMark(const IndexEntry &entry)
{
    return entry.isEvent() && entry.kept == 0;
}

} // namespace net
