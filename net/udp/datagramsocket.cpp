#include "datagramsocket.h"

#include "udppeer.h"

#include <QNetworkInterface>
#include <QNetworkProxy>

namespace net {

Result<void> DatagramSocket::open(const UdpPeerOptions &options)
{
    close();
    if (options.address.isNull())
        return failure(NetErrorCode::MalformedAddress, options.address.toString());
    m_buffer.resize(bufferBytes);
    m_socket = new QUdpSocket(this);
    m_socket->setProxy(QNetworkProxy::NoProxy); // else binding asks the desktop for its proxies, which may take its time
    const auto mode = options.reuseAddress ? QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint
                                           : QUdpSocket::BindMode(QUdpSocket::DontShareAddress);
    if (!m_socket->bind(options.address, options.port, mode)) {
        const NetError error = bindError(options.address, options.port);
        close();
        return failure(error);
    }
    m_descriptor = m_socket->socketDescriptor();
    if (options.receiveBufferBytes > 0)
        setReceiveBuffer(m_descriptor, options.receiveBufferBytes);
    (void)reportIcmpErrors(m_descriptor);

    const QHostAddress address = m_socket->localAddress();
    m_local = Endpoint(address, m_socket->localPort());
    m_dualStack = address.protocol() == QAbstractSocket::AnyIPProtocol;
    m_family = m_local.family();
    if (!options.multicastInterface.isEmpty()) {
        const QNetworkInterface via = QNetworkInterface::interfaceFromName(options.multicastInterface);
        if (!via.isValid()) {
            close();
            return failure(NetErrorCode::InterfaceNotFound, options.multicastInterface);
        }
        m_socket->setMulticastInterface(via);
    }
    m_socket->setSocketOption(QAbstractSocket::MulticastTtlOption, options.multicastTtl);
    m_socket->setSocketOption(QAbstractSocket::MulticastLoopbackOption, options.multicastLoopback ? 1 : 0);
    connect(m_socket, &QUdpSocket::readyRead, this, &DatagramSocket::readable);
    return {};
}

void DatagramSocket::close()
{
    if (!m_socket)
        return;
    // It may be the sender of the readyRead that led here.
    m_socket->disconnect(this);
    m_socket->close();
    m_socket->deleteLater();
    m_socket = nullptr;
    m_descriptor = -1;
    m_family = IpFamily::None;
    m_dualStack = false;
    m_local = {};
    m_errors.clear();
}

NetError DatagramSocket::bindError(const QHostAddress &address, quint16 port) const
{
    const Endpoint endpoint(address, port);
    NetError error{NetErrorCode::SystemError, 0, endpoint.toString(), m_socket->errorString(), -1};
    switch (m_socket->error()) {
    case QAbstractSocket::AddressInUseError:
        error.code = NetErrorCode::PortInUse;
        error.detail = portHolder(port, true);
        break;
    case QAbstractSocket::SocketAccessError: error.code = NetErrorCode::PortPrivileged; break;
    case QAbstractSocket::SocketAddressNotAvailableError:
        error.code = NetErrorCode::AddressNotLocal;
        error.subject = endpoint.addressText();
        break;
    case QAbstractSocket::SocketResourceError:
        error.code = NetErrorCode::TooManyDescriptors;
        error.number = descriptorLimit();
        break;
    default: break;
    }
    return error;
}

DatagramSocket::SendOutcome DatagramSocket::send(const Endpoint &to, QByteArrayView datagram)
{
    const IpFamily family = m_dualStack ? IpFamily::V6 : m_family;
    for (int attempt = 1;; ++attempt) {
        const DatagramSendResult result = sendDatagram(m_descriptor, family, to, datagram);
        if (result.status != DatagramSendStatus::Failed)
            return {result.status, {}};
        // The system reports the ICMP error of an earlier datagram by failing the next call, whoever that is for.
        if (attempt < maxSendAttempts && collectErrors())
            continue;
        NetError error = errorFromSystem(result.systemCode, to.toString());
        if (error.code == NetErrorCode::PermissionDenied)
            error.code = NetErrorCode::BroadcastNotAllowed;
        if (error.code == NetErrorCode::DatagramTooLong) {
            error.number = datagram.size();
            error.detail = QString::number(maxDatagramBytes);
        }
        return {DatagramSendStatus::Failed, error};
    }
}

Result<void> DatagramSocket::join(const QHostAddress &group, const QString &interfaceName)
{
    return changeMembership(group, interfaceName, true);
}

Result<void> DatagramSocket::leave(const QHostAddress &group, const QString &interfaceName)
{
    return changeMembership(group, interfaceName, false);
}

Result<void> DatagramSocket::changeMembership(const QHostAddress &group, const QString &interfaceName, bool join)
{
    if (!m_socket)
        return failure(NetErrorCode::NotConnected, group.toString());
    if (!group.isMulticast())
        return failure(NetErrorCode::NotMulticastAddress, group.toString());
    QNetworkInterface via;
    if (!interfaceName.isEmpty()) {
        via = QNetworkInterface::interfaceFromName(interfaceName);
        if (!via.isValid())
            return failure(NetErrorCode::InterfaceNotFound, interfaceName);
    }
    const bool done =
        join ? (via.isValid() ? m_socket->joinMulticastGroup(group, via) : m_socket->joinMulticastGroup(group))
             : (via.isValid() ? m_socket->leaveMulticastGroup(group, via) : m_socket->leaveMulticastGroup(group));
    if (!done)
        return failure(NetErrorCode::SystemError, group.toString(), -1, m_socket->errorString());
    return {};
}

bool DatagramSocket::collectErrors()
{
    const std::vector<IcmpError> taken = takeIcmpErrors(m_descriptor);
    m_errors.insert(m_errors.end(), taken.begin(), taken.end());
    return !taken.empty();
}

} // namespace net
