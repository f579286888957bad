// The udp command at work: one bound socket.
#pragma once

#include "talktask.h"
#include "udppeer.h"

#include <vector>

namespace cli {

struct UdpTaskOptions {
    net::UdpPeerOptions peer;
    net::HostPort to; // an empty host: it only listens
    std::vector<QHostAddress> groups;
};

class UdpTask final : public TalkTask {
    Q_OBJECT

public:
    UdpTask(const UdpTaskOptions &options, const TalkOptions &talk, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

protected:
    void send(const QByteArray &message) override;
    [[nodiscard]] bool isReadyToSend() const override;
    [[nodiscard]] bool isAllSent() const override;

private:
    static constexpr qint64 maxUnsent = 512; // datagrams that wait for a name or for room before more lines are sent

    void bound(const net::Endpoint &local);
    [[nodiscard]] qint64 unsent() const;

    UdpTaskOptions m_udpOptions;
    net::UdpPeer m_peer;
    qint64 m_asked = 0;
    qint64 m_failed = 0;
};

} // namespace cli
