#include "endpoint.h"

#include <QNetworkInterface>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>

namespace net {

namespace {

// By hand: every event of the session has two of these.
QString v4Text(const std::array<quint8, 16> &bytes, quint16 port)
{
    std::array<char, sizeof "255.255.255.255:65535"> text{};
    constexpr int byteDigits = 3;
    constexpr int portDigits = 5;
    char *at = text.data();
    for (size_t i = 0; i < 4; ++i) {
        at = std::to_chars(at, at + byteDigits, bytes.at(i)).ptr;
        *at++ = i < 3 ? '.' : ':';
    }
    at = std::to_chars(at, at + portDigits, port).ptr;
    return QString::fromLatin1(text.data(), at - text.data());
}

} // namespace

Endpoint::Endpoint(const QHostAddress &address, quint16 port)
    : m_port(port)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also takes ::ffff:a.b.c.d, and :: which is not to be IPv4
    if (isV4 && (v4 != 0 || address.protocol() == QAbstractSocket::IPv4Protocol)) {
        m_family = IpFamily::V4;
        for (size_t i = 0; i < 4; ++i)
            m_bytes.at(i) = static_cast<quint8>(v4 >> (24 - 8 * i));
    } else if (address.protocol() == QAbstractSocket::IPv6Protocol || address.protocol() == QAbstractSocket::AnyIPProtocol) {
        m_family = IpFamily::V6;
        const Q_IPV6ADDR v6 = address.toIPv6Address();
        std::memcpy(m_bytes.data(), &v6, m_bytes.size());
        const QString scope = address.scopeId();
        if (!scope.isEmpty()) {
            bool isNumber = false;
            m_scope = scope.toUInt(&isNumber);
            if (!isNumber)
                m_scope = static_cast<quint32>(QNetworkInterface::interfaceIndexFromName(scope));
        }
    }
}

Result<Endpoint> Endpoint::parse(QStringView text)
{
    auto parts = parseHostPort(text);
    if (!parts)
        return failure(parts.error());
    const QHostAddress address(parts->host);
    if (address.isNull())
        return failure(NetErrorCode::MalformedAddress, text.toString());
    return Endpoint(address, parts->port);
}

QHostAddress Endpoint::address() const
{
    switch (m_family) {
    case IpFamily::None: return {};
    case IpFamily::V4:
        return QHostAddress((quint32{m_bytes[0]} << 24) | (quint32{m_bytes[1]} << 16) | (quint32{m_bytes[2]} << 8) |
                            m_bytes[3]);
    case IpFamily::V6: break;
    }
    QHostAddress result(m_bytes.data());
    if (m_scope != 0) {
        const QString name = QNetworkInterface::interfaceNameFromIndex(static_cast<int>(m_scope));
        result.setScopeId(name.isEmpty() ? QString::number(m_scope) : name);
    }
    return result;
}

QString Endpoint::addressText() const
{
    return isNull() ? QString() : address().toString();
}

QString Endpoint::toString() const
{
    switch (m_family) {
    case IpFamily::None: return {};
    case IpFamily::V4: return v4Text(m_bytes, m_port);
    case IpFamily::V6: break;
    }
    return QStringLiteral("[%1]:%2").arg(addressText()).arg(m_port);
}

Result<quint16> parsePort(QStringView text)
{
    bool isNumber = false;
    const qlonglong value = text.trimmed().toLongLong(&isNumber);
    if (!isNumber || value < 0 || value > 65535)
        return failure(NetErrorCode::PortOutOfRange, text.toString(), isNumber ? value : -1);
    return static_cast<quint16>(value);
}

Result<HostPort> parseHostPort(QStringView text)
{
    text = text.trimmed();
    QStringView host;
    QStringView port;
    if (text.startsWith(u'[')) {
        const qsizetype close = text.indexOf(u"]:");
        if (close < 0)
            return failure(NetErrorCode::MalformedAddress, text.toString());
        host = text.mid(1, close - 1);
        port = text.mid(close + 2);
    } else {
        const qsizetype colon = text.indexOf(u':');
        if (colon < 0 || text.indexOf(u':', colon + 1) >= 0)
            return failure(NetErrorCode::MalformedAddress, text.toString());
        host = text.left(colon);
        port = text.mid(colon + 1);
    }
    if (host.isEmpty() || port.isEmpty())
        return failure(NetErrorCode::MalformedAddress, text.toString());
    auto number = parsePort(port);
    if (!number)
        return failure(number.error());
    return HostPort{host.toString(), *number};
}

} // namespace net
