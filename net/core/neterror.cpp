#include "neterror.h"

#include <QtGlobal>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

namespace net {

namespace {

struct Name {
    NetErrorCode code;
    const char *name;
};

constexpr std::array errorNames{
    Name{NetErrorCode::None, "none"},
    Name{NetErrorCode::MalformedAddress, "malformed-address"},
    Name{NetErrorCode::PortOutOfRange, "port-out-of-range"},
    Name{NetErrorCode::AddressNotLocal, "address-not-local"},
    Name{NetErrorCode::PortInUse, "port-in-use"},
    Name{NetErrorCode::PortPrivileged, "port-privileged"},
    Name{NetErrorCode::HostNotFound, "host-not-found"},
    Name{NetErrorCode::ConnectionRefused, "connection-refused"},
    Name{NetErrorCode::ConnectTimedOut, "connect-timed-out"},
    Name{NetErrorCode::HostUnreachable, "host-unreachable"},
    Name{NetErrorCode::NetworkUnreachable, "network-unreachable"},
    Name{NetErrorCode::ConnectionReset, "connection-reset"},
    Name{NetErrorCode::ConnectionTimedOut, "connection-timed-out"},
    Name{NetErrorCode::NotConnected, "not-connected"},
    Name{NetErrorCode::WriteSideClosed, "write-side-closed"},
    Name{NetErrorCode::SendQueueFull, "send-queue-full"},
    Name{NetErrorCode::TooManyDescriptors, "too-many-descriptors"},
    Name{NetErrorCode::TooManyClients, "too-many-clients"},
    Name{NetErrorCode::FrameTooLong, "frame-too-long"},
    Name{NetErrorCode::FrameIncomplete, "frame-incomplete"},
    Name{NetErrorCode::InvalidFraming, "invalid-framing"},
    Name{NetErrorCode::InvalidHex, "invalid-hex"},
    Name{NetErrorCode::InvalidEscape, "invalid-escape"},
    Name{NetErrorCode::UnknownEncoding, "unknown-encoding"},
    Name{NetErrorCode::UnencodableText, "unencodable-text"},
    Name{NetErrorCode::DatagramTooLong, "datagram-too-long"},
    Name{NetErrorCode::InvalidReply, "invalid-reply"},
    Name{NetErrorCode::PortUnreachable, "port-unreachable"},
    Name{NetErrorCode::NotMulticastAddress, "not-multicast-address"},
    Name{NetErrorCode::InterfaceNotFound, "interface-not-found"},
    Name{NetErrorCode::BroadcastNotAllowed, "broadcast-not-allowed"},
    Name{NetErrorCode::FileNotFound, "file-not-found"},
    Name{NetErrorCode::FileNotReadable, "file-not-readable"},
    Name{NetErrorCode::FileNotWritable, "file-not-writable"},
    Name{NetErrorCode::FolderNotWritable, "folder-not-writable"},
    Name{NetErrorCode::DiskFull, "disk-full"},
    Name{NetErrorCode::NotASession, "not-a-session"},
    Name{NetErrorCode::SessionDamaged, "session-damaged"},
    Name{NetErrorCode::FileChanged, "file-changed"},
    Name{NetErrorCode::FileInUse, "file-in-use"},
    Name{NetErrorCode::RecordingTaken, "recording-taken"},
    Name{NetErrorCode::ProtocolUnknown, "protocol-unknown"},
    Name{NetErrorCode::VersionUnsupported, "version-unsupported"},
    Name{NetErrorCode::ProtocolViolated, "protocol-violated"},
    Name{NetErrorCode::PinRefused, "pin-refused"},
    Name{NetErrorCode::PinLocked, "pin-locked"},
    Name{NetErrorCode::OfferDeclined, "offer-declined"},
    Name{NetErrorCode::OfferTooLarge, "offer-too-large"},
    Name{NetErrorCode::NoSpace, "no-space"},
    Name{NetErrorCode::DigestMismatch, "digest-mismatch"},
    Name{NetErrorCode::PeerGone, "peer-gone"},
    Name{NetErrorCode::PeerSilent, "peer-silent"},
    Name{NetErrorCode::PeerFailed, "peer-failed"},
    Name{NetErrorCode::FileVanished, "file-vanished"},
    Name{NetErrorCode::LengthMismatch, "length-mismatch"},
    Name{NetErrorCode::LeftOut, "left-out"},
    Name{NetErrorCode::PermissionDenied, "permission-denied"},
    Name{NetErrorCode::SystemError, "system-error"},
};

NetErrorCode codeFromErrno(int systemCode)
{
    switch (systemCode) {
    case EADDRINUSE: return NetErrorCode::PortInUse;
    case EADDRNOTAVAIL: return NetErrorCode::AddressNotLocal;
    case EACCES:
    case EPERM: return NetErrorCode::PermissionDenied;
    case ECONNREFUSED: return NetErrorCode::ConnectionRefused;
    case ETIMEDOUT: return NetErrorCode::ConnectionTimedOut;
    case EHOSTUNREACH: return NetErrorCode::HostUnreachable;
    case ENETUNREACH: return NetErrorCode::NetworkUnreachable;
    case ECONNRESET:
    case EPIPE: return NetErrorCode::ConnectionReset;
    case ENOTCONN: return NetErrorCode::NotConnected;
    case EMFILE:
    case ENFILE: return NetErrorCode::TooManyDescriptors;
    case EMSGSIZE: return NetErrorCode::DatagramTooLong;
    case ENOSPC: return NetErrorCode::DiskFull;
    case ENOENT: return NetErrorCode::FileNotFound;
    default: return NetErrorCode::SystemError;
    }
}

} // namespace

QByteArray errorName(NetErrorCode code)
{
    const auto it = std::find_if(errorNames.begin(), errorNames.end(), [code](const Name &n) { return n.code == code; });
    return it == errorNames.end() ? QByteArray() : QByteArray(it->name);
}

NetErrorCode errorCodeFromName(QByteArrayView name)
{
    const auto it =
        std::find_if(errorNames.begin(), errorNames.end(), [name](const Name &n) { return name == QByteArrayView(n.name); });
    return it == errorNames.end() ? NetErrorCode::None : it->code;
}

NetError errorFromSystem(int systemCode, const QString &subject)
{
    return {codeFromErrno(systemCode), systemCode, subject,
            QString::fromStdString(std::system_category().message(systemCode)), -1};
}

} // namespace net
