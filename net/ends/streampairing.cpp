#include "streampairing.h"

#include "capturedentry.h"

#include <algorithm>

namespace net {

namespace {

constexpr qsizetype headBytes = 64 << 10; // what is looked through for the other end's next bytes
constexpr qsizetype probeBytes = 64;
constexpr qsizetype fewestBytes = 4; // shorter ones are found anywhere
constexpr int mostMisses = 64;       // messages in a row that nothing is found for
constexpr int mostTries = 10'000;    // to find the place anew

bool beginAlike(QByteArrayView a, QByteArrayView b)
{
    const qsizetype common = std::min(a.size(), b.size());
    return a.first(common) == b.first(common);
}

// Where `later` begins in `earlier`: best where all of their common bytes are the same, else where its first ones are.
std::optional<qint64> startOf(const QByteArray &later, const QByteArray &earlier)
{
    std::optional<qint64> first;
    const QByteArray probe = later.first(std::min(later.size(), probeBytes));
    if (probe.size() < fewestBytes)
        return {};
    for (qsizetype at = earlier.indexOf(probe); at >= 0; at = earlier.indexOf(probe, at + 1)) {
        if (beginAlike(later, QByteArrayView(earlier).sliced(at)))
            return at;
        if (!first)
            first = at;
    }
    return first;
}

} // namespace

QByteArrayView StreamPairing::End::payload()
{
    if (loaded != at) {
        bytes = read(reader, piece());
        loaded = at;
    }
    return bytes;
}

QByteArray StreamPairing::End::head(qsizetype most)
{
    QByteArray joined;
    const size_t was = at;
    for (; !isOver() && joined.size() < most; ++at) {
        joined += payload();
        if (bytes.size() < piece().to - piece().from)
            break; // what follows does not join
    }
    at = was;
    return joined.first(std::min(joined.size(), most));
}

StreamPairing::End StreamPairing::endOf(RecordReader &reader, std::span<const quint32> entries)
{
    End end{reader, {}};
    end.pieces.reserve(entries.size());
    qint64 position = 0;
    const auto add = [&end, &position](Piece piece, quint32 length) {
        piece.from = position;
        piece.to = position += length;
        if (length > 0)
            end.pieces.push_back(piece);
    };
    for (const quint32 number : entries) {
        for (const LatePart &part : reader.index().lateParts().at(number))
            add({.entry = part.entry, .skip = part.skip, .isLate = true}, part.length);
        const IndexEntry &entry = reader.index().at(number);
        if (!isLate(entry))
            add({.entry = number}, entry.length);
    }
    return end;
}

QByteArray StreamPairing::read(RecordReader &reader, const Piece &piece)
{
    const IndexEntry &entry = reader.index().at(piece.entry);
    if (!piece.isLate)
        return reader.payload(entry).value_or(QByteArray()); // unreadable: as if not kept
    const quint32 skip = std::min(entry.kept, piece.skip);
    const qint64 bytes = std::min<qint64>(entry.kept - skip, piece.to - piece.from);
    return reader.payloadPart(entry, skip, static_cast<quint32>(bytes)).value_or(QByteArray());
}

StreamPairing::StreamPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                             std::span<const quint32> received, const std::atomic<bool> &stop)
    : m_sender(endOf(sender, sent))
    , m_receiver(endOf(receiver, received))
    , m_stop(stop)
{
}

std::vector<Delivery> StreamPairing::run(size_t most)
{
    m_most = most;
    int misses = 0;
    for (int tries = 0; goesOn() && misses < mostMisses && tries < mostTries; ++tries) {
        if (m_sender.isOver() || m_receiver.isOver())
            break;
        const size_t sender = m_sender.at;
        const size_t receiver = m_receiver.at;
        if (const std::optional<qint64> shift = align())
            walk(*shift);
        if (m_sender.at != sender || m_receiver.at != receiver) {
            misses = 0;
            continue;
        }
        ++misses;
        emitReceived(m_receiver.at++);
    }
    for (; goesOn() && !m_sender.isOver(); ++m_sender.at)
        emitSent(m_sender.at, {});
    for (; goesOn() && !m_receiver.isOver(); ++m_receiver.at)
        emitReceived(m_receiver.at);
    return std::move(m_deliveries);
}

