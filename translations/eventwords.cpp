#include "words.h"

#include "httpwords.h"
#include "tr.h"
#include "transferwords.h"

namespace words {

using net::Event;
using net::EventKind;

namespace {

QString serverEvent(const Event &event)
{
    switch (event.kind) {
    case EventKind::SocketCreated: return Words::tr("Socket created (%1)").arg(event.text);
    case EventKind::OptionSet: return Words::tr("Option %1 = %2").arg(event.text).arg(event.number);
    case EventKind::BoundTo: return Words::tr("Bound to %1").arg(event.local.toString());
    case EventKind::Listening: return Words::tr("Listening on %1").arg(event.local.toString());
    case EventKind::ListenFailed: return Words::tr("Cannot listen: %1").arg(errorText(event.error));
    case EventKind::ListenStopped:
        return event.number > 0
                   ? Words::tr("No longer listening; %n connection(s) stay open", nullptr, static_cast<int>(event.number))
                   : Words::tr("No longer listening");
    case EventKind::Accepted:
        return Words::tr("Client connected (%n connected now)", nullptr, static_cast<int>(event.number));
    case EventKind::AcceptRefused: return errorText(event.error);
    case EventKind::AcceptPaused: return Words::tr("Accepting paused: %1").arg(errorText(event.error));
    case EventKind::AcceptResumed: return Words::tr("Accepting again");
    default: return {};
    }
}

QString clientEvent(const Event &event)
{
    switch (event.kind) {
    case EventKind::Resolving: return Words::tr("Looking up “%1”").arg(event.text);
    case EventKind::Resolved: {
        const qsizetype space = event.text.indexOf(u' ');
        return Words::tr("“%1” is %2 (%3)")
            .arg(event.text.left(space), event.text.mid(space + 1).replace(u' ', QStringLiteral(", ")),
                 durationText(event.number));
    }
    case EventKind::ResolveFailed: return errorText(event.error);
    case EventKind::Connecting: return Words::tr("Connecting to %1").arg(event.peer.toString());
    case EventKind::Connected:
        return Words::tr("Connected from %1 in %2").arg(event.local.toString(), durationText(event.number));
    case EventKind::ConnectFailed: return errorText(event.error);
    case EventKind::ReconnectWait: return Words::tr("Next try to connect in %1").arg(durationText(event.number * 1000));
    default: return {};
    }
}

QString connectionEvent(const Event &event)
{
    switch (event.kind) {
    case EventKind::PeerFinished: return Words::tr("Peer finished sending: a read of zero bytes");
    case EventKind::HalfClosed: return Words::tr("Our side closed for sending (half-close)");
    case EventKind::Closed:
        return Words::tr("Connection closed (%1 in, %2 out)")
            .arg(bytesText(event.number), bytesText(event.text.toLongLong()));
    case EventKind::Aborted: return Words::tr("Connection aborted by us (RST)");
    case EventKind::ResetByPeer: return Words::tr("Connection reset by the peer (RST)");
    case EventKind::ConnectionLost: return errorText(event.error);
    case EventKind::IdleTimedOut:
        return Words::tr("Closed after %n second(s) without traffic", nullptr, static_cast<int>(event.number));
    case EventKind::ReadPaused: return Words::tr("Reading paused");
    case EventKind::ReadResumed: return Words::tr("Reading again");
    case EventKind::SendBlocked:
        return Words::tr("The peer reads too slowly: %1 wait to be sent").arg(bytesText(event.number));
    case EventKind::SendUnblocked: return Words::tr("Everything that waited is sent (%1)").arg(bytesText(event.number));
    case EventKind::SendDropped:
    case EventKind::FrameTooLong:
    case EventKind::FrameIncomplete: return errorText(event.error);
    case EventKind::ChatJoined: return Words::tr("%1 joined the chat").arg(event.text);
    case EventKind::ChatLeft: return Words::tr("%1 left the chat").arg(event.text);
    case EventKind::ChatRenamed: return Words::tr("New nickname: %1").arg(event.text);
    case EventKind::TalkEnded: return Words::tr("The peer said “%1”: the talk is over").arg(event.text);
    default: return {};
    }
}

QString udpEvent(const Event &event)
{
    switch (event.kind) {
    case EventKind::Bound:
        return Words::tr("Bound to %1, receive buffer %2").arg(event.local.toString(), bytesText(event.number));
    case EventKind::BindFailed: return Words::tr("Cannot bind: %1").arg(errorText(event.error));
    case EventKind::Unbound: return Words::tr("Socket closed, %1 is free again").arg(event.local.toString());
    case EventKind::GroupJoined:
        return event.text.isEmpty() ? Words::tr("Joined group %1").arg(event.peer.addressText())
                                    : Words::tr("Joined group %1 on %2").arg(event.peer.addressText(), event.text);
    case EventKind::GroupLeft: return Words::tr("Left group %1").arg(event.peer.addressText());
    case EventKind::GroupFailed: return Words::tr("Group %1: %2").arg(event.peer.addressText(), errorText(event.error));
    case EventKind::PortUnreachable: return Words::tr("Port unreachable: no program there (ICMP)");
    case EventKind::SendFailed: return Words::tr("Not sent: %1").arg(errorText(event.error));
    case EventKind::DatagramsLost:
        return Words::tr("%n datagram(s) dropped by the system: the receive buffer was full", nullptr,
                         static_cast<int>(event.number));
    default: return {};
    }
}

QString sessionEvent(const Event &event)
{
    switch (event.kind) {
    case EventKind::RecordingStarted: return Words::tr("Recording started");
    case EventKind::PayloadsPaused:
        return Words::tr("Only %1 free on the disk: contents are no longer recorded, only headers")
            .arg(bytesText(event.number));
    case EventKind::PayloadsResumed: return Words::tr("Enough space again: contents are recorded");
    case EventKind::RecordingFailed: return Words::tr("Recording stopped: %1").arg(errorText(event.error));
    case EventKind::RecordingResumed:
        return Words::tr("Recording again; %n entry(s) were not kept", nullptr, static_cast<int>(event.number));
    case EventKind::SessionClosed: return Words::tr("Recording finished");
    case EventKind::Note: return Words::tr("Note: %1").arg(event.text);
    case EventKind::Bookmarked: return Words::tr("Bookmark set");
    case EventKind::BookmarkRemoved: return Words::tr("Bookmark removed");
    case EventKind::Annotated:
        return event.text.isEmpty() ? Words::tr("Note removed") : Words::tr("Note on an entry: %1").arg(event.text);
    case EventKind::RoundTrips: return Words::tr("Round trip times measured");
    default: return {};
    }
}

} // namespace

QString eventText(const Event &event)
{
    for (const auto group :
         {serverEvent, clientEvent, connectionEvent, udpEvent, httpEventText, transferEventText, sessionEvent}) {
        const QString text = group(event);
        if (!text.isEmpty())
            return text;
    }
    return QString::fromLatin1(net::eventName(event.kind));
}

} // namespace words
