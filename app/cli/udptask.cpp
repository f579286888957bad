#include "udptask.h"

namespace cli {

UdpTask::UdpTask(const UdpTaskOptions &options, const TalkOptions &talk, net::Recorder &recorder, Console &console)
    : TalkTask(talk, console)
    , m_udpOptions(options)
    , m_peer(recorder)
{
    connect(&m_peer, &net::UdpPeer::bound, this, &UdpTask::bound);
    connect(&m_peer, &net::UdpPeer::failed, this, [this](const net::NetError &error) {
        fail(error);
        finish();
    });
    connect(&m_peer, &net::UdpPeer::sendFailed, this, [this](const net::Endpoint &, const net::NetError &error) {
        ++m_failed;
        fail(error);
    });
    connect(&m_peer, &net::UdpPeer::portUnreachable, this, [this](const net::Endpoint &peer) {
        fail({net::NetErrorCode::PortUnreachable, 0, peer.toString(), {}, -1});
    });
    connect(&m_peer, &net::UdpPeer::messageReceived, this, [this](const net::Endpoint &peer, const QByteArray &datagram) {
        printMessage(peer, datagram, this->options().encoding);
        heard();
    });
}

void UdpTask::start()
{
    m_peer.bind(m_udpOptions.peer);
}

void UdpTask::bound(const net::Endpoint &local)
{
    for (const QHostAddress &group : m_udpOptions.groups)
        m_peer.join(group, m_udpOptions.peer.multicastInterface);
    if (isFinished())
        return;
    if (m_udpOptions.to.host.isEmpty())
        printListening(local);
    else
        console().note(tr("Bound to %1.").arg(local.toString()));
    startTalk();
}

void UdpTask::close()
{
    m_peer.unbind();
    if (const qint64 lost = m_peer.counter().values().dropped; lost > 0)
        console().note(tr("%n datagram(s) were dropped: the receive buffer was full.", nullptr, static_cast<int>(lost)));
    finish();
}

void UdpTask::send(const QByteArray &message)
{
    ++m_asked;
    m_peer.sendToHost(m_udpOptions.to.host, m_udpOptions.to.port, message);
}

qint64 UdpTask::unsent() const
{
    return m_asked - m_failed - m_peer.counter().values().messagesOut;
}

bool UdpTask::isReadyToSend() const
{
    return unsent() < maxUnsent;
}

bool UdpTask::isAllSent() const
{
    return unsent() <= 0;
}

} // namespace cli
