#include "twoends.h"

#include "clock.h"
#include "datagrampairing.h"
#include "flowentries.h"
#include "streampairing.h"

#include <algorithm>
#include <utility>

namespace net {

namespace {

// What both sessions tell of one connection.
struct BothAccounts {
    FlowEntries here;
    FlowEntries there;
    bool isTcp = false;
    bool isOpenedHere = false;

    // As if each file were from the other end.
    void turn()
    {
        here.turn();
        there.turn();
        isOpenedHere = !isOpenedHere;
    }
};

class Joining final {
public:
    Joining(const EndFile &here, const EndFile &there, const std::atomic<bool> &stop, size_t most)
        : m_stop(stop)
        , m_most(most)
        , m_here(here.path, here.index)
        , m_there(there.path, there.index)
    {
    }

    void pair(const BothAccounts &accounts, quint32 number)
    {
        const FlowEntries &here = accounts.here;
        const FlowEntries &there = accounts.there;
        m_pair = number;
        if (accounts.isTcp) {
            addAll(StreamPairing(m_here, here.out, m_there, there.in, m_stop).run(room() + 1), true);
            addAll(StreamPairing(m_there, there.out, m_here, here.in, m_stop).run(room() + 1), false);
            addMarks(accounts);
        } else {
            addDatagrams(m_here, here.out, m_there, there.in, true);
            addDatagrams(m_there, there.out, m_here, here.in, false);
        }
    }

    [[nodiscard]] bool isFull() const { return room() == 0; }

    // Empty when `stop` was set.
    TwoEnds finish(const std::vector<FlowPair> &pairs)
    {
        m_ends.pairs = pairs;
        m_ends.clock = estimateOffset(m_ends.deliveries);
        for (const Waiting &waiting : m_waiting) {
            if (m_stop)
                return {};
            m_pair = waiting.pair;
            addAll(waiting.datagrams->pairRest(m_ends.clock, room() + 1), waiting.fromHere);
        }
        m_ends.clock = estimateOffset(m_ends.deliveries);
        if (m_stop)
            return {};
        const auto timeOf = [this](const Delivery &delivery) {
            return delivery.wasSent() ? m_ends.leftNs(delivery) : m_ends.arrivedNs(delivery);
        };
        std::stable_sort(m_ends.deliveries.begin(), m_ends.deliveries.end(),
                         [&](const Delivery &a, const Delivery &b) { return timeOf(a) < timeOf(b); });
        m_ends.fromHere = totals(true);
        m_ends.fromThere = totals(false);
        return m_stop ? TwoEnds{} : std::move(m_ends);
    }

    void cut() { m_ends.isCut = true; }

private:
    struct Waiting {
        std::unique_ptr<DatagramPairing> datagrams;
        quint32 pair = 0;
        bool fromHere = false;
    };

    [[nodiscard]] size_t room() const { return m_most - m_ends.deliveries.size(); }

    // Pairings are asked for one more than there is room for: where it comes, there are more.
    void addAll(const std::vector<Delivery> &deliveries, bool fromHere)
    {
        for (Delivery delivery : deliveries) {
            delivery.fromHere = fromHere;
            add(delivery);
        }
    }

    void add(Delivery delivery)
    {
        if (isFull())
            return cut();
        delivery.pair = m_pair;
        m_ends.deliveries.push_back(delivery);
    }

    void addDatagrams(RecordReader &sender, const std::vector<quint32> &sent, RecordReader &receiver,
                      const std::vector<quint32> &received, bool fromHere)
    {
        if (sent.empty() && received.empty())
            return;
        if (isFull())
            return cut();
        auto datagrams = std::make_unique<DatagramPairing>(sender, sent, receiver, received, fromHere, m_stop);
        addAll(datagrams->pairCertain(room() + 1), fromHere);
        m_waiting.push_back({std::move(datagrams), m_pair, fromHere});
    }

