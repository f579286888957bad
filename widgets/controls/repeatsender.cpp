#include "repeatsender.h"

namespace widgets {

namespace {

// Of a long sequence, what the window can hand on between two frames without a stall.
constexpr int sequencePerTick = 100;
constexpr int sequenceIntervalMs = 5;

} // namespace

RepeatSender::RepeatSender(QObject *parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &RepeatSender::tick);
}

void RepeatSender::startRepeating(const QByteArray &message, int intervalMs, int times)
{
    start([message](qint64) { return message; }, times, 1, intervalMs);
}

void RepeatSender::startSequence(qint64 count, const MessageAt &messageAt)
{
    if (count > 0)
        start(messageAt, count, sequencePerTick, sequenceIntervalMs);
}

void RepeatSender::start(const MessageAt &messageAt, qint64 total, int perTick, int intervalMs)
{
    stop();
    m_messageAt = messageAt;
    m_total = total;
    m_perTick = perTick;
    m_sent = 0;
    m_timer.start(intervalMs);
    Q_EMIT runningChanged(true);
    tick();
}

void RepeatSender::stop()
{
    if (!m_timer.isActive())
        return;
    m_timer.stop();
    m_messageAt = nullptr;
    Q_EMIT runningChanged(false);
}

void RepeatSender::tick()
{
    // Whoever takes a message may stop all this.
    for (int i = 0; i < m_perTick && m_timer.isActive() && (m_total == 0 || m_sent < m_total); ++i) {
        const QByteArray message = m_messageAt(m_sent++);
        Q_EMIT messageDue(message);
    }
    Q_EMIT progressed();
    if (m_total > 0 && m_sent >= m_total)
        stop();
}

} // namespace widgets
