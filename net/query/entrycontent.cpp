#include "entrycontent.h"

namespace net {

QByteArrayView QueryMatcher::Decoded::payload()
{
    if (!m_payload)
        m_payload = m_content.payload(m_entry).value_or(QByteArrayView());
    return *m_payload;
}

const QString &QueryMatcher::Decoded::text()
{
    if (!m_text)
        m_text = m_context.encoding.decodeToString(payload());
    return *m_text;
}

const QByteArray &QueryMatcher::Decoded::utf8Text()
{
    if (!m_utf8)
        m_utf8 = text().toUtf8();
    return *m_utf8;
}

const std::optional<Event> &QueryMatcher::Decoded::event()
{
    if (!m_event)
        m_event = m_content.event(m_entry);
    return *m_event;
}

const QString &QueryMatcher::Decoded::words()
{
    if (!m_words)
        m_words = event() ? m_context.eventText(*event()) : QString();
    return *m_words;
}

const Flow &QueryMatcher::Decoded::flow()
{
    if (m_flow)
        return *m_flow;
    if (m_entry.flow != 0)
        m_flow = m_context.index->flow(m_entry.flow);
    else if (m_entry.isEvent())
        m_flow = event() ? Flow{event()->local, event()->peer, event()->channel, Transport::Tcp, false} : Flow();
    else
        m_flow = m_content.flow(m_entry);
    return *m_flow;
}

} // namespace net
