#include "entrymatcher.h"

#include "words.h"

#include <algorithm>

namespace widgets {

namespace {

// In these a byte under 0x80 is always that ASCII character, so what is found in the bytes is in the text.
bool keepsAsciiApart(const QString &encoding)
{
    return encoding.compare(u"UTF-8", Qt::CaseInsensitive) == 0 || encoding.compare(u"US-ASCII", Qt::CaseInsensitive) == 0 ||
           encoding.startsWith(u"ISO-8859-", Qt::CaseInsensitive) ||
           encoding.startsWith(u"windows-125", Qt::CaseInsensitive);
}

// Letters beyond ASCII that have two cases have different bytes for them; a backslash may mean \xNN, which is made
// only while decoding.
bool bytesCannotTell(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\\' || (c.unicode() >= 0x80 && (c.toLower() != c || c.toUpper() != c));
    });
}

} // namespace

EntryMatcher::EntryMatcher(const SearchJob &job)
    : m_filter(job.filter)
    , m_encoding(job.encoding)
    , m_scope(job.scope)
    , m_index(job.index)
    , m_reader(job.path, job.index)
{
    if (m_filter.isWholeEndpoint) {
        if (const auto whole = net::Endpoint::parse(m_filter.endpoint))
            m_endpoint = *whole;
        if (const auto local = net::Endpoint::parse(m_filter.local))
            m_local = *local;
    }
    if (m_filter.text.isEmpty())
        return;
    m_onlyDecoded = bytesCannotTell(m_filter.text);
    m_decode = !keepsAsciiApart(m_encoding.name());
    if (const auto needle = m_encoding.encode(m_filter.text))
        m_bytes.emplace(*needle);
}

EntryMatcher::~EntryMatcher() = default;

bool EntryMatcher::matches(const net::IndexEntry &entry)
{
    if (!m_scope.shows(entry))
        return false;
    if (!matchesKind(entry))
        return false;
    if (entry.isEvent())
        return matchesEvent(entry);
    const FlowAnswer flow = flowAnswer(entry.flow);
    if (flow.isEndpoint == Known::No)
        return false;
    return m_filter.text.isEmpty() || flow.hasText == Known::Yes || matchesPayload(entry);
}

bool EntryMatcher::matchesKind(const net::IndexEntry &entry) const
{
    switch (m_filter.kind) {
    case LogKind::All: return true;
    case LogKind::In: return entry.type == net::EntryType::MessageIn;
    case LogKind::Out: return entry.type == net::EntryType::MessageOut;
    case LogKind::Events: return entry.isEvent();
    case LogKind::Errors: return entry.isEvent() && net::eventSeverity(entry.kind()) >= net::EventSeverity::Warning;
    }
    return true;
}

bool EntryMatcher::matchesEvent(const net::IndexEntry &entry)
{
    if (m_filter.text.isEmpty() && m_filter.endpoint.isEmpty())
        return true;
    if (m_filter.text.isEmpty() && entry.flow != 0)
        return flowAnswer(entry.flow).isEndpoint == Known::Yes;
    const auto event = m_reader.event(entry);
    if (!event)
        return false;
    const net::Flow flow = entry.flow != 0 ? m_index->flow(entry.flow) : net::Flow{event->local, event->peer};
    const net::Endpoint other = flow.peer.isNull() ? flow.local : flow.peer;
    if (!isEndpoint(other, flow.local))
        return false;
    return m_filter.text.isEmpty() || words::eventText(*event).contains(m_filter.text, Qt::CaseInsensitive) ||
           other.toString().contains(m_filter.text, Qt::CaseInsensitive);
}

bool EntryMatcher::matchesPayload(const net::IndexEntry &entry)
{
    if (entry.kept == 0 || (!m_bytes && !m_onlyDecoded))
        return false;
    const auto payload = m_reader.payload(entry);
    if (!payload)
        return false;
    if (!m_onlyDecoded) {
        if (!m_bytes->isIn(*payload))
            return false;
        if (!m_decode)
            return true;
    }
    return m_encoding.decodeToString(*payload).contains(m_filter.text, Qt::CaseInsensitive);
}

bool EntryMatcher::isEndpoint(const net::Endpoint &endpoint, const net::Endpoint &local) const
{
    if (m_local && local != *m_local)
        return false;
    if (m_endpoint)
        return endpoint == *m_endpoint;
    return m_filter.endpoint.isEmpty() || endpoint.toString().contains(m_filter.endpoint, Qt::CaseInsensitive);
}

EntryMatcher::FlowAnswer EntryMatcher::flowAnswer(quint32 flow)
{
    if (flow >= m_flows.size())
        m_flows.resize(std::max<size_t>(flow + 1, m_index->flowCount() + 1));
    FlowAnswer &answer = m_flows[flow];
    if (answer.isEndpoint == Known::NotYet) {
        const net::Flow found = m_index->flow(flow);
        const bool has = !m_filter.text.isEmpty() && found.peer.toString().contains(m_filter.text, Qt::CaseInsensitive);
        answer.isEndpoint = isEndpoint(found.peer, found.local) ? Known::Yes : Known::No;
        answer.hasText = has ? Known::Yes : Known::No;
    }
    return answer;
}

} // namespace widgets
