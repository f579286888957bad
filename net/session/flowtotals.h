// What a session's connections come to: when each began and ended, how much went in and out. One pass over the index.
//
// Takes what is new in the index each time, in bounded pieces, so that a live session costs only what came since.
// Thread: a value, one thread at a time.
#pragma once

#include "sessionindex.h"

#include <atomic>
#include <vector>

namespace net {

struct FlowTotals {
    qint64 firstNs = 0; // of its first entry
    qint64 lastNs = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    quint32 messagesIn = 0;
    quint32 messagesOut = 0;
    quint32 firstEntry = 0;
    bool hasEntries = false;
    bool hasEnded = false; // an event says so, or both sides have finished
    bool hasPeerFinished = false;
    bool haveWeFinished = false;
};

// Whether after an event of this kind nothing is open any more.
[[nodiscard]] bool endsFlow(EventKind kind);

class FlowTotalsTable final {
public:
    // Looks at the entries up to `end`, at most `most` of them; true when all of those have been.
    bool extend(const SessionIndex &index, qint64 end, qint64 most);

    [[nodiscard]] qint64 looked() const { return m_looked; }
    // Connections by id, from 1 to size(); some may have no entries (yet).
    [[nodiscard]] quint32 size() const { return static_cast<quint32>(m_flows.size()); }
    [[nodiscard]] const FlowTotals &at(quint32 id) const { return m_flows[id - 1]; }
    // Those that extend() has touched since the last call, each once, in the order in which they were.
    [[nodiscard]] std::vector<quint32> takeChanged();

private:
    void add(const IndexEntry &entry, qint64 number);

    std::vector<FlowTotals> m_flows; // by id − 1
    std::vector<quint32> m_changed;
    std::vector<bool> m_isChanged;
    qint64 m_looked = 0;
};

} // namespace net
