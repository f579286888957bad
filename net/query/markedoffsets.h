// Which entries have a bookmark or a note, by their offsets, for a query that asks it of millions.
//
// A copy of Remarks, taken anew when they have changed, so that no lock is taken an entry. Thread: belongs to one.
#pragma once

#include "query.h"
#include "remarks.h"

#include <vector>

namespace net {

class MarkedOffsets final {
public:
    // Always the same term, of kind Has.
    [[nodiscard]] bool has(const QueryTerm &term, const Remarks &remarks, quint64 offset);

private:
    void take(const QueryTerm &term, const Remarks &remarks);

    std::vector<quint64> m_offsets; // ascending
    quint64 m_revision = 0;         // of nothing marked
};

} // namespace net
