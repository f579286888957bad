// Whether one request passes the filter. Thread: belongs to one; has a reader of its own.
#pragma once

#include "entrymatcher.h"
#include "requestfilter.h"

namespace widgets {

class RequestMatcher final : public net::EntryTest {
    Q_DISABLE_COPY_MOVE(RequestMatcher)

public:
    RequestMatcher(const SearchJob &job, RequestFilter filter);

    [[nodiscard]] bool matches(const net::IndexEntry &entry) override;

private:
    [[nodiscard]] bool hasText(QByteArrayView field) const;

    RequestFilter m_filter;
    RowScope m_scope;
    net::RecordReader m_reader;
    net::ByteSearch m_bytes;
};

} // namespace widgets
