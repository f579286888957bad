// However a chunked body is cut, the bytes are the same, and what was cut into chunks comes back. First byte: how it is cut;
// second: what the rest is, a chunked stream or a body that is put into chunks of that size.
#include "chunkdecoder.h"
#include "fuzzrequire.h"

#include <algorithm>

using namespace net::http;

namespace {

struct Taken {
    QByteArray body;
    ChunkDecoder::Status status = ChunkDecoder::Status::NeedMore;
    qsizetype consumed = 0;
    friend bool operator==(const Taken &, const Taken &) = default;
};

Taken take(const QByteArray &stream, qsizetype piece)
{
    using Status = ChunkDecoder::Status;
    Taken taken;
    ChunkDecoder decoder;
    QByteArray buffer;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        buffer = exactCopy(buffer + stream.mid(at, piece));
        for (;;) {
            const ChunkDecoder::Step step = decoder.next(buffer);
            require(step.consumed >= 0 && step.consumed <= buffer.size());
            require((step.status == Status::Data) == !step.data.isEmpty());
            require(step.data.isEmpty() ||
                    (step.data.data() >= buffer.constData() && step.data.end() <= buffer.constData() + step.consumed));
            taken.body += step.data;
            taken.consumed += step.consumed;
            taken.status = step.status;
            buffer.remove(0, step.consumed);
            require(decoder.isDone() == (step.status == Status::Done));
            if (step.status == Status::Done)
                return taken;
            if (step.status == Status::Refused) {
                taken.consumed = 0; // says nothing
                require(decoder.next(buffer).status == Status::Refused);
                return taken;
            }
            if (step.status == Status::NeedMore) {
                require(buffer.size() < ChunkDecoder::maxLineBytes);
                break;
            }
        }
    }
    return taken;
}

QByteArray inChunks(const QByteArray &body, qsizetype size)
{
    QByteArray stream;
    for (qsizetype at = 0; at < body.size(); at += size) {
        const QByteArray chunk = body.mid(at, size);
        stream += QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n";
    }
    return stream + "0\r\n\r\n";
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const qsizetype piece = data[0] % 32 + 1;
    if (data[1] == 0) {
        const Taken whole = take(bytes, std::max(bytes.size(), qsizetype{1}));
        require(whole == take(bytes, piece));
        require(whole.body.size() <= bytes.size());
        if (whole.status != ChunkDecoder::Status::Done)
            return 0;
        const QByteArray again = inChunks(whole.body, piece);
        require(take(again, again.size()).body == whole.body);
    } else {
        const QByteArray stream = inChunks(bytes, data[1]);
        const Taken taken = take(stream + "GET /", piece);
        require(taken.status == ChunkDecoder::Status::Done && taken.body == bytes && taken.consumed == stream.size());
    }
    return 0;
}
