// Whether one entry passes a filter, and what a search of a session is told to look for.
//
// Thread: a job is a plain value; a matcher belongs to one thread and has a reader of its own.
#pragma once

#include "entrytest.h"
#include "logfilter.h"
#include "querytest.h"

#include <functional>
#include <memory>

namespace widgets {

struct SearchJob {
    LogFilter filter;
    net::TextEncoding encoding;
    RowScope scope;
    // For another test than the log's, with what it asks for inside; none: the filter.
    std::function<std::unique_ptr<net::EntryTest>(const SearchJob &job)> makeTest;
    QString path;
    std::shared_ptr<const net::SessionIndex> index;
    qint64 firstEntry = 0; // the earliest to look at
    qint64 endEntry = 0;   // up to here the newest come first; what is recorded later, in its order

    [[nodiscard]] net::QueryContext context() const; // with the words of the language at hand
};

class EntryMatcher final : public net::EntryTest {
    Q_DISABLE_COPY_MOVE(EntryMatcher)

public:
    explicit EntryMatcher(const SearchJob &job);

    [[nodiscard]] bool matches(const net::IndexEntry &entry) override
    {
        return m_scope.shows(entry) && m_test.matches(entry);
    }

private:
    RowScope m_scope;
    net::QueryTest m_test;
};

} // namespace widgets
