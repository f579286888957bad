#include "httpworker.h"

#include "bytecounter.h"
#include "clock.h"
#include "httpconnection.h"

#include <QAbstractEventDispatcher>
#include <QThread>

#include <algorithm>
#include <utility>

namespace net {

namespace {

Endpoint addressOf(Endpoint peer)
{
    peer.setPort(0);
    return peer;
}

} // namespace

int HttpShared::open() const
{
    const QMutexLocker lock(&m_mutex);
    return m_open;
}

int HttpShared::openOf(const Endpoint &peer) const
{
    const QMutexLocker lock(&m_mutex);
    return m_byAddress.value(addressOf(peer));
}

void HttpShared::added(const Endpoint &peer)
{
    const QMutexLocker lock(&m_mutex);
    ++m_open;
    ++m_byAddress[addressOf(peer)];
}

void HttpShared::removed(const Endpoint &peer)
{
    const QMutexLocker lock(&m_mutex);
    --m_open;
    const auto it = m_byAddress.find(addressOf(peer));
    if (it != m_byAddress.end() && --*it <= 0)
        m_byAddress.erase(it);
}

void LineRoom::take()
{
    std::unique_lock lock(m_mutex);
    m_given.wait(lock, [this] { return !m_isBounded || m_taken < most; });
    ++m_taken;
}

void LineRoom::give()
{
    const std::unique_lock lock(m_mutex);
    --m_taken;
    m_given.notify_one();
}

void LineRoom::setBounded(bool on)
{
    const std::unique_lock lock(m_mutex);
    m_isBounded = on;
    m_given.notify_all();
}

HttpWorker::HttpWorker(HttpShared &shared, std::shared_ptr<const HttpServing> serving, bool queuesLines)
    : m_shared(shared)
    , m_serving(std::move(serving))
    , m_queuesLines(queuesLines)
    , m_clock(this)
{
    out.reserve(readBytes * 2);
    m_clock.setInterval(lookMs);
    connect(&m_clock, &QTimer::timeout, this, &HttpWorker::lookAtClock);
}

HttpWorker::~HttpWorker()
{
    disconnect(QList<quint64>());
}

void HttpWorker::take(const AcceptedSocket &socket, http::Fault refusal)
{
    if (!m_clock.isActive()) {
        m_clock.start();
        // Made on another thread than it lives on, it meets its event loop only now.
        QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance(thread());
        connect(loop, &QAbstractEventDispatcher::awake, this, &HttpWorker::beginPass,
                static_cast<Qt::ConnectionType>(Qt::DirectConnection | Qt::UniqueConnection));
    }
    const quint64 id = m_shared.lastConnection.fetch_add(1) + 1;
    m_shared.board.addOpen(1);
    m_shared.counter.addOpened();
    const auto [it, isNew] = m_connections.emplace(id, std::make_unique<HttpConnection>(*this, id, socket));
    Q_ASSERT(isNew);
    if (refusal != http::Fault::None)
        it->second->refuse(refusal);
}

void HttpWorker::setServing(const std::shared_ptr<const HttpServing> &serving)
{
    m_serving = serving;
    m_cache.clear();
}

void HttpWorker::finish()
{
    m_finishing = true;
    for (const quint64 id : ids()) {
        if (HttpConnection *connection = find(id))
            connection->closeIfIdle();
    }
}

void HttpWorker::disconnect(const QList<quint64> &wanted)
{
    const std::vector<quint64> all = wanted.isEmpty() ? ids() : std::vector<quint64>(wanted.begin(), wanted.end());
    for (const quint64 id : all) {
        if (HttpConnection *connection = find(id))
            connection->abort();
    }
}

QByteArrayView HttpWorker::dateLine(qint64 nowNs)
{
    const qint64 second = nowNs / nsPerSecond;
    if (second != m_dateSecond) {
        m_dateSecond = second;
        m_dateLine = "Date: " + http::httpDate(second) + "\r\n";
    }
    return m_dateLine;
}

void HttpWorker::release(quint64 id, const Endpoint &peer)
{
    const auto it = m_connections.find(id);
    if (it == m_connections.end())
        return;
    m_gone.push_back(std::move(it->second));
    m_connections.erase(it);
    m_shared.board.addOpen(-1);
    m_shared.counter.addClosed();
    m_shared.removed(peer);
    if (m_connections.empty())
        m_clock.stop();
    Q_EMIT freed();
}

void HttpWorker::logLine(const QByteArray &line)
{
    if (m_queuesLines)
        m_shared.lineRoom.take();
    Q_EMIT lineLogged(line);
}

void HttpWorker::continueLater(quint64 id)
{
    m_toContinue.push_back(id);
    if (!std::exchange(m_continuing, true))
        QMetaObject::invokeMethod(this, &HttpWorker::continueAll, Qt::QueuedConnection);
}

void HttpWorker::continueAll()
{
    m_continuing = false;
    for (const quint64 id : std::exchange(m_toContinue, {})) {
        if (HttpConnection *connection = find(id))
            connection->goOn();
    }
}

void HttpWorker::wakeAfter(quint64 id, int ms)
{
    QTimer::singleShot(ms, this, [this, id] {
        if (HttpConnection *connection = find(id))
            connection->delayOver();
    });
}

void HttpWorker::beginPass()
{
    m_cache.beginPass();
    m_gone.clear();
}

void HttpWorker::lookAtClock()
{
    const qint64 now = steadyNs();
    for (const quint64 id : ids()) {
        if (HttpConnection *connection = find(id))
            connection->lookAtClock(now);
    }
}

HttpConnection *HttpWorker::find(quint64 id) const
{
    const auto it = m_connections.find(id);
    return it == m_connections.end() ? nullptr : it->second.get();
}

std::vector<quint64> HttpWorker::ids() const
{
    std::vector<quint64> all;
    all.reserve(m_connections.size());
    for (const auto &[id, connection] : m_connections)
        all.push_back(id);
    return all;
}

} // namespace net
