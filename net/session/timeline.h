// A session over time, for plots: traffic, connections and round trips in at most a thousand and some buckets.
//
// The whole session is one pass over the index, taken up again where it left off when more has been recorded: buckets have
// a width of 10 ms times a power of two, and pairs are merged when they become too many. A part of the session (a plot
// zoomed into) reads only those blocks of the index in which entries of that time stand.
// Thread: a value, one thread at a time (a worker; ten million entries take tenths of a second).
#pragma once

#include "flowtotals.h"
#include "roundtrips.h"

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace net {

struct TimelineScope {
    std::optional<Channel> channel; // none: all
    quint32 flow = 0;               // one connection; 0: all

    [[nodiscard]] bool shows(const IndexEntry &entry) const
    {
        return (flow == 0 || entry.flow == flow) && (!channel || entry.channel == *channel);
    }
    friend bool operator==(const TimelineScope &, const TimelineScope &) = default;
};

struct TimelineBucket {
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint32 connections = 0; // TCP, open at some time in the bucket
    quint32 roundTrips = 0; // measurements
    qint64 roundTripSumUs = 0;
    quint32 roundTripMostUs = 0;
};

struct Timeline {
    qint64 fromNs = 0;  // of the first bucket
    qint64 widthNs = 0; // of each; 0: there is nothing
    qint64 sessionFromNs = 0;
    qint64 sessionToNs = 0;
    std::vector<TimelineBucket> buckets;

    [[nodiscard]] qint64 toNs() const { return fromNs + widthNs * static_cast<qint64>(buckets.size()); }
    [[nodiscard]] qint64 startOf(size_t bucket) const { return fromNs + widthNs * static_cast<qint64>(bucket); }
};

class TimelineBuilder final {
public:
    static constexpr qint64 smallestWidthNs = 10'000'000;
    static constexpr size_t maxBuckets = 1024;

    TimelineBuilder(std::shared_ptr<const SessionIndex> index, const TimelineScope &scope);

    [[nodiscard]] const std::shared_ptr<const SessionIndex> &index() const { return m_index; }
    [[nodiscard]] const TimelineScope &scope() const { return m_scope; }

    // Takes what the index has now. False: stopped half way (go on by calling again).
    bool extend(const std::atomic<bool> &stop);
    // From what extend() has taken.
    [[nodiscard]] Timeline whole() const;
    // Empty when stopped. fromNs < toNs.
    [[nodiscard]] Timeline part(qint64 fromNs, qint64 toNs, const std::atomic<bool> &stop) const;

private:
    static constexpr qint64 blockEntries = 1 << 16;
    struct Block {
        qint64 fromNs = 0;
        qint64 toNs = 0;
    };

    void take(const IndexEntry &entry, qint64 timeNs);
    void widen(qint64 timeNs);
    void addConnections(Timeline *timeline) const;
    void addRoundTrips(Timeline *timeline) const;

    std::shared_ptr<const SessionIndex> m_index;
    TimelineScope m_scope;
    FlowTotalsTable m_flows;
    std::vector<Block> m_blocks;
    Timeline m_whole; // its connections and round trips are filled in on asking
    qint64 m_looked = 0;
};

// The first entry of the scope at that time or later; -1 when there is none.
[[nodiscard]] qint64 firstEntryAt(const SessionIndex &index, const TimelineScope &scope, qint64 timeNs);

} // namespace net
