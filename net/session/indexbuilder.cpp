#include "indexbuilder.h"

#include "flowtable.h"

#include <algorithm>
#include <utility>

namespace net {

IndexBuilder::IndexBuilder(Keep keep)
    : m_keep(keep)
{
    m_entries.reserve(batch);
}

void IndexBuilder::push(const IndexEntry &entry)
{
    m_entries.push_back(entry);
    ++m_nextEntry;
    if (m_entries.size() < batch)
        return;
    for (const IndexEntry &each : m_entries)
        count(each);
    if (m_keep == Keep::Entries)
        m_index->append(m_entries);
    m_entries.clear();
}

void IndexBuilder::addLate(const LatePart &part)
{
    if (m_keep == Keep::Entries)
        m_late.add(part);
}

quint32 IndexBuilder::newFlow(const Flow &flow)
{
    if (m_flows.size() >= maxIndexedFlows)
        return 0;
    m_flows.push_back(flow);
    return static_cast<quint32>(m_flows.size());
}

void IndexBuilder::count(const IndexEntry &entry)
{
    ChannelSummary &channel = m_summary.channels[static_cast<size_t>(entry.channel)];
    switch (entry.type) {
    case EntryType::MessageIn:
        ++channel.messagesIn;
        channel.bytesIn += entry.length;
        break;
    case EntryType::MessageOut:
        ++channel.messagesOut;
        channel.bytesOut += entry.length;
        break;
    case EntryType::Event:
        ++channel.events;
        m_summary.notes += entry.kind() == EventKind::Note;
        m_summary.isClosed = entry.kind() == EventKind::SessionClosed;
        break;
    }
    if (m_summary.entries++ == 0)
        m_summary.firstNs = m_summary.lastNs = entry.timeNs;
    m_summary.firstNs = std::min(m_summary.firstNs, entry.timeNs);
    m_summary.lastNs = std::max(m_summary.lastNs, entry.timeNs);
}

void IndexBuilder::finish()
{
    for (const IndexEntry &entry : m_entries)
        count(entry);
    for (const Flow &flow : m_flows)
        ++m_summary.channels[static_cast<size_t>(flow.channel)].connections;
    if (m_keep == Keep::Entries) {
        for (const Flow &flow : m_flows)
            m_index->appendFlow(flow);
        m_index->append(m_entries);
        m_late.finish(m_index->size());
        m_index->setLateParts(std::exchange(m_late, {}));
    }
    m_entries.clear();
    for (const auto &[offset, remark] : m_index->remarks().all())
        m_summary.notes += !remark.note.isEmpty();
}

} // namespace net
