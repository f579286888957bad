#include "clock.h"
#include "httpconnection.h"
#include "responder.h"

#include <utility>

namespace net {

using http::Fault;

namespace {

constexpr int lingerQuietSeconds = 2;
constexpr int lingerSeconds = 30;

} // namespace

void HttpConnection::lookAtClock(qint64 now)
{
    const HttpLimits &limits = m_worker.serving()->options().limits;
    const auto isOver = [now](qint64 since, int seconds) { return seconds > 0 && now - since > seconds * nsPerSecond; };
    const auto timedOut = [this](const char *what, int seconds) {
        m_record.event(EventKind::HttpTimedOut, QString::fromLatin1(what), seconds);
    };
    switch (m_stage) {
    case Stage::Head:
        if (!m_out.isEmpty()) {
            if (readerIsStuck(now, limits.sendSeconds)) {
                timedOut("send", limits.sendSeconds);
                abort();
            }
        } else if (m_headNs != 0) {
            if (isOver(m_headNs, limits.headSeconds)) {
                timedOut("head", limits.headSeconds);
                m_headNs = 0;
                const QByteArray seen = std::exchange(m_in, {});
                refuseRequest(Fault::HeadTimedOut, {}, seen, 0); // what was read of it is not known any more
                flushBatch();
                updateWatches();
            }
        } else if (isOver(m_stageNs, limits.idleSeconds)) {
            timedOut("idle", limits.idleSeconds);
            close(CloseMark::FinFromUs);
        }
        break;
    case Stage::Body: {
        showTransfer();
        const qint64 window = limits.bodySeconds * nsPerSecond;
        const bool isSlow = window > 0 && now - m_windowNs > window &&
                            m_body->received() - m_windowBytes < qint64{limits.bodyMinBytesPerSecond} * limits.bodySeconds;
        if (isOver(m_stageNs, limits.bodySeconds) || isSlow) {
            timedOut("body", limits.bodySeconds);
            bodyTimedOut();
        } else if (window > 0 && now - m_windowNs > window) {
            m_windowNs = now;
            m_windowBytes = m_body->received();
        }
        break;
    }
    case Stage::Send:
        showTransfer();
        if (readerIsStuck(now, limits.sendSeconds)) {
            timedOut("send", limits.sendSeconds);
            abort();
        }
        break;
    case Stage::Linger:
        // As long as something comes, but not for ever (RFC 9112 section 9.6).
        if (isOver(m_stageNs, lingerQuietSeconds) || isOver(m_lingerNs, lingerSeconds))
            close(CloseMark::FinFromUs);
        break;
    case Stage::Delay:
    case Stage::Closed: break;
    }
}

// The kernel says "writable" only when a good part of its buffer is free again: a slow reader may take a minute for that.
// Whether he takes anything is seen in the queue.
bool HttpConnection::readerIsStuck(qint64 now, int seconds)
{
    if (seconds <= 0 || now - m_stageNs <= seconds * nsPerSecond)
        return false;
    const qint64 queue = tcpKernelInfo(m_descriptor).sendQueue;
    const bool moves = queue >= 0 && m_sendQueue >= 0 && queue < m_sendQueue;
    const bool isFirstLook = m_sendQueue < 0 && queue >= 0;
    m_sendQueue = queue;
    if (!moves && !isFirstLook)
        return true;
    m_stageNs = now;
    return false;
}

void HttpConnection::bodyTimedOut()
{
    if (m_body->isUpload())
        m_record.event(EventKind::UploadFailed, m_body->currentName(), m_body->received(),
                       {NetErrorCode::ConnectionTimedOut, 0, m_record.peer().toString(), {}, -1});
    m_bodyReceived = m_body->received();
    m_body.reset();
    HttpAnswer answer = http::faultAnswer(*m_serving, Fault::BodyTimedOut, http::RequestHead{});
    answer.close = true;
    sendAnswer(std::move(answer));
    flushBatch();
    updateWatches();
}

void HttpConnection::showTransfer()
{
    const bool isUpload = m_stage == Stage::Body;
    if (!m_current || (isUpload && (!m_body || !m_body->isUpload())))
        return;
    HttpTransfer transfer;
    transfer.isUpload = isUpload;
    transfer.doneBytes = isUpload ? m_body->received() : m_current->bodySent;
    transfer.totalBytes = isUpload ? m_body->total() : m_current->bodyTotal;
    if (transfer.totalBytes >= 0 && transfer.totalBytes < HttpBoard::shownFromBytes)
        return;
    const qint64 now = steadyNs();
    if (const qint64 passed = now - m_markNs; passed >= nsPerSecond || !m_shown) {
        m_rate = passed > 0 ? static_cast<qint64>(static_cast<double>(transfer.doneBytes - m_markBytes) * nsPerSecond /
                                                  static_cast<double>(passed))
                            : 0;
        m_markNs = now;
        m_markBytes = transfer.doneBytes;
    }
    transfer.connection = m_id;
    transfer.peer = m_record.peer();
    transfer.path = isUpload && !m_body->currentName().isEmpty() ? m_body->currentName().toUtf8() : m_current->path;
    transfer.sinceMs = m_current->startNs / 1'000'000;
    transfer.bytesPerSecond = m_rate;
    m_worker.shared().board.putTransfer(transfer);
    m_shown = true;
}

} // namespace net
