#include "datagrampairing.h"

#include "clock.h"

#include <QCryptographicHash>
#include <QHash>

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qsizetype shortBytes = 32; // up to here bytes are compared themselves, beyond by digest

QByteArray identityOf(RecordReader &reader, const IndexEntry &entry, quint32 bytesCompared)
{
    QByteArray bytes = bytesCompared == 0 ? QByteArray() : reader.payload(entry, bytesCompared).value_or(QByteArray());
    if (bytes.size() > shortBytes)
        bytes = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    return QByteArray::number(entry.length) + ':' + bytes;
}

} // namespace

class DatagramPairing::Grouping final {
public:
    void add(const QByteArray &identity, quint32 entry, Place place)
    {
        auto found = m_placeOf.constFind(identity); // by what is the same: length and bytes, or their digest
        if (found == m_placeOf.constEnd()) {
            found = m_placeOf.insert(identity, m_groups.size());
            m_groups.emplace_back();
        }
        (m_groups[*found].*place).push_back(entry);
    }
    [[nodiscard]] std::vector<Group> take() { return std::move(m_groups); }

private:
    QHash<QByteArray, size_t> m_placeOf;
    std::vector<Group> m_groups;
};

// One end's datagrams that are not told by all of their bytes.
class DatagramPairing::ShortOnes final {
public:
    ShortOnes(RecordReader &reader, Place place, const std::atomic<bool> &stop)
        : m_reader(reader)
        , m_place(place)
        , m_stop(stop)
    {
    }

    // Those that were kept whole are put into groups, the others are kept here.
    void sort(std::span<const quint32> entries, Grouping *whole)
    {
        for (const quint32 entry : entries) {
            if (m_stop)
                return;
            const IndexEntry &indexed = m_reader.index().at(entry);
            if (indexed.kept < indexed.length)
                m_entries.push_back(entry);
            else
                whole->add(identityOf(m_reader, indexed, indexed.kept), entry, m_place);
        }
    }
    void findLeastKept(QHash<quint32, quint32> *ofLength) const
    {
        for (const quint32 entry : m_entries) {
            const IndexEntry &indexed = m_reader.index().at(entry);
            const auto found = ofLength->find(indexed.length);
            if (found == ofLength->end())
                ofLength->insert(indexed.length, indexed.kept);
            else
                *found = std::min(*found, indexed.kept);
        }
    }
    void addFrom(const Group &group) { m_entries.insert(m_entries.end(), (group.*m_place).begin(), (group.*m_place).end()); }
    void group(const QHash<quint32, quint32> &leastKept, Grouping *groups)
    {
        std::sort(m_entries.begin(), m_entries.end());
        for (const quint32 entry : m_entries) {
            if (m_stop)
                return;
            const IndexEntry &indexed = m_reader.index().at(entry);
            groups->add(identityOf(m_reader, indexed, leastKept.value(indexed.length)), entry, m_place);
        }
    }

private:
    RecordReader &m_reader;
    Place m_place;
    const std::atomic<bool> &m_stop;
    std::vector<quint32> m_entries;
};

// First by all of their bytes: one that was cut must not cost all others of its length what tells them apart.
DatagramPairing::DatagramPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                                 std::span<const quint32> received, bool fromHere, const std::atomic<bool> &stop)
    : m_sender(sender.index())
    , m_receiver(receiver.index())
    , m_stop(stop)
    , m_fromHere(fromHere)
{
    ShortOnes shortSent(sender, &Group::sent, stop);
    ShortOnes shortReceived(receiver, &Group::received, stop);
    Grouping whole;
    shortSent.sort(sent, &whole);
    shortReceived.sort(received, &whole);
    QHash<quint32, quint32> leastKept; // by length
    shortSent.findLeastKept(&leastKept);
    shortReceived.findLeastKept(&leastKept);
    m_groups = whole.take();
    if (leastKept.isEmpty())
        return;
    std::erase_if(m_groups, [&](const Group &group) {
        if (group.isCertain() || !leastKept.contains(lengthOf(group)))
            return false;
        shortSent.addFrom(group);
        shortReceived.addFrom(group);
        return true;
    });
    Grouping others;
    shortSent.group(leastKept, &others);
    shortReceived.group(leastKept, &others);
    for (Group &group : others.take())
        m_groups.push_back(std::move(group));
}

quint32 DatagramPairing::lengthOf(const Group &group) const
{
    return group.sent.empty() ? m_receiver.at(group.received.front()).length : m_sender.at(group.sent.front()).length;
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

std::vector<Delivery> DatagramPairing::pairCertain(size_t most) const
{
    std::vector<Delivery> deliveries;
    for (const Group &group : m_groups) {
        if (!group.isCertain())
            continue;
        for (size_t i = 0; i < group.sent.size(); ++i) {
            if (m_stop || deliveries.size() >= most)
                return deliveries;
            deliveries.push_back(delivery(group.sent[i], group.received[i]));
        }
    }
    return deliveries;
}

std::vector<Delivery> DatagramPairing::pairRest(const ClockOffset &clock, size_t most) const
{
    std::vector<Delivery> deliveries;
    const auto goesOn = [&] { return !m_stop && deliveries.size() < most; };
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
        if (group.isCertain())
            continue;
        // From the last one back, each takes the latest that can have been it.
        size_t sent = group.sent.size();
        size_t received = group.received.size();
        while (received > 0 && goesOn()) {
            if (sent > 0 && !mayBe(group.sent[sent - 1], group.received[received - 1])) {
                deliveries.push_back(delivery(group.sent[--sent], Delivery::nowhere));
                continue;
            }
            --received;
            deliveries.push_back(delivery(sent > 0 ? group.sent[--sent] : Delivery::nowhere, group.received[received]));
        }
        while (sent > 0 && goesOn())
            deliveries.push_back(delivery(group.sent[--sent], Delivery::nowhere));
    }
    return deliveries;
}

} // namespace net
