#include "messageexplanation.h"

#include <QCoreApplication>
#include <QStringList>

namespace widgets {

namespace {

class Sentences {
    Q_DECLARE_TR_FUNCTIONS(widgets::MessageExplanation)

public:
    Sentences(const net::IndexEntry &entry, const net::Flow &flow)
        : m_entry(entry)
        , m_local(flow.local.toString())
        , m_peer(flow.peer.toString())
    {
    }

    [[nodiscard]] QStringList tcpIn() const
    {
        return {
            QStringLiteral("recv() → %1").arg(m_entry.length),
            tr("%Ln byte(s) came from %1 and were taken out of this socket's receive buffer.", nullptr, size()).arg(m_peer),
            tr("TCP is a stream and keeps no boundaries: what the other program wrote with one send() may come in several "
               "pieces, and several may come as one. Where a message ends is decided by the framing that is set, not by "
               "TCP."),
            tr("The system has told the sender by itself that the bytes arrived (ACK), before this program read them.")};
    }

    [[nodiscard]] QStringList tcpOut() const
    {
        return {QStringLiteral("send() → %1").arg(m_entry.length),
                tr("%Ln byte(s) for %1 were handed to the system.", nullptr, size()).arg(m_peer),
                tr("That send() returned says only that the bytes are in this machine's send buffer. Whether the other "
                   "program has "
                   "read them, TCP does not tell; only an answer from it can."),
                tr("The other side may read them in other pieces than they were written in.")};
    }

    [[nodiscard]] QStringList udpIn() const
    {
        QStringList all{QStringLiteral("recvfrom() → %1").arg(m_entry.length),
                        tr("One datagram of %Ln byte(s) came from %1 to %2.", nullptr, size()).arg(m_peer, m_local)};
        if (m_entry.length == 0)
            all << tr(
                "An empty datagram is a datagram like any other; with TCP, a zero would have meant that the peer is done.");
        all << tr("UDP keeps boundaries: this is exactly what one sendto() sent, never a part of it and never two together.")
            << tr("Others sent before it may be missing or still come: UDP promises neither arrival nor order, and tells "
                  "nobody.");
        return all;
    }

    [[nodiscard]] QStringList udpOut() const
    {
        return {
            QStringLiteral("sendto() → %1").arg(m_entry.length),
            tr("One datagram of %Ln byte(s) was handed to the system, for %1.", nullptr, size()).arg(m_peer),
            tr("There is no connection and no acknowledgement: whether it arrived, or whether anyone listens there, is not "
               "known unless an answer comes, or an ICMP “port unreachable”.")};
    }

    [[nodiscard]] QString notKept() const
    {
        return tr("Its bytes were counted but not kept in the session: only %1 of %2 are in the file.")
            .arg(m_entry.kept)
            .arg(m_entry.length);
    }

private:
    [[nodiscard]] int size() const { return static_cast<int>(m_entry.length & 0x7fffffffU); }

    const net::IndexEntry &m_entry;
    QString m_local;
    QString m_peer;
};

} // namespace

QString messageExplanation(const net::IndexEntry &entry, const net::Flow &flow)
{
    const Sentences sentences(entry, flow);
    const bool in = entry.type == net::EntryType::MessageIn;
    QStringList all;
    if (flow.transport == net::Transport::Tcp)
        all = in ? sentences.tcpIn() : sentences.tcpOut();
    else
        all = in ? sentences.udpIn() : sentences.udpOut();
    if (entry.kept < entry.length)
        all << sentences.notKept();
    return all.join(QStringLiteral("\n\n"));
}

} // namespace widgets
