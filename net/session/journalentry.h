// Events as systemd journal export entries and back. Pure functions.
//
// One line a field, NAME=value; a value with line breaks or control bytes in the format's binary form (name,
// 64-bit length, bytes). Source: systemd, "Journal Export Formats". Thread: any.
#pragma once

#include "event.h"

#include <QByteArray>
#include <QHash>

#include <optional>

namespace net {

inline constexpr qsizetype maxEventTextBytes = qsizetype{1} << 20; // of one text field; what is longer is cut

// Without time stamps: pcapng::appendJournal adds them.
[[nodiscard]] QByteArray toJournalEntry(const Event &event);

// Endpoints that stood in the entries before, for whoever reads many: to read one takes longer than all the rest of an
// entry.
class EndpointMemo final {
public:
    [[nodiscard]] Endpoint of(QByteArrayView text); // null when it is none

private:
    static constexpr qsizetype maxKnown = 1024;
    QHash<QByteArray, Endpoint> m_known;
};

// nullopt when it is no event of ours. Takes the padding of the block as well.
[[nodiscard]] std::optional<Event> fromJournalEntry(QByteArrayView entry, EndpointMemo *memo = nullptr);

} // namespace net
