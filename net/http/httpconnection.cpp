#include "httpconnection.h"

#include "bytecounter.h"
#include "clock.h"
#include "responder.h"

#include <QDateTime>

namespace net {

using http::Fault;
using http::Method;

namespace {

constexpr qsizetype readMore = qsizetype{16} << 10;
constexpr int cutStatus = 499; // of a request that ended before there was an answer, as nginx logs it

bool isUploadTarget(const http::Target &target)
{
    return target.path == http::uploadPath || target.path.startsWith(http::uploadPath.toByteArray() + '/');
}

// The name that a body gets which is no form: from the path, else from the clock.
QByteArray rawName(const http::Target &target)
{
    const QByteArray name = target.path.mid(http::uploadPath.size() + 1);
    return name.isEmpty() ? QDateTime::currentDateTime().toString(u"'upload-'yyyyMMdd-HHmmss'.bin'").toUtf8() : name;
}

} // namespace

HttpConnection::HttpConnection(HttpWorker &worker, quint64 id, const AcceptedSocket &socket)
    : m_worker(worker)
    , m_id(id)
    , m_descriptor(socket.descriptor)
    , m_record(worker.shared().recorder, socket.local, socket.peer)
    , m_readWatch(std::make_unique<ReadWatch>(socket.descriptor, QSocketNotifier::Read, *this))
    , m_level(worker.serving()->options().recording)
    , m_stageNs(steadyNs())
{
}

HttpConnection::~HttpConnection()
{
    if (m_descriptor >= 0)
        closeDescriptor(m_descriptor);
}

void HttpConnection::readable()
{
    if (m_stage == Stage::Closed)
        return;
    char *buffer = m_worker.readBuffer.data();
    qsizetype room = HttpWorker::readBytes;
    const qsizetype kept = m_in.size();
    if (kept > 0) {
        m_in.resize(kept + readMore);
        buffer = m_in.data() + kept;
        room = readMore;
    }
    const TransferResult got = receiveBytes(m_descriptor, buffer, room);
    m_in.truncate(kept + (kept > 0 && got.status == TransferStatus::Done ? got.bytes : 0));
    if (got.status == TransferStatus::WouldBlock)
        return;
    if (got.status == TransferStatus::Failed) {
        lost(got.systemCode);
        return;
    }
    if (got.bytes == 0) {
        peerFinished();
        return;
    }
    m_worker.shared().counter.addIn(got.bytes, 0);
    if (m_stage == Stage::Linger) {
        m_in.clear();
        m_stageNs = steadyNs();
        return;
    }
    if (kept > 0) {
        QByteArray all = std::exchange(m_in, {});
        QByteArrayView input = all;
        process(&input);
        m_in = all.last(input.size());
    } else {
        QByteArrayView input(buffer, got.bytes);
        process(&input);
        m_in = input.toByteArray();
    }
    updateWatches();
}

void HttpConnection::process(QByteArrayView *input)
{
    const int most = m_worker.serving()->options().limits.pipelined;
    for (int taken = 0; m_stage == Stage::Head || m_stage == Stage::Body; ++taken) {
        const qsizetype before = input->size();
        const Stage stage = m_stage;
        if (stage == Stage::Body) {
            takeBody(input);
        } else if (!m_out.isEmpty()) {
            break; // the kernel takes no more: these requests wait
        } else if (taken >= most && !input->isEmpty()) {
            m_continues = true;
            m_worker.continueLater(m_id);
            break;
        } else {
            takeRequest(input);
        }
        const bool stuck = input->size() == before && m_stage == stage;
        if (m_stage == Stage::Send)
            flushBatch(); // it may be over with that, and the next one's turn
        if (stuck)
            break;
    }
    flushBatch();
    if (m_stage == Stage::Closed || m_stage == Stage::Linger)
        *input = {};
    else if (m_peerFinished && m_stage == Stage::Head && m_out.isEmpty() && !m_continues)
        close(CloseMark::FinFromPeer);
}

void HttpConnection::takeRequest(QByteArrayView *input)
{
    if (input->isEmpty())
        return;
    const http::HeadResult result =
        http::parseRequestHead(*input, m_worker.serving()->options().limits.head, &m_worker.head, &m_searched);
    switch (result.status) {
    case http::ParseStatus::NeedMore:
        if (m_headNs == 0)
            m_headNs = steadyNs();
        return;
    case http::ParseStatus::Refused: {
        const QByteArrayView all = *input;
        *input = {};
        refuseRequest(result.fault, m_worker.head, all, result.faultAt);
        return;
    }
    case http::ParseStatus::Complete: break;
    }
    m_headNs = 0;
    const QByteArrayView headBytes = input->first(result.consumed);
    *input = input->sliced(result.consumed);
    beginRequest(headBytes, !input->isEmpty());
}

void HttpConnection::beginRequest(QByteArrayView headBytes, bool moreInput)
{
    const http::RequestHead &head = m_worker.head;
    ++m_ordinal;
    m_worker.shared().counter.addIn(0, 1);
    if (head.body == http::BodyKind::None && answerFromCache(head, headBytes))
        return;
    flushBatch();
    if (m_stage != Stage::Head)
        return;
    adopt(head, headBytes);
    m_moreInput = moreInput;
    route(head);
}

// The slow road: the request is kept until its answer is sent.
void HttpConnection::adopt(const http::RequestHead &head, QByteArrayView headBytes)
{
    m_serving = m_worker.serving();
    m_moreInput = false;
    m_level = m_serving->options().recording;
    m_current = std::make_unique<Current>();
    Current &current = *m_current;
    current.method = head.methodName.toByteArray();
    current.target = head.target.toByteArray();
    current.host = head.host.toByteArray();
    current.userAgent = head.value("User-Agent").toByteArray();
    current.referer = head.value("Referer").toByteArray();
    current.startNs = nowNs();
    current.steadyNs = steadyNs();
    current.minorVersion = head.minorVersion;
    current.isHead = head.method == Method::Head;
    current.keepAlive = head.keepAlive;
    m_record.request(m_level, headBytes);
}

void HttpConnection::route(const http::RequestHead &head)
{
    const HttpServing &serving = *m_serving;
    const HttpServerOptions &options = serving.options();
    const bool hasBody = head.body != http::BodyKind::None;
    const http::Target target = http::parseTarget(head.target, head.method);
    m_current->path = target.path;
    const bool isUpload = options.uploads && target.fault == Fault::None && isUploadTarget(target);

    // A body that is not wanted is read over, if it is short and was not announced with 100-continue; else the connection
    // ends.
    const auto answerWith = [&](HttpAnswer answer) {
        if (!hasBody) {
            sendAnswer(std::move(answer));
            return;
        }
        auto body = std::make_unique<RequestBody>(head, options.limits.bodyBytes);
        if (body->openingFault() != Fault::None || head.expectsContinue) {
            answer.close = true;
            sendAnswer(std::move(answer));
        } else {
            beginBody(head, std::move(body), std::move(answer));
        }
    };
    const auto refuseWith = [&](Fault fault) { answerWith(http::faultAnswer(serving, fault, head)); };

    if (head.method == Method::Unknown)
        return refuseWith(Fault::MethodUnknown);
    if (head.method == Method::Connect)
        return refuseWith(Fault::MethodNotAllowed);
    if (target.fault != Fault::None)
        return refuseWith(target.fault);
    if (const http::CannedAnswer *canned = http::cannedAnswerFor(options.canned, target.path))
        return answerWith(http::cannedToAnswer(*canned));
    // Without a body: an empty file, if it has a name.
    const bool hasName = target.path.size() > http::uploadPath.size() + 1;
    if (isUpload && head.method == Method::Post && (hasBody || hasName)) {
        auto body = std::make_unique<RequestBody>(head, options.limits.uploadBytes, options.uploadFolder, rawName(target));
        if (body->openingFault() != Fault::None)
            return answerWith(http::faultAnswer(serving, body->openingFault(), head));
        return beginBody(head, std::move(body), std::nullopt);
    }
    if (isUpload && head.method == Method::Post)
        return answerWith(http::uploadedAnswer(serving, {}, http::wantsHtml(head), head.value("Accept-Language")));
    switch (head.method) {
    case Method::Options: return answerWith(http::optionsAnswer(serving, isUpload || target.isAsterisk));
    case Method::Get:
    case Method::Head: break;
    default: return answerWith(http::faultAnswer(serving, Fault::MethodNotAllowed, head, isUpload));
    }
    if (isUpload && target.path == http::uploadPath)
        return answerWith(http::pageAnswer(200, http::uploadFormPage(serving.phrasesFor(head.value("Accept-Language")))));

    // A request for a part of a small file, or for one that may not have changed, need not read it anew.
    if (const AnswerCache::Entry *known = m_worker.cache().find(serving, head.target)) {
        answerWith(http::resourceAnswer(serving, known->resource, target, head));
        return;
    }
    const HttpResource resource = serving.find(target);
    m_worker.cache().insert(head.target, target, resource);
    answerWith(http::resourceAnswer(serving, resource, target, head));
}

// What cannot be read as a request: the connection ends with the answer, since nobody knows where the next one begins.
void HttpConnection::refuseRequest(Fault fault, const http::RequestHead &head, QByteArrayView input, qsizetype at)
{
    flushBatch();
    if (m_stage != Stage::Head)
        return;
    ++m_ordinal;
    const QByteArrayView seen = input.first(std::min(input.size(), m_worker.serving()->options().limits.head.headBytes));
    adopt(head, seen);
    const QByteArrayView around = seen.sliced(std::min(at, seen.size()));
    m_record.event(EventKind::HttpRefused,
                   QString::fromLatin1(http::faultName(fault)) + u' ' +
                       QString::fromUtf8(around.first(std::min<qsizetype>(around.size(), 80)).toByteArray().simplified()),
                   http::faultStatus(fault));
    HttpAnswer answer = http::faultAnswer(*m_serving, fault, head);
    answer.close = true;
    sendAnswer(std::move(answer));
}

void HttpConnection::refuse(Fault fault)
{
    refuseRequest(fault, {}, {}, 0);
    flushBatch();
    updateWatches();
}

void HttpConnection::goOn()
{
    m_continues = false;
    if (m_stage == Stage::Closed)
        return;
    const QByteArray all = std::exchange(m_in, {});
    QByteArrayView input = all;
    process(&input);
    m_in = input.toByteArray();
    updateWatches();
}

void HttpConnection::peerFinished()
{
    m_peerFinished = true;
    if (m_stage == Stage::Body) {
        const NetError error{NetErrorCode::FrameIncomplete, 0, m_record.peer().toString(), {}, m_body->received()};
        if (m_body->isUpload())
            m_record.event(EventKind::UploadFailed, m_body->currentName(), m_body->received(), error);
        m_current->status = 400;
        logCurrent(true);
        close(CloseMark::FinFromPeer);
    } else if ((m_stage == Stage::Head && m_out.isEmpty() && !m_continues) || m_stage == Stage::Linger) {
        close(CloseMark::FinFromPeer);
    } else {
        updateWatches(); // an answer is under way: a client may finish its own side first
    }
}

void HttpConnection::lost(int systemCode)
{
    const NetError error = errorFromSystem(systemCode, m_record.peer().toString());
    if (m_body && m_body->isUpload())
        m_record.event(EventKind::UploadFailed, m_body->currentName(), m_body->received(), error);
    if (isBusy() || !m_out.isEmpty())
        m_record.event(EventKind::HttpCut, m_current ? QString::fromUtf8(m_current->path) : QString(),
                       m_current ? m_current->bodySent : 0, error);
    if (m_current) {
        if (m_current->status == 0)
            m_current->status = cutStatus;
        logCurrent(true);
    }
    close(CloseMark::ResetFromPeer);
}

void HttpConnection::closeIfIdle()
{
    m_closeAfter = m_closeAfter || m_stage != Stage::Head;
    if (m_stage == Stage::Head && m_out.isEmpty() && m_in.isEmpty())
        close(CloseMark::FinFromUs);
}

void HttpConnection::abort()
{
    if (m_stage == Stage::Closed)
        return;
    if (m_body && m_body->isUpload())
        m_record.event(EventKind::UploadFailed, m_body->currentName(), m_body->received(), {});
    if (m_current) {
        if (m_current->status == 0)
            m_current->status = cutStatus;
        logCurrent(true);
    }
    setAbortOnClose(m_descriptor);
    close(CloseMark::ResetFromUs);
}

void HttpConnection::delayOver()
{
    if (m_stage != Stage::Delay || !m_answer)
        return;
    m_stage = Stage::Head;
    HttpAnswer answer = *std::exchange(m_answer, std::nullopt);
    answer.delayMs = 0;
    sendAnswer(std::move(answer));
    flushBatch();
    if (m_stage == Stage::Head)
        goOn();
    else
        updateWatches();
}

} // namespace net
