// What only the operating system can tell or do. The only place with #ifdef and system calls; each function has a
// portable twin that returns "not known" (-1, empty, nullptr) or does it with Qt alone.
//
// Descriptors are those of QAbstractSocket::socketDescriptor(). Thread: any, except where said.
#pragma once

#include "endpoint.h"
#include "result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QAbstractEventDispatcher;
class QFile;

namespace net {

using Descriptor = qintptr;

// --- event loop -------------------------------------------------------------------------------------------------
// A dispatcher for QThread::setEventDispatcher that stays fast with ten thousand sockets (epoll on Linux);
// nullptr where Qt's own is used. The caller hands it to the thread, which owns it.
[[nodiscard]] QAbstractEventDispatcher *createNetworkDispatcher();

// --- limits -----------------------------------------------------------------------------------------------------
void raiseDescriptorLimit();            // the soft limit to the hard one, as far as allowed
[[nodiscard]] qint64 descriptorLimit(); // -1: none or not known
// The number that the next descriptor will get; -1: none is left, or not known. The system hands out the lowest free
// one, so that a number near the limit means that nearly all are in use.
[[nodiscard]] qint64 nextDescriptor();
[[nodiscard]] qint64 freeBytesAt(const QString &path); // of the volume, for this user; -1: not known

// --- files ------------------------------------------------------------------------------------------------------
// What others have done to a file that this program has open and writes. Removed: what was in it is lost with it.
enum class FileFate : quint8 { Whole, Removed, Moved, Cut };
// handle: QFile::handle(). Whole, too, when the system does not tell.
[[nodiscard]] FileFate fateOf(int handle, const QString &path, qint64 bytesWritten);
// Says to others who ask the same way that this file is being written, until it is closed. False: somebody else has said so.
[[nodiscard]] bool lockFile(int handle);
// All the bytes, from this position on, of a file that is open for writing without a buffer; its own position is not to be
// relied on after that. Empty, or what the system says of the failure.
[[nodiscard]] QString writeAt(QFile &file, qint64 position, QByteArrayView bytes);

// --- listening --------------------------------------------------------------------------------------------------
struct ListenRequest {
    QHostAddress address;
    quint16 port = 0;
    bool dualStack = false; // IPv6 any address that takes IPv4 as well
    bool reuseAddress = true;
    int backlog = 4096;
    int sendBufferBytes = 0;    // SO_SNDBUF of the connections to come, 0: the system's own
    int receiveBufferBytes = 0; // SO_RCVBUF, likewise
    bool noDelay = false;       // TCP_NODELAY of the connections to come
};
struct ListenSocket {
    Descriptor descriptor = -1;
    Endpoint local; // as bound, with the real port
};
// socket(), setsockopt(), bind(), listen(); non-blocking, close-on-exec. PortInUse (detail: the holder, where it
// can be found out), PortPrivileged, AddressNotLocal …
[[nodiscard]] Result<ListenSocket> openListenSocket(const ListenRequest &request);
void closeDescriptor(Descriptor descriptor);

struct AcceptedSocket {
    Descriptor descriptor = -1; // non-blocking, close-on-exec
    Endpoint local;
    Endpoint peer;
};
// The next connection that waits; none: nobody does. Errors: TooManyDescriptors, SystemError.
[[nodiscard]] Result<std::optional<AcceptedSocket>> acceptSocket(Descriptor listening);

// "name (pid)" of the process that listens on (TCP) or is bound to (UDP) the port; empty when not found out.
[[nodiscard]] QString portHolder(quint16 port, bool udp);

// --- connecting -------------------------------------------------------------------------------------------------
struct ConnectRequest {
    Endpoint peer;
    QHostAddress localAddress;  // null: the system chooses
    quint16 localPort = 0;      // 0: the system chooses
    int sendBufferBytes = 0;    // SO_SNDBUF, 0: the system's own
    int receiveBufferBytes = 0; // SO_RCVBUF, likewise
};
// socket(), bind() if asked for, connect() without waiting: writable when decided, then connectResult() tells.
[[nodiscard]] Result<Descriptor> startConnecting(const ConnectRequest &request);
[[nodiscard]] int connectResult(Descriptor descriptor); // 0: connected, else errno (SO_ERROR, which this clears)

// --- a connected TCP socket -------------------------------------------------------------------------------------
// What the next read would find, without taking it.
enum class PeekResult : quint8 { Data, Nothing, EndOfStream, Reset };
[[nodiscard]] PeekResult peek(Descriptor descriptor, int *systemCode = nullptr); // systemCode: why, when Reset
[[nodiscard]] Endpoint localEndpoint(Descriptor descriptor);                     // null when there is none
[[nodiscard]] Endpoint peerEndpoint(Descriptor descriptor);

// recv() and send() that never block and never raise SIGPIPE.
enum class TransferStatus : quint8 { Done, WouldBlock, Failed };
struct TransferResult {
    TransferStatus status = TransferStatus::Failed;
    qint64 bytes = 0;   // Done: 0 from receiveBytes() is the end of the stream
    int systemCode = 0; // Failed: errno
};
[[nodiscard]] TransferResult receiveBytes(Descriptor descriptor, char *buffer, qsizetype size);
// more: the rest follows at once, so that the system need not make a packet of this alone (MSG_MORE, where there is one).
[[nodiscard]] TransferResult sendBytes(Descriptor descriptor, QByteArrayView bytes, bool more = false);
// Both, in one call where the system can.
[[nodiscard]] TransferResult sendBytes(Descriptor descriptor, QByteArrayView first, QByteArrayView second);

void setNoDelay(Descriptor descriptor, bool on);                               // TCP_NODELAY
void setKeepAlive(Descriptor descriptor, bool on);                             // SO_KEEPALIVE
void setSocketBuffers(Descriptor descriptor, int sendBytes, int receiveBytes); // 0: leave as it is
void shutdownWrite(Descriptor descriptor);                                     // FIN
void setAbortOnClose(Descriptor descriptor);                                   // SO_LINGER 0: the next close sends RST

struct TcpKernelInfo {
    qint64 sendQueue = -1;     // bytes not yet acknowledged (SIOCOUTQ)
    qint64 receiveQueue = -1;  // bytes not yet read (SIOCINQ)
    qint64 sendBuffer = -1;    // SO_SNDBUF
    qint64 receiveBuffer = -1; // SO_RCVBUF
    qint64 roundTripUs = -1;   // TCP_INFO
    qint64 retransmits = -1;   // TCP_INFO, in all
    bool isGone = false;       // TCP_INFO: reset or given up; the next read says which
};
[[nodiscard]] TcpKernelInfo tcpKernelInfo(Descriptor descriptor);

// --- a UDP socket -----------------------------------------------------------------------------------------------
void setReceiveBuffer(Descriptor descriptor, int bytes); // beyond rmem_max where allowed (SO_RCVBUFFORCE)
[[nodiscard]] qint64 receiveBuffer(Descriptor descriptor);
[[nodiscard]] qint64 receiveQueue(Descriptor descriptor); // memory that waiting datagrams take, as counted against it
[[nodiscard]] qint64 kernelDrops(Descriptor descriptor);  // datagrams dropped for want of buffer since opened
bool reportIcmpErrors(Descriptor descriptor);             // IP_RECVERR / IPV6_RECVERR
struct IcmpError {
    Endpoint peer;      // whom the datagram was addressed to
    int systemCode = 0; // ECONNREFUSED, EHOSTUNREACH …
};
// Takes all that is queued, without blocking.
[[nodiscard]] std::vector<IcmpError> takeIcmpErrors(Descriptor descriptor);

enum class DatagramSendStatus : quint8 { Sent, Busy, Failed }; // Busy: a full send buffer, which passes
struct DatagramSendResult {
    DatagramSendStatus status = DatagramSendStatus::Failed;
    int systemCode = 0; // errno; may be that of an ICMP error of an earlier datagram (see takeIcmpErrors)
};
// Never blocks. socketFamily: V6 for a dual-stack socket too.
[[nodiscard]] DatagramSendResult sendDatagram(Descriptor descriptor, IpFamily socketFamily, const Endpoint &to,
                                              QByteArrayView datagram);
// The address of ours that the system would send from; null when there is no way to the peer.
[[nodiscard]] QHostAddress localAddressTowards(const Endpoint &peer);

// --- signals ----------------------------------------------------------------------------------------------------
// SIGINT and SIGTERM end the Qt event loop of the calling thread (the main thread) instead of the process; SIGPIPE is
// ignored. Elsewhere: the console's Ctrl+C.
void quitOnTerminationSignals();

} // namespace net
