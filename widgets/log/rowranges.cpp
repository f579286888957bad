#include "rowranges.h"

#include <algorithm>

namespace widgets {

void RowRanges::add(qint64 first, qint64 last)
{
    if (first > last)
        return;
    std::vector<Range> merged;
    merged.reserve(m_ranges.size() + 1);
    Range added{first, last};
    bool placed = false;
    for (const Range &range : m_ranges) {
        if (range.last < added.first - 1) {
            merged.push_back(range);
        } else if (range.first > added.last + 1) {
            if (!placed)
                merged.push_back(added);
            placed = true;
            merged.push_back(range);
        } else {
            added.first = std::min(added.first, range.first);
            added.last = std::max(added.last, range.last);
        }
    }
    if (!placed)
        merged.push_back(added);
    m_ranges = std::move(merged);
}

void RowRanges::remove(qint64 first, qint64 last)
{
    std::vector<Range> left;
    left.reserve(m_ranges.size() + 1);
    for (const Range &range : m_ranges) {
        if (range.last < first || range.first > last) {
            left.push_back(range);
            continue;
        }
        if (range.first < first)
            left.push_back({range.first, first - 1});
        if (range.last > last)
            left.push_back({last + 1, range.last});
    }
    m_ranges = std::move(left);
}

void RowRanges::toggle(qint64 row)
{
    if (contains(row))
        remove(row, row);
    else
        add(row, row);
}

void RowRanges::insertRows(qint64 at, qint64 count)
{
    std::vector<Range> moved;
    moved.reserve(m_ranges.size() + 1);
    for (const Range &range : m_ranges) {
        if (range.last < at) {
            moved.push_back(range);
        } else if (range.first >= at) {
            moved.push_back({range.first + count, range.last + count});
        } else {
            moved.push_back({range.first, at - 1});
            moved.push_back({at + count, range.last + count});
        }
    }
    m_ranges = std::move(moved);
}

bool RowRanges::contains(qint64 row) const
{
    const auto after = std::upper_bound(m_ranges.begin(), m_ranges.end(), row,
                                        [](qint64 value, const Range &range) { return value < range.first; });
    return after != m_ranges.begin() && std::prev(after)->last >= row;
}

qint64 RowRanges::count() const
{
    qint64 sum = 0;
    for (const Range &range : m_ranges)
        sum += range.last - range.first + 1;
    return sum;
}

} // namespace widgets
