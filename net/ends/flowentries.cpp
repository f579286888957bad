#include "flowentries.h"

#include "capturedentry.h"

#include <utility>

namespace net {

namespace {

constexpr qint64 lookedAtOnce = 1 << 16;

void keepFirst(quint32 *kept, qint64 entry)
{
    if (*kept == Delivery::nowhere)
        *kept = static_cast<quint32>(entry);
}

void add(FlowEntries *entries, const IndexEntry &entry, qint64 number)
{
    if (isRepeated(entry))
        return;
    switch (entry.type) {
    case EntryType::MessageIn: entries->in.push_back(static_cast<quint32>(number)); return;
    case EntryType::MessageOut: entries->out.push_back(static_cast<quint32>(number)); return;
    case EntryType::Event: break;
    }
    switch (entry.kind()) {
    case EventKind::Connected:
    case EventKind::Accepted: keepFirst(&entries->opened, number); break;
    case EventKind::HalfClosed:
    case EventKind::Closed: keepFirst(&entries->finished, number); break;
    case EventKind::PeerFinished: keepFirst(&entries->peerFinished, number); break;
    case EventKind::Aborted: keepFirst(&entries->aborted, number); break;
    case EventKind::ResetByPeer: keepFirst(&entries->resetByPeer, number); break;
    default: break;
    }
}

} // namespace

void FlowEntries::turn()
{
    std::swap(in, out);
    std::swap(finished, peerFinished);
    std::swap(aborted, resetByPeer);
}

std::vector<FlowEntries> entriesOf(const SessionIndex &index, const std::vector<quint32> &flows,
                                   const std::atomic<bool> &stop)
{
    std::vector<FlowEntries> all(flows.size());
    std::vector<quint32> placeOf(index.flowCount() + size_t{1}, Delivery::nowhere);
    for (size_t i = 0; i < flows.size(); ++i)
        placeOf.at(flows[i]) = static_cast<quint32>(i);
    const qint64 size = index.size();
    for (qint64 i = 0; i < size; ++i) {
        if (i % lookedAtOnce == 0 && stop)
            return {};
        const IndexEntry &entry = index.at(i);
        if (entry.flow < placeOf.size() && placeOf[entry.flow] != Delivery::nowhere)
            add(&all[placeOf[entry.flow]], entry, i);
    }
    return all;
}

bool isCapture(const SessionIndex &index)
{
    const qint64 size = index.size();
    for (qint64 i = 0; i < size; ++i) {
        if (!isMark(index.at(i)) && payloadAt(index.at(i)) == 0)
            return false;
    }
    return size > 0;
}

} // namespace net
