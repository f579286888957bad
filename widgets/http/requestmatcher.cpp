#include "requestmatcher.h"

#include "requestreader.h"
#include "requestsummary.h"

namespace widgets {

RequestMatcher::RequestMatcher(const SearchJob &job, RequestFilter filter)
    : m_filter(std::move(filter))
    , m_scope(job.scope)
    , m_reader(job.path, job.index)
    , m_bytes(m_filter.text.toUtf8())
{
}

bool RequestMatcher::matches(const net::IndexEntry &entry)
{
    if (!m_scope.shows(entry))
        return false;
    const auto event = m_reader.event(entry);
    if (!event)
        return false;
    const net::http::StoredSummary stored(event->text.toUtf8());
    const net::http::RequestSummary &summary = stored.summary;
    const int status = stored.isValid() ? summary.status : static_cast<int>(event->number);
    if (m_filter.status != StatusClass::All && statusClassOf(status) != m_filter.status)
        return false;
    return m_filter.text.isEmpty() || QString::number(status) == m_filter.text || hasText(summary.method) ||
           hasText(summary.target) || hasText(summary.userAgent) ||
           readableTarget(summary.target).contains(m_filter.text, Qt::CaseInsensitive) ||
           event->peer.toString().contains(m_filter.text, Qt::CaseInsensitive);
}

bool RequestMatcher::hasText(QByteArrayView field) const
{
    return m_bytes.isIn(field);
}

} // namespace widgets
