// A selection of rows as intervals: selecting ten million rows costs as much as selecting one.
//
// Thread: a plain value.
#pragma once

#include <QtGlobal>

#include <vector>

namespace widgets {

class RowRanges final {
public:
    struct Range {
        qint64 first = 0;
        qint64 last = 0; // inclusive
        friend bool operator==(const Range &, const Range &) = default;
    };

    void clear() { m_ranges.clear(); }
    void add(qint64 first, qint64 last);
    void remove(qint64 first, qint64 last);
    void toggle(qint64 row);
    // Rows came in before `at`: what is behind moves on, and they themselves are not selected.
    void insertRows(qint64 at, qint64 count);

    [[nodiscard]] bool contains(qint64 row) const;
    [[nodiscard]] bool isEmpty() const { return m_ranges.empty(); }
    [[nodiscard]] qint64 count() const;
    [[nodiscard]] const std::vector<Range> &ranges() const { return m_ranges; } // ascending, never touching

private:
    std::vector<Range> m_ranges;
};

} // namespace widgets
