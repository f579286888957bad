#include "interfaceaddresses.h"

#include <QNetworkInterface>

#include <algorithm>

namespace widgets {

namespace {

bool isUp(const QNetworkInterface &interface)
{
    return interface.flags().testFlag(QNetworkInterface::IsUp) && interface.flags().testFlag(QNetworkInterface::IsRunning);
}

} // namespace

QList<InterfaceAddress> interfaceAddresses()
{
    QList<InterfaceAddress> found;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        if (!isUp(interface) || interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            continue;
        const auto entries = interface.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            found.append({entry.ip(), interface.humanReadableName()});
    }
    std::stable_partition(found.begin(), found.end(), [](const InterfaceAddress &entry) {
        return entry.address.protocol() == QAbstractSocket::IPv4Protocol;
    });
    return found;
}

QList<MulticastInterface> multicastInterfaces()
{
    QList<MulticastInterface> found;
    const auto interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &interface : interfaces) {
        const bool loopback = interface.flags().testFlag(QNetworkInterface::IsLoopBack);
        if (isUp(interface) && (loopback || interface.flags().testFlag(QNetworkInterface::CanMulticast)))
            found.append({interface.name(), interface.humanReadableName()});
    }
    return found;
}

} // namespace widgets
