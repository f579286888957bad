#include "subnets.h"

#include <QNetworkInterface>

#include <algorithm>

namespace net {

bool isPrivateAddress(const QHostAddress &address)
{
    static const QList<Subnet> privateOnes{QHostAddress::parseSubnet(QStringLiteral("10.0.0.0/8")),
                                           QHostAddress::parseSubnet(QStringLiteral("172.16.0.0/12")),
                                           QHostAddress::parseSubnet(QStringLiteral("192.168.0.0/16")),
                                           QHostAddress::parseSubnet(QStringLiteral("169.254.0.0/16")),
                                           QHostAddress::parseSubnet(QStringLiteral("fc00::/7")),
                                           QHostAddress::parseSubnet(QStringLiteral("fe80::/10"))};
    return isInOneOf(privateOnes, address);
}

QList<Subnet> localSubnets()
{
    QList<Subnet> result;
    const QList<QNetworkInterface> interfaces = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &each : interfaces) {
        const QList<QNetworkAddressEntry> entries = each.addressEntries();
        for (const QNetworkAddressEntry &entry : entries)
            result.append({entry.ip(), entry.prefixLength()});
    }
    return result;
}

bool isInOneOf(const QList<Subnet> &subnets, const QHostAddress &address)
{
    return std::any_of(subnets.begin(), subnets.end(),
                       [&address](const Subnet &subnet) { return subnet.second >= 0 && address.isInSubnet(subnet); });
}

} // namespace net
