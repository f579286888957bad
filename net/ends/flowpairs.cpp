#include "flowpairs.h"

#include <QHash>

#include <deque>

namespace net {

namespace {

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
    QHostAddress address = endpoint.address();
    if (endpoint.scope() == 0)
        return endpoint;
    address.setScopeId({});
    return {address, endpoint.port()};
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

class FlowPairing final {
public:
    FlowPairing(const SessionIndex &here, const SessionIndex &there)
        : m_here(here)
        , m_there(there)
        , m_takenHere(here.flowCount() + size_t{1}, false)
        , m_takenThere(there.flowCount() + size_t{1}, false)
        , m_isSame(&here == &there)
    {
    }

    std::vector<FlowPair> run()
    {
        pass(false);
        pass(true);
        return std::move(m_pairs);
    }

private:
    void pass(bool portsOnly)
    {
        QHash<EndsKey, std::deque<quint32>> waiting;
        for (quint32 flow = 1; flow < m_takenThere.size(); ++flow) {
            if (!m_takenThere[flow])
                waiting[keyOf(m_there.flow(flow), true, portsOnly)].push_back(flow);
        }
        for (quint32 flow = 1; flow < m_takenHere.size(); ++flow) {
            if (m_takenHere[flow])
                continue;
            const auto found = waiting.find(keyOf(m_here.flow(flow), false, portsOnly));
            if (found == waiting.end())
                continue;
            while (!found->empty() && m_isSame && (found->front() == flow || m_takenThere[found->front()]))
                found->pop_front();
            if (found->empty())
                continue;
            take(flow, found->front());
            found->pop_front();
        }
    }

    void take(quint32 here, quint32 there)
    {
        m_pairs.push_back({here, there});
        m_takenHere[here] = true;
        m_takenThere[there] = true;
        if (m_isSame) {
            m_takenHere[there] = true;
            m_takenThere[here] = true;
        }
    }

    const SessionIndex &m_here;
    const SessionIndex &m_there;
    std::vector<bool> m_takenHere;
    std::vector<bool> m_takenThere;
    bool m_isSame;
    std::vector<FlowPair> m_pairs;
};

} // namespace

std::vector<FlowPair> pairFlows(const SessionIndex &here, const SessionIndex &there)
{
    return FlowPairing(here, there).run();
}

} // namespace net
