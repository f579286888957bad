// A named UDP endpoint, and the address book as it is kept in the settings (JSON). Several names may share an endpoint.
//
// Thread: plain values; load and save in the main thread.
#pragma once

#include "result.h"

#include <QList>
#include <QString>

namespace widgets {

struct Contact {
    QString name;
    QString host; // a name or an address
    quint16 port = 0;

    [[nodiscard]] QString endpointText() const; // "host:port", brackets around IPv6
    friend bool operator==(const Contact &, const Contact &) = default;
};

inline constexpr qsizetype maxContacts = 10000;

[[nodiscard]] QList<Contact> loadContacts(); // what is not readable in the settings is left out
void saveContacts(const QList<Contact> &contacts);

} // namespace widgets
