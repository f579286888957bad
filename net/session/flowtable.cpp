#include "flowtable.h"

namespace net {

namespace {

bool isUnspecified(const Endpoint &endpoint)
{
    return endpoint.isNull() || endpoint.bytes() == std::array<quint8, 16>{};
}

bool isLoopback(const Endpoint &endpoint)
{
    if (endpoint.family() == IpFamily::V4)
        return endpoint.bytes()[0] == 127;
    std::array<quint8, 16> loopback{};
    loopback[15] = 1;
    return endpoint.bytes() == loopback;
}

// A start for the sequence numbers that both ends of a connection inside this program agree on: what one channel
// recorded as sent and the other as received is then, to a protocol analyser, the same bytes seen twice.
quint32 initialSequence(const Endpoint &from, const Endpoint &to, quint32 generation)
{
    constexpr size_t seed = 0x6e657479;
    const auto mixed = static_cast<quint64>(qHashMulti(seed, from, to, generation));
    return static_cast<quint32>(mixed ^ (mixed >> 32));
}

} // namespace

Flow packetReady(Flow flow)
{
    if (flow.peer.isNull())
        flow.peer = Endpoint(flow.local.family() == IpFamily::V6 ? QHostAddress(QHostAddress::AnyIPv6)
                                                                 : QHostAddress(QHostAddress::AnyIPv4),
                             0);
    if (!isUnspecified(flow.local) && flow.local.family() == flow.peer.family())
        return flow;
    const bool v6 = flow.peer.family() == IpFamily::V6;
    const quint16 port = flow.local.port();
    if (isLoopback(flow.peer))
        flow.local = Endpoint(QHostAddress(v6 ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost), port);
    else
        flow.local = Endpoint(QHostAddress(v6 ? QHostAddress::AnyIPv6 : QHostAddress::AnyIPv4), port);
    return flow;
}

FlowState FlowTable::startOf(const Flow &flow)
{
    FlowState state;
    state.known = true;
    if (flow.transport == Transport::Udp)
        return state;
    if (m_timesOpened.size() >= maxRemembered) {
        m_timesOpened.clear();
        ++m_salt;
    }
    const quint32 generation = m_timesOpened[{flow.local, flow.peer, flow.channel}]++ + (m_salt << 16);
    state.localSequence = initialSequence(flow.local, flow.peer, generation);
    state.peerSequence = initialSequence(flow.peer, flow.local, generation);
    return state;
}

void FlowTable::add(quint32 id, const Flow &flow)
{
    if (id >= firstTransientFlow) {
        if (m_transient.empty())
            m_transient.resize(transientFlows);
        m_transient[id % transientFlows] = {id, flow, startOf(flow)};
        return;
    }
    if (m_states.size() < id)
        m_states.resize(id);
    m_states[id - 1] = startOf(flow);
}

FlowState *FlowTable::state(quint32 id)
{
    if (id >= firstTransientFlow) {
        if (m_transient.empty() || m_transient[id % transientFlows].id != id)
            return nullptr;
        return &m_transient[id % transientFlows].state;
    }
    if (id == 0 || id > m_states.size() || !m_states[id - 1].known)
        return nullptr;
    return &m_states[id - 1];
}

Flow FlowTable::transientFlow(quint32 id) const
{
    if (m_transient.empty() || m_transient[id % transientFlows].id != id)
        return {};
    return m_transient[id % transientFlows].flow;
}

} // namespace net
