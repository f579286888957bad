#include "timeline.h"

#include "clock.h"

#include <algorithm>

namespace net {

namespace {

// What a damaged file may claim is kept from overflowing.
qint64 sane(qint64 timeNs)
{
    constexpr qint64 latest = 4'000'000'000'000'000'000; // 2096
    return std::clamp<qint64>(timeNs, 0, latest);
}

void count(TimelineBucket *bucket, const IndexEntry &entry)
{
    switch (entry.type) {
    case EntryType::MessageIn:
        bucket->bytesIn += entry.length;
        ++bucket->messagesIn;
        break;
    case EntryType::MessageOut:
        bucket->bytesOut += entry.length;
        ++bucket->messagesOut;
        break;
    case EntryType::Event: break;
    }
}

void merge(TimelineBucket *into, const TimelineBucket &other)
{
    into->bytesIn += other.bytesIn;
    into->bytesOut += other.bytesOut;
    into->messagesIn += other.messagesIn;
    into->messagesOut += other.messagesOut;
}

// Who ends without an event (a file transfer, a datagram's pair, an HTTP connection) is there as long as it says something.
bool staysOpen(const Flow &flow)
{
    return flow.channel == Channel::TcpServer || flow.channel == Channel::TcpClient;
}

} // namespace

TimelineBuilder::TimelineBuilder(std::shared_ptr<const SessionIndex> index, const TimelineScope &scope)
    : m_index(std::move(index))
    , m_scope(scope)
{
}

bool TimelineBuilder::extend(const std::atomic<bool> &stop)
{
    const qint64 end = m_index->size();
    while (m_looked < end) {
        if (stop)
            return false;
        const qint64 blockEnd = std::min(end, (m_looked / blockEntries + 1) * blockEntries);
        if (m_looked % blockEntries == 0)
            m_blocks.push_back({sane(m_index->at(m_looked).timeNs), sane(m_index->at(m_looked).timeNs)});
        Block &block = m_blocks.back();
        m_flows.extend(*m_index, blockEnd, blockEntries);
        for (; m_looked < blockEnd; ++m_looked) {
            const IndexEntry &entry = m_index->at(m_looked);
            const qint64 timeNs = sane(entry.timeNs);
            block.fromNs = std::min(block.fromNs, timeNs);
            block.toNs = std::max(block.toNs, timeNs);
            take(entry, timeNs);
        }
        m_whole.sessionFromNs = m_blocks.size() == 1 ? block.fromNs : std::min(m_whole.sessionFromNs, block.fromNs);
        m_whole.sessionToNs = std::max(m_whole.sessionToNs, block.toNs);
    }
    std::ignore = m_flows.takeChanged();
    return true;
}

void TimelineBuilder::take(const IndexEntry &entry, qint64 timeNs)
{
    if (m_whole.widthNs == 0) {
        m_whole.widthNs = smallestWidthNs;
        m_whole.fromNs = timeNs;
    }
    if (timeNs < m_whole.fromNs || timeNs >= m_whole.toNs())
        widen(timeNs);
    if (m_scope.shows(entry))
        count(&m_whole.buckets[static_cast<size_t>((timeNs - m_whole.fromNs) / m_whole.widthNs)], entry);
}

// So that the time has a bucket: one more behind, or, where a clock was set back, some in front.
void TimelineBuilder::widen(qint64 timeNs)
{
    std::vector<TimelineBucket> &buckets = m_whole.buckets;
    const auto bucketsFor = [&](qint64 from, qint64 to) { return (to - from) / m_whole.widthNs + 1; };
    const qint64 from = std::min(m_whole.fromNs, timeNs);
    const qint64 to = std::max(timeNs, m_whole.toNs() - 1);
    // Far in front: in whole buckets, and one to spare since the merging below may need an even number.
    while (bucketsFor(from, to) + 1 > static_cast<qint64>(maxBuckets)) {
        for (size_t i = 0; i < buckets.size(); ++i) {
            if (i % 2 == 0)
                buckets[i / 2] = buckets[i];
            else
                merge(&buckets[i / 2], buckets[i]);
        }
        buckets.resize((buckets.size() + 1) / 2);
        m_whole.widthNs *= 2;
    }
    if (timeNs < m_whole.fromNs) {
        const qint64 missing = (m_whole.fromNs - timeNs + m_whole.widthNs - 1) / m_whole.widthNs;
        buckets.insert(buckets.begin(), static_cast<size_t>(missing), TimelineBucket());
        m_whole.fromNs -= missing * m_whole.widthNs;
    }
    if (timeNs >= m_whole.toNs())
        buckets.resize(static_cast<size_t>((timeNs - m_whole.fromNs) / m_whole.widthNs) + 1);
}

Timeline TimelineBuilder::whole() const
{
    Timeline timeline = m_whole;
    addConnections(&timeline);
    addRoundTrips(&timeline);
    return timeline;
}

Timeline TimelineBuilder::part(qint64 fromNs, qint64 toNs, const std::atomic<bool> &stop) const
{
    Timeline timeline;
    timeline.sessionFromNs = m_whole.sessionFromNs;
    timeline.sessionToNs = m_whole.sessionToNs;
    timeline.fromNs = fromNs;
    const auto most = static_cast<qint64>(maxBuckets);
    timeline.widthNs = std::max(nsPerMs, (toNs - fromNs + most - 1) / most); // finer buckets say nothing
    timeline.buckets.resize(static_cast<size_t>((toNs - fromNs + timeline.widthNs - 1) / timeline.widthNs));
    for (size_t i = 0; i < m_blocks.size(); ++i) {
        if (stop)
            return {};
        if (m_blocks[i].toNs < fromNs || m_blocks[i].fromNs >= toNs)
            continue;
        const qint64 begin = static_cast<qint64>(i) * blockEntries;
        const qint64 end = std::min(m_looked, begin + blockEntries);
        for (qint64 at = begin; at < end; ++at) {
            const IndexEntry &entry = m_index->at(at);
            if (entry.timeNs >= fromNs && entry.timeNs < toNs && m_scope.shows(entry))
                count(&timeline.buckets[static_cast<size_t>((entry.timeNs - fromNs) / timeline.widthNs)], entry);
        }
    }
    addConnections(&timeline);
    addRoundTrips(&timeline);
    return timeline;
}

void TimelineBuilder::addConnections(Timeline *timeline) const
{
    if (timeline->buckets.empty())
        return;
    std::vector<qint32> change(timeline->buckets.size() + 1);
    const qint64 last = static_cast<qint64>(timeline->buckets.size()) - 1;
    for (quint32 id = 1; id <= m_flows.size(); ++id) {
        const FlowTotals &totals = m_flows.at(id);
        if (!totals.hasEntries || (m_scope.flow != 0 && id != m_scope.flow))
            continue;
        const Flow flow = m_index->flow(id);
        if (flow.transport != Transport::Tcp || (m_scope.channel && flow.channel != *m_scope.channel))
            continue;
        const qint64 endNs = !totals.hasEnded && staysOpen(flow) ? m_whole.sessionToNs : sane(totals.lastNs);
        const qint64 beginNs = sane(totals.firstNs);
        if (endNs < timeline->fromNs || beginNs >= timeline->toNs())
            continue;
        const qint64 first = std::max<qint64>(0, (beginNs - timeline->fromNs) / timeline->widthNs);
        const qint64 end = std::min(last, (endNs - timeline->fromNs) / timeline->widthNs);
        if (end < first)
            continue;
        ++change[static_cast<size_t>(first)];
        --change[static_cast<size_t>(end) + 1];
    }
    qint32 open = 0;
    for (size_t i = 0; i < timeline->buckets.size(); ++i) {
        open += change[i];
        timeline->buckets[i].connections = open;
    }
}

void TimelineBuilder::addRoundTrips(Timeline *timeline) const
{
    if (timeline->buckets.empty())
        return;
    constexpr qsizetype atOnce = 4096; // the recorder's writer waits meanwhile
    const RoundTrips &roundTrips = m_index->roundTrips();
    const qsizetype size = roundTrips.size();
    for (qsizetype at = 0; at < size; at += atOnce) {
        for (const RoundTripSample &sample : roundTrips.some(at, std::min(atOnce, size - at))) {
            if (sample.timeNs < timeline->fromNs || sample.timeNs >= timeline->toNs())
                continue;
            if (m_scope.flow != 0 ? sample.flow != m_scope.flow
                                  : m_scope.channel && m_index->flow(sample.flow).channel != *m_scope.channel)
                continue;
            TimelineBucket &bucket =
                timeline->buckets[static_cast<size_t>((sample.timeNs - timeline->fromNs) / timeline->widthNs)];
            ++bucket.roundTrips;
            bucket.roundTripSumUs += sample.microseconds;
            bucket.roundTripMostUs = std::max(bucket.roundTripMostUs, sample.microseconds);
        }
    }
}

qint64 firstEntryAt(const SessionIndex &index, const TimelineScope &scope, qint64 timeNs)
{
    // Entries stand in the order of time but for a clock that was set back; then this finds one near by.
    const qint64 end = index.size();
    qint64 low = 0;
    for (qint64 high = end; low < high;) {
        const qint64 middle = low + (high - low) / 2;
        if (index.at(middle).timeNs < timeNs)
            low = middle + 1;
        else
            high = middle;
    }
    for (qint64 at = low; at < end; ++at) {
        if (scope.shows(index.at(at)))
            return at;
    }
    return -1;
}

} // namespace net
