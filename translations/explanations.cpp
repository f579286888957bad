#include "words.h"

#include "httpwords.h"
#include "tr.h"
#include "transferwords.h"

namespace words {

using net::Event;
using net::EventKind;

namespace {

// The call and its result in the first line, as a program would see it; then what it means.
QString explain(const QString &call, const QString &meaning)
{
    return call + QStringLiteral("\n\n") + meaning;
}

QString failedCall(const QString &call, const net::NetError &error)
{
    return error.systemCode != 0 ? QStringLiteral("%1 = -1, errno %2").arg(call).arg(error.systemCode)
                                 : QStringLiteral("%1 = -1").arg(call);
}

QString optionMeaning(const QString &option)
{
    if (option == QLatin1StringView("SO_REUSEADDR"))
        return Words::tr(
            "With address reuse on, the port can be bound again although connections of an earlier run are still in "
            "TIME_WAIT. Without it, bind() fails with “address already in use” for up to a minute or two after a restart.");
    if (option == QLatin1StringView("IPV6_V6ONLY"))
        return Words::tr("0 means that one IPv6 socket also takes IPv4 clients; 1 keeps the two families apart.");
    if (option == QLatin1StringView("TCP_NODELAY"))
        return Words::tr("Small messages are sent at once instead of being collected (Nagle's algorithm off).");
    if (option == QLatin1StringView("SO_KEEPALIVE"))
        return Words::tr("The system asks a silent peer now and then whether it is still there.");
    if (option == QLatin1StringView("SO_SNDBUF") || option == QLatin1StringView("SO_RCVBUF"))
        return Words::tr(
            "The size of the kernel's buffer for this socket in bytes. Linux doubles the value for its own bookkeeping.");
    return Words::tr("An option of the socket was set before it was used.");
}

QString explainListening(const Event &event)
{
    const QString local = event.local.toString();
    switch (event.kind) {
    case EventKind::SocketCreated:
        return explain(
            QStringLiteral("socket(%1, SOCK_STREAM, 0)")
                .arg(event.text.contains(u'6') ? QStringLiteral("AF_INET6") : QStringLiteral("AF_INET")),
            Words::tr(
                "The program asks the system for a socket: an end of a connection to be, so far without address or port."));
    case EventKind::OptionSet:
        return explain(QStringLiteral("setsockopt(…, %1, %2)").arg(event.text).arg(event.number), optionMeaning(event.text));
    case EventKind::BoundTo:
        return explain(
            QStringLiteral("bind(%1) = 0").arg(local),
            Words::tr("The socket now has an address and a port of its own. With port 0 the system picks a free one; "
                      "0.0.0.0 stands for every IPv4 address of this machine."));
    case EventKind::Listening:
        return explain(
            QStringLiteral("listen(backlog = %1) = 0").arg(event.number),
            Words::tr("From now on the system takes connections to %1 by itself and keeps up to that many of them "
                      "waiting until the program calls accept().")
                .arg(local));
    case EventKind::ListenFailed:
        return explain(failedCall(QStringLiteral("bind(%1)").arg(local), event.error), errorText(event.error));
    case EventKind::ListenStopped:
        return explain(
            QStringLiteral("close(listening socket)"),
            Words::tr(
                "The door is shut, but whoever is inside stays: a connection has a socket of its own, made by accept(), "
                "which does not depend on the listening one. New clients are refused from now on."));
    case EventKind::Accepted:
        return explain(
            QStringLiteral("accept() → %1").arg(event.peer.toString()),
            Words::tr("accept() returned a new socket for this one client. The listening socket goes on listening; "
                      "the two sides are told apart by address and port: %1 here, %2 there.")
                .arg(local, event.peer.toString()));
    case EventKind::AcceptRefused:
        return explain(
            QStringLiteral("accept() → %1, close()").arg(event.peer.toString()),
            Words::tr("The system had already completed the connection, so it had to be accepted before it could be closed. "
                      "The client sees a connection that ends at once."));
    case EventKind::AcceptPaused:
        return explain(
            QStringLiteral("accept() = -1, EMFILE"),
            Words::tr(
                "Every socket needs a file descriptor, and the process has used up its share. Waiting connections stay in "
                "the backlog until a client leaves; nothing that is open is touched."));
    case EventKind::AcceptResumed:
        return explain(QStringLiteral("accept()"),
                       Words::tr("A descriptor is free again, so waiting connections are taken."));
    default: return {};
    }
}

QString explainConnecting(const Event &event)
{
    const QString peer = event.peer.toString();
    switch (event.kind) {
    case EventKind::Resolving:
        return explain(QStringLiteral("getaddrinfo(\"%1\")").arg(event.text),
                       Words::tr("Sockets know only numbers. The system asks its hosts file and the name servers for the "
                                 "addresses of this name."));
    case EventKind::Resolved:
        return explain(
            QStringLiteral("getaddrinfo() = 0"),
            Words::tr(
                "A name may have several addresses, IPv6 and IPv4. They are tried one after the other until one answers."));
    case EventKind::ResolveFailed: return explain(QStringLiteral("getaddrinfo() = EAI_NONAME"), errorText(event.error));
    case EventKind::Connecting:
        return explain(
            QStringLiteral("connect(%1) = -1, EINPROGRESS").arg(peer),
            Words::tr("The system sends a SYN and waits for the answer. The program does not wait with it: it is told when "
                      "the connection stands or has failed."));
    case EventKind::Connected:
        return explain(QStringLiteral("connect(%1) = 0").arg(peer),
                       Words::tr("SYN, SYN+ACK, ACK: the three-way handshake is complete. The system chose %1 as our own "
                                 "end. The time is about "
                                 "one round trip.")
                           .arg(event.local.toString()));
    case EventKind::ConnectFailed:
        return explain(failedCall(QStringLiteral("connect(%1)").arg(peer), event.error), errorText(event.error));
    case EventKind::ReconnectWait:
        return explain(QStringLiteral("close(), socket(), connect()"),
                       Words::tr("A socket that failed cannot be used again: the next try makes a new one. The pause "
                                 "doubles each time, so that "
                                 "a server which is just starting is not flooded."));
    default: return {};
    }
}

QString explainClosing(const Event &event)
{
    switch (event.kind) {
    case EventKind::PeerFinished:
        return explain(
            QStringLiteral("recv() = 0"),
            Words::tr("Zero bytes do not mean an empty message: TCP has none. They mean that the peer has called close() or "
                      "shutdown() and its FIN has arrived. Nothing more will come from there. Whether it still reads cannot "
                      "be seen; "
                      "our own direction stays open until we close it."));
    case EventKind::HalfClosed:
        return explain(QStringLiteral("shutdown(SHUT_WR) = 0"),
                       Words::tr("We have sent FIN: the peer's recv() will return 0. We can still receive until the peer "
                                 "closes its side too."));
    case EventKind::Closed:
        return explain(
            QStringLiteral("close() = 0"),
            Words::tr(
                "Both directions are over. The side that closed first keeps the pair of ports in TIME_WAIT for a while, "
                "so that late packets cannot be taken for those of a new connection."));
    case EventKind::Aborted:
        return explain(QStringLiteral("setsockopt(SO_LINGER, 0), close()"),
                       Words::tr("Instead of FIN the system sends RST: the connection is gone at once, what was waiting to "
                                 "be sent is thrown away, "
                                 "and the peer's next call fails with “connection reset by peer”."));
    case EventKind::ResetByPeer:
        return explain(
            QStringLiteral("recv() = -1, ECONNRESET"),
            Words::tr(
                "The peer's system answered with RST. That happens when a program closes a socket with unread data in it, "
                "ends by force, or no longer knows the connection. What was still on its way is lost."));
    case EventKind::ConnectionLost:
        return explain(failedCall(QStringLiteral("recv()"), event.error), errorText(event.error));
    case EventKind::IdleTimedOut:
        return explain(
            QStringLiteral("close()"),
            Words::tr("Nothing was received or sent for the time set in the options. TCP itself would have kept the silent "
                      "connection for ever."));
    default: return {};
    }
}

QString explainFlow(const Event &event)
{
    switch (event.kind) {
    case EventKind::ReadPaused:
        return explain(
            Words::tr("recv() is no longer called"),
            Words::tr(
                "What the peer sends now collects in the kernel's receive buffer. When that is full, TCP closes the window "
                "and the peer's send() blocks or fails with EAGAIN: back-pressure. Watch the two buffers."));
    case EventKind::ReadResumed:
        return explain(
            QStringLiteral("recv() = n"),
            Words::tr("The receive buffer is emptied, TCP opens the window again, and the peer can go on sending."));
    case EventKind::SendBlocked:
        return explain(
            QStringLiteral("send() = -1, EAGAIN"),
            Words::tr(
                "The kernel's send buffer is full because the peer does not read fast enough. What is left waits in the "
                "program, up to the limit set in the options."));
    case EventKind::SendUnblocked:
        return explain(QStringLiteral("send() = n"),
                       Words::tr("The peer has read on, and everything that was waiting has been handed to the system."));
    case EventKind::SendDropped: return explain(Words::tr("send() was not called"), errorText(event.error));
    case EventKind::FrameTooLong:
        return explain(QStringLiteral("recv() = n"),
                       errorText(event.error) + u' ' +
                           Words::tr("Without a limit, one wrong length could make the program collect gigabytes."));
    case EventKind::FrameIncomplete:
        return explain(QStringLiteral("recv() = 0"),
                       errorText(event.error) + u' ' +
                           Words::tr("They are in the log as a message of their own, so that nothing is lost."));
    default: return {};
    }
}

QString explainTalk(const Event &event)
{
    switch (event.kind) {
    case EventKind::ChatJoined:
    case EventKind::ChatLeft:
    case EventKind::ChatRenamed:
        return explain(QStringLiteral("send() × n"),
                       Words::tr("The server told everybody else: it calls send() once for each of the other connections. "
                                 "Clients never talk to each other directly."));
    case EventKind::TalkEnded:
        return explain(QStringLiteral("recv() = \"%1\"").arg(event.text),
                       Words::tr("The word is an agreement between the two programs, not a part of TCP or UDP: the system "
                                 "does not know it."));
    default: return {};
    }
}

QString explainUdp(const Event &event)
{
    switch (event.kind) {
    case EventKind::Bound:
        return explain(
            QStringLiteral("socket(AF_INET, SOCK_DGRAM, 0), bind(%1) = 0").arg(event.local.toString()),
            Words::tr(
                "A UDP socket needs no listen() and no accept(): one socket hears from everybody and sends to anybody. "
                "The receive buffer decides how large a burst survives while the program is busy."));
    case EventKind::BindFailed:
        return explain(failedCall(QStringLiteral("bind(%1)").arg(event.local.toString()), event.error),
                       errorText(event.error));
    case EventKind::Unbound:
        return explain(QStringLiteral("close()"),
                       Words::tr("Nobody is told: UDP has no connection that could end. Datagrams that still come are "
                                 "answered by the system with “port unreachable”."));
    case EventKind::GroupJoined:
        return explain(QStringLiteral("setsockopt(IP_ADD_MEMBERSHIP, %1)").arg(event.peer.addressText()),
                       Words::tr("The system tells the network (IGMP or MLD) that this machine wants the group's datagrams. "
                                 "Sending to a group needs no membership."));
    case EventKind::GroupLeft:
        return explain(QStringLiteral("setsockopt(IP_DROP_MEMBERSHIP, %1)").arg(event.peer.addressText()),
                       Words::tr("Datagrams to the group no longer reach this socket."));
    case EventKind::GroupFailed:
        return explain(failedCall(QStringLiteral("setsockopt(IP_ADD_MEMBERSHIP)"), event.error), errorText(event.error));
    case EventKind::PortUnreachable:
        return explain(
            QStringLiteral("ICMP type 3, code 3"),
            Words::tr("sendto() had succeeded: UDP only hands the datagram over. Later the other machine answered that no "
                      "program has "
                      "that port. Many networks and firewalls drop this message, so its absence proves nothing."));
    case EventKind::SendFailed:
        return explain(failedCall(QStringLiteral("sendto(%1)").arg(event.peer.toString()), event.error),
                       errorText(event.error));
    case EventKind::DatagramsLost:
        return explain(Words::tr("the kernel's drop counter (SO_RXQ_OVFL) has grown"),
                       Words::tr("Datagrams arrived faster than the program took them, and the receive buffer was full. UDP "
                                 "tells neither side; "
                                 "only this counter knows. A larger receive buffer helps against bursts. In all: %1.")
                           .arg(event.text));
    default: return {};
    }
}

QString explainSession(const Event &event)
{
    switch (event.kind) {
    case EventKind::RecordingStarted:
        return Words::tr(
            "Everything that is sent and received from now on is written to the session file, which Wireshark can open.");
    case EventKind::PayloadsPaused:
    case EventKind::PayloadsResumed:
        return Words::tr("To keep the disk from filling up, messages are recorded with time, addresses and length only "
                         "while little space is free.");
    case EventKind::RecordingFailed:
    case EventKind::RecordingResumed:
        return Words::tr("Connections are not affected. What could not be written is counted, so that the gap is known.");
    case EventKind::SessionClosed: return Words::tr("The session file is complete.");
    case EventKind::Note: return event.text;
    case EventKind::Bookmarked:
    case EventKind::BookmarkRemoved:
    case EventKind::Annotated: return Words::tr("Somebody who read the session left a mark on one of its entries.");
    case EventKind::RoundTrips:
        return Words::tr("The kernel measures for each TCP connection how long an acknowledgement takes to come back "
                         "(TCP_INFO). It is kept once a second where it has changed.");
    default: return {};
    }
}

} // namespace

QString eventExplanation(const Event &event)
{
    for (const auto group : {explainListening, explainConnecting, explainClosing, explainFlow, explainTalk, explainUdp,
                             httpEventExplanation, transferEventExplanation, explainSession}) {
        const QString text = group(event);
        if (!text.isEmpty())
            return text;
    }
    return eventText(event);
}

} // namespace words
