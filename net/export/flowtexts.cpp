#include "flowtexts.h"

namespace net {

FlowText textsOf(const Event &event, const IndexEntry &entry)
{
    const Transport transport = entry.channel == Channel::Udp ? Transport::Udp : Transport::Tcp;
    return {{event.local, event.peer, event.channel, transport, false},
            event.local.toString().toUtf8(),
            event.peer.toString().toUtf8()};
}

FlowTexts::FlowTexts(const SessionIndex &index, RecordReader &reader)
    : m_index(index)
    , m_reader(reader)
{
}

Result<const FlowText *> FlowTexts::of(const IndexEntry &entry)
{
    Slot &slot = m_slots[entry.flow % m_slots.size()];
    if (entry.flow != 0 && slot.id == entry.flow)
        return &slot.text;
    const Result<Flow> flow = entry.flow != 0 ? Result<Flow>(m_index.flow(entry.flow)) : m_reader.flow(entry);
    if (!flow)
        return failure(flow.error());
    slot.id = entry.flow;
    slot.text = {*flow, flow->local.toString().toUtf8(), flow->peer.toString().toUtf8()};
    return &slot.text;
}

} // namespace net
