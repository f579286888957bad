// A TCP relay between a sender and a receiver on loopback that cuts the connection after so many bytes, as a pulled plug or a
// bad network does. Lives on the test's thread. Tests only.
#pragma once

#include "endpoint.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace testing {

class CuttingRelay final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(CuttingRelay)

public:
    enum class Cut : quint8 { Finish, Reset };
    // -1: that direction is never cut. Both count over the one connection that the relay takes.
    struct Plan {
        qint64 toServer = -1;
        qint64 toClient = -1;
        Cut cut = Cut::Reset;
    };

    CuttingRelay(const net::Endpoint &server, const Plan &plan);

    [[nodiscard]] quint16 port() const { return m_listening.serverPort(); }
    [[nodiscard]] qint64 toServer() const { return m_toServer; } // bytes that passed
    [[nodiscard]] qint64 toClient() const { return m_toClient; }
    [[nodiscard]] bool wasCut() const { return m_wasCut; }

private:
    void accept();
    void pass(QTcpSocket &from, QTcpSocket &to, qint64 *passed, qint64 most);
    void cut();

    net::Endpoint m_server;
    Plan m_plan;
    QTcpServer m_listening;
    QTcpSocket *m_client = nullptr;
    QTcpSocket m_out;
    qint64 m_toServer = 0;
    qint64 m_toClient = 0;
    bool m_wasCut = false;
};

} // namespace testing
