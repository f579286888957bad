#include "entryscope.h"

#include <algorithm>
#include <limits>

namespace net {

namespace {

constexpr qint64 openEnd = std::numeric_limits<qint64>::max() - 1;

// -1: not a number from 1 on.
qint64 numberFrom(QStringView text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    return ok && number >= 1 && number < openEnd && text.front() != u'+' ? number : -1;
}

std::optional<EntryRange> rangeFrom(QStringView part)
{
    const qsizetype dash = part.indexOf(u'-');
    const QStringView from = dash < 0 ? part : part.first(dash);
    const QStringView to = dash < 0 ? part : part.sliced(dash + 1);
    if (from.isEmpty() && to.isEmpty())
        return std::nullopt;
    const qint64 first = from.isEmpty() ? 1 : numberFrom(from.trimmed());
    const qint64 last = to.isEmpty() ? openEnd : numberFrom(to.trimmed());
    if (first < 0 || last < first)
        return std::nullopt;
    return EntryRange{first - 1, last - 1};
}

} // namespace

std::optional<std::vector<EntryRange>> parseEntryRanges(QStringView text)
{
    std::vector<EntryRange> ranges;
    for (const QStringView part : text.split(u',')) {
        const auto range = rangeFrom(part.trimmed());
        if (!range)
            return std::nullopt;
        ranges.push_back(*range);
    }
    std::sort(ranges.begin(), ranges.end(), [](const EntryRange &a, const EntryRange &b) { return a.first < b.first; });
    std::vector<EntryRange> joined;
    for (const EntryRange &range : ranges) {
        if (!joined.empty() && range.first <= joined.back().last + 1)
            joined.back().last = std::max(joined.back().last, range.last);
        else
            joined.push_back(range);
    }
    return joined;
}

EntrySieve::EntrySieve(const EntryScope &scope)
    : m_scope(scope)
    , m_test(scope.makeTest ? scope.makeTest() : nullptr)
{
}

EntrySieve::~EntrySieve() = default;

bool EntrySieve::takes(const IndexEntry &entry)
{
    if (m_scope.channel && entry.channel != *m_scope.channel)
        return false;
    if (m_scope.flow != 0 && entry.flow != m_scope.flow)
        return false;
    return !m_test || m_test->matches(entry);
}

std::vector<EntryRange> EntrySieve::ranges(qint64 end) const
{
    std::vector<EntryRange> within;
    if (end <= 0)
        return within;
    if (m_scope.entries.empty())
        return {{0, end - 1}};
    for (const EntryRange &range : m_scope.entries) {
        if (range.first < end)
            within.push_back({range.first, std::min(range.last, end - 1)});
    }
    return within;
}

} // namespace net
