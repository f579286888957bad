#include "clock.h"
#include "httpconnection.h"
#include "responder.h"

#include <utility>

namespace net {

using http::Fault;

void HttpConnection::beginBody(const http::RequestHead &head, std::unique_ptr<RequestBody> body,
                               std::optional<HttpAnswer> answer)
{
    m_body = std::move(body);
    m_answer = std::move(answer);
    m_uploadWantsHtml = http::wantsHtml(head);
    m_uploadLanguage = head.value("Accept-Language").toByteArray();
    m_stage = Stage::Body;
    m_stageNs = m_markNs = m_windowNs = steadyNs();
    m_markBytes = m_windowBytes = 0;
    if (head.expectsContinue) {
        m_worker.out.append("HTTP/1.1 100 Continue\r\n\r\n");
        m_record.answer(m_level, "HTTP/1.1 100 Continue\r\n\r\n", {});
    }
}

void HttpConnection::takeBody(QByteArrayView *input)
{
    if (input->isEmpty() && m_body->total() != 0)
        return;
    const RequestBody::Step step = m_body->feed(*input);
    m_record.bodyPiece(m_level, Direction::In, input->first(step.consumed), m_body->total());
    *input = input->sliced(step.consumed);
    m_stageNs = steadyNs();
    logUploads();
    if (step.status == RequestBody::Status::NeedMore)
        return;
    if (step.status == RequestBody::Status::Refused) {
        if (m_body->isUpload()) {
            NetError error = m_body->error();
            if (!error.isError())
                error = {NetErrorCode::FrameIncomplete, 0, m_record.peer().toString(),
                         QString::fromLatin1(http::faultName(step.fault)), m_body->received()};
            m_record.event(EventKind::UploadFailed, m_body->currentName(), m_body->received(), error);
        }
        HttpAnswer answer = http::faultAnswer(*m_serving, step.fault, http::RequestHead{});
        answer.close = true;
        m_bodyReceived = m_body->received();
        m_body.reset();
        sendAnswer(std::move(answer));
        return;
    }
    if (m_body->isUpload())
        finishUpload();
    m_bodyReceived = m_body->received();
    m_body.reset();
    sendAnswer(*std::exchange(m_answer, std::nullopt));
}

void HttpConnection::logUploads()
{
    for (const http::ReceivedFile &file : m_body->takeNews())
        m_record.event(EventKind::UploadSaved, file.name, file.bytes);
}

void HttpConnection::finishUpload()
{
    m_answer = http::uploadedAnswer(*m_serving, m_body->files(), m_uploadWantsHtml, m_uploadLanguage);
}

} // namespace net
