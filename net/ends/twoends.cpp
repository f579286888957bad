#include "twoends.h"

#include "clock.h"
#include "datagrampairing.h"
#include "flowentries.h"
#include "streampairing.h"

#include <algorithm>

namespace net {

namespace {

class Joining final {
public:
    Joining(const EndFile &here, const EndFile &there, const std::atomic<bool> &stop)
        : m_stop(stop)
        , m_here(here.path, here.index)
        , m_there(there.path, there.index)
    {
    }

    void pair(const FlowPair &flows, quint32 number, const FlowEntries &here, const FlowEntries &there)
    {
        const size_t before = m_ends.deliveries.size();
        const bool isTcp = m_here.index().flow(flows.here).transport == Transport::Tcp;
        if (isTcp) {
            addAll(StreamPairing(m_here, here.out, m_there, there.in).run(m_stop), true);
            addAll(StreamPairing(m_there, there.out, m_here, here.in).run(m_stop), false);
            addMarks(flows, here, there);
        } else {
            addDatagrams(m_here, here.out, m_there, there.in, true, number);
            addDatagrams(m_there, there.out, m_here, here.in, false, number);
        }
        for (size_t i = before; i < m_ends.deliveries.size(); ++i)
            m_ends.deliveries[i].pair = number;
    }

    [[nodiscard]] bool isFull() const { return m_ends.deliveries.size() >= TwoEnds::mostDeliveries; }

    TwoEnds finish(std::vector<FlowPair> pairs)
    {
        m_ends.pairs = std::move(pairs);
        m_ends.clock = estimateOffset(m_ends.deliveries);
        for (const Waiting &waiting : m_waiting) {
            const size_t before = m_ends.deliveries.size();
            addAll(waiting.datagrams->pairRest(m_ends.clock), waiting.fromHere);
            for (size_t i = before; i < m_ends.deliveries.size(); ++i)
                m_ends.deliveries[i].pair = waiting.pair;
        }
        m_ends.clock = estimateOffset(m_ends.deliveries);
        const auto timeOf = [this](const Delivery &delivery) {
            return delivery.wasSent() ? m_ends.leftNs(delivery) : m_ends.arrivedNs(delivery);
        };
        std::stable_sort(m_ends.deliveries.begin(), m_ends.deliveries.end(),
                         [&](const Delivery &a, const Delivery &b) { return timeOf(a) < timeOf(b); });
        m_ends.fromHere = totals(true);
        m_ends.fromThere = totals(false);
        return std::move(m_ends);
    }

    void cut() { m_ends.isCut = true; }

private:
    struct Waiting {
        std::unique_ptr<DatagramPairing> datagrams;
        quint32 pair = 0;
        bool fromHere = false;
    };

    void addAll(std::vector<Delivery> deliveries, bool fromHere)
    {
        for (Delivery &delivery : deliveries) {
            delivery.fromHere = fromHere;
            m_ends.deliveries.push_back(delivery);
        }
    }

    void addDatagrams(RecordReader &sender, const std::vector<quint32> &sent, RecordReader &receiver,
                      const std::vector<quint32> &received, bool fromHere, quint32 number)
    {
        auto datagrams = std::make_unique<DatagramPairing>(sender, sent, receiver, received, fromHere);
        addAll(datagrams->pairCertain(), fromHere);
        m_waiting.push_back({std::move(datagrams), number, fromHere});
    }

    // Opening and closing, of which no bytes tell.
    void addMarks(const FlowPair &flows, const FlowEntries &here, const FlowEntries &there)
    {
        const bool fromHere = !m_here.index().flow(flows.here).openedByPeer;
        addOpening(fromHere ? here : there, fromHere ? there : here, fromHere);
        addMark(DeliveryKind::Finish, here.finished, there.peerFinished, true);
        addMark(DeliveryKind::Finish, there.finished, here.peerFinished, false);
        addMark(DeliveryKind::Reset, here.aborted, there.resetByPeer, true);
        addMark(DeliveryKind::Reset, there.aborted, here.resetByPeer, false);
    }

