// The thread that all engines of the desktop program live on.
//
// On Linux its event loop is the epoll dispatcher of net/platform (installed by the caller through
// setEventDispatcher before start); elsewhere Qt's own. Engines are moved here with adopt() and deleted
// on it when it stops. Thread: construct, adopt and stop from the thread that owns this object.
#pragma once

#include <QThread>

#include <vector>

namespace net {

class NetworkThread final : public QThread {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NetworkThread)

public:
    explicit NetworkThread(QObject *parent = nullptr);
    ~NetworkThread() override;

    // Moves a parentless engine over; it is destroyed on the thread, in reverse order, by stop().
    void adopt(QObject *engine);
    // Destroys the engines on their thread and ends it. Returns when it is done.
    void stop();

private:
    std::vector<QObject *> m_engines;
};

} // namespace net
