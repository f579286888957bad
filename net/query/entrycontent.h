// The content of one entry as a query asks for it: read and decoded once, when it is first asked for.
//
// Thread: belongs to one; made for one entry and dropped with it.
#pragma once

#include "querymatcher.h"

namespace net {

class QueryMatcher::Decoded final {
    Q_DISABLE_COPY_MOVE(Decoded)

public:
    struct Known {
        quint64 found = 0; // needles
        std::optional<QByteArrayView> payload = {};
    };

    Decoded(const IndexEntry &entry, EntryContent &content, const QueryContext &context, Known known)
        : m_entry(entry)
        , m_content(content)
        , m_context(context)
        , m_known(known)
        , m_payload(known.payload)
    {
    }

    // Empty where it cannot be read; likewise below.
    [[nodiscard]] QByteArrayView payload();
    [[nodiscard]] const QString &text();        // of the payload
    [[nodiscard]] const QByteArray &utf8Text(); // the same
    [[nodiscard]] const QString &words();       // of the event
    [[nodiscard]] const Flow &flow();
    [[nodiscard]] quint64 found() const { return m_known.found; }

private:
    const std::optional<Event> &event();

    const IndexEntry &m_entry;
    EntryContent &m_content;
    const QueryContext &m_context;
    const Known m_known;
    std::optional<QByteArrayView> m_payload;
    std::optional<QString> m_text;
    std::optional<QByteArray> m_utf8;
    std::optional<std::optional<Event>> m_event;
    std::optional<QString> m_words;
    std::optional<Flow> m_flow;
};

} // namespace net
