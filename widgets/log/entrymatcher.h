// Whether one entry passes a filter.
//
// What the index says (channel, direction, kind, endpoint) is asked first; the file is read only for text. Bytes
// are searched undecoded where the encoding allows that. Thread: belongs to one; has a reader of its own.
#pragma once

#include "bytesearch.h"
#include "entrytest.h"
#include "logfilter.h"
#include "recordreader.h"
#include "sessionindex.h"
#include "textencoding.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace widgets {

struct SearchJob {
    LogFilter filter;
    net::TextEncoding encoding;
    RowScope scope;
    // For another test than the log's, with what it asks for inside; none: an EntryMatcher.
    std::function<std::unique_ptr<net::EntryTest>(const SearchJob &job)> makeTest;
    QString path;
    std::shared_ptr<const net::SessionIndex> index;
    qint64 firstEntry = 0; // the earliest to look at
    qint64 endEntry = 0;   // up to here the newest come first; what is recorded later, in its order
};

class EntryMatcher final : public net::EntryTest {
    Q_DISABLE_COPY_MOVE(EntryMatcher)

public:
    explicit EntryMatcher(const SearchJob &job);
    ~EntryMatcher() override;

    [[nodiscard]] bool matches(const net::IndexEntry &entry) override;

private:
    enum class Known : quint8 { No, Yes, NotYet };
    struct FlowAnswer {
        Known isEndpoint = Known::NotYet;
        Known hasText = Known::NotYet;
    };
    [[nodiscard]] bool matchesKind(const net::IndexEntry &entry) const;
    [[nodiscard]] bool matchesEvent(const net::IndexEntry &entry);
    [[nodiscard]] bool matchesPayload(const net::IndexEntry &entry);
    [[nodiscard]] bool isEndpoint(const net::Endpoint &endpoint, const net::Endpoint &local) const;
    [[nodiscard]] FlowAnswer flowAnswer(quint32 flow);

    LogFilter m_filter;
    net::TextEncoding m_encoding;
    RowScope m_scope;
    std::shared_ptr<const net::SessionIndex> m_index;
    net::RecordReader m_reader;
    std::optional<net::Endpoint> m_endpoint; // when the filter's is a whole one
    std::optional<net::Endpoint> m_local;    // and when it is one connection's
    std::optional<ByteSearch> m_bytes;       // nothing: the text cannot be in any payload's bytes
    std::vector<FlowAnswer> m_flows;
    bool m_decode = false;      // a find in the bytes must be confirmed in the text
    bool m_onlyDecoded = false; // bytes cannot tell at all: always decode
};

} // namespace widgets
