#include "sessionsurvey.h"

#include <algorithm>

namespace net {

void RateBins::add(qint64 timeNs, bool in, qint64 bytes)
{
    if (m_used == 0)
        m_beginNs = timeNs;
    qint64 span = std::max<qint64>(0, timeNs - m_beginNs) / m_spanNs;
    while (span >= spanCount) {
        join();
        span = (timeNs - m_beginNs) / m_spanNs;
    }
    const auto at = static_cast<size_t>(span);
    (in ? m_in : m_out).at(at) += bytes;
    m_used = std::max(m_used, static_cast<int>(span) + 1);
}

void RateBins::join()
{
    for (auto *way : {&m_in, &m_out}) {
        for (size_t i = 0; i < spanCount / 2; ++i)
            (*way)[i] = (*way)[2 * i] + (*way)[2 * i + 1];
        std::fill(way->begin() + spanCount / 2, way->end(), 0);
    }
    m_used = (m_used + 1) / 2;
    m_spanNs *= 2;
}

qint64 RateBins::peak() const
{
    return std::max(*std::max_element(m_in.begin(), m_in.end()), *std::max_element(m_out.begin(), m_out.end()));
}

void SessionSurvey::add(const IndexEntry &entry)
{
    if (entries() == 0)
        firstNs = lastNs = entry.timeNs;
    firstNs = std::min(firstNs, entry.timeNs);
    lastNs = std::max(lastNs, entry.timeNs);
    const bool isIn = entry.type == EntryType::MessageIn;
    if (entry.isEvent()) {
        ++events;
        problems += eventSeverity(entry.kind()) >= EventSeverity::Warning ? 1 : 0;
    } else {
        WayTotals &way = isIn ? in : out;
        ++way.messages;
        way.bytes += entry.length;
        rates.add(entry.timeNs, isIn, entry.length);
    }
    if (entry.flow == 0)
        return;
    const auto known = m_places.constFind(entry.flow);
    if (known == m_places.constEnd() && connections.size() == mostConnections) {
        moreConnections = true;
        return;
    }
    const size_t place = known != m_places.constEnd() ? *known : connections.size();
    if (place == connections.size()) {
        m_places.insert(entry.flow, place);
        connections.push_back({entry.flow, {}, {}, entry.timeNs, entry.timeNs});
    }
    Connection &connection = connections[place];
    connection.lastNs = std::max(connection.lastNs, entry.timeNs);
    if (entry.isEvent())
        return;
    WayTotals &way = isIn ? connection.in : connection.out;
    ++way.messages;
    way.bytes += entry.length;
}

} // namespace net
