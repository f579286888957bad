// However a form is cut, its parts are the same, and a file that was put into one comes back. First byte: how it is cut;
// second: what the rest is: 0: a body with the boundary "b"; 1: a file that is put into a part; 2: a Content-Type.
#include "fuzzrequire.h"
#include "mimeparameters.h"
#include "multipart.h"

#include <algorithm>

using namespace net::http;

namespace {

using Status = MultipartParser::Status;

// Parts and their bytes as one text, then how it ended.
QByteArray take(const QByteArray &stream, qsizetype piece)
{
    QByteArray text;
    MultipartParser parser("b");
    QByteArray buffer;
    bool isInPart = false;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        buffer = exactCopy(buffer + stream.mid(at, piece));
        for (;;) {
            const MultipartParser::Step step = parser.next(buffer);
            require(step.consumed >= 0 && step.consumed <= buffer.size());
            require((step.status == Status::PartData) == !step.data.isEmpty());
            require(step.data.isEmpty() ||
                    (step.data.data() >= buffer.constData() && step.data.end() <= buffer.constData() + step.consumed));
            require(parser.isDone() == (step.status == Status::Done));
            switch (step.status) {
            case Status::PartBegin:
                require(!isInPart && !step.head.name.isNull() && step.head.isFile == !step.head.fileName.isNull());
                require(!step.head.fileName.contains('/') && !step.head.fileName.contains('\\'));
                isInPart = true;
                text += '[' + step.head.name + '|' + step.head.fileName + '|' + step.head.contentType + '|';
                break;
            case Status::PartData:
                require(isInPart);
                text += step.data;
                break;
            case Status::PartEnd:
                require(isInPart);
                isInPart = false;
                text += ']';
                break;
            case Status::Done: require(!isInPart); return text + "done";
            case Status::Refused: require(parser.next(buffer).status == Status::Refused); return text + "refused";
            case Status::NeedMore: break;
            }
            buffer.remove(0, step.consumed);
            if (step.status == Status::NeedMore) {
                require(buffer.size() < MultipartParser::maxHeadBytes + 128);
                break;
            }
        }
    }
    return text + "more";
}

void checkContentType(const QByteArray &text)
{
    const QByteArray boundary = multipartBoundary(text);
    require(boundary.size() <= 70 && !boundary.contains('\r') && !boundary.contains('\n'));
    if (!boundary.isEmpty())
        require(multipartBoundary("multipart/form-data; boundary=\"" + boundary + '"') == boundary);
    if (const auto value = parseMimeValue(text)) {
        for (const auto &[name, parameter] : value->parameters)
            require(value->parameter(name) == parameter && !parameter.isNull());
    }
    const QByteArray extended = extendedValue(text);
    require(extended.size() <= text.size() * 2);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const qsizetype piece = data[0] % 32 + 1;
    switch (data[1] % 3) {
    case 0: require(take(bytes, std::max(bytes.size(), qsizetype{1})) == take(bytes, piece)); break;
    case 1: {
        if (bytes.startsWith("--b") || bytes.contains("\r\n--b"))
            return 0;
        const QByteArray stream =
            "--b\r\nContent-Disposition: form-data; name=\"n\"; filename=\"f\"\r\nContent-Type: t/s\r\n\r\n" + bytes +
            "\r\n--b--";
        require(take(stream, piece) == "[n|f|t/s|" + bytes + "]done");
        break;
    }
    default: checkContentType(bytes); break;
    }
    return 0;
}
