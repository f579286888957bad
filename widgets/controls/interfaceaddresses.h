// This machine's addresses with the names of their interfaces: what one tells the others, and can listen on.
//
// Thread: the main thread (asks the system, about a tenth of a millisecond).
#pragma once

#include <QHostAddress>
#include <QList>
#include <QString>

namespace widgets {

struct InterfaceAddress {
    QHostAddress address;
    QString interfaceName; // for people: "wlan0"

    [[nodiscard]] QString text() const { return address.toString() + QStringLiteral(" — ") + interfaceName; }
};

// Of the interfaces that are up, loopback left out; IPv4 first.
[[nodiscard]] QList<InterfaceAddress> interfaceAddresses();

struct MulticastInterface {
    QString name; // as the system calls it: what the engine takes
    QString label;
};
// Of those that are up and can do multicast; loopback among them, for trying things on one machine.
[[nodiscard]] QList<MulticastInterface> multicastInterfaces();

} // namespace widgets