    // Opening and closing, of which no bytes tell.
    void addMarks(const BothAccounts &accounts)
    {
        const FlowEntries &here = accounts.here;
        const FlowEntries &there = accounts.there;
        const bool fromHere = accounts.isOpenedHere;
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
        add(mark);
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

    [[nodiscard]] DeliveryTotals totals(bool fromHere) const
    {
        DeliveryTotals totals;
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
    size_t m_most;
    quint32 m_pair = 0; // the one that is looked at
    RecordReader m_here;
    RecordReader m_there;
    TwoEnds m_ends;
    std::vector<Waiting> m_waiting;
};

// Of an address pair always the same one, whichever end a session calls local.
bool isLowerEnd(const Endpoint &one, const Endpoint &other)
{
    return std::pair(one.bytes(), one.port()) < std::pair(other.bytes(), other.port());
}

// A session of our own was recorded at its local end. A capture may have been taken at either: beside a session it is the
// one to be turned. Of two the lower end is said to be here, or not, for all of their connections, whichever end opened
// them.
bool isTurnedHere(const Flow &flow, const FlowPair &pair, const ForeignEnds &foreign, bool isLowerHere)
{
    if (!foreign.here)
        return false;
    return foreign.there ? isLowerEnd(flow.local, flow.peer) != isLowerHere : pair.isFlipped;
}

// Empty when `stop` was set.
std::vector<BothAccounts> accountsOf(const EndFile &here, const EndFile &there, const std::vector<FlowPair> &pairs,
                                     const ForeignEnds &foreign, const std::atomic<bool> &stop)
{
    std::vector<quint32> flowsHere;
    std::vector<quint32> flowsThere;
    for (const FlowPair &pair : pairs) {
        flowsHere.push_back(pair.here);
        flowsThere.push_back(pair.there);
    }
    std::vector<FlowEntries> entriesHere = entriesOf(*here.index, flowsHere, stop);
    std::vector<FlowEntries> entriesThere = entriesOf(*there.index, flowsThere, stop);
    if (stop || pairs.empty())
        return {};
    const Flow first = here.index->flow(pairs.front().here);
    const bool isLowerHere = isLowerEnd(first.local, first.peer); // to begin with: it was taken where the first was opened
    std::vector<BothAccounts> all;
    all.reserve(pairs.size());
    for (size_t i = 0; i < pairs.size(); ++i) {
        const Flow flow = here.index->flow(pairs[i].here);
        const bool turnsHere = isTurnedHere(flow, pairs[i], foreign, isLowerHere);
        all.push_back({std::move(entriesHere[i]), std::move(entriesThere[i]), flow.transport == Transport::Tcp,
                       flow.openedByPeer == turnsHere});
        if (turnsHere)
            all.back().here.turn();
        if (turnsHere != pairs[i].isFlipped)
            all.back().there.turn();
    }
    return all;
}

TwoEnds joinAll(Joining &&joining, const std::vector<FlowPair> &pairs, const std::vector<BothAccounts> &accounts,
                const std::atomic<bool> &stop, const std::function<void(qint64 done, qint64 all)> &progress)
{
    for (size_t i = 0; i < accounts.size(); ++i) {
        if (stop)
            return {};
        if (joining.isFull()) {
            joining.cut();
            break;
        }
        joining.pair(accounts[i], static_cast<quint32>(i));
        if (progress)
            progress(static_cast<qint64>(i) + 1, static_cast<qint64>(accounts.size()));
    }
    return stop ? TwoEnds{} : joining.finish(pairs);
}

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
                 const std::function<void(qint64 done, qint64 all)> &progress, size_t most)
{
    const bool isSame = here.index == there.index;
    const ForeignEnds foreign{!isSame && here.isForeign, !isSame && there.isForeign};
    const std::vector<FlowPair> pairs = pairFlows(*here.index, *there.index, foreign);
    std::vector<BothAccounts> accounts = accountsOf(here, there, pairs, foreign, stop);
    TwoEnds ends = joinAll(Joining(here, there, stop, most), pairs, accounts, stop, progress);
    if (!foreign.here || !foreign.there || ends.clock.contradictionNs == 0)
        return ends;
    for (BothAccounts &both : accounts)
        both.turn();
    TwoEnds turned = joinAll(Joining(here, there, stop, most), pairs, accounts, stop, progress);
    if (stop)
        return {};
    return turned.clock.contradictionNs < ends.clock.contradictionNs ? std::move(turned) : std::move(ends);
}

} // namespace net
