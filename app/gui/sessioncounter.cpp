#include "sessioncounter.h"

#include <QThread>

#include <utility>

namespace widgets {

SessionCounter::SessionCounter(QObject *parent)
    : QObject(parent)
{
}

SessionCounter::~SessionCounter()
{
    giveUp();
}

void SessionCounter::giveUp()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks at m_givenUp every megabyte
    delete std::exchange(m_worker, nullptr);
    m_givenUp = false;
}

void SessionCounter::count(std::vector<net::SessionFile> files)
{
    giveUp();
    if (files.empty())
        return;
    m_worker = QThread::create([this, list = std::move(files)] {
        for (const net::SessionFile &file : list) {
            const auto counts = net::SessionCensus::count(file, [this] { return !m_givenUp.load(); });
            if (m_givenUp)
                return;
            if (counts)
                QMetaObject::invokeMethod(this, [this, file, counts = *counts] { Q_EMIT counted(file, counts); });
        }
        QMetaObject::invokeMethod(this, [this] { Q_EMIT finished(); });
    });
    m_worker->start();
}

} // namespace widgets
