// Sends messages one after another: one of them again and again every so often, or many as fast as the window allows.
//
// Thread: the main thread. A tick that comes late is not made up for: no bursts.
#pragma once

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QTimer>

namespace widgets {

class RepeatSender final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RepeatSender)

public:
    explicit RepeatSender(QObject *parent = nullptr);

    // The first goes out at once. times 0: until stop().
    void startRepeating(const QByteArray &message, int intervalMs, int times);
    void startSequence(const QList<QByteArray> &messages);
    void stop();
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] qint64 total() const { return m_total; } // 0: no end

Q_SIGNALS:
    void messageDue(const QByteArray &message);
    void runningChanged(bool running);
    void progressed(); // at most once a tick

private:
    void start(const QList<QByteArray> &messages, qint64 total, int perTick, int intervalMs);
    void tick();

    QTimer m_timer;
    QList<QByteArray> m_messages;
    qint64 m_total = 0;
    qint64 m_sent = 0;
    int m_perTick = 1;
};

} // namespace widgets
