#include "requestbody.h"

#include <utility>

namespace net {

using http::Fault;

RequestBody::RequestBody(const http::RequestHead &head, qint64 limit)
    : m_limit(limit)
    , m_total(head.body == http::BodyKind::Chunked ? -1 : head.contentLength)
    , m_chunked(head.body == http::BodyKind::Chunked)
{
    if (m_total > m_limit)
        m_openingFault = Fault::BodyTooLong;
}

RequestBody::RequestBody(const http::RequestHead &head, qint64 limit, const QString &folder, QByteArrayView rawName)
    : RequestBody(head, limit)
{
    m_target = std::make_unique<UploadTarget>(folder);
    const QByteArrayView type = head.value("Content-Type");
    const bool isMultipart = http::equalsIgnoringCase(type.first(std::min<qsizetype>(type.size(), 10)), "multipart/");
    const QByteArray boundary = http::multipartBoundary(type);
    if (!boundary.isEmpty())
        m_parts.emplace(boundary);
    else if (isMultipart && m_openingFault == Fault::None)
        m_openingFault = Fault::MultipartMalformed;
    m_rawName = rawName.toByteArray();
}

RequestBody::Step RequestBody::feed(QByteArrayView buffer)
{
    return m_chunked ? feedChunked(buffer) : feedLength(buffer);
}

RequestBody::Step RequestBody::feedLength(QByteArrayView buffer)
{
    const QByteArrayView bytes = buffer.first(std::min<qint64>(buffer.size(), m_total - m_received));
    Fault fault = take(bytes);
    if (fault == Fault::None && m_received == m_total)
        fault = finish();
    if (fault != Fault::None)
        return {Status::Refused, bytes.size(), fault};
    return {m_received == m_total ? Status::Complete : Status::NeedMore, bytes.size(), Fault::None};
}

// The chunks of one feed are taken together: a body in chunks of one byte costs no more than another.
RequestBody::Step RequestBody::feedChunked(QByteArrayView buffer)
{
    using Chunk = http::ChunkDecoder::Status;
    qsizetype consumed = 0;
    QByteArray gathered;
    http::ChunkDecoder::Step step;
    do {
        step = m_chunks.next(buffer.sliced(consumed));
        consumed += step.consumed;
        if (step.status == Chunk::Data)
            gathered.append(step.data);
    } while (step.status == Chunk::Data);
    if (step.status == Chunk::Refused)
        return {Status::Refused, consumed, Fault::ChunkMalformed};
    Fault fault = take(gathered);
    if (fault == Fault::None && step.status == Chunk::Done)
        fault = finish();
    if (fault != Fault::None)
        return {Status::Refused, consumed, fault};
    return {step.status == Chunk::Done ? Status::Complete : Status::NeedMore, consumed, Fault::None};
}

Fault RequestBody::take(QByteArrayView bytes)
{
    m_received += bytes.size();
    if (m_received > m_limit)
        return Fault::BodyTooLong;
    if (!m_target || bytes.isEmpty())
        return Fault::None;
    if (m_parts)
        return takeParts(bytes);
    if (!m_target->isOpen()) {
        if (const Result<void> begun = m_target->begin(m_rawName); !begun)
            return writeFault(begun.error());
        m_currentName = m_target->name();
    }
    const Result<void> written = m_target->write(bytes);
    return written ? Fault::None : writeFault(written.error());
}

Fault RequestBody::takeParts(QByteArrayView bytes)
{
    using Part = http::MultipartParser::Status;
    // The parser wants what it could not use yet in front of what is new.
    QByteArray joined;
    if (!m_held.isEmpty()) {
        joined = m_held + bytes.toByteArray();
        bytes = joined;
    }
    for (;;) {
        const http::MultipartParser::Step step = m_parts->next(bytes);
        Result<void> done;
        switch (step.status) {
        case Part::Refused: return Fault::MultipartMalformed;
        case Part::Done:
        case Part::NeedMore: m_held = bytes.sliced(step.consumed).toByteArray(); return Fault::None;
        case Part::PartBegin:
            // A file field that was left empty in a form has no name.
            m_skipsPart = !step.head.isFile || step.head.fileName.isEmpty();
            if (!m_skipsPart && m_files.size() >= mostFiles)
                return Fault::BodyTooLong;
            if (!m_skipsPart)
                done = m_target->begin(step.head.fileName);
            m_currentName = m_skipsPart ? QString() : m_target->name();
            break;
        case Part::PartData:
            if (!m_skipsPart)
                done = m_target->write(step.data);
            break;
        case Part::PartEnd:
            if (const Fault fault = m_skipsPart ? Fault::None : finishFile(); fault != Fault::None)
                return fault;
            break;
        }
        if (!done)
            return writeFault(done.error());
        bytes = bytes.sliced(step.consumed);
    }
}

Fault RequestBody::finishFile()
{
    const qint64 bytes = m_target->bytes();
    if (const Result<void> finished = m_target->finish(); !finished)
        return writeFault(finished.error());
    m_files.append({m_target->name(), bytes});
    m_news.append({m_target->path(), bytes});
    return Fault::None;
}

Fault RequestBody::finish()
{
    if (!m_target)
        return Fault::None;
    if (m_parts)
        return m_parts->isDone() ? Fault::None : Fault::MultipartMalformed;
    if (!m_target->isOpen()) { // an empty file is a file
        if (const Result<void> begun = m_target->begin(m_rawName); !begun)
            return writeFault(begun.error());
    }
    return finishFile();
}

Fault RequestBody::writeFault(const NetError &error)
{
    m_error = error;
    m_target->giveUp();
    return error.code == NetErrorCode::DiskFull ? Fault::DiskFull : Fault::ServerError;
}

QList<http::ReceivedFile> RequestBody::takeNews()
{
    return std::exchange(m_news, {});
}

} // namespace net
