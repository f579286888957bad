#include "bytecounter.h"
#include "clock.h"
#include "httpconnection.h"
#include "responder.h"

#include <algorithm>

namespace net {

using http::Method;

namespace {

constexpr qsizetype batchedBytes = qsizetype{16} << 10; // bodies up to here are copied behind their heads
constexpr qsizetype batchFull = qsizetype{64} << 10;
constexpr int piecesAtOnce = 4; // of ServedFile::sendAtOnce each; then others have their turn
constexpr qint64 recordEvery = qint64{4} << 20;

} // namespace

bool HttpConnection::answerFromCache(const http::RequestHead &head, QByteArrayView headBytes)
{
    if ((head.method != Method::Get && head.method != Method::Head) || http::asksForMore(head))
        return false;
    const std::shared_ptr<const HttpServing> &serving = m_worker.serving();
    const AnswerCache::Entry *entry = m_worker.cache().find(*serving, head.target);
    if (!entry)
        return false;
    const HttpAnswer &answer = entry->answer;
    const bool isHead = head.method == Method::Head;
    if (!isHead && (!answer.pieces.empty() || answer.bytes.size() > batchedBytes)) {
        // The entry may go while the batch is sent.
        HttpAnswer copy = answer;
        const QByteArray path = entry->path;
        flushBatch();
        if (m_stage != Stage::Head)
            return true;
        adopt(head, headBytes);
        m_current->path = path;
        sendAnswer(std::move(copy));
        return true;
    }
    const bool keepAlive = head.keepAlive && !m_closeAfter && !m_worker.isFinishing() && !serving->options().oneAtATime;
    Batched batched;
    batched.startNs = nowNs();
    batched.steadyNs = steadyNs();
    batched.outStart = m_worker.out.size();
    appendHead(answer, keepAlive, batched.startNs);
    if (head.minorVersion == 0 && keepAlive) {
        m_worker.out.chop(2);
        m_worker.out.append("Connection: keep-alive\r\n\r\n");
    }
    batched.headLength = m_worker.out.size() - batched.outStart;
    if (!isHead) {
        m_worker.out.append(answer.bytes);
        batched.bodyLength = answer.bytes.size();
    }
    batched.requestHead = headBytes;
    batched.path = entry->path;
    http::RequestSummary &summary = batched.summary;
    summary.method = head.methodName;
    summary.target = head.target;
    summary.host = head.host;
    summary.userAgent = head.value("User-Agent");
    summary.referer = head.value("Referer");
    summary.bodyBytes = batched.bodyLength;
    summary.status = answer.status;
    summary.ordinal = m_ordinal;
    summary.minorVersion = head.minorVersion;
    m_batch.push_back(std::move(batched));
    if (!keepAlive) {
        m_closeAfter = true;
        flushBatch();
    } else if (m_worker.out.size() >= batchFull) {
        flushBatch();
    }
    return true;
}

void HttpConnection::appendHead(const HttpAnswer &answer, bool keepAlive, qint64 now)
{
    QByteArray &out = m_worker.out;
    out.append(answer.head);
    if (!answer.holdsDate)
        out.append(m_worker.dateLine(now));
    out.append(keepAlive ? QByteArrayView("\r\n") : QByteArrayView("Connection: close\r\n\r\n"));
}

void HttpConnection::sendAnswer(HttpAnswer answer)
{
    if (answer.delayMs > 0) {
        m_stage = Stage::Delay;
        m_worker.wakeAfter(m_id, answer.delayMs);
        m_answer = std::move(answer);
        return;
    }
    Current &current = *m_current;
    const bool keepAlive =
        current.keepAlive && !answer.close && !m_closeAfter && !m_worker.isFinishing() && !m_serving->options().oneAtATime;
    m_closeAfter = !keepAlive;
    m_lingers = answer.close || m_moreInput;
    current.status = answer.status;
    current.fault = answer.fault;
    const qsizetype start = m_worker.out.size();
    appendHead(answer, keepAlive, nowNs());
    if (current.minorVersion == 0 && keepAlive) {
        m_worker.out.chop(2);
        m_worker.out.append("Connection: keep-alive\r\n\r\n");
    }
    const bool hasBody = !current.isHead;
    m_record.answer(m_level, QByteArrayView(m_worker.out).sliced(start),
                    hasBody ? QByteArrayView(answer.bytes) : QByteArrayView());
    m_recordsBody = hasBody && !answer.pieces.empty();
    if (hasBody) {
        current.bodyTotal = answer.bodyLength;
        if (!answer.bytes.isEmpty())
            m_pieces.push_back({answer.bytes, {}, 0, answer.bytes.size()});
        for (HttpPiece &piece : answer.pieces) {
            if (!piece.file)
                piece.length = piece.bytes.size();
            if (piece.length > 0)
                m_pieces.push_back(std::move(piece));
        }
    }
    widenForBulk();
    m_stage = Stage::Send;
    m_stageNs = m_markNs = steadyNs();
    m_markBytes = 0;
}

// Within one machine a larger send buffer lifts sendfile() by half; over a network the system's own tuning is better
// (measured).
void HttpConnection::widenForBulk()
{
    constexpr qint64 bulkBytes = qint64{1} << 20;
    constexpr int bufferBytes = 512 << 10;
    if (m_isWide || m_current->bodyTotal < bulkBytes || !m_record.peer().address().isLoopback())
        return;
    m_isWide = true;
    setSocketBuffers(m_descriptor, bufferBytes, 0);
}

// Sends what stands in the worker's buffer, and begins with what follows it.
void HttpConnection::flushBatch()
{
    QByteArray &out = m_worker.out;
    if (m_stage == Stage::Closed || (out.isEmpty() && m_batch.empty() && m_stage != Stage::Send))
        return;
    if (!out.isEmpty()) {
        HttpPiece *next = m_pieces.empty() || m_pieces.front().file ? nullptr : &m_pieces.front();
        TransferResult result{TransferStatus::WouldBlock, 0, 0};
        if (m_out.isEmpty() && !m_blocked)
            result = next ? sendBytes(m_descriptor, out, next->bytes) : sendBytes(m_descriptor, out, !m_pieces.empty());
        const qsizetype ofOut = std::min<qint64>(result.bytes, out.size());
        if (result.status != TransferStatus::Failed) {
            m_out.append(QByteArrayView(out).sliced(ofOut));
            if (next && result.bytes > ofOut) {
                next->offset += result.bytes - ofOut;
                next->length -= result.bytes - ofOut;
                m_current->bodySent += result.bytes - ofOut;
                m_current->notRecorded += m_recordsBody ? result.bytes - ofOut : 0;
                if (next->length == 0)
                    m_pieces.pop_front();
            }
        }
        logBatch();
        out.resize(0);
        if (!took(result) && m_stage == Stage::Closed)
            return;
        if (!m_out.isEmpty())
            m_blocked = true;
    }
    if (m_stage == Stage::Send)
        pump();
    else if (m_closeAfter && m_stage == Stage::Head && m_out.isEmpty())
        closeAfterAnswer();
}

void HttpConnection::logBatch()
{
    if (m_batch.empty())
        return;
    const qint64 now = steadyNs();
    const QByteArrayView out(m_worker.out);
    const HttpRecording level = m_worker.serving()->options().recording;
    HttpShared &shared = m_worker.shared();
    for (Batched &batched : m_batch) {
        if (level != HttpRecording::Summary) {
            m_record.request(level, batched.requestHead, batched.startNs);
            m_record.answer(level, out.sliced(batched.outStart, batched.headLength),
                            out.sliced(batched.outStart + batched.headLength, batched.bodyLength));
        }
        const qint64 spentNs = now - batched.steadyNs;
        batched.summary.durationUs = spentNs / nsPerUs;
        m_record.summary(batched.summary, batched.startNs + spentNs);
        shared.board.addRequest(batched.summary.status, batched.path, batched.bodyLength);
        if (shared.wantsLines.load(std::memory_order_relaxed))
            m_worker.logLine(m_record.line(batched.summary));
    }
    shared.counter.addOut(0, static_cast<qint64>(m_batch.size()));
    m_batch.clear();
    m_stageNs = now;
}

void HttpConnection::pump()
{
    for (int sent = 0; m_stage != Stage::Closed;) {
        if (m_blocked)
            break;
        if (!m_out.isEmpty()) {
            const TransferResult result = sendBytes(m_descriptor, QByteArrayView(m_out).sliced(m_outAt), !m_pieces.empty());
            if (!took(result))
                break;
            m_outAt += result.bytes;
            if (m_outAt == m_out.size()) {
                m_out.clear();
                m_outAt = 0;
            }
        } else if (m_pieces.empty()) {
            if (m_stage == Stage::Send)
                answerSent();
            else if (m_closeAfter && m_stage == Stage::Head)
                closeAfterAnswer();
            return;
        } else if (sent++ == piecesAtOnce) {
            m_yields = true;
            break;
        } else if (!pumpPiece()) {
            break;
        }
    }
    if (m_stage == Stage::Send && m_current && m_current->notRecorded >= recordEvery)
        recordBody();
}

bool HttpConnection::pumpPiece()
{
    HttpPiece &piece = m_pieces.front();
    TransferResult result;
    if (piece.file) {
        // Before the last bytes go: a client that got all of them takes the file for whole.
        const bool isLast =
            piece.length <= ServedFile::sendAtOnce &&
            std::none_of(m_pieces.begin() + 1, m_pieces.end(), [](const HttpPiece &later) { return bool(later.file); });
        if (isLast && piece.file->currentFacts() != piece.file->facts()) {
            cut({NetErrorCode::FileChanged, 0, QString::fromUtf8(m_current->path), {}, m_current->bodySent});
            return false;
        }
        result = piece.file->send(m_descriptor, piece.offset, piece.length);
        if (result.status == TransferStatus::Done && result.bytes == 0) {
            cut({NetErrorCode::FileChanged, 0, QString::fromUtf8(m_current->path), {}, m_current->bodySent});
            return false;
        }
    } else {
        result =
            sendBytes(m_descriptor, QByteArrayView(piece.bytes).sliced(piece.offset, piece.length), m_pieces.size() > 1);
    }
    if (!took(result))
        return false;
    piece.offset += result.bytes;
    piece.length -= result.bytes;
    m_current->bodySent += result.bytes;
    if (m_recordsBody)
        m_current->notRecorded += result.bytes;
    if (piece.length == 0)
        m_pieces.pop_front();
    return true;
}

bool HttpConnection::took(const TransferResult &result)
{
    switch (result.status) {
    case TransferStatus::Done:
        m_worker.shared().counter.addOut(result.bytes, 0);
        if (m_stage != Stage::Body) {
            m_stageNs = steadyNs();
            m_sendQueue = -1;
        }
        return true;
    case TransferStatus::WouldBlock: m_blocked = true; return false;
    case TransferStatus::Failed: lost(result.systemCode); return false;
    }
    return false;
}

void HttpConnection::writable()
{
    if (m_stage == Stage::Closed)
        return;
    m_blocked = false;
    m_yields = false;
    pump();
    if (m_stage == Stage::Head && m_out.isEmpty() && !m_continues)
        goOn(); // with what is left over of the input
    else
        updateWatches();
}

void HttpConnection::answerSent()
{
    recordBody();
    logCurrent(false);
    if (m_shown)
        m_worker.shared().board.removeTransfer(m_id);
    m_shown = false;
    m_stage = Stage::Head;
    m_stageNs = steadyNs();
    if (m_closeAfter)
        closeAfterAnswer();
}

void HttpConnection::recordBody()
{
    if (m_current && m_current->notRecorded > 0)
        m_record.bodyBytes(m_level, Direction::Out, std::exchange(m_current->notRecorded, 0));
}

void HttpConnection::logCurrent(bool isCut)
{
    const std::unique_ptr<Current> current = std::move(m_current);
    if (!current)
        return;
    http::RequestSummary summary;
    summary.method = current->method;
    summary.target = current->target;
    summary.host = current->host;
    summary.userAgent = current->userAgent;
    summary.referer = current->referer;
    const QByteArray fault = http::faultName(current->fault);
    if (current->fault != http::Fault::None)
        summary.fault = fault;
    summary.bodyBytes = current->bodySent;
    summary.requestBytes = m_body ? m_body->received() : m_bodyReceived;
    summary.durationUs = (steadyNs() - current->steadyNs) / nsPerUs;
    summary.status = current->status;
    summary.ordinal = m_ordinal;
    summary.minorVersion = current->minorVersion;
    summary.isCut = isCut;
    m_bodyReceived = 0;
    m_record.summary(summary);
    HttpShared &shared = m_worker.shared();
    shared.board.addRequest(current->status, current->path, current->bodySent);
    shared.counter.addOut(0, 1);
    if (shared.wantsLines.load(std::memory_order_relaxed))
        m_worker.logLine(m_record.line(summary));
}

void HttpConnection::cut(const NetError &error)
{
    recordBody();
    m_record.event(EventKind::HttpCut, QString::fromUtf8(m_current->path), m_current->bodySent, error);
    logCurrent(true);
    setAbortOnClose(m_descriptor);
    close(CloseMark::ResetFromUs);
}

void HttpConnection::closeAfterAnswer()
{
    if (!m_lingers || m_peerFinished) {
        close(m_peerFinished ? CloseMark::FinFromPeer : CloseMark::FinFromUs);
        return;
    }
    shutdownWrite(m_descriptor);
    m_stage = Stage::Linger;
    m_stageNs = m_lingerNs = steadyNs();
    m_in.clear();
}

void HttpConnection::close(CloseMark mark)
{
    if (m_stage == Stage::Closed)
        return;
    m_stage = Stage::Closed;
    m_record.closed(mark);
    if (m_shown)
        m_worker.shared().board.removeTransfer(m_id);
    m_readWatch->setEnabled(false);
    if (m_writeWatch)
        m_writeWatch->setEnabled(false);
    closeDescriptor(std::exchange(m_descriptor, -1));
    m_body.reset();
    m_pieces.clear();
    m_worker.release(m_id, m_record.peer());
}

void HttpConnection::updateWatches()
{
    if (m_stage == Stage::Closed)
        return;
    const bool awaits =
        m_stage == Stage::Body || m_stage == Stage::Linger || (m_stage == Stage::Head && m_out.isEmpty() && !m_continues);
    m_readWatch->setEnabled(awaits && !m_peerFinished);
    const bool wantsOut = m_blocked || m_yields || !m_out.isEmpty();
    if (!m_writeWatch && wantsOut)
        m_writeWatch = std::make_unique<WriteWatch>(m_descriptor, QSocketNotifier::Write, *this);
    else if (m_writeWatch)
        m_writeWatch->setEnabled(wantsOut);
}

} // namespace net
