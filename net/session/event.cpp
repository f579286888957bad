#include "event.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace net {

namespace {

struct Row {
    EventKind kind;
    const char *name;
    EventSeverity severity;
};

using enum EventSeverity;

constexpr std::array rows{
    Row{EventKind::None, "none", Info},
    Row{EventKind::SocketCreated, "socket-created", Info},
    Row{EventKind::OptionSet, "option-set", Info},
    Row{EventKind::BoundTo, "bound-to", Info},
    Row{EventKind::Listening, "listening", Good},
    Row{EventKind::ListenFailed, "listen-failed", Error},
    Row{EventKind::ListenStopped, "listen-stopped", Info},
    Row{EventKind::Accepted, "accepted", Good},
    Row{EventKind::AcceptRefused, "accept-refused", Warning},
    Row{EventKind::AcceptPaused, "accept-paused", Warning},
    Row{EventKind::AcceptResumed, "accept-resumed", Good},
    Row{EventKind::Resolving, "resolving", Info},
    Row{EventKind::Resolved, "resolved", Info},
    Row{EventKind::ResolveFailed, "resolve-failed", Error},
    Row{EventKind::Connecting, "connecting", Info},
    Row{EventKind::Connected, "connected", Good},
    Row{EventKind::ConnectFailed, "connect-failed", Error},
    Row{EventKind::ReconnectWait, "reconnect-wait", Info},
    Row{EventKind::PeerFinished, "peer-finished", Info},
    Row{EventKind::HalfClosed, "half-closed", Info},
    Row{EventKind::Closed, "closed", Info},
    Row{EventKind::Aborted, "aborted", Warning},
    Row{EventKind::ResetByPeer, "reset-by-peer", Error},
    Row{EventKind::ConnectionLost, "connection-lost", Error},
    Row{EventKind::IdleTimedOut, "idle-timed-out", Warning},
    Row{EventKind::ReadPaused, "read-paused", Info},
    Row{EventKind::ReadResumed, "read-resumed", Info},
    Row{EventKind::SendBlocked, "send-blocked", Warning},
    Row{EventKind::SendUnblocked, "send-unblocked", Good},
    Row{EventKind::SendDropped, "send-dropped", Error},
    Row{EventKind::FrameTooLong, "frame-too-long", Error},
    Row{EventKind::FrameIncomplete, "frame-incomplete", Warning},
    Row{EventKind::ChatJoined, "chat-joined", Good},
    Row{EventKind::ChatLeft, "chat-left", Info},
    Row{EventKind::ChatRenamed, "chat-renamed", Info},
    Row{EventKind::TalkEnded, "talk-ended", Info},
    Row{EventKind::Bound, "bound", Good},
    Row{EventKind::BindFailed, "bind-failed", Error},
    Row{EventKind::Unbound, "unbound", Info},
    Row{EventKind::GroupJoined, "group-joined", Good},
    Row{EventKind::GroupLeft, "group-left", Info},
    Row{EventKind::GroupFailed, "group-failed", Error},
    Row{EventKind::PortUnreachable, "port-unreachable", Warning},
    Row{EventKind::SendFailed, "send-failed", Error},
    Row{EventKind::DatagramsLost, "datagrams-lost", Warning},
    Row{EventKind::HttpRequest, "http-request", Info},
    Row{EventKind::HttpRefused, "http-refused", Warning},
    Row{EventKind::HttpCut, "http-cut", Error},
    Row{EventKind::HttpTimedOut, "http-timed-out", Warning},
    Row{EventKind::UploadSaved, "upload-saved", Good},
    Row{EventKind::UploadFailed, "upload-failed", Error},
    Row{EventKind::TransferOffered, "transfer-offered", Info},
    Row{EventKind::TransferAccepted, "transfer-accepted", Good},
    Row{EventKind::TransferDeclined, "transfer-declined", Warning},
    Row{EventKind::TransferStarted, "transfer-started", Info},
    Row{EventKind::TransferResumed, "transfer-resumed", Good},
    Row{EventKind::TransferRestarted, "transfer-restarted", Warning},
    Row{EventKind::TransferPaused, "transfer-paused", Info},
    Row{EventKind::TransferContinued, "transfer-continued", Info},
    Row{EventKind::TransferCancelled, "transfer-cancelled", Warning},
    Row{EventKind::FileReceived, "file-received", Good},
    Row{EventKind::FileSent, "file-sent", Good},
    Row{EventKind::FileFailed, "file-failed", Error},
    Row{EventKind::TransferDone, "transfer-done", Good},
    Row{EventKind::TransferFailed, "transfer-failed", Error},
    Row{EventKind::PinAsked, "pin-asked", Info},
    Row{EventKind::PinWrong, "pin-wrong", Warning},
    Row{EventKind::RecordingStarted, "recording-started", Info},
    Row{EventKind::PayloadsPaused, "payloads-paused", Error},
    Row{EventKind::PayloadsResumed, "payloads-resumed", Good},
    Row{EventKind::RecordingFailed, "recording-failed", Error},
    Row{EventKind::RecordingResumed, "recording-resumed", Warning},
    Row{EventKind::SessionClosed, "session-closed", Info},
    Row{EventKind::Note, "note", Info},
    Row{EventKind::Bookmarked, "bookmarked", Info},
    Row{EventKind::BookmarkRemoved, "bookmark-removed", Info},
    Row{EventKind::Annotated, "annotated", Info},
    Row{EventKind::RoundTrips, "round-trips", Info},
    Row{EventKind::Cleared, "cleared", Info},
};

constexpr bool inOrder()
{
    for (size_t i = 0; i < rows.size(); ++i) {
        if (static_cast<size_t>(rows.at(i).kind) != i)
            return false;
    }
    return true;
}
static_assert(inOrder() && rows.size() == static_cast<size_t>(EventKind::Cleared) + 1, "one row a kind, in order");

const Row &rowOf(EventKind kind)
{
    const auto i = static_cast<size_t>(kind);
    return rows.at(i < rows.size() ? i : 0);
}

} // namespace

QByteArray eventName(EventKind kind)
{
    return QByteArray(rowOf(kind).name);
}

EventKind eventKindFromName(QByteArrayView name)
{
    static const QHash<QByteArrayView, EventKind> kinds = [] {
        QHash<QByteArrayView, EventKind> made;
        for (const Row &row : rows)
            made.insert(QByteArrayView(row.name), row.kind);
        return made;
    }();
    return kinds.value(name, EventKind::None);
}

EventSeverity eventSeverity(EventKind kind)
{
    return rowOf(kind).severity;
}

bool isAside(EventKind kind)
{
    return kind >= EventKind::Bookmarked && kind <= EventKind::RoundTrips;
}

QByteArray eventSummary(const Event &event)
{
    QByteArray line = channelName(event.channel) + ' ' + eventName(event.kind);
    if (!event.local.isNull())
        line += " local " + event.local.toString().toUtf8();
    if (!event.peer.isNull())
        line += " peer " + event.peer.toString().toUtf8();
    if (event.number >= 0)
        line += " number " + QByteArray::number(event.number);
    if (!event.text.isEmpty())
        line += " \"" + event.text.toUtf8() + '"';
    if (event.error.isError()) {
        line += " error " + errorName(event.error.code);
        if (!event.error.detail.isEmpty())
            line += " (" + event.error.detail.toUtf8() + ')';
    }
    line.replace('\n', ' ').replace('\r', ' ').replace('\0', ' ');
    return line;
}

} // namespace net
