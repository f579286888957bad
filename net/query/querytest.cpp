#include "querytest.h"

namespace net {

ReaderContent::ReaderContent(const QString &path, std::shared_ptr<const SessionIndex> index)
    : m_reader(path, std::move(index))
{
}

std::optional<QByteArrayView> ReaderContent::payload(const IndexEntry &entry)
{
    Result<QByteArray> payload = m_reader.payload(entry);
    if (!payload)
        return std::nullopt;
    m_payload = *std::move(payload);
    return m_payload;
}

std::optional<Event> ReaderContent::event(const IndexEntry &entry)
{
    const Result<Event> event = m_reader.event(entry);
    return event ? std::optional(*event) : std::nullopt;
}

Flow ReaderContent::flow(const IndexEntry &entry)
{
    return m_reader.flow(entry).value_or(Flow());
}

QueryTest::QueryTest(const QueryNode &query, const QueryContext &context)
    : m_matcher(query, context)
    , m_content(context.path, context.index)
{
}

} // namespace net
