// Everything that is not a message but belongs in the log: listening, refused, peer closed, a note.
//
// An event is language-neutral: a kind and a few fields. translations/words.h makes the sentence and the
// explanation from them. In the session file it is a systemd Journal Export block (design: ARCHITECTURE.md).
// Thread: a plain value.
#pragma once

#include "channel.h"
#include "endpoint.h"
#include "neterror.h"

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace net {

enum class EventKind : quint16 {
    None,
    // server
    SocketCreated, // text: "IPv4", "IPv6", "IPv4+IPv6"
    OptionSet,     // text: the option ("SO_REUSEADDR"); number: its value
    BoundTo,       // local
    Listening,     // local; number: backlog
    ListenFailed,  // local; error
    ListenStopped, // local; number: connections that stay open
    Accepted,      // local, peer; number: connections now
    AcceptRefused, // peer; error (TooManyClients)
    AcceptPaused,  // error (TooManyDescriptors); number: connections now
    AcceptResumed, // number: connections now
    // client
    Resolving,     // text: host name
    Resolved,      // text: host name, then the addresses found, separated by spaces; number: microseconds taken
    ResolveFailed, // error
    Connecting,    // peer; local if bound
    Connected,     // local, peer; number: microseconds taken
    ConnectFailed, // peer; error
    ReconnectWait, // peer or text (host:port); number: milliseconds until the next try
    // every connection
    PeerFinished,   // recv() returned 0: the peer will send no more; number: bytes it sent in all
    HalfClosed,     // shutdown(SHUT_WR) by us
    Closed,         // close() by us, after which nothing is open; number: bytes in; text: bytes out
    Aborted,        // RST sent by us
    ResetByPeer,    // RST came from the peer; number: bytes that were still waiting to be sent
    ConnectionLost, // error
    IdleTimedOut,   // number: seconds
    ReadPaused,
    ReadResumed,
    SendBlocked,     // the kernel's send buffer is full and the peer reads too slowly; number: bytes waiting in the program
    SendUnblocked,   // number: bytes that went out meanwhile
    SendDropped,     // error (SendQueueFull); number: bytes refused
    FrameTooLong,    // error
    FrameIncomplete, // error; the bytes themselves are recorded as a last message
    ChatJoined,      // text: nickname
    ChatLeft,        // text: nickname
    ChatRenamed,     // text: "old → new"
    TalkEnded,       // the peer said q or bye; text: the word
    // UDP
    Bound,           // local; number: receive buffer in bytes as granted
    BindFailed,      // local; error
    Unbound,         // local
    GroupJoined,     // peer: the group; text: interface
    GroupLeft,       // peer: the group; text: interface
    GroupFailed,     // peer: the group; error
    PortUnreachable, // peer: whom it was addressed to
    SendFailed,      // peer; error
    DatagramsLost,   // number: dropped by the kernel since the last such event; text: in all
    // HTTP
    HttpRequest,  // number: status; text: see requestsummary.h
    HttpRefused,  // number: status; text: name of the fault (httpfault.h), a space, what was refused
    HttpCut,      // error: why an answer ended before it was complete; text: path; number: bytes sent of its body
    HttpTimedOut, // text: "idle", "head", "body" or "send"; number: seconds
    UploadSaved,  // text: the file's path; number: bytes
    UploadFailed, // error; text: the file's name; number: bytes that had come
    // files
    TransferOffered,   // number: bytes; text: files, a space, the title
    TransferAccepted,  // number: bytes that come; text: the title
    TransferDeclined,  // text: the title
    TransferStarted,   // number: bytes; text: the title
    TransferResumed,   // number: the offset it goes on from; text: the file's path
    TransferRestarted, // text: the file's path: the source has changed, it begins anew
    TransferPaused,    // text: "us" or "peer"
    TransferContinued, // text: "us" or "peer"
    TransferCancelled, // text: "us" or "peer"
    FileReceived,      // number: bytes; text: digest in hex (or "-"), a space, the file's path
    FileSent,          // likewise
    FileFailed,        // error; text: the file's path
    TransferDone,      // number: bytes; text: files, a space, the title
    TransferFailed,    // error; text: the title; number: bytes that had come or gone
    PinAsked,          // number: attempts left
    PinWrong,          // number: attempts left
    // session
    RecordingStarted,
    PayloadsPaused,   // disk guard; number: free bytes
    PayloadsResumed,  // number: free bytes
    RecordingFailed,  // error; from here on entries are counted but not kept
    RecordingResumed, // number: entries that were not kept; text: their bytes
    SessionClosed,
    Note, // text: by the user
    // about other entries; written to the file, but no entries of their own (isAside)
    Bookmarked,      // number: the entry's offset in the file
    BookmarkRemoved, // number: likewise
    Annotated,       // number: likewise; text: the note on it, empty: taken away
    RoundTrips,      // text: as roundTripText() writes it
    Cleared,         // the view's mark, not recorded
};

struct Event {
    EventKind kind = EventKind::None;
    Channel channel = Channel::TcpServer;
    quint32 flow = 0; // the connection it belongs to, 0 for none
    Endpoint local;
    Endpoint peer;
    NetError error;
    qint64 number = -1;
    QString text;
    qint64 timeNs = 0; // 0: the recorder takes the time of the call
};

enum class EventSeverity : quint8 { Info, Good, Warning, Error };

[[nodiscard]] QByteArray eventName(EventKind kind); // "peer-finished"
[[nodiscard]] EventKind eventKindFromName(QByteArrayView name);
[[nodiscard]] EventSeverity eventSeverity(EventKind kind);
// Not an entry: what it says goes to SessionIndex::remarks() or roundTrips().
[[nodiscard]] bool isAside(EventKind kind);

// One English line for Wireshark's MESSAGE= field: the name, the endpoints, the error's name. Not for the UI.
[[nodiscard]] QByteArray eventSummary(const Event &event);

} // namespace net

Q_DECLARE_METATYPE(net::Event)