// What to add to a position of the sender's stream to have that of the receiver's, from here on.
std::optional<qint64> StreamPairing::align()
{
    m_receivedPart = false;
    const QByteArray sent = m_sender.head(headBytes);
    const QByteArray received = m_receiver.head(headBytes);
    const qint64 shift = m_receiver.piece().from - m_sender.piece().from;
    // It is enough when the next message agrees: the others will be compared as they come.
    const qint64 next =
        std::min(m_sender.piece().to - m_sender.piece().from, m_receiver.piece().to - m_receiver.piece().from);
    if (beginAlike(QByteArrayView(sent).first(std::min<qint64>(next, sent.size())), received))
        return shift;
    if (const std::optional<qint64> at = startOf(received, sent))
        return shift - *at;
    if (const std::optional<qint64> at = startOf(sent, received))
        return shift + *at;
    return {};
}

void StreamPairing::walk(qint64 shift)
{
    const qint64 receiverBegins = m_receiver.piece().from;
    const qint64 senderBegins = m_sender.piece().from + shift;
    for (; goesOn() && !m_sender.isOver() && m_sender.piece().to + shift <= receiverBegins; ++m_sender.at)
        emitSent(m_sender.at, {});
    for (; goesOn() && !m_receiver.isOver() && m_receiver.piece().to <= senderBegins; ++m_receiver.at)
        emitReceived(m_receiver.at);
    size_t last = m_receiver.at; // to come, of what the sender's piece became
    while (goesOn() && !m_sender.isOver() && !m_receiver.isOver() && agree(shift)) {
        m_receivedPart = true;
        if (m_receiver.piece().entry > m_receiver.pieces[last].entry)
            last = m_receiver.at;
        const qint64 sentTo = m_sender.piece().to + shift;
        const qint64 receivedTo = m_receiver.piece().to;
        if (sentTo <= receivedTo)
            emitSent(m_sender.at++, last);
        if (sentTo >= receivedTo) {
            ++m_receiver.at;
            m_receivedPart = false;
        }
        if (sentTo <= receivedTo)
            last = m_receiver.at;
    }
    if (m_receivedPart && !m_receiver.isOver()) { // the sender's account ends, or they differ, within this one
        ++m_receiver.at;
        m_receivedPart = false;
    }
}

// The bytes that the two pieces looked at have in common, where both were kept.
bool StreamPairing::agree(qint64 shift)
{
    const qint64 sentFrom = m_sender.piece().from + shift;
    const qint64 receivedFrom = m_receiver.piece().from;
    const QByteArrayView sent = m_sender.payload();
    const QByteArrayView received = m_receiver.payload();
    const qint64 from = std::max(sentFrom, receivedFrom);
    const qint64 to = std::min(sentFrom + sent.size(), receivedFrom + received.size());
    if (from >= to)
        return true;
    return sent.sliced(from - sentFrom, to - from) == received.sliced(from - receivedFrom, to - from);
}

void StreamPairing::emitSent(size_t piece, std::optional<size_t> receivedPiece)
{
    const Piece &sent = m_sender.pieces[piece];
    Delivery delivery;
    delivery.sent = sent.entry;
    delivery.sentNs = m_sender.reader.index().at(sent.entry).timeNs;
    delivery.bytes = static_cast<quint32>(sent.to - sent.from);
    delivery.isRough = m_sender.reader.index().at(sent.entry).kept == 0;
    if (receivedPiece) {
        delivery.received = m_receiver.pieces[*receivedPiece].entry;
        delivery.receivedNs = m_receiver.reader.index().at(delivery.received).timeNs;
    }
    emit(delivery, sent.isLate);
}

void StreamPairing::emitReceived(size_t piece)
{
    const Piece &received = m_receiver.pieces[piece];
    Delivery delivery;
    delivery.received = received.entry;
    delivery.receivedNs = m_receiver.reader.index().at(received.entry).timeNs;
    delivery.bytes = static_cast<quint32>(received.to - received.from);
    emit(delivery, received.isLate);
}

// Of a late message that filled several gaps there is one: it has arrived when the last part of it has.
void StreamPairing::emit(const Delivery &delivery, bool isLate)
{
    if (isLate) {
        const auto key = delivery.wasSent() ? std::pair(delivery.sent, Delivery::nowhere)
                                            : std::pair(Delivery::nowhere, delivery.received);
        if (const auto [known, isNew] = m_ofLate.try_emplace(key, m_deliveries.size()); !isNew) {
            Delivery &whole = m_deliveries[known->second];
            whole.bytes += delivery.bytes;
            // Nowhere is the highest number: what is missing in part has not arrived.
            if (delivery.received > whole.received || !delivery.wasReceived()) {
                whole.received = delivery.received;
                whole.receivedNs = delivery.receivedNs;
            }
            return;
        }
    }
    m_deliveries.push_back(delivery);
}

} // namespace net
