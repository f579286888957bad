#include "networkthread.h"

namespace net {

NetworkThread::NetworkThread(QObject *parent)
    : QThread(parent)
{
    setObjectName(QStringLiteral("network"));
}

NetworkThread::~NetworkThread()
{
    stop();
}

void NetworkThread::adopt(QObject *engine)
{
    Q_ASSERT(!engine->parent());
    engine->moveToThread(this);
    m_engines.push_back(engine);
}

void NetworkThread::stop()
{
    for (auto it = m_engines.rbegin(); it != m_engines.rend(); ++it) {
        if (isRunning())
            (*it)->deleteLater();
        else
            delete *it;
    }
    m_engines.clear();
    // Deferred deletions are delivered when the loop ends, so quit() after deleteLater() loses none.
    quit();
    wait();
}

} // namespace net
