#include "transfersession.h"

#include "clock.h"

#include <algorithm>
#include <utility>

namespace net {

namespace {

constexpr qint64 rateWindowNs = nsPerSecond;
constexpr qint64 smallestPiece = 4096; // a limit does not cut finer

} // namespace

qint64 SpeedLimit::allowance(qint64 now, qint64 most)
{
    if (m_limit <= 0)
        return most;
    // A quarter of a second may be saved up.
    const qint64 passed = std::clamp<qint64>(now - m_lastNs, 0, nsPerSecond / 4);
    m_lastNs = now;
    m_tokens = std::min(m_tokens + m_limit * passed / nsPerSecond, std::max(m_limit / 4, smallestPiece));
    return m_tokens >= std::min(smallestPiece, most) ? std::min(m_tokens, most) : 0;
}

TransferSession::TransferSession(const TransferContext &context, const TransferInfo &info)
    : m_context(context)
    , m_info(info)
    , m_clock(this)
{
    m_info.sinceMs = nowNs() / nsPerMs;
    m_rateNs = nowNs();
    m_clock.setInterval(tickMs);
    connect(&m_clock, &QTimer::timeout, this, &TransferSession::onTick);
    m_clock.start();
    publish();
}

void TransferSession::setSpeedLimit(qint64 bytesPerSecond)
{
    m_limit.set(bytesPerSecond);
}

void TransferSession::log(EventKind kind, const QString &text, qint64 number, const NetError &error)
{
    Event event;
    event.kind = kind;
    event.channel = Channel::Transfer;
    event.flow = m_flow;
    event.local = m_info.local;
    event.peer = m_info.peer;
    event.text = text;
    event.number = number;
    event.error = error;
    recorder().event(event);
}

void TransferSession::setState(TransferState state)
{
    if (m_info.state == state)
        return;
    m_info.state = state;
    if (state == TransferState::Running && m_info.runningMs == 0)
        m_info.runningMs = nowNs() / nsPerMs;
    publish();
}

void TransferSession::publish()
{
    m_context.board.put(m_info);
}

void TransferSession::over(TransferState state, const NetError &error)
{
    if (std::exchange(m_over, true))
        return;
    m_clock.stop();
    m_info.state = state;
    m_info.error = error;
    m_info.bytesPerSecond = 0;
    m_info.endedMs = nowNs() / 1'000'000;
    publish();
    Q_EMIT ended(m_info.id);
}

void TransferSession::onTick()
{
    const qint64 now = nowNs();
    if (now - m_rateNs >= rateWindowNs) {
        const qint64 gone = m_info.bytesDone - m_info.bytesResumed; // what was there already did not go
        const double seconds = static_cast<double>(now - m_rateNs) / static_cast<double>(nsPerSecond);
        const auto rate = static_cast<qint64>(static_cast<double>(gone - m_rateBytes) / seconds);
        m_info.bytesPerSecond = std::max<qint64>(m_info.bytesPerSecond > 0 ? (m_info.bytesPerSecond + rate) / 2 : rate, 0);
        m_rateNs = now;
        m_rateBytes = gone;
    }
    tick(now);
    if (!m_over)
        publish();
}

} // namespace net
