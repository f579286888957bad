#include "messagehistory.h"

namespace widgets {

void MessageHistory::add(const Entry &entry)
{
    m_at = -1;
    if (entry.text.isEmpty() || entry.text.size() > maxEntryLength)
        return;
    m_entries.removeAll(entry);
    m_entries.append(entry);
    while (m_entries.size() > maxEntries)
        m_entries.removeFirst();
}

std::optional<MessageHistory::Entry> MessageHistory::older(const Entry &draft)
{
    if (m_at == 0 || m_entries.isEmpty())
        return std::nullopt;
    if (m_at < 0) {
        m_draft = draft;
        m_at = m_entries.size();
    }
    return m_entries.at(--m_at);
}

std::optional<MessageHistory::Entry> MessageHistory::newer()
{
    if (m_at < 0)
        return std::nullopt;
    if (++m_at < m_entries.size())
        return m_entries.at(m_at);
    m_at = -1;
    return m_draft;
}

QStringList MessageHistory::toStrings() const
{
    QStringList strings;
    strings.reserve(m_entries.size());
    for (const Entry &entry : m_entries)
        strings.append(modeName(entry.mode) + u':' + entry.text);
    return strings;
}

void MessageHistory::setStrings(const QStringList &strings)
{
    m_entries.clear();
    for (const QString &string : strings) {
        const qsizetype colon = string.indexOf(u':');
        if (colon > 0)
            add({string.sliced(colon + 1), modeFromName(QStringView(string).first(colon))});
    }
}

} // namespace widgets
