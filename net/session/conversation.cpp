#include "conversation.h"

#include "capturedentry.h"

#include <algorithm>

namespace net {

namespace {

quint32 bytesOf(const IndexEntry &entry) // that it adds to the stream
{
    return isRepeated(entry) ? 0 : entry.kept;
}

} // namespace

bool Conversation::extend(const SessionIndex &index, qint64 end, qint64 most)
{
    const qint64 stop = std::min(end, m_looked + most);
    for (; m_looked < stop; ++m_looked) {
        if (index.at(m_looked).flow == m_flow && m_flow != 0)
            add(index, static_cast<quint32>(m_looked));
    }
    return m_looked >= end;
}

bool Conversation::joins(const SessionIndex &index, const IndexEntry &entry) const
{
    if (m_pieces.empty() || entry.isEvent() || m_transport == Transport::Udp)
        return false;
    const Piece &piece = m_pieces.back();
    const IndexEntry &last = index.at(m_entries.back());
    return last.type == entry.type && isRepeated(last) == isRepeated(entry) && !isLate(last) && piece.skip == 0 &&
           piece.count < pieceMessages && piece.bytes + bytesOf(entry) <= pieceBytes &&
           (last.kept == 0) == (entry.kept == 0) && entry.timeNs - last.timeNs < pauseNs;
}

void Conversation::add(const SessionIndex &index, quint32 number)
{
    for (const LatePart &part : index.lateParts().at(number))
        addLate(index, part);
    const IndexEntry &entry = index.at(number);
    if (isLate(entry))
        return;
    if (joins(index, entry)) {
        m_entries.push_back(number);
        Piece &piece = m_pieces.back();
        ++piece.count;
        piece.bytes += bytesOf(entry);
        (entry.type == EntryType::MessageIn ? m_bytes.in : m_bytes.out) += bytesOf(entry);
        return;
    }
    const auto first = static_cast<quint32>(m_entries.size());
    m_entries.push_back(number);
    if (entry.isEvent() || isRepeated(entry)) {
        push(index, {first, 1, 0, 0});
        return;
    }
    pushBytes(index, first, 0, entry.kept);
}

void Conversation::addLate(const SessionIndex &index, const LatePart &part)
{
    const quint32 kept = index.at(part.entry).kept;
    const auto first = static_cast<quint32>(m_entries.size());
    m_entries.push_back(part.entry);
    m_hasLate = true;
    pushBytes(index, first, std::min(kept, part.skip), std::min(kept, part.skip + part.length));
}

void Conversation::pushBytes(const SessionIndex &index, quint32 first, quint32 skip, quint32 end)
{
    do {
        const quint32 left = end - skip;
        const quint32 bytes = left <= longPieceBytes + shortestRest ? left : longPieceBytes;
        push(index, {first, 1, skip, bytes});
        skip += bytes;
    } while (skip < end);
}

void Conversation::push(const SessionIndex &index, const Piece &piece)
{
    if (m_pieces.size() % markEvery == 0)
        m_marks.push_back(m_bytes);
    m_pieces.push_back(piece);
    if (index.at(m_entries[piece.first]).type == EntryType::MessageIn)
        m_bytes.in += piece.bytes;
    else
        m_bytes.out += piece.bytes;
}

size_t Conversation::pieceOf(quint32 entry) const
{
    const auto found = m_hasLate ? std::find(m_entries.begin(), m_entries.end(), entry)
                                 : std::lower_bound(m_entries.begin(), m_entries.end(), entry);
    if (found == m_entries.end() || *found != entry)
        return m_pieces.size();
    const auto at = static_cast<quint32>(found - m_entries.begin());
    // The first piece that begins behind it, and back to where it begins itself.
    const auto behind = std::upper_bound(m_pieces.begin(), m_pieces.end(), at,
                                         [](quint32 number, const Piece &other) { return number < other.first; });
    auto piece = static_cast<size_t>(behind - m_pieces.begin()) - 1;
    while (continues(piece))
        --piece;
    return piece;
}

bool Conversation::beginsTurn(const SessionIndex &index, size_t piece) const
{
    const Piece &here = m_pieces[piece];
    const IndexEntry &entry = index.at(m_entries[here.first]);
    if (entry.isEvent() || continues(piece))
        return false;
    if (here.first == 0 || m_transport == Transport::Udp)
        return true;
    const IndexEntry &before = index.at(m_entries[here.first - 1]);
    return before.type != entry.type || entry.timeNs - before.timeNs >= pauseNs;
}

qint64 Conversation::positionOf(const SessionIndex &index, size_t piece) const
{
    const EntryType way = index.at(m_entries[m_pieces[piece].first]).type;
    const size_t mark = piece / markEvery;
    qint64 bytes = way == EntryType::MessageIn ? m_marks[mark].in : m_marks[mark].out;
    for (size_t i = mark * markEvery; i < piece; ++i) {
        if (index.at(m_entries[m_pieces[i].first]).type == way)
            bytes += m_pieces[i].bytes;
    }
    return bytes;
}

Result<QByteArray> Conversation::read(RecordReader &reader, size_t piece) const
{
    const Piece &here = m_pieces[piece];
    if (here.bytes == 0)
        return QByteArray();
    if (here.count == 1)
        return reader.payloadPart(reader.index().at(m_entries[here.first]), here.skip, here.bytes);
    QByteArray bytes;
    bytes.reserve(here.bytes);
    for (quint32 i = 0; i < here.count; ++i) {
        const Result<QByteArray> payload = reader.payload(reader.index().at(m_entries[here.first + i]));
        if (!payload)
            return failure(payload.error());
        bytes += *payload;
    }
    return bytes;
}

} // namespace net
