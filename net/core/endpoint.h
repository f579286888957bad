// An IP address and a port, small enough (24 bytes) and plain enough to be kept by the million.
//
// IPv4 addresses are kept as IPv4, never as ::ffff:a.b.c.d, so that one peer has one spelling.
// Text form: 192.168.1.7:8989 and [fe80::1%eth0]:8989 (RFC 3986 section 3.2.2 for the brackets,
// RFC 4007 section 11 for the zone). Thread: a plain value.
#pragma once

#include "result.h"

#include <QHostAddress>
#include <QMetaType>
#include <QString>

#include <array>

namespace net {

enum class IpFamily : quint8 { None, V4, V6 };

class Endpoint {
public:
    Endpoint() = default;
    Endpoint(const QHostAddress &address, quint16 port);

    // "host:port" with a numeric address; MalformedAddress or PortOutOfRange otherwise.
    [[nodiscard]] static Result<Endpoint> parse(QStringView text);

    [[nodiscard]] QHostAddress address() const;
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] IpFamily family() const { return m_family; }
    [[nodiscard]] quint32 scope() const { return m_scope; } // IPv6 interface index, 0 for none
    [[nodiscard]] bool isNull() const { return m_family == IpFamily::None; }
    [[nodiscard]] const std::array<quint8, 16> &bytes() const { return m_bytes; } // IPv4: the first four

    [[nodiscard]] QString addressText() const; // without port and brackets
    [[nodiscard]] QString toString() const;    // empty when null

    void setPort(quint16 port) { m_port = port; }

    friend bool operator==(const Endpoint &, const Endpoint &) = default;
    friend size_t qHash(const Endpoint &endpoint, size_t seed = 0)
    {
        return qHashBits(endpoint.m_bytes.data(), endpoint.m_bytes.size(),
                         seed ^ (size_t{endpoint.m_port} << 8) ^ endpoint.m_scope);
    }

private:
    std::array<quint8, 16> m_bytes{};
    quint32 m_scope = 0; // IPv6 interface index, 0 for none
    quint16 m_port = 0;
    IpFamily m_family = IpFamily::None;
    quint8 m_unused = 0;
};
static_assert(sizeof(Endpoint) == 24);

// "8989" → 8989; PortOutOfRange (with the number, or -1 when it is no number) otherwise. 0 means any free port.
[[nodiscard]] Result<quint16> parsePort(QStringView text);

// "host:port", "[v6]:port": splits without resolving. The host may be a name.
struct HostPort {
    QString host;
    quint16 port = 0;
};
[[nodiscard]] Result<HostPort> parseHostPort(QStringView text);

} // namespace net

Q_DECLARE_METATYPE(net::Endpoint)
