// The tcp-client command at work: one connection.
#pragma once

#include "talktask.h"
#include "tcpclient.h"

namespace cli {

class TcpClientTask final : public TalkTask {
    Q_OBJECT

public:
    TcpClientTask(const net::TcpClientOptions &options, const TalkOptions &talk, net::Recorder &recorder, Console &console);

    void start() override;
    void close() override;

protected:
    void send(const QByteArray &message) override;
    [[nodiscard]] bool isReadyToSend() const override;
    [[nodiscard]] bool isAllSent() const override;
    void linesEnded() override;

private:
    static constexpr quint32 connectionId = 1;
    static constexpr qint64 maxWaiting = qint64{1} << 20; // bytes in the program before more lines are sent

    void connectionClosed();
    [[nodiscard]] qint64 waitingBytes() const;

    net::TcpClientOptions m_clientOptions;
    net::TcpClient m_client;
};

} // namespace cli
