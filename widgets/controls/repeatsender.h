// Sends messages one after another: one of them again and again every so often, or many as fast as the window allows.
//
// Thread: the main thread. A tick that comes late is not made up for: no bursts.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <functional>

namespace widgets {

class RepeatSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepeatSender)

public:
    explicit RepeatSender(QObject *parent = nullptr);

    using MessageAt = std::function<QByteArray(qint64 index)>;

    // The first goes out at once. times 0: until stop().
    void startRepeating(const QByteArray &message, int intervalMs, int times);
    // Each is made when its turn comes: there may be hundreds of thousands.
    void startSequence(qint64 count, const MessageAt &messageAt);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] qint64 total() const { return m_total; } // 0: no end

Q_SIGNALS:
    void messageDue(const QByteArray &message);
    void runningChanged(bool running);
    void progressed(); // at most once a tick

private:
    void start(const MessageAt &messageAt, qint64 total, int perTick, int intervalMs);
    void tick();

    QTimer m_timer;
    MessageAt m_messageAt;
    qint64 m_total = 0;
    qint64 m_sent = 0;
    int m_perTick = 1;
};

} // namespace widgets
