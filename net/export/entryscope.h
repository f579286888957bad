// Which entries an operation takes in: a channel, a connection, a list of numbers, and what a test says; all of them must
// agree.
//
// Entries are numbered from 0 in the index; for people, in files and on the command line, from 1. Thread: EntryScope is a
// value; an EntrySieve belongs to the thread that made it.
#pragma once

#include "entrytest.h"
#include "sessionindex.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace net {

struct EntryRange {
    qint64 first = 0;
    qint64 last = 0; // inclusive
    friend bool operator==(const EntryRange &, const EntryRange &) = default;
};

// "3", "3-8", "1,5-,-4": numbers from 1, in any order; ascending and never touching afterwards. nullopt: it makes no sense.
[[nodiscard]] std::optional<std::vector<EntryRange>> parseEntryRanges(QStringView text);

struct EntryScope {
    std::optional<Channel> channel;                       // none: all
    quint32 flow = 0;                                     // 0: all
    std::vector<EntryRange> entries;                      // ascending; empty: all
    std::function<std::unique_ptr<EntryTest>()> makeTest; // called in the worker; none: all pass

    [[nodiscard]] bool takesAll() const { return !channel && flow == 0 && entries.empty() && !makeTest; }
};

class EntrySieve final {
    Q_DISABLE_COPY_MOVE(EntrySieve)

public:
    explicit EntrySieve(const EntryScope &scope);
    ~EntrySieve();

    [[nodiscard]] bool takes(const IndexEntry &entry);
    // The parts of [0, end) that need to be looked at.
    [[nodiscard]] std::vector<EntryRange> ranges(qint64 end) const;

private:
    const EntryScope &m_scope;
    std::unique_ptr<EntryTest> m_test;
};

} // namespace net
