#include "datagramchat.h"

#include <algorithm>

namespace net {

DatagramChat::Outcome DatagramChat::hear(quint32 flow, const Endpoint &peer, const QString &text)
{
    Outcome outcome;
    if (!m_members.contains(flow)) {
        if (m_members.size() >= maxMembers)
            removeMostSilent(&outcome);
        m_members.emplace(flow, Member{peer, 0});
        add(m_room.join(flow, peer.toString()), flow, &outcome);
    }
    m_members[flow].lastHeard = ++m_heard;
    if (const QString line = text.trimmed(); !line.isEmpty())
        add(m_room.line(flow, line), flow, &outcome);
    return outcome;
}

DatagramChat::Outcome DatagramChat::leave(quint32 flow)
{
    Outcome outcome;
    if (m_members.contains(flow))
        remove(flow, &outcome);
    return outcome;
}

void DatagramChat::clear()
{
    for (const auto &[flow, member] : m_members)
        (void)m_room.leave(flow);
    m_members.clear();
}

void DatagramChat::add(const ChatRoom::Outcome &outcome, quint32 flow, Outcome *to) const
{
    for (const ChatRoom::Delivery &delivery : outcome.deliveries) {
        if (const auto it = m_members.find(delivery.member); it != m_members.end())
            to->lines.push_back({it->second.endpoint, delivery.member, delivery.text});
    }
    const auto member = m_members.find(flow);
    const Endpoint peer = member == m_members.end() ? Endpoint() : member->second.endpoint;
    switch (outcome.what) {
    case ChatRoom::Outcome::What::Joined:
        to->changes.push_back({EventKind::ChatJoined, peer, flow, outcome.nickname});
        break;
    case ChatRoom::Outcome::What::Left: to->changes.push_back({EventKind::ChatLeft, peer, flow, outcome.nickname}); break;
    case ChatRoom::Outcome::What::Renamed:
        to->changes.push_back(
            {EventKind::ChatRenamed, peer, flow, QStringLiteral("%1 → %2").arg(outcome.oldNickname, outcome.nickname)});
        break;
    case ChatRoom::Outcome::What::Line:
    case ChatRoom::Outcome::What::Refused: break;
    }
}

void DatagramChat::removeMostSilent(Outcome *outcome)
{
    const auto silent = std::min_element(m_members.begin(), m_members.end(), [](const auto &a, const auto &b) {
        return a.second.lastHeard < b.second.lastHeard;
    });
    if (silent != m_members.end())
        remove(silent->first, outcome);
}

void DatagramChat::remove(quint32 flow, Outcome *outcome)
{
    add(m_room.leave(flow), flow, outcome);
    m_members.erase(flow);
}

} // namespace net
