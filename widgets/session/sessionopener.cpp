#include "sessionopener.h"

#include <QThread>

#include <utility>

namespace widgets {

namespace {

constexpr int tellEveryMs = 100;

} // namespace

SessionOpener::SessionOpener(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
    m_timer.setInterval(tellEveryMs);
    connect(&m_timer, &QTimer::timeout, this, &SessionOpener::tellProgress);
}

SessionOpener::~SessionOpener()
{
    if (!m_worker)
        return;
    m_givenUp = true;
    m_worker->wait(); // it looks at m_givenUp every megabyte
}

void SessionOpener::start()
{
    if (m_worker)
        return;
    m_worker = QThread::create([this] {
        auto session = net::Session::open(m_path, [this](qint64 bytes, qint64 total) {
            m_permille = total > 0 ? static_cast<int>(bytes * 1000 / total) : 0;
            return !m_givenUp;
        });
        if (session)
            m_session = std::make_shared<const net::Session>(*std::move(session));
        else
            m_error = session.error();
    });
    m_worker->setParent(this);
    connect(m_worker, &QThread::finished, this, &SessionOpener::done);
    m_timer.start();
    m_worker->start();
}

void SessionOpener::cancel()
{
    m_givenUp = true;
}

void SessionOpener::tellProgress()
{
    Q_EMIT progressed(m_permille / 10);
}

void SessionOpener::done()
{
    m_timer.stop();
    m_worker->deleteLater();
    m_worker = nullptr;
    if (m_session)
        Q_EMIT opened(std::exchange(m_session, nullptr));
    else
        Q_EMIT failed(m_error);
}

} // namespace widgets
