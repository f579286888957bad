#include "transferloop.h"

#include "platform.h"

#include <QAbstractEventDispatcher>
#include <QTimer>

#include <utility>

namespace net {

TransferLoop::TransferLoop(const QString &name)
    : m_home(new TaskQueue)
{
    m_thread.setObjectName(name);
    if (QAbstractEventDispatcher *dispatcher = createNetworkDispatcher())
        m_thread.setEventDispatcher(dispatcher);
    m_home->moveToThread(&m_thread);
    m_thread.start();
}

TransferLoop::~TransferLoop()
{
    m_home->call([this] {
        shutDownAll();
        m_sessions.clear();
    });
    m_home->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void TransferLoop::run(TaskQueue::Task task)
{
    m_home->post(std::move(task));
}

void TransferLoop::adopt(std::unique_ptr<TransferSession> session)
{
    TransferSession *begun = session.get();
    QObject::connect(begun, &TransferSession::ended, m_home, [this](quint32 id) {
        // Its last words are still to be read by the other side; it goes a little later.
        constexpr int goodbyeMs = 3000;
        QTimer::singleShot(goodbyeMs, m_home, [this, id] { m_sessions.erase(id); });
    });
    m_sessions[begun->id()] = std::move(session);
    begun->begin();
}

TransferSession *TransferLoop::find(quint32 id) const
{
    const auto it = m_sessions.find(id);
    return it == m_sessions.end() || it->second->isOver() ? nullptr : it->second.get();
}

void TransferLoop::setSpeedLimits(qint64 bytesPerSecond)
{
    for (const auto &[id, session] : m_sessions)
        session->setSpeedLimit(bytesPerSecond);
}

void TransferLoop::shutDownAll()
{
    for (const auto &[id, session] : m_sessions)
        session->shutDown();
}

} // namespace net
