// What was sent before, newest last, gone through with the up and down keys. What was being written is kept meanwhile.
//
// Thread: a value.
#pragma once

#include "messagedraft.h"

#include <QList>
#include <QStringList>

#include <optional>

namespace widgets {

class MessageHistory {
public:
    static constexpr qsizetype maxEntries = 200;
    static constexpr qsizetype maxEntryLength = 16384; // characters; longer ones are not kept

    struct Entry {
        QString text;
        MessageMode mode = MessageMode::Text;
        friend bool operator==(const Entry &, const Entry &) = default;
    };

    void add(const Entry &entry); // one that is there already moves to the end
    // Back in time from the current draft, and forth; nothing at either end.
    [[nodiscard]] std::optional<Entry> older(const Entry &draft);
    [[nodiscard]] std::optional<Entry> newer();
    void leave() { m_at = -1; } // the text was changed by hand: it is the draft now

    // "hex:48 65", as kept in settings.
    [[nodiscard]] QStringList toStrings() const;
    void setStrings(const QStringList &strings);
    [[nodiscard]] qsizetype size() const { return m_entries.size(); }

private:
    QList<Entry> m_entries;
    Entry m_draft;
    qsizetype m_at = -1; // of the entry shown, -1: none
};

} // namespace widgets
