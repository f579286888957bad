// What happened at both ends, one after the other: each departure and each arrival is a step.
//
// Pure: a value made of a TwoEnds, 12 bytes a step. Thread: any.
#pragma once

#include "twoends.h"

#include <optional>
#include <vector>

namespace net {

class EndSteps final {
public:
    static constexpr quint32 none = 0xFFFF'FFFF;
    struct Step {
        quint32 delivery = 0;
        quint32 partner = none; // the step of the delivery's other half
        bool isArrival = false;
    };

    EndSteps() = default;
    explicit EndSteps(const TwoEnds &ends); // sorts: in a worker when there are many
    // Those of one pair of connections; one pass, no sorting.
    [[nodiscard]] EndSteps ofPair(const TwoEnds &ends, quint32 pair) const;

    [[nodiscard]] size_t size() const { return m_steps.size(); }
    [[nodiscard]] const Step &at(size_t i) const { return m_steps[i]; }
    // By the clock here.
    [[nodiscard]] static qint64 timeNs(const TwoEnds &ends, const Step &step);
    // It happened at this end: a departure of what went from here, an arrival of what came from there.
    [[nodiscard]] static bool isHere(const TwoEnds &ends, const Step &step);
    // The entry of its end's index.
    [[nodiscard]] static quint32 entry(const TwoEnds &ends, const Step &step);
    [[nodiscard]] std::optional<size_t> stepOf(const TwoEnds &ends, quint32 entryHere) const;

private:
    void findPartners(const TwoEnds &ends);

    std::vector<Step> m_steps;
};

} // namespace net
