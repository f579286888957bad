#include "responder.h"

#include "httppages.h"
#include "mediatype.h"
#include "ranges.h"
#include "responsehead.h"

#include <QRandomGenerator>

#include <algorithm>

namespace net::http {

namespace {

void addLine(QByteArray &head, QByteArrayView name, QByteArrayView value)
{
    head.append(name).append(": ").append(value).append("\r\n");
}

void addLength(QByteArray &head, qint64 length)
{
    addLine(head, "Content-Length", QByteArray::number(length));
}

void addValidators(QByteArray &head, const Validators &validators)
{
    if (validators.modified >= 0)
        addLine(head, "Last-Modified", httpDate(validators.modified));
    if (!validators.etag.isEmpty())
        addLine(head, "ETag", validators.etag);
}

HttpPiece pieceOf(const HttpResource &resource, const ByteRange &range)
{
    if (resource.kind == HttpResource::Kind::Bytes)
        return {resource.bytes.mid(range.first, range.length), {}, 0, 0};
    return {{}, resource.file, range.first, range.length};
}

QByteArray contentRange(const ByteRange &range, qint64 size)
{
    return "bytes " + QByteArray::number(range.first) + '-' + QByteArray::number(range.first + range.length - 1) + '/' +
           QByteArray::number(size);
}

HttpAnswer oneRangeAnswer(const HttpResource &resource, const ByteRange &range)
{
    HttpAnswer answer;
    answer.status = 206;
    answer.head = headStart(206);
    addLine(answer.head, "Content-Type", resource.type);
    addLine(answer.head, "Content-Range", contentRange(range, resource.size));
    addLength(answer.head, range.length);
    addValidators(answer.head, resource.validators);
    answer.pieces.push_back(pieceOf(resource, range));
    answer.bodyLength = range.length;
    return answer;
}

// Several: multipart/byteranges, section 14.6.
HttpAnswer rangesAnswer(const HttpResource &resource, const std::vector<ByteRange> &ranges)
{
    const QByteArray boundary = "netyard-" + QByteArray::number(QRandomGenerator::global()->generate64(), 16);
    HttpAnswer answer;
    answer.status = 206;
    const auto addText = [&answer](const QByteArray &text) {
        answer.pieces.push_back({text, {}, 0, 0});
        answer.bodyLength += text.size();
    };
    for (const ByteRange &range : ranges) {
        addText("\r\n--" + boundary + "\r\nContent-Type: " + resource.type +
                "\r\nContent-Range: " + contentRange(range, resource.size) + "\r\n\r\n");
        answer.pieces.push_back(pieceOf(resource, range));
        answer.bodyLength += range.length;
    }
    addText("\r\n--" + boundary + "--\r\n");
    answer.head = headStart(206);
    addLine(answer.head, "Content-Type", "multipart/byteranges; boundary=" + boundary);
    addLength(answer.head, answer.bodyLength);
    addValidators(answer.head, resource.validators);
    return answer;
}

HttpAnswer unsatisfiableAnswer(const HttpServing &serving, const HttpResource &resource, const RequestHead &head)
{
    HttpAnswer answer = faultAnswer(serving, Fault::RangeNotSatisfiable, head);
    addLine(answer.head, "Content-Range", "bytes */" + QByteArray::number(resource.size));
    return answer;
}

HttpAnswer notModifiedAnswer(const HttpResource &resource)
{
    HttpAnswer answer;
    answer.status = 304;
    answer.head = headStart(304);
    addValidators(answer.head, resource.validators);
    return answer;
}

HttpAnswer redirectAnswer(const HttpServing &serving, const QByteArray &location, const RequestHead &head)
{
    HttpAnswer answer = pageAnswer(301, redirectPage(serving.phrasesFor(head.value("Accept-Language")), location));
    addLine(answer.head, "Location", location);
    return answer;
}

HttpAnswer listingAnswer(const HttpServing &serving, const HttpResource &resource, const Target &target,
                         const RequestHead &head)
{
    const HttpPhrases &phrases = serving.phrasesFor(head.value("Accept-Language"));
    HttpAnswer answer = pageAnswer(200, listingPage(phrases, resource.folderPath, target, serving.options().uploads));
    addLine(answer.head, "Vary", "Accept-Language");
    addLine(answer.head, "Cache-Control", "no-cache");
    return answer;
}

} // namespace

QByteArray headStart(int status)
{
    return "HTTP/1.1 " + QByteArray::number(status) + ' ' + reasonPhrase(status).toByteArray() + "\r\nServer: NetYard\r\n";
}

bool asksForMore(const RequestHead &head)
{
    return std::any_of(head.fields.begin(), head.fields.end(), [](const Field &field) {
        if (field.name.size() < 5)
            return false;
        const char first = field.name.at(0);
        if (first == 'I' || first == 'i')
            return equalsIgnoringCase(field.name.first(3), "if-");
        if (first == 'E' || first == 'e')
            return equalsIgnoringCase(field.name, "expect");
        return (first == 'R' || first == 'r') && equalsIgnoringCase(field.name, "range");
    });
}

HttpAnswer plainAnswer(const HttpResource &resource)
{
    HttpAnswer answer;
    answer.head = headStart(200);
    addLine(answer.head, "Content-Type", resource.type);
    addLength(answer.head, resource.size);
    addValidators(answer.head, resource.validators);
    addLine(answer.head, "Accept-Ranges", "bytes");
    if (resource.kind == HttpResource::Kind::Bytes)
        answer.bytes = resource.bytes;
    else
        answer.pieces.push_back({{}, resource.file, 0, resource.size});
    answer.bodyLength = resource.size;
    return answer;
}

HttpAnswer resourceAnswer(const HttpServing &serving, const HttpResource &resource, const Target &target,
                          const RequestHead &head)
{
    switch (resource.kind) {
    case HttpResource::Kind::Fault: return faultAnswer(serving, resource.fault, head);
    case HttpResource::Kind::Redirect: return redirectAnswer(serving, resource.location, head);
    case HttpResource::Kind::Folder: return listingAnswer(serving, resource, target, head);
    case HttpResource::Kind::Bytes:
    case HttpResource::Kind::File: break;
    }
    switch (evaluateConditions(head, resource.validators)) {
    case Condition::NotModified: return notModifiedAnswer(resource);
    case Condition::Failed: return faultAnswer(serving, Fault::PreconditionFailed, head);
    case Condition::Proceed: break;
    }
    const QByteArrayView range = head.value("Range");
    // A range is defined for GET only (section 14.2).
    if (head.method == Method::Get && !range.isNull() && rangeApplies(head, resource.validators)) {
        const RangeResult result = parseRanges(range, resource.size);
        if (result.kind == RangeResult::Kind::Unsatisfiable)
            return unsatisfiableAnswer(serving, resource, head);
        if (result.kind == RangeResult::Kind::Satisfiable)
            return result.ranges.size() == 1 ? oneRangeAnswer(resource, result.ranges.front())
                                             : rangesAnswer(resource, result.ranges);
    }
    return plainAnswer(resource);
}

HttpAnswer pageAnswer(int status, const QByteArray &html, QByteArrayView type)
{
    HttpAnswer answer;
    answer.status = status;
    answer.head = headStart(status);
    addLine(answer.head, "Content-Type", type);
    addLength(answer.head, html.size());
    answer.bytes = html;
    answer.bodyLength = html.size();
    return answer;
}

HttpAnswer faultAnswer(const HttpServing &serving, Fault fault, const RequestHead &head, bool isUploadPath)
{
    const HttpPhrases &phrases = serving.phrasesFor(head.value("Accept-Language"));
    const int status = faultStatus(fault);
    HttpAnswer answer = pageAnswer(status, errorPage(phrases, status, fault, head.target));
    answer.fault = fault;
    answer.close = !faultKeepsConnection(fault);
    addLine(answer.head, "Vary", "Accept-Language");
    if (fault == Fault::MethodNotAllowed)
        addLine(answer.head, "Allow", allowedMethods(serving, isUploadPath));
    if (status == 503)
        addLine(answer.head, "Retry-After", "5");
    return answer;
}

HttpAnswer uploadedAnswer(const HttpServing &serving, const QList<ReceivedFile> &files, bool asPage,
                          QByteArrayView acceptLanguage)
{
    const int status = files.isEmpty() ? 200 : 201;
    return asPage ? pageAnswer(status, uploadDonePage(serving.phrasesFor(acceptLanguage), files))
                  : pageAnswer(status, uploadDoneText(files), "text/plain; charset=utf-8");
}

QByteArrayView allowedMethods(const HttpServing &serving, bool isUploadPath)
{
    return isUploadPath && serving.options().uploads ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
}

HttpAnswer optionsAnswer(const HttpServing &serving, bool isUploadPath)
{
    HttpAnswer answer;
    answer.status = 204;
    answer.head = headStart(204);
    addLine(answer.head, "Allow", allowedMethods(serving, isUploadPath));
    return answer;
}

HttpAnswer cannedToAnswer(const CannedAnswer &canned)
{
    HttpAnswer answer;
    answer.status = canned.status;
    answer.head = headStart(canned.status);
    bool hasType = false;
    for (const QByteArray &line : canned.headers) {
        const QByteArrayView name = QByteArrayView(line).first(std::max<qsizetype>(line.indexOf(':'), 0));
        hasType = hasType || equalsIgnoringCase(name, "Content-Type");
        answer.holdsDate = answer.holdsDate || equalsIgnoringCase(name, "Date");
        answer.close = answer.close || (equalsIgnoringCase(name, "Connection") &&
                                        listHolds(QByteArrayView(line).sliced(name.size() + 1), "close"));
        // Framing of the teacher's own making: nobody knows where the next answer begins.
        answer.close =
            answer.close || equalsIgnoringCase(name, "Content-Length") || equalsIgnoringCase(name, "Transfer-Encoding");
        if (!name.isEmpty() && !equalsIgnoringCase(name, "Connection"))
            answer.head += line + "\r\n";
    }
    // 1xx, 204 and 304 have no body (RFC 9112 section 6.3).
    const bool hasBody = canned.status >= 200 && canned.status != 204 && canned.status != 304;
    if (hasBody) {
        if (!hasType)
            addLine(answer.head, "Content-Type", "text/plain; charset=utf-8");
        addLength(answer.head, canned.announcedLength >= 0 ? canned.announcedLength : canned.body.size());
        answer.bytes = canned.body;
        answer.bodyLength = canned.body.size();
        // The client waits for bytes that never come, or takes the rest for the next answer: the connection cannot go on.
        answer.close = answer.close || (canned.announcedLength >= 0 && canned.announcedLength != canned.body.size());
    }
    answer.close = answer.close || canned.status < 200; // an interim one is no answer: whoever waits for more sees the end
    answer.delayMs = std::clamp(canned.delayMs, 0, CannedAnswer::maxDelayMs);
    return answer;
}

bool wantsHtml(const RequestHead &head)
{
    return head.value("Accept").toByteArray().toLower().contains("text/html");
}

} // namespace net::http
