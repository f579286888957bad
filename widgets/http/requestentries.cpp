#include "requestentries.h"

#include <algorithm>

namespace widgets {

namespace {

void keepFront(std::vector<quint32> *newestFirst)
{
    std::reverse(newestFirst->begin(), newestFirst->end());
    if (newestFirst->size() > mostMessages)
        newestFirst->resize(mostMessages);
}

} // namespace

RequestEntries findRequestEntries(const net::SessionIndex &index, quint32 event)
{
    RequestEntries found;
    const quint32 flow = index.at(event).flow;
    if (flow == 0)
        return found;
    found.isRecorded = true;
    const qint64 stop = std::max<qint64>(0, qint64{event} - furthestEntries);
    qint64 at = qint64{event} - 1;
    for (; at >= stop; --at) {
        const net::IndexEntry &entry = index.at(at);
        if (entry.flow != flow)
            continue;
        if (entry.isEvent()) {
            if (entry.kind() == net::EventKind::HttpRequest)
                break; // the request before this one
            continue;
        }
        const bool isIn = entry.type == net::EntryType::MessageIn;
        (isIn ? found.in : found.out).push_back(static_cast<quint32>(at));
        (isIn ? found.inBytes : found.outBytes) += entry.length;
    }
    keepFront(&found.in);
    keepFront(&found.out);
    found.isTooFar = at < stop && stop > 0 && found.in.empty();
    found.isRecorded = found.isTooFar || !found.in.empty() || !found.out.empty();
    return found;
}

} // namespace widgets
