// Two machines that record one conversation, with clocks and delays that are known.
#pragma once

#include "clock.h"
#include "recorder.h"
#include "twoends.h"

#include <QTemporaryDir>

#include <atomic>

namespace testing {

inline constexpr qint64 epochNs = 1'700'000'000 * net::nsPerSecond;

inline const net::Endpoint client(QHostAddress(QStringLiteral("192.168.1.7")), 50001);
inline const net::Endpoint server(QHostAddress(QStringLiteral("192.168.1.5")), 8989);

inline net::Endpoint endpoint(const char *text)
{
    return net::Endpoint::parse(QString::fromLatin1(text)).value();
}

inline quint32 addFlow(net::SessionIndex *index, const net::Endpoint &local, const net::Endpoint &peer,
                       net::Transport transport = net::Transport::Tcp)
{
    net::Flow flow;
    flow.local = local;
    flow.peer = peer;
    flow.transport = transport;
    return index->appendFlow(flow);
}

// Two machines that record, and a clock there that is not the one here.
class World final {
public:
    World()
    {
        const bool started = m_dir.isValid() && here.start(pathHere(), {.keepFreeBytes = 0, .application = {}}) &&
                             there.start(pathThere(), {.keepFreeBytes = 0, .application = {}});
        Q_ASSERT(started);
        Q_UNUSED(started)
    }

    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    [[nodiscard]] QString pathHere() const { return path(QStringLiteral("here.pcapng")); }
    [[nodiscard]] QString pathThere() const { return path(QStringLiteral("there.pcapng")); }

    void connectTcp()
    {
        flowHere = here.openFlow(net::Channel::TcpClient, net::Transport::Tcp, client, server, false);
        flowThere = there.openFlow(net::Channel::TcpServer, net::Transport::Tcp, server, client, true);
    }
    void openUdp(const net::Endpoint &hereLocal = client)
    {
        flowHere = here.openFlow(net::Channel::Udp, net::Transport::Udp, hereLocal, server, false);
        flowThere = there.openFlow(net::Channel::Udp, net::Transport::Udp, server, client, true);
    }

    void open(bool isTcp)
    {
        if (isTcp)
            connectTcp();
        else
            openUdp();
    }

    // Times are milliseconds of the truth since the epoch, which is the clock here.
    void left(bool isHere, double atMs, const QByteArray &bytes, net::Keep keep = net::Keep::Whole)
    {
        (isHere ? here : there)
            .message(isHere ? flowHere : flowThere, net::Direction::Out, bytes, keep, clockOf(isHere, atMs));
    }
    void came(bool isHere, double atMs, const QByteArray &bytes, net::Keep keep = net::Keep::Whole)
    {
        (isHere ? here : there)
            .message(isHere ? flowHere : flowThere, net::Direction::In, bytes, keep, clockOf(isHere, atMs));
    }
    void carry(bool fromHere, double atMs, double takesMs, const QByteArray &bytes)
    {
        left(fromHere, atMs, bytes);
        came(!fromHere, atMs + takesMs, bytes);
    }
    void tell(bool isHere, double atMs, net::EventKind kind, qint64 number = -1)
    {
        net::Event event;
        event.kind = kind;
        event.channel = isHere ? net::Channel::TcpClient : net::Channel::TcpServer;
        event.flow = isHere ? flowHere : flowThere;
        event.number = number;
        event.timeNs = clockOf(isHere, atMs);
        (isHere ? here : there).event(event);
    }

    [[nodiscard]] net::EndFile fileHere()
    {
        here.flush();
        return {pathHere(), here.index()};
    }
    [[nodiscard]] net::EndFile fileThere()
    {
        there.flush();
        return {pathThere(), there.index()};
    }
    [[nodiscard]] net::TwoEnds join(size_t most = net::TwoEnds::mostDeliveries)
    {
        const std::atomic<bool> stop{false};
        return net::joinEnds(fileHere(), fileThere(), stop, {}, most);
    }

    double aheadMs = 0; // the clock there
    double drift = 0;
    net::Recorder here;
    net::Recorder there;
    quint32 flowHere = 0;
    quint32 flowThere = 0;

private:
    [[nodiscard]] qint64 clockOf(bool isHere, double atMs) const
    {
        const double ms = isHere ? atMs : atMs + aheadMs + drift * atMs;
        return epochNs + qRound64(ms * static_cast<double>(net::nsPerMs));
    }

    QTemporaryDir m_dir;
};

} // namespace testing
