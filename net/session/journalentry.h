// Events as systemd journal export entries and back. Pure functions.
//
// One line a field, NAME=value; a value with line breaks or control bytes in the format's binary form (name,
// 64-bit length, bytes). Source: systemd, "Journal Export Formats". Thread: any.
#pragma once

#include "event.h"

#include <QByteArray>

#include <optional>

namespace net {

inline constexpr qsizetype maxEventTextBytes = qsizetype{1} << 20; // of one text field; what is longer is cut

// Without time stamps: pcapng::appendJournal adds them.
[[nodiscard]] QByteArray toJournalEntry(const Event &event);
// nullopt when it is no event of ours. Takes the padding of the block as well.
[[nodiscard]] std::optional<Event> fromJournalEntry(QByteArrayView entry);

} // namespace net
