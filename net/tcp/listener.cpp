#include "listener.h"

#include <algorithm>
#include <cerrno>

namespace net {

namespace {

// A few closings are waited for, so that a server at its limit does not pause and resume for every single one.
constexpr qsizetype freedToResume = 16;

} // namespace

ListenRequest listenOn(const QHostAddress &address, quint16 port)
{
    ListenRequest request;
    request.dualStack = address.protocol() == QAbstractSocket::AnyIPProtocol;
    request.address = request.dualStack  ? QHostAddress(QHostAddress::AnyIPv6)
                      : address.isNull() ? QHostAddress(QHostAddress::AnyIPv4)
                                         : address;
    request.port = port;
    return request;
}

Listener::Listener(QObject *parent)
    : QObject(parent)
    , m_retry(this)
{
    m_retry.setInterval(retryMs);
    connect(&m_retry, &QTimer::timeout, this, &Listener::retry);
}

Listener::~Listener()
{
    close();
}

Result<Endpoint> Listener::listen(const ListenRequest &request)
{
    close();
    Result<ListenSocket> socket = openListenSocket(request);
    if (!socket)
        return failure(socket.error());
    m_socket = *socket;
    m_accepting = true;
    m_watch = std::make_unique<Watch>(m_socket.descriptor, QSocketNotifier::Read, *this);
    return m_socket.local;
}

void Listener::close()
{
    if (!isListening())
        return;
    m_retry.stop();
    m_isPaused = false;
    m_watch->setEnabled(false);
    m_watch->setParent(this);         // a thread that ends with its engines deletes nothing later
    m_watch.release()->deleteLater(); // it may be what called us
    closeDescriptor(m_socket.descriptor);
    m_socket = {};
}

void Listener::acceptSome()
{
    for (int i = 0; i < acceptedAtOnce && isListening() && m_watch->isEnabled(); ++i) {
        const Result<std::optional<AcceptedSocket>> next = acceptSocket(m_socket.descriptor);
        if (!next) {
            pause(next.error());
            return;
        }
        if (!*next)
            return;
        const AcceptedSocket socket = **next;
        const bool isLast = isShort(socket.descriptor);
        if (!isLast && m_isPaused) {
            m_isPaused = false;
            m_retry.stop();
            Q_EMIT resumed();
        }
        Q_EMIT accepted(socket);
        if (isLast && isListening())
            pause(errorFromSystem(EMFILE, {}));
    }
}

bool Listener::isShort(Descriptor newest)
{
    const qint64 limit = descriptorLimit();
    return limit >= 0 && (newest < 0 || newest >= limit - std::min(reservedDescriptors, limit / 8));
}

void Listener::pause(const NetError &error)
{
    m_watch->setEnabled(false);
    m_freed = 0;
    m_retry.start();
    if (m_isPaused)
        return;
    m_isPaused = true;
    NetError told = error;
    if (told.code == NetErrorCode::TooManyDescriptors)
        told.number = descriptorLimit();
    Q_EMIT paused(told);
}

void Listener::setAccepting(bool on)
{
    m_accepting = on;
    if (isListening() && !m_retry.isActive())
        m_watch->setEnabled(on);
}

void Listener::descriptorsFreed(qsizetype count)
{
    m_freed += count;
    if (m_isPaused && m_freed >= freedToResume)
        retry();
}

void Listener::retry()
{
    // Not by accepting: one client each time would eat up the reserve.
    m_freed = 0;
    if (!isShort(nextDescriptor()))
        m_watch->setEnabled(m_accepting);
}

} // namespace net
