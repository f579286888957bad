// However a request is cut, its head is the same; what it says lies inside the buffer, keeps every rule, and reads the same
// when it is written down again; and the lines for showing agree with it. First byte: how it is cut; second: which limits
// hold.
#include "fuzzrequire.h"
#include "responsehead.h"

#include <algorithm>

using namespace net::http;

namespace {

struct Parsed {
    HeadResult result;
    QByteArray bytes; // what head points into
    RequestHead head;
};

void parse(const QByteArray &stream, qsizetype piece, const HeadLimits &limits, Parsed *parsed)
{
    qsizetype searched = 0;
    for (qsizetype size = std::min(piece, stream.size());; size = std::min(size + piece, stream.size())) {
        parsed->bytes = exactCopy(QByteArrayView(stream).first(size));
        parsed->result = parseRequestHead(parsed->bytes, limits, &parsed->head, &searched);
        require(searched >= 0 && searched <= size);
        if (parsed->result.status != ParseStatus::NeedMore || size == stream.size())
            return;
    }
}

QByteArray described(const RequestHead &head)
{
    QByteArray text = head.methodName.toByteArray() + ' ' + head.target.toByteArray() + ' ' + head.host.toByteArray() + ' ' +
                      QByteArray::number(head.contentLength) + ' ' + QByteArray::number(static_cast<int>(head.body)) +
                      QByteArray::number(static_cast<int>(head.method)) + QByteArray::number(head.minorVersion) +
                      (head.keepAlive ? 'k' : '-') + (head.expectsContinue ? 'e' : '-');
    for (const Field &field : head.fields)
        text += '\n' + field.name.toByteArray() + ": " + field.value.toByteArray();
    return text;
}

QByteArray written(const RequestHead &head)
{
    QByteArray text = head.methodName.toByteArray() + ' ' + head.target.toByteArray() + " HTTP/1." +
                      QByteArray::number(head.minorVersion) + "\r\n";
    for (const Field &field : head.fields)
        text += field.name.toByteArray() + ':' + field.value.toByteArray() + "\r\n";
    return text + "\r\n";
}

void checkComplete(const Parsed &parsed, const HeadLimits &limits)
{
    const RequestHead &head = parsed.head;
    const QByteArray &bytes = parsed.bytes;
    const qsizetype consumed = parsed.result.consumed;
    require(consumed > 0 && consumed <= bytes.size() && consumed <= limits.headBytes && bytes[consumed - 1] == '\n');
    require(head.fields.size() <= static_cast<size_t>(limits.fields));
    const auto isInside = [&](QByteArrayView view) {
        return view.data() >= bytes.constData() && view.end() <= bytes.constData() + consumed;
    };
    require(isInside(head.methodName) && isInside(head.target) && !head.methodName.isEmpty() && !head.target.isEmpty());
    require(!head.methodName.contains(' ') && !head.target.contains(' '));
    int hosts = 0;
    for (const Field &field : head.fields) {
        require(isInside(field.name) && isInside(field.value) && !field.name.isEmpty() && !field.name.contains(' '));
        require(!field.value.contains('\r') && !field.value.contains('\n') && !field.value.contains('\0'));
        require(!field.value.startsWith(' ') && !field.value.endsWith('\t'));
        hosts += equalsIgnoringCase(field.name, "host") ? 1 : 0;
    }
    require(hosts == 1 || (hosts == 0 && head.minorVersion == 0));
    require(head.contentLength >= 0 && (head.body == BodyKind::Length) == (head.contentLength > 0));
    require(head.body != BodyKind::Chunked || (head.minorVersion == 1 && head.value("content-length").isNull()));

    // The same again, written by us, and with another's request behind it.
    const QByteArray again = written(head);
    Parsed second;
    parse(again + "GET /next HTTP/1.0\r\n\r\n", again.size(), HeadLimits{1 << 20, 1 << 20, 1 << 20}, &second);
    require(second.result.status == ParseStatus::Complete && second.result.consumed == again.size());
    require(described(second.head) == described(head));

    // A parser of its own: no line is unreadable, and there are as many fields.
    size_t fields = 0;
    for (const HeadLine &line : headLines(QByteArrayView(bytes).first(consumed), true)) {
        require(line.kind != HeadLine::Kind::Unreadable && line.kind != HeadLine::Kind::StatusLine);
        fields += line.kind == HeadLine::Kind::Field ? 1 : 0;
    }
    require(fields == head.fields.size());
}

void checkLines(QByteArrayView bytes, bool isRequest)
{
    qsizetype end = 0;
    for (const HeadLine &line : headLines(bytes, isRequest)) {
        require(line.start >= end && line.length >= 0 && line.start + line.length <= bytes.size());
        end = line.start + line.length;
    }
}

void checkResponse(const QByteArray &bytes)
{
    ResponseHead head;
    const HeadResult result = parseResponseHead(bytes, &head);
    if (result.status != ParseStatus::Complete)
        return;
    require(result.consumed > 0 && result.consumed <= bytes.size() && head.status >= 100 && head.status <= 999);
    const QByteArray shorter = exactCopy(QByteArrayView(bytes).first(result.consumed - 1));
    require(parseResponseHead(shorter, &head).status == ParseStatus::NeedMore);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray stream(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const HeadLimits limits = data[1] % 4 == 0 ? HeadLimits{data[1], qsizetype{data[1]} * 4, data[1] / 8} : HeadLimits();

    Parsed whole;
    parse(stream, std::max(stream.size(), qsizetype{1}), limits, &whole);
    Parsed pieces;
    parse(stream, data[0] % 32 + 1, limits, &pieces);
    require(whole.result.status == pieces.result.status && whole.result.fault == pieces.result.fault);
    require(whole.result.consumed == pieces.result.consumed && whole.result.faultAt == pieces.result.faultAt);
    switch (whole.result.status) {
    case ParseStatus::Complete:
        require(described(whole.head) == described(pieces.head));
        checkComplete(whole, limits);
        break;
    case ParseStatus::Refused:
        require(faultStatus(whole.result.fault) >= 400 && whole.result.consumed == 0);
        require(whole.result.faultAt >= 0 && whole.result.faultAt <= stream.size());
        break;
    case ParseStatus::NeedMore: require(stream.size() <= limits.headBytes); break;
    }
    checkLines(stream, true);
    checkLines(stream, false);
    checkResponse(exactCopy(stream));
    return 0;
}
