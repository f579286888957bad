// What went wrong, without words: a code, what it concerns, and what the system said of it.
//
// The words for people are made in translations/words.h from these fields, in the user's language.
// Thread: a plain value. Errors: none.
#pragma once

#include <QByteArray>
#include <QMetaType>
#include <QString>

namespace net {

enum class NetErrorCode : quint8 {
    None,
    // addresses and listening
    MalformedAddress, // subject: the text as typed
    PortOutOfRange,   // number: the port asked for
    AddressNotLocal,  // subject: the address
    PortInUse,        // subject: the endpoint; detail: "name (pid)" of the holder where it could be found out
    PortPrivileged,   // subject: the endpoint
    // connecting
    HostNotFound,       // subject: the host name
    ConnectionRefused,  // subject: the endpoint
    ConnectTimedOut,    // subject: the endpoint; number: milliseconds waited
    HostUnreachable,    // subject: the endpoint
    NetworkUnreachable, // subject: the endpoint
    // while connected
    ConnectionReset,    // subject: the endpoint
    ConnectionTimedOut, // subject: the endpoint (TCP retransmissions or keep-alive gave up)
    NotConnected,       // subject: the endpoint, may be empty
    WriteSideClosed,    // sending after one's own half-close; subject: the endpoint
    SendQueueFull,      // subject: the endpoint; number: the limit in bytes
    TooManyDescriptors, // number: the process's limit
    TooManyClients,     // subject: the endpoint turned away; number: the limit
    // messages
    FrameTooLong,    // subject: the endpoint; number: the announced or reached length; detail: the limit in digits
    FrameIncomplete, // subject: the endpoint; number: bytes that were left over at close
    InvalidFraming,  // subject: the text as given
    InvalidHex,      // subject: the text; number: the offset of the first wrong character
    InvalidEscape,   // subject: the text; number: the offset of the backslash
    UnknownEncoding, // subject: the name
    UnencodableText, // subject: the encoding; number: the offset of the first character it cannot say
    DatagramTooLong, // number: the size; detail: the largest size in digits
    InvalidReply,    // subject: the text as given
    // UDP
    PortUnreachable,     // ICMP came back; subject: the endpoint that was addressed
    NotMulticastAddress, // subject: the address
    InterfaceNotFound,   // subject: the interface name
    BroadcastNotAllowed, // subject: the endpoint
    // files and sessions
    FileNotFound,      // subject: the path; number: 0 at a server, whose words detail has
    FileNotReadable,   // subject: the path
    FileNotWritable,   // subject: the path
    FolderNotWritable, // subject: the path
    DiskFull,          // subject: the path
    NotASession,       // subject: the path; detail: what was found instead
    SessionDamaged,    // subject: the path; number: the offset of the first damaged byte
    FileChanged,       // subject: the path; number: bytes of it that were sent before
    FileInUse,         // a session that another program is writing; subject: the path
    RecordingTaken,    // by another program while it was written; subject: the path; detail: removed, moved or cut
    // transfers
    ProtocolUnknown,    // subject: the endpoint; detail: what came instead
    VersionUnsupported, // subject: the endpoint; number: the version it speaks
    ProtocolViolated,   // subject: the endpoint; detail: the rule
    PinRefused,         // subject: the endpoint; number: attempts left; detail: "none" was given
    PinLocked,          // after too many wrong ones; subject: the endpoint; number: seconds to wait, -1: not known;
                        // detail: "there" when it is told where the PIN is asked for
    OfferDeclined,      // subject: the endpoint
    OfferTooLarge,      // subject: the endpoint; number: what was offered; detail: "files" or "bytes"
    NoSpace,            // subject: the folder; number: bytes that would be needed; detail: bytes that are free
    DigestMismatch,     // subject: the path
    PeerGone,           // subject: the endpoint; number: bytes that had come or gone
    PeerSilent,         // subject: the endpoint; number: seconds
    PeerFailed,         // subject: the endpoint; detail: its code
    FileVanished,       // subject: the path
    LengthMismatch,     // subject: the path; number: bytes that came; detail: bytes announced
    LeftOut,            // of what is sent; subject: the path; detail: see sourcetree.h; number: how many more; -1: no matter
    // the rest
    PermissionDenied, // subject: what was denied
    SystemError,      // the system said something we have no word of our own for: detail and systemCode
};

struct NetError {
    NetErrorCode code = NetErrorCode::None;
    int systemCode = 0; // errno or WSAGetLastError(), 0 where there is none
    QString subject;    // an endpoint, address, host name, path … as the code above says
    QString detail;     // the system's own words, or as the code above says
    qint64 number = -1; // an offset, size or limit, as the code above says

    [[nodiscard]] bool isError() const { return code != NetErrorCode::None; }
    friend bool operator==(const NetError &, const NetError &) = default;
};

// The stable name of a code ("port-in-use"), as written to session files; and back (None when unknown).
[[nodiscard]] QByteArray errorName(NetErrorCode code);
[[nodiscard]] NetErrorCode errorCodeFromName(QByteArrayView name);

// From errno (or a Windows socket error) and what the call was about.
[[nodiscard]] NetError errorFromSystem(int systemCode, const QString &subject);

} // namespace net

Q_DECLARE_METATYPE(net::NetError)
