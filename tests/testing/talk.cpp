#include "talk.h"

namespace testing {

net::Endpoint serverEndpoint()
{
    return {QHostAddress(QHostAddress::LocalHost), 8989};
}

net::Endpoint peerEndpoint(quint16 port)
{
    return {QHostAddress(QStringLiteral("192.168.1.7")), port};
}

quint32 openTcp(net::Recorder &recorder, quint16 peerPort, net::Channel channel)
{
    return recorder.openFlow(channel, net::Transport::Tcp, serverEndpoint(), peerEndpoint(peerPort), true);
}

quint32 openUdp(net::Recorder &recorder, quint16 peerPort)
{
    return recorder.openFlow(net::Channel::Udp, net::Transport::Udp, serverEndpoint(), peerEndpoint(peerPort), false);
}

void recordMessages(net::Recorder &recorder, quint32 flow, qint64 count, qint64 firstNumber)
{
    for (qint64 i = firstNumber; i < firstNumber + count; ++i) {
        const QByteArray payload = "message " + QByteArray::number(i);
        recorder.message(flow, i % 2 == 0 ? net::Direction::In : net::Direction::Out, payload);
    }
}

net::Event makeEvent(net::EventKind kind, net::Channel channel)
{
    net::Event event;
    event.kind = kind;
    event.channel = channel;
    return event;
}

} // namespace testing
