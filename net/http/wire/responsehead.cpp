#include "responsehead.h"

#include "httpchars.h"

#include <array>

namespace net::http {

namespace {

constexpr qsizetype maxResponseHead = 64 << 10;

struct RawLine {
    QByteArrayView text; // without its break
    qsizetype next = 0;  // offset behind the break
    bool isComplete = false;
};

RawLine lineAt(QByteArrayView bytes, qsizetype at)
{
    const qsizetype length = findByte(bytes.sliced(at), '\n');
    if (length < 0)
        return {bytes.sliced(at), bytes.size(), false};
    RawLine line{bytes.sliced(at, length), at + length + 1, true};
    if (line.text.endsWith('\r'))
        line.text.chop(1);
    return line;
}

bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/") && isDigit(text[5]) && text[6] == '.' && isDigit(text[7]);
}

// status-line = HTTP-version SP status-code SP [ reason-phrase ] (RFC 9112 section 4). Servers are known to leave the last
// space out.
bool readStatusLine(QByteArrayView line, ResponseHead *head)
{
    if (line.size() < 12 || !isVersion(line.first(8)) || line[5] != '1' || line[8] != ' ' ||
        (line.size() > 12 && line[12] != ' '))
        return false;
    int status = 0;
    for (const char digit : line.sliced(9, 3)) {
        if (!isDigit(digit))
            return false;
        status = status * 10 + (digit - '0');
    }
    const QByteArrayView reason = line.size() > 12 ? line.sliced(13) : line.sliced(12);
    for (const char c : reason) {
        if (isControl(c) && c != '\t')
            return false;
    }
    if (status < 100)
        return false;
    head->status = status;
    head->minorVersion = line[7] == '0' ? 0 : 1;
    head->reason = reason;
    return true;
}

Fault readField(QByteArrayView line, Field *field)
{
    if (line.front() == ' ' || line.front() == '\t')
        return Fault::LineFolding;
    const qsizetype colon = findByte(line, ':');
    if (colon <= 0)
        return Fault::FieldMalformed;
    field->name = line.first(colon);
    if (!isToken(field->name))
        return isToken(trimmedSpace(field->name)) ? Fault::SpaceBeforeColon : Fault::FieldMalformed;
    field->value = trimmedSpace(line.sliced(colon + 1));
    for (const char c : field->value) {
        if (isControl(c) && c != '\t')
            return c == '\r' ? Fault::BareCarriageReturn : Fault::FieldMalformed;
    }
    return Fault::None;
}

bool isRequestLine(QByteArrayView line)
{
    const qsizetype first = findByte(line, ' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first + 1 || !isToken(line.first(first)) || !isVersion(line.sliced(last + 1)))
        return false;
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    return findByte(target, ' ') < 0 && firstControl(target) == target.size();
}

} // namespace

QByteArrayView reasonPhrase(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 101: return "Switching Protocols";
    case 102: return "Processing";
    case 103: return "Early Hints";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 203: return "Non-Authoritative Information";
    case 204: return "No Content";
    case 205: return "Reset Content";
    case 206: return "Partial Content";
    case 207: return "Multi-Status";
    case 208: return "Already Reported";
    case 226: return "IM Used";
    case 300: return "Multiple Choices";
    case 301: return "Moved Permanently";
    case 302: return "Found";
    case 303: return "See Other";
    case 304: return "Not Modified";
    case 305: return "Use Proxy";
    case 307: return "Temporary Redirect";
    case 308: return "Permanent Redirect";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 407: return "Proxy Authentication Required";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 410: return "Gone";
    case 411: return "Length Required";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 416: return "Range Not Satisfiable";
    case 417: return "Expectation Failed";
    case 418: return "I'm a teapot"; // RFC 2324; RFC 9110 section 15.5.19 keeps the number for it
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 423: return "Locked";
    case 424: return "Failed Dependency";
    case 425: return "Too Early";
    case 426: return "Upgrade Required";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 451: return "Unavailable For Legal Reasons";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 502: return "Bad Gateway";
    case 503: return "Service Unavailable";
    case 504: return "Gateway Timeout";
    case 505: return "HTTP Version Not Supported";
    case 506: return "Variant Also Negotiates";
    case 507: return "Insufficient Storage";
    case 508: return "Loop Detected";
    case 510: return "Not Extended";
    case 511: return "Network Authentication Required";
    default: return {};
    }
}

HeadResult parseResponseHead(QByteArrayView buffer, ResponseHead *head)
{
    *head = {};
    const auto refused = [](Fault fault, qsizetype at) { return HeadResult{ParseStatus::Refused, fault, 0, at}; };
    qsizetype at = 0;
    for (bool isFirst = true;; isFirst = false) {
        const RawLine line = lineAt(buffer, at);
        if (line.next > maxResponseHead)
            return refused(Fault::HeadTooLong, maxResponseHead);
        if (!line.isComplete)
            return {};
        if (isFirst) {
            if (!readStatusLine(line.text, head))
                return refused(isVersion(line.text.first(std::min<qsizetype>(8, line.text.size()))) && line.text[5] == '1'
                                   ? Fault::RequestLineMalformed
                                   : Fault::VersionMalformed,
                               at);
        } else if (line.text.isEmpty()) {
            return {ParseStatus::Complete, Fault::None, line.next, 0};
        } else {
            Field field;
            if (const Fault fault = readField(line.text, &field); fault != Fault::None)
                return refused(fault, at);
            head->fields.push_back(field);
        }
        at = line.next;
    }
}

std::vector<HeadLine> headLines(QByteArrayView bytes, bool isRequest)
{
    std::vector<HeadLine> lines;
    bool hasBegun = false;
    for (qsizetype at = 0; at < bytes.size();) {
        const RawLine line = lineAt(bytes, at);
        HeadLine shown;
        shown.start = at;
        shown.length = line.text.size();
        at = line.next;
        if (line.text.isEmpty()) {
            shown.kind = HeadLine::Kind::Empty;
        } else if (!hasBegun) {
            ResponseHead response;
            if (isRequest && isRequestLine(line.text))
                shown.kind = HeadLine::Kind::RequestLine;
            else if (!isRequest && readStatusLine(line.text, &response))
                shown.kind = HeadLine::Kind::StatusLine;
        } else if (Field field; readField(line.text, &field) == Fault::None) {
            shown.kind = HeadLine::Kind::Field;
            shown.name = field.name;
            shown.value = field.value;
        }
        lines.push_back(shown);
        if (shown.kind == HeadLine::Kind::Empty && hasBegun)
            break; // what follows is the body
        hasBegun = hasBegun || shown.kind != HeadLine::Kind::Empty;
    }
    return lines;
}

} // namespace net::http
