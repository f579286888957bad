#include "connectattempt.h"

#include "streamerror.h"

#include <utility>

namespace net {

ConnectAttempt::ConnectAttempt(Recorder &recorder, Channel channel, const TcpClientOptions &options)
    : m_recorder(recorder)
    , m_channel(channel)
    , m_options(options)
    , m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, &ConnectAttempt::onTimeout);
}

ConnectAttempt::~ConnectAttempt()
{
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(m_lookup);
    dropSocket();
}

void ConnectAttempt::start()
{
    if (m_options.host.isEmpty()) {
        m_lastError = {NetErrorCode::MalformedAddress, 0, m_options.host, {}, -1};
        QMetaObject::invokeMethod(this, &ConnectAttempt::tryNext, Qt::QueuedConnection);
        return;
    }
    const QHostAddress numeric(m_options.host);
    if (!numeric.isNull()) {
        useAddresses({numeric});
        return;
    }
    log(EventKind::Resolving, {}, -1, m_options.host);
    m_clock.start();
    // By the slot's name: given a function, Qt 6.4 forgets to free it when we are gone before the answer.
    m_lookup = QHostInfo::lookupHost(m_options.host, this, SLOT(onResolved(QHostInfo)));
}

void ConnectAttempt::onResolved(const QHostInfo &info)
{
    m_lookup = -1;
    if (info.error() != QHostInfo::NoError || info.addresses().isEmpty()) {
        const NetError error{NetErrorCode::HostNotFound, 0, m_options.host, info.errorString(), -1};
        log(EventKind::ResolveFailed, error);
        Q_EMIT failed(error);
        return;
    }
    QStringList words{m_options.host};
    const QList<QHostAddress> addresses = info.addresses();
    for (const QHostAddress &address : addresses)
        words.append(address.toString());
    log(EventKind::Resolved, {}, m_clock.nsecsElapsed() / 1000, words.join(u' '));
    useAddresses(addresses);
}

void ConnectAttempt::useAddresses(const QList<QHostAddress> &addresses)
{
    m_addresses = addresses;
    // A local address leaves only the peers of its own family.
    if (!m_options.localAddress.isNull()) {
        const IpFamily family = Endpoint(m_options.localAddress, 0).family();
        m_addresses.removeIf([family](const QHostAddress &address) { return Endpoint(address, 0).family() != family; });
        m_lastError = {NetErrorCode::NetworkUnreachable, 0, Endpoint(addresses.first(), m_options.port).toString(), {}, -1};
    }
    // From the event loop, whatever happens, so that nobody is told before start() has returned.
    QMetaObject::invokeMethod(this, &ConnectAttempt::tryNext, Qt::QueuedConnection);
}

void ConnectAttempt::tryNext()
{
    if (m_addresses.isEmpty()) {
        Q_EMIT failed(m_lastError);
        return;
    }
    m_peer = Endpoint(m_addresses.takeFirst(), m_options.port);
    log(EventKind::Connecting);
    Q_EMIT connecting(m_peer);
    m_clock.start();
    ConnectRequest request;
    request.peer = m_peer;
    request.localAddress = m_options.localAddress;
    request.localPort = m_options.localPort;
    request.sendBufferBytes = m_options.stream.sendBufferBytes;
    request.receiveBufferBytes = m_options.stream.receiveBufferBytes;
    const Result<Descriptor> started = startConnecting(request);
    if (!started) {
        addressFailed(withSubnetHint(started.error(), m_peer));
        return;
    }
    m_descriptor = *started;
    m_watch = std::make_unique<Watch>(m_descriptor, QSocketNotifier::Write, *this);
#ifdef Q_OS_WIN
    m_troubleWatch = std::make_unique<Watch>(m_descriptor, QSocketNotifier::Exception, *this);
#endif
    m_timeout.start(m_options.connectTimeoutMs);
}

void ConnectAttempt::onDecided()
{
    if (m_descriptor < 0)
        return;
    const qint64 microseconds = m_clock.nsecsElapsed() / 1000;
    if (const int code = connectResult(m_descriptor); code != 0) {
        addressFailed(connectError(code, m_peer));
        return;
    }
    const Descriptor descriptor = std::exchange(m_descriptor, -1);
    m_timeout.stop();
    dropSocket();
    Q_EMIT succeeded(descriptor, m_peer, microseconds);
}

void ConnectAttempt::onTimeout()
{
    addressFailed(connectTimeout(m_peer, m_options.connectTimeoutMs));
}

void ConnectAttempt::addressFailed(const NetError &error)
{
    m_timeout.stop();
    dropSocket();
    m_lastError = error;
    log(EventKind::ConnectFailed, error);
    QMetaObject::invokeMethod(this, &ConnectAttempt::tryNext, Qt::QueuedConnection);
}

void ConnectAttempt::dropSocket()
{
    for (auto *watch : {&m_watch, &m_troubleWatch}) {
        if (*watch) {
            (*watch)->setEnabled(false);
            (*watch)->setParent(this);       // a thread that ends with its engines deletes nothing later
            watch->release()->deleteLater(); // it may be what called us
        }
    }
    if (m_descriptor >= 0)
        closeDescriptor(std::exchange(m_descriptor, -1));
}

void ConnectAttempt::log(EventKind kind, const NetError &error, qint64 number, const QString &text)
{
    Event event;
    event.kind = kind;
    event.channel = m_channel;
    event.peer = m_peer;
    if (m_options.localPort != 0 || !m_options.localAddress.isNull())
        event.local = Endpoint(m_options.localAddress, m_options.localPort);
    event.error = error;
    event.number = number;
    event.text = text;
    m_recorder.event(event);
}

} // namespace net
