// Frames of any bytes, and every message that can be in one: whatever decodes is within its limits, encodes again, and
// decodes to the same. First byte: what the rest is (a frame's type), or a stream of frames.
#include "fuzzrequire.h"
#include "transferframe.h"
#include "transfermessages.h"

#include <algorithm>

using namespace net::transfer;

namespace {

template <typename Message>
void comesBack(const std::optional<Message> &decoded, std::optional<Message> (*decode)(QByteArrayView))
{
    if (!decoded)
        return;
    const QByteArray bytes = encode(*decoded);
    require(bytes.size() <= maxControlBytes);
    require(decode(exactCopy(bytes)) == decoded);
}

template <typename Message>
void check(QByteArrayView payload, std::optional<Message> (*decode)(QByteArrayView))
{
    comesBack(decode(payload), decode);
}

void checkEntries(QByteArrayView payload)
{
    const std::optional<QList<Entry>> entries = decodeEntries(payload);
    if (!entries)
        return;
    require(entries->size() <= payload.size());
    require(std::all_of(entries->begin(), entries->end(), isSendable));
    QList<Entry> again;
    for (qsizetype next = 0; next < entries->size();) {
        const qsizetype first = next;
        const QByteArray bytes = encodeEntries(*entries, first, &next);
        require(next > first && bytes.size() <= maxControlBytes);
        again += decodeEntries(exactCopy(bytes)).value();
    }
    require(again == *entries);
}

void checkAnswer(QByteArrayView payload)
{
    const std::optional<Answer> answer = decodeAnswer(payload);
    if (!answer)
        return;
    require(answer->leftOut.size() <= payload.size() * 8);
    require(std::is_sorted(answer->leftOut.begin(), answer->leftOut.end()));
    require(answer->leftOut.isEmpty() || answer->leftOut.last() < maxEntries);
    if (answer->resume.size() <= 4000)
        comesBack(answer, &decodeAnswer);
}

void checkMessage(FrameType type, QByteArrayView payload)
{
    switch (type) {
    case FrameType::Hello: check(payload, &decodeHello); break;
    case FrameType::Challenge: check(payload, &decodeChallenge); break;
    case FrameType::Proof: check(payload, &decodeProof); break;
    case FrameType::Offer: check(payload, &decodeOffer); break;
    case FrameType::Entries: checkEntries(payload); break;
    case FrameType::Answer: checkAnswer(payload); break;
    case FrameType::FileBegin: check(payload, &decodeFileBegin); break;
    case FrameType::FileEnd: check(payload, &decodeFileEnd); break;
    case FrameType::FileResult: check(payload, &decodeFileResult); break;
    case FrameType::Error: check(payload, &decodeEnding); break;
    default: break;
    }
}

void checkStream(QByteArrayView stream)
{
    for (;;) {
        const FrameHead head = parseFrameHead(stream);
        if (head.status == FrameHead::Status::NeedMore) {
            require(stream.size() < frameHeadBytes);
            return;
        }
        require(head.length >= 0);
        if (head.status == FrameHead::Status::TooLong) {
            require(head.length > maxControlBytes);
            return;
        }
        require(head.length <= (head.type == FrameType::Data ? maxDataBytes : maxControlBytes));
        stream = stream.sliced(frameHeadBytes);
        if (head.length > stream.size())
            return;
        const QByteArrayView payload = stream.first(head.length);
        if (head.status == FrameHead::Status::Complete) {
            const FrameHead again = parseFrameHead(frame(head.type, payload));
            require(again.status == head.status && again.type == head.type && again.length == head.length);
            checkMessage(head.type, exactCopy(payload));
        }
        stream = stream.sliced(head.length);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArray rest = exactCopy(QByteArrayView(data + 1, static_cast<qsizetype>(size - 1)));
    if (data[0] == 0)
        checkStream(rest);
    else if (data[0] == static_cast<uint8_t>(FrameType::Hello)) // so that the magic need not be guessed
        checkMessage(FrameType::Hello, exactCopy(magic.toByteArray() + rest));
    else
        checkMessage(static_cast<FrameType>(data[0]), rest);
    return 0;
}
