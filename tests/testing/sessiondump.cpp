#include "sessiondump.h"

#include "event.h"
#include "recordreader.h"

#include <algorithm>

namespace testing {

using namespace net;

namespace {

const QByteArray unreadable("UNREADABLE");

QByteArray describe(const Flow &flow)
{
    return channelName(flow.channel) + (flow.transport == Transport::Tcp ? " tcp " : " udp ") +
           flow.local.toString().toUtf8() + ' ' + flow.peer.toString().toUtf8() + (flow.openedByPeer ? " in" : " out");
}

QByteArray content(RecordReader &reader, const IndexEntry &entry, const SessionIndex &index)
{
    if (entry.isEvent()) {
        const Result<Event> event = reader.event(entry);
        return event ? eventSummary(*event) + describe(index.flow(event->flow)) : unreadable;
    }
    const Result<QByteArray> payload = reader.payload(entry);
    return payload ? QByteArray::number(qHash(*payload, size_t{7})) : unreadable;
}

} // namespace

QByteArrayList sessionDump(const QString &path, const std::shared_ptr<const SessionIndex> &index)
{
    QByteArrayList lines;
    for (quint32 id = 1; id <= index->flowCount(); ++id)
        lines << describe(index->flow(id));
    std::sort(lines.begin(), lines.end());
    RecordReader reader(path, index);
    for (qint64 i = 0; i < index->size(); ++i) {
        const IndexEntry &entry = index->at(i);
        lines << QByteArray::number(entry.timeNs) + ' ' + QByteArray::number(static_cast<int>(entry.type)) + ' ' +
                     channelName(entry.channel) + " flow " + describe(index->flow(entry.flow)) + " at " +
                     QByteArray::number(entry.offset) + ' ' + QByteArray::number(entry.length) + '/' +
                     QByteArray::number(entry.kept) + ' ' + eventName(entry.kind()) + content(reader, entry, *index);
    }
    return lines;
}

} // namespace testing
