// The frames of the NetYard transfer protocol: four bytes of length, one of type, then so many bytes. Pure; fuzzed.
//
//   0       1       2       3       4       5
//   +-------+-------+-------+-------+-------+------------------------+
//   |  length of the payload, big-endian    | type  | payload        |
//   +-------+-------+-------+-------+-------+------------------------+
//
// Control frames carry one CBOR map (RFC 8949) of at most maxControlBytes; Data frames carry the bytes of a file as they
// are, at most maxDataBytes. Each side begins with a Hello, whose payload starts with the magic, so that a stranger is known
// by his first bytes. Thread: any.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace net::transfer {

enum class FrameType : quint8 {
    Hello = 1,       // both, first: magic, version, program
    Challenge = 2,   // receiver: prove that you know the PIN
    Proof = 3,       // sender
    Offer = 4,       // sender: who, how many, how much
    Entries = 5,     // sender: some of the offer's files and folders; as often as needed
    OfferEnd = 6,    // sender
    Answer = 7,      // receiver: accepted or not, with what to leave out and where to go on
    FileBegin = 8,   // sender: which entry, from which offset
    Data = 9,        // sender: the file's bytes
    FileEnd = 10,    // sender: the digest
    FileResult = 11, // receiver: whole, or why not
    Done = 12,       // sender: nothing more comes; receiver: everything is in its place
    Pause = 13,      // both
    Resume = 14,     // both
    Cancel = 15,     // both: the whole transfer; what has come stays resumable
    Error = 16,      // both: why the connection ends
    KeepAlive = 17,  // both: somebody is still deciding
};

inline constexpr qsizetype frameHeadBytes = 5;
inline constexpr qsizetype maxControlBytes = qsizetype{256} << 10;
inline constexpr qsizetype maxDataBytes = qsizetype{1} << 20;
inline constexpr QByteArrayView magic = "NetYard transfer\n"; // how a Hello's payload begins
inline constexpr int protocolVersion = 1;

struct FrameHead {
    enum class Status : quint8 { NeedMore, Complete, TooLong, UnknownType } status = Status::NeedMore;
    FrameType type = FrameType::Error;
    qsizetype length = 0; // of the payload that follows the five bytes
};
// TooLong: beyond the limit of its type; length is what was announced. An unknown type within maxControlBytes is
// UnknownType: it may be read over (a later version's).
[[nodiscard]] FrameHead parseFrameHead(QByteArrayView buffer);
void appendFrameHead(QByteArray &out, FrameType type, qsizetype length);
[[nodiscard]] QByteArray frame(FrameType type, QByteArrayView payload);

} // namespace net::transfer
