// The five rooms that traffic is recorded under. Names are those of the session file's interfaces.
#pragma once

#include <QByteArray>
#include <QMetaType>

namespace net {

enum class Channel : quint8 { TcpServer, TcpClient, Udp, Transfer, Http };
inline constexpr int channelCount = 5;

enum class Direction : quint8 { In, Out };

[[nodiscard]] QByteArray channelName(Channel channel);                 // "tcp-server"
[[nodiscard]] bool channelFromName(QByteArrayView name, Channel *out); // false when unknown

} // namespace net

Q_DECLARE_METATYPE(net::Channel)
Q_DECLARE_METATYPE(net::Direction)
