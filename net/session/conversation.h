// One connection's entries in their order, cut into pieces that can be read and shown one at a time.
//
// The order is that in which they were recorded, but that of a capture what came late stands where it belongs in its stream.
// A piece is an event, or some messages that went the same way without a pause and together are not too long, or a part of
// one that is: so that a view reads only what is on screen, were it a gigabyte or ten million messages. Made of the index
// alone (4 bytes an entry and 16 a piece), taken up again where it left off when more was recorded.
// Thread: a value, one thread at a time.
#pragma once

#include "recordreader.h"
#include "result.h"
#include "sessionindex.h"

#include <vector>

namespace net {

class Conversation final {
public:
    static constexpr quint32 pieceBytes = 16 << 10;     // messages are put together up to here
    static constexpr quint32 pieceMessages = 512;       // and so many of them
    static constexpr quint32 longPieceBytes = 64 << 10; // of one message that is longer
    static constexpr quint32 shortestRest = 64;         // that is a piece of its own
    static constexpr qint64 pauseNs = 1'000'000'000;    // after such a silence a new turn begins

    struct Piece {
        quint32 first = 0; // of the conversation's entries
        quint32 count = 0;
        quint32 skip = 0;  // bytes of the first that are not in it: they stand in pieces before
        quint32 bytes = 0; // that are in the file
    };

    Conversation() = default;
    explicit Conversation(quint32 flow, Transport transport = Transport::Tcp)
        : m_flow(flow)
        , m_transport(transport)
    {
    }

    // Looks at the index's entries up to `end`, at most `most` of them; true when all of those have been. The last piece
    // may become longer by that, the others stay as they are.
    bool extend(const SessionIndex &index, qint64 end, qint64 most);
    [[nodiscard]] qint64 looked() const { return m_looked; }
    void startAt(qint64 entry) { m_looked = entry; } // where the connection begins, if that is known

    [[nodiscard]] quint32 flow() const { return m_flow; }
    [[nodiscard]] Transport transport() const { return m_transport; }
    // Entries in the order of the pieces; one that came late and filled several gaps is there more than once.
    [[nodiscard]] size_t entryCount() const { return m_entries.size(); }
    [[nodiscard]] quint32 entry(size_t i) const { return m_entries[i]; } // its number in the index
    [[nodiscard]] size_t pieceCount() const { return m_pieces.size(); }
    [[nodiscard]] const Piece &piece(size_t i) const { return m_pieces[i]; }
    [[nodiscard]] size_t pieceOf(quint32 entry) const; // that the entry begins in; pieceCount() when it is none of these

    // It is the rest of the message that the piece before is the beginning of.
    [[nodiscard]] bool continues(size_t piece) const
    {
        return piece > 0 && m_pieces[piece - 1].first == m_pieces[piece].first;
    }
    // The first of a run of pieces that went one way.
    [[nodiscard]] bool beginsTurn(const SessionIndex &index, size_t piece) const;
    // Bytes that went the piece's way before it.
    [[nodiscard]] qint64 positionOf(const SessionIndex &index, size_t piece) const;

    [[nodiscard]] Result<QByteArray> read(RecordReader &reader, size_t piece) const;

private:
    static constexpr size_t markEvery = 64;
    struct Mark {
        qint64 in = 0;
        qint64 out = 0;
    };

    void add(const SessionIndex &index, quint32 number);
    [[nodiscard]] bool joins(const SessionIndex &index, const IndexEntry &entry) const;
    void addLate(const SessionIndex &index, const LatePart &part);
    void pushBytes(const SessionIndex &index, quint32 first, quint32 skip, quint32 end); // of one message
    void push(const SessionIndex &index, const Piece &piece);

    quint32 m_flow = 0;
    Transport m_transport = Transport::Tcp;
    std::vector<quint32> m_entries;
    std::vector<Piece> m_pieces;
    std::vector<Mark> m_marks; // bytes in front of each 64th piece
    Mark m_bytes;              // in all closed pieces
    qint64 m_looked = 0;
    bool m_hasLate = false; // so m_entries do not ascend
};

} // namespace net
