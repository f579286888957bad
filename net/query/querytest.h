// A query as the test of an entry: what an export or a list asks, one entry after the other.
//
// Reads an entry's content at most once, and only where the index does not decide. For all of a long session
// SessionSearch is many times faster. Thread: belongs to one; has a reader of its own.
#pragma once

#include "entrytest.h"
#include "querymatcher.h"
#include "recordreader.h"

namespace net {

// Content by a RecordReader.
class ReaderContent final : public EntryContent {
    Q_DISABLE_COPY_MOVE(ReaderContent)

public:
    ReaderContent(const QString &path, std::shared_ptr<const SessionIndex> index);

    [[nodiscard]] std::optional<QByteArrayView> payload(const IndexEntry &entry) override;
    [[nodiscard]] std::optional<Event> event(const IndexEntry &entry) override;
    [[nodiscard]] Flow flow(const IndexEntry &entry) override;

private:
    RecordReader m_reader;
    QByteArray m_payload;
};

class QueryTest final : public EntryTest {
    Q_DISABLE_COPY_MOVE(QueryTest)

public:
    QueryTest(const QueryNode &query, const QueryContext &context);

    [[nodiscard]] bool matches(const IndexEntry &entry) override { return m_matcher.matches(entry, m_content); }

private:
    QueryMatcher m_matcher;
    ReaderContent m_content;
};

} // namespace net