    void addMark(DeliveryKind kind, quint32 sent, quint32 received, bool fromHere)
    {
        if (sent == Delivery::nowhere || received == Delivery::nowhere)
            return; // what one end alone tells stands in its own log
        Delivery mark;
        mark.kind = kind;
        mark.fromHere = fromHere;
        mark.sent = sent;
        mark.received = received;
        mark.sentNs = (fromHere ? m_here : m_there).index().at(sent).timeNs;
        mark.receivedNs = (fromHere ? m_there : m_here).index().at(received).timeNs;
        m_ends.deliveries.push_back(mark);
    }

    void addOpening(const FlowEntries &client, const FlowEntries &server, bool fromHere)
    {
        const size_t before = m_ends.deliveries.size();
        addMark(DeliveryKind::Opening, client.opened, server.opened, fromHere);
        if (m_ends.deliveries.size() == before)
            return;
        // The event is written when connect() is through; the SYN went at its beginning.
        RecordReader &reader = fromHere ? m_here : m_there;
        const Result<Event> event = reader.event(reader.index().at(client.opened));
        if (event && event->number > 0)
            m_ends.deliveries.back().sentNs -= event->number * nsPerUs;
    }

    [[nodiscard]] WayTotals totals(bool fromHere) const
    {
        WayTotals totals;
        std::vector<qint64> delays;
        for (const Delivery &delivery : m_ends.deliveries) {
            if (delivery.fromHere != fromHere || delivery.kind != DeliveryKind::Message)
                continue;
            totals.notReceived += delivery.wasReceived() ? 0 : 1;
            totals.notSent += delivery.wasSent() ? 0 : 1;
            if (delivery.isWhole())
                delays.push_back(m_ends.delayNs(delivery));
        }
        totals.arrived = static_cast<qint64>(delays.size());
        if (delays.empty())
            return totals;
        const auto middle = delays.begin() + static_cast<qsizetype>(delays.size() / 2);
        std::nth_element(delays.begin(), middle, delays.end());
        totals.medianNs = *middle;
        const auto [least, most] = std::minmax_element(delays.begin(), delays.end());
        totals.leastNs = *least;
        totals.mostNs = *most;
        return totals;
    }

    const std::atomic<bool> &m_stop;
    RecordReader m_here;
    RecordReader m_there;
    TwoEnds m_ends;
    std::vector<Waiting> m_waiting;
};

} // namespace

qint64 TwoEnds::leftNs(const Delivery &delivery) const
{
    return delivery.fromHere ? delivery.sentNs : clock.toHere(delivery.sentNs);
}

qint64 TwoEnds::arrivedNs(const Delivery &delivery) const
{
    return delivery.fromHere ? clock.toHere(delivery.receivedNs) : delivery.receivedNs;
}

TwoEnds joinEnds(const EndFile &here, const EndFile &there, const std::atomic<bool> &stop,
                 const std::function<void(qint64 done, qint64 all)> &progress)
{
    std::vector<FlowPair> pairs = pairFlows(*here.index, *there.index);
    std::vector<quint32> flowsHere;
    std::vector<quint32> flowsThere;
    for (const FlowPair &pair : pairs) {
        flowsHere.push_back(pair.here);
        flowsThere.push_back(pair.there);
    }
    const std::vector<FlowEntries> entriesHere = entriesOf(*here.index, flowsHere, stop);
    const std::vector<FlowEntries> entriesThere = entriesOf(*there.index, flowsThere, stop);
    Joining joining(here, there, stop);
    for (size_t i = 0; i < pairs.size(); ++i) {
        if (stop)
            return {};
        if (joining.isFull()) {
            joining.cut();
            break;
        }
        joining.pair(pairs[i], static_cast<quint32>(i), entriesHere[i], entriesThere[i]);
        if (progress)
            progress(static_cast<qint64>(i) + 1, static_cast<qint64>(pairs.size()));
    }
    return joining.finish(std::move(pairs));
}

} // namespace net
