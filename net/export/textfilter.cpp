#include "textfilter.h"

namespace net {

TextFilter::TextFilter(const QString &text, const ExportSource &source, const TextEncoding &encoding,
                       std::function<QString(const Event &)> eventText)
    : m_text(text)
    , m_encoding(encoding)
    , m_eventText(std::move(eventText))
    , m_reader(source.path, source.index)
{
}

bool TextFilter::isIn(const QString &text) const
{
    return text.contains(m_text, Qt::CaseInsensitive);
}

bool TextFilter::matches(const IndexEntry &entry)
{
    if (entry.isEvent()) {
        const Result<Event> event = m_reader.event(entry);
        return event && (isIn(m_eventText(*event)) || isIn(event->peer.toString()) || isIn(event->local.toString()));
    }
    if (const Result<Flow> flow = m_reader.flow(entry);
        flow && (isIn(flow->peer.toString()) || isIn(flow->local.toString())))
        return true;
    const Result<QByteArray> payload = m_reader.payload(entry);
    return payload && isIn(m_encoding.decodeToString(*payload));
}

} // namespace net
