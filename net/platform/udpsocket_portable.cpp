#include "platform.h"
#include "systemsocket.h"

#ifndef NETYARD_ON_LINUX

#include <QNetworkInterface>

namespace net {

void setReceiveBuffer(Descriptor descriptor, int bytes)
{
    system::setBuffers(system::handleOf(descriptor), 0, bytes);
}

qint64 receiveBuffer(Descriptor descriptor)
{
    return system::intOption(system::handleOf(descriptor), SOL_SOCKET, SO_RCVBUF);
}

qint64 receiveQueue(Descriptor)
{
    return -1;
}

qint64 kernelDrops(Descriptor)
{
    return -1;
}

bool reportIcmpErrors(Descriptor)
{
    return false;
}

std::vector<IcmpError> takeIcmpErrors(Descriptor)
{
    return {};
}

DatagramSendResult sendDatagram(Descriptor descriptor, IpFamily socketFamily, const Endpoint &to, QByteArrayView datagram)
{
    // An IPv6 socket takes an IPv4 address in its mapped form (RFC 4291 section 2.5.5.2).
    const bool isMapped = socketFamily == IpFamily::V6 && to.family() == IpFamily::V4;
    const QHostAddress address = isMapped ? QHostAddress(to.address().toIPv6Address()) : to.address();
    const system::Address target = system::Address::of(address, to.port());
    const auto sent = ::sendto(system::handleOf(descriptor), datagram.data(), static_cast<system::Size>(datagram.size()), 0,
                               target.data(), target.length);
    if (sent >= 0)
        return {DatagramSendStatus::Sent, 0};
    const int code = system::lastError();
    const bool isBusy = code == EAGAIN || code == EWOULDBLOCK || code == ENOBUFS;
    return {isBusy ? DatagramSendStatus::Busy : DatagramSendStatus::Failed, code};
}

QHostAddress localAddressTowards(const Endpoint &peer)
{
    const QHostAddress target = peer.address();
    if (target.isLoopback())
        return QHostAddress(peer.family() == IpFamily::V4 ? QHostAddress::LocalHost : QHostAddress::LocalHostIPv6);
    const QList<QNetworkInterface> cards = QNetworkInterface::allInterfaces();
    for (const QNetworkInterface &card : cards) {
        const QList<QNetworkAddressEntry> entries = card.addressEntries();
        for (const QNetworkAddressEntry &entry : entries) {
            if (entry.ip().protocol() == target.protocol() && target.isInSubnet(entry.ip(), entry.prefixLength()))
                return entry.ip();
        }
    }
    return {};
}

} // namespace net

#endif // !NETYARD_ON_LINUX
