#include "datagrampairing.h"

#include "clock.h"

#include <QCryptographicHash>

#include <algorithm>

namespace net {

namespace {

constexpr qsizetype shortBytes = 32; // up to here bytes are compared themselves, beyond by digest

QByteArray identityOf(RecordReader &reader, const IndexEntry &entry)
{
    QByteArray bytes = reader.payload(entry).value_or(QByteArray());
    if (bytes.size() > shortBytes)
        bytes = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    return QByteArray::number(entry.length) + ':' + bytes;
}

} // namespace

DatagramPairing::DatagramPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                                 std::span<const quint32> received, bool fromHere)
    : m_sender(sender.index())
    , m_receiver(receiver.index())
    , m_fromHere(fromHere)
{
    for (const quint32 entry : sent)
        m_groups[identityOf(sender, m_sender.at(entry))].sent.push_back(entry);
    for (const quint32 entry : received)
        m_groups[identityOf(receiver, m_receiver.at(entry))].received.push_back(entry);
}

Delivery DatagramPairing::delivery(quint32 sent, quint32 received) const
{
    Delivery delivery;
    delivery.fromHere = m_fromHere;
    delivery.sent = sent;
    delivery.received = received;
    if (delivery.wasReceived()) {
        delivery.receivedNs = m_receiver.at(received).timeNs;
        delivery.bytes = m_receiver.at(received).length;
    }
    if (delivery.wasSent()) {
        delivery.sentNs = m_sender.at(sent).timeNs;
        delivery.bytes = m_sender.at(sent).length;
    }
    return delivery;
}

std::vector<Delivery> DatagramPairing::pairCertain() const
{
    std::vector<Delivery> deliveries;
    for (const Group &group : m_groups) {
        if (group.sent.size() != group.received.size())
            continue;
        for (size_t i = 0; i < group.sent.size(); ++i)
            deliveries.push_back(delivery(group.sent[i], group.received[i]));
    }
    return deliveries;
}

std::vector<Delivery> DatagramPairing::pairRest(const ClockOffset &clock) const
{
    std::vector<Delivery> deliveries;
    const bool isKnown = clock.known != ClockOffset::Known::Nothing;
    const qint64 slack = clock.uncertaintyNs + nsPerMs;
    const auto mayBe = [&](quint32 sent, quint32 received) {
        if (!isKnown)
            return true;
        const qint64 left = m_sender.at(sent).timeNs;
        const qint64 came = m_receiver.at(received).timeNs;
        return m_fromHere ? left <= clock.toHere(came) + slack : clock.toHere(left) <= came + slack;
    };
    for (const Group &group : m_groups) {
        if (group.sent.size() == group.received.size())
            continue;
        // From the last one back, each takes the latest that can have been it.
        size_t sent = group.sent.size();
        size_t received = group.received.size();
        while (received > 0) {
            while (sent > 0 && !mayBe(group.sent[sent - 1], group.received[received - 1]))
                deliveries.push_back(delivery(group.sent[--sent], Delivery::nowhere));
            --received;
            deliveries.push_back(
                delivery(sent > 0 ? group.sent[--sent] : Delivery::nowhere, group.received[received]));
        }
        while (sent > 0)
            deliveries.push_back(delivery(group.sent[--sent], Delivery::nowhere));
    }
    return deliveries;
}

} // namespace net
