// A capture that another program makes of a conversation between the world's client and its server.
#pragma once

#include "capturefile.h"
#include "clock.h"
#include "endsworld.h"
#include "session.h"

#include <QFile>

#include <array>
#include <vector>

namespace testing {

// What another program captures at one of the two machines.
class Tap final {
public:
    void connectTcp(double clientMs, double serverMs)
    {
        add(clientMs, tcpPacket(client, server, net::tcpflag::syn, m_next[0]++));
        add(serverMs, tcpPacket(server, client, net::tcpflag::syn | net::tcpflag::ack, m_next[1]++));
    }
    void segment(bool isByClient, double atMs, const QByteArray &bytes, quint8 flags = net::tcpflag::psh | net::tcpflag::ack)
    {
        quint32 &next = m_next[isByClient ? 0 : 1];
        add(atMs, tcpPacket(isByClient ? client : server, isByClient ? server : client, flags, next, bytes));
        next += static_cast<quint32>(bytes.size());
    }
    void datagram(double atMs, const net::Endpoint &from, const net::Endpoint &to, const QByteArray &bytes)
    {
        add(atMs, udpPacket(from, to, bytes));
    }
    // Bytes of the client's from their place in its stream on, whatever was captured before.
    void segmentAt(quint32 place, double atMs, const QByteArray &bytes)
    {
        add(atMs, tcpPacket(client, server, net::tcpflag::psh | net::tcpflag::ack, 101 + place, bytes));
    }
    // Of which only the first bytes are kept.
    void cutDatagram(double atMs, const QByteArray &bytes, qsizetype kept)
    {
        datagram(atMs, client, server, bytes);
        m_frames.back().originalLength = static_cast<quint32>(m_frames.back().bytes.size());
        m_frames.back().bytes.chop(bytes.size() - kept);
    }

    [[nodiscard]] net::EndFile save(const QString &path) const
    {
        const CaptureFormat format{.isPcapng = false, .isBigEndian = false, .isNanoseconds = true, .linkType = 1};
        const QByteArray bytes = captureFile(format, m_frames);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            return {};
        file.close();
        const net::Result<net::Session> session = net::Session::open(path);
        return session ? net::EndFile{path, session->index(), session->isForeign()} : net::EndFile{};
    }

private:
    void add(double atMs, const QByteArray &packet)
    {
        CapturedFrame frame;
        frame.bytes = framed(1, packet);
        frame.timeNs = epochNs + qRound64(atMs * static_cast<double>(net::nsPerMs));
        m_frames.push_back(frame);
    }

    std::vector<CapturedFrame> m_frames;
    std::array<quint32, 2> m_next{100, 500};
};

} // namespace testing
