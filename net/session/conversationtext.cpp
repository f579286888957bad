#include "conversationtext.h"

#include "capturedentry.h"

#include <algorithm>
#include <vector>

namespace net {

namespace {

constexpr size_t mostBetween = 64;  // pieces that went the other way, and events
constexpr size_t longestChain = 64; // of pieces in which nothing tells where a character begins

} // namespace

// That the stream goes on in, or comes from; none where bytes between the two are not known, or are not one stream.
std::optional<size_t> ConversationText::neighbour(const SessionIndex &index, size_t piece, bool next) const
{
    const auto firstEntry = [this, &index](size_t of) -> const IndexEntry & {
        return index.at(m_conversation->entry(m_conversation->piece(of).first));
    };
    for (size_t distance = 1; distance <= mostBetween; ++distance) {
        if (next ? piece + distance >= m_conversation->pieceCount() : distance > piece)
            break;
        const size_t other = next ? piece + distance : piece - distance;
        if (firstEntry(other).type != firstEntry(piece).type || isRepeated(firstEntry(other)))
            continue;
        const Conversation::Piece &earlier = m_conversation->piece(std::min(piece, other));
        const Conversation::Piece &later = m_conversation->piece(std::max(piece, other));
        if (m_conversation->continues(std::max(piece, other)))
            return other; // the same message
        const IndexEntry &last = index.at(m_conversation->entry(earlier.first + earlier.count - 1));
        const bool isOneStream =
            m_conversation->transport() == Transport::Tcp && last.kept == last.length && later.bytes > 0;
        return isOneStream ? std::optional(other) : std::nullopt;
    }
    return std::nullopt;
}

QByteArray ConversationText::read(RecordReader &reader, size_t piece) const
{
    return m_conversation->read(reader, piece).value_or(QByteArray());
}

// As many bytes from the piece's beginning on as a character that was begun in front of it may still need.
QByteArray ConversationText::start(RecordReader &reader, size_t piece) const
{
    constexpr qint64 wanted = longestCharacter - 1;
    QByteArray bytes;
    for (std::optional<size_t> at = piece; at && bytes.size() < wanted; at = neighbour(reader.index(), *at, true)) {
        const Conversation::Piece &here = m_conversation->piece(*at);
        const IndexEntry &entry = reader.index().at(m_conversation->entry(here.first));
        bytes += here.count > 1 // the first may be shorter than a character
                     ? read(reader, *at)
                     : reader.payloadPart(entry, here.skip, std::min<qint64>(here.bytes, wanted)).value_or(QByteArray());
    }
    return bytes.left(wanted);
}

// Bytes that belong to a character begun in front of the piece; more than it has where that goes on behind it.
qsizetype ConversationText::carriedInto(RecordReader &reader, size_t piece)
{
    const auto carry = [&](size_t into, QByteArrayView before) {
        m_carried.insert(into, characterAcross(before, start(reader, into), m_encoding).behind);
    };
    std::vector<size_t> chain; // each one's answer waits for that of the next
    for (size_t at = piece; !m_carried.contains(at);) {
        const std::optional<size_t> previous = neighbour(reader.index(), at, false);
        if (!previous || chain.size() >= longestChain) {
            m_carried.insert(at, 0);
            break;
        }
        const QByteArray bytes = read(reader, *previous);
        if (const qsizetype from = certainStart(bytes, m_encoding); from >= 0) {
            carry(at, QByteArrayView(bytes).sliced(from));
            break;
        }
        chain.push_back(at);
        at = *previous;
    }
    for (; !chain.empty(); chain.pop_back()) {
        const size_t previous = *neighbour(reader.index(), chain.back(), false);
        const QByteArray bytes = read(reader, previous);
        const qsizetype carried = m_carried.value(previous);
        if (carried > bytes.size())
            m_carried.insert(chain.back(), carried - bytes.size());
        else
            carry(chain.back(), QByteArrayView(bytes).sliced(carried));
    }
    return m_carried.value(piece);
}

ConversationText::Part ConversationText::part(RecordReader &reader, size_t piece, const QByteArray &own)
{
    Part part;
    part.skipped = std::min(carriedInto(reader, piece), own.size());
    part.bytes = own.sliced(part.skipped);
    const QByteArrayView open =
        QByteArrayView(part.bytes).sliced(std::max<qsizetype>(0, certainStart(part.bytes, m_encoding)));
    if (open.isEmpty())
        return part;
    const std::optional<size_t> next = neighbour(reader.index(), piece, true);
    const QByteArray rest = next ? start(reader, *next) : QByteArray();
    const CharacterSeam seam = characterAcross(open, rest, m_encoding);
    part.isOpen = seam.before == 0 && rest.size() < longestCharacter - 1;
    part.bytes += rest.left(seam.behind);
    return part;
}

} // namespace net
