// Conversations to put into a recording: flows between 127.0.0.1:8989 and 192.168.1.7, and numbered messages.
#pragma once

#include "recorder.h"

namespace testing {

[[nodiscard]] net::Endpoint serverEndpoint();
[[nodiscard]] net::Endpoint peerEndpoint(quint16 port);
[[nodiscard]] quint32 openTcp(net::Recorder &recorder, quint16 peerPort, net::Channel channel = net::Channel::TcpServer);
[[nodiscard]] quint32 openUdp(net::Recorder &recorder, quint16 peerPort);

// "message 0", "message 1" …: the even ones came in, the odd ones went out.
void recordMessages(net::Recorder &recorder, quint32 flow, qint64 count, qint64 firstNumber = 0);

[[nodiscard]] net::Event makeEvent(net::EventKind kind, net::Channel channel = net::Channel::TcpServer);

} // namespace testing
