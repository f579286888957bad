#include "flowpairs.h"

#include <QHash>
#include <QSet>

#include <deque>
#include <optional>

namespace net {

namespace {

// What shares its ports with so many others is not told apart by them; and to look at all would take their square.
constexpr int mostCandidates = 64;

// What both ends of a connection have in common, as the one here sees it.
struct EndsKey {
    Transport transport = Transport::Tcp;
    Endpoint local;
    Endpoint peer;

    friend bool operator==(const EndsKey &, const EndsKey &) = default;
    friend size_t qHash(const EndsKey &key, size_t seed = 0)
    {
        return qHash(key.local, seed) * 31 + qHash(key.peer, seed) + static_cast<size_t>(key.transport);
    }
};

// A zone (fe80::1%eth0) is a name of one machine only.
Endpoint withoutZone(const Endpoint &endpoint)
{
    if (endpoint.scope() == 0)
        return endpoint;
    QHostAddress address = endpoint.address();
    address.setScopeId({});
    return {address, endpoint.port()};
}

Endpoint machineOf(const Endpoint &endpoint)
{
    Endpoint machine = withoutZone(endpoint);
    machine.setPort(0);
    return machine;
}

EndsKey keyOf(const Flow &flow, bool mirrored, bool portsOnly)
{
    Endpoint local = withoutZone(flow.local);
    Endpoint peer = withoutZone(flow.peer);
    if (portsOnly) {
        local = Endpoint(QHostAddress(QHostAddress::AnyIPv4), local.port());
        peer = Endpoint(QHostAddress(QHostAddress::AnyIPv4), peer.port());
    }
    return mirrored ? EndsKey{flow.transport, peer, local} : EndsKey{flow.transport, local, peer};
}

// One of the two sessions, while its connections find their partners.
class FlowsOfEnd final {
public:
    FlowsOfEnd(const SessionIndex &index, bool isForeign)
        : m_index(index)
        , m_isTaken(index.flowCount() + size_t{1}, false)
        , m_isForeign(isForeign)
    {
    }

    [[nodiscard]] quint32 pastLast() const { return static_cast<quint32>(m_isTaken.size()); } // they count from 1
    [[nodiscard]] Flow flow(quint32 number) const { return m_index.flow(number); }
    [[nodiscard]] bool isTaken(quint32 number) const { return m_isTaken[number]; }
    void take(quint32 number) { m_isTaken[number] = true; }

    // Where a capture was taken is not told by what it calls local: either end may be the machine.
    void know(const Flow &flow)
    {
        m_known.insert(machineOf(flow.local));
        if (m_isForeign)
            m_known.insert(machineOf(flow.peer));
    }
    [[nodiscard]] bool knows(const Flow &flow) const
    {
        return m_known.contains(machineOf(flow.local)) || (m_isForeign && m_known.contains(machineOf(flow.peer)));
    }

private:
    const SessionIndex &m_index;
    std::vector<bool> m_isTaken;
    QSet<Endpoint> m_known; // machines that a connection was found of by addresses
    bool m_isForeign;
};

class FlowPairing final {
public:
    FlowPairing(const SessionIndex &here, const SessionIndex &there, const ForeignEnds &foreign)
        : m_isSame(&here == &there)
        , m_hasForeign(!m_isSame && (foreign.here || foreign.there))
        , m_here(here, m_hasForeign && foreign.here)
        , m_there(there, m_hasForeign && foreign.there)
    {
    }

    std::vector<FlowPair> run()
    {
        pass({.isFlipped = false, .portsOnly = false});
        if (m_hasForeign)
            pass({.isFlipped = true, .portsOnly = false});
        pass({.isFlipped = false, .portsOnly = true});
        return std::move(m_pairs);
    }

private:
    struct Pass {
        bool isFlipped = false;
        bool portsOnly = false;
    };

    void pass(const Pass &how)
    {
        QHash<EndsKey, std::deque<quint32>> waiting;
        for (quint32 number = 1; number < m_there.pastLast(); ++number) {
            if (!m_there.isTaken(number))
                waiting[keyOf(m_there.flow(number), !how.isFlipped, how.portsOnly)].push_back(number);
        }
        for (quint32 number = 1; number < m_here.pastLast(); ++number) {
            if (m_here.isTaken(number))
                continue;
            const auto found = waiting.find(keyOf(m_here.flow(number), false, how.portsOnly));
            if (found == waiting.end())
                continue;
            if (const std::optional<quint32> there = partnerOf(number, &*found, how))
                take({number, *there, how.isFlipped}, how);
        }
    }

    [[nodiscard]] std::optional<quint32> partnerOf(quint32 here, std::deque<quint32> *waiting, const Pass &how) const
    {
        while (!waiting->empty() && m_there.isTaken(waiting->front())) // in one session: as the one here
            waiting->pop_front();
        int looked = 0;
        for (auto it = waiting->begin(); it != waiting->end() && looked < mostCandidates; ++it, ++looked) {
            const quint32 there = *it;
            if (m_there.isTaken(there) || !mayPair(here, there, how))
                continue;
            waiting->erase(it);
            return there;
        }
        return {};
    }

    [[nodiscard]] bool mayPair(quint32 here, quint32 there, const Pass &how) const
    {
        if (m_isSame && here == there)
            return false;
        if (!how.portsOnly)
            return true;
        const Flow flowHere = m_here.flow(here);
        const Flow flowThere = m_there.flow(there);
        if (m_isSame && flowHere.local == flowThere.local)
            return false; // one socket
        return !m_here.knows(flowHere) || !m_there.knows(flowThere);
    }

    void take(const FlowPair &pair, const Pass &how)
    {
        m_pairs.push_back(pair);
        m_here.take(pair.here);
        m_there.take(pair.there);
        if (m_isSame) {
            m_here.take(pair.there);
            m_there.take(pair.here);
        }
        if (how.portsOnly)
            return;
        m_here.know(m_here.flow(pair.here));
        m_there.know(m_there.flow(pair.there));
        if (m_isSame) {
            m_here.know(m_here.flow(pair.there));
            m_there.know(m_there.flow(pair.here));
        }
    }

    bool m_isSame;
    bool m_hasForeign;
    FlowsOfEnd m_here;
    FlowsOfEnd m_there;
    std::vector<FlowPair> m_pairs;
};

} // namespace

std::vector<FlowPair> pairFlows(const SessionIndex &here, const SessionIndex &there, const ForeignEnds &foreign)
{
    return FlowPairing(here, there, foreign).run();
}

} // namespace net
