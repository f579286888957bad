#include "flowtotals.h"

#include <algorithm>

namespace net {

bool endsFlow(EventKind kind)
{
    switch (kind) {
    case EventKind::Closed:
    case EventKind::Aborted:
    case EventKind::ResetByPeer:
    case EventKind::ConnectionLost: return true;
    default: return false;
    }
}

bool FlowTotalsTable::extend(const SessionIndex &index, qint64 end, qint64 most)
{
    const qint64 stop = std::min(end, m_looked + most);
    for (; m_looked < stop; ++m_looked) {
        const IndexEntry &entry = index.at(m_looked);
        if (entry.flow != 0)
            add(entry, m_looked);
    }
    return m_looked >= end;
}

void FlowTotalsTable::add(const IndexEntry &entry, qint64 number)
{
    if (entry.flow > m_flows.size()) {
        m_flows.resize(entry.flow);
        m_isChanged.resize(entry.flow);
    }
    FlowTotals &flow = m_flows[entry.flow - 1];
    if (!flow.hasEntries) {
        flow.hasEntries = true;
        flow.firstNs = entry.timeNs;
        flow.lastNs = entry.timeNs;
        flow.firstEntry = static_cast<quint32>(number);
    }
    flow.lastNs = std::max(flow.lastNs, entry.timeNs);
    switch (entry.type) {
    case EntryType::MessageIn:
        flow.bytesIn += entry.length;
        ++flow.messagesIn;
        break;
    case EntryType::MessageOut:
        flow.bytesOut += entry.length;
        ++flow.messagesOut;
        break;
    case EntryType::Event:
        flow.hasPeerFinished = flow.hasPeerFinished || entry.kind() == EventKind::PeerFinished;
        flow.haveWeFinished = flow.haveWeFinished || entry.kind() == EventKind::HalfClosed;
        flow.hasEnded = flow.hasEnded || endsFlow(entry.kind()) || (flow.hasPeerFinished && flow.haveWeFinished);
        break;
    }
    if (!m_isChanged[entry.flow - 1]) {
        m_isChanged[entry.flow - 1] = true;
        m_changed.push_back(entry.flow);
    }
}

std::vector<quint32> FlowTotalsTable::takeChanged()
{
    for (const quint32 id : m_changed)
        m_isChanged[id - 1] = false;
    return std::exchange(m_changed, {});
}

} // namespace net
