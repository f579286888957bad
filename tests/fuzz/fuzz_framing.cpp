// However a stream is cut, the frames are the same and every byte is in a frame, its envelope, or the rest.
#include "framing.h"

#include <QByteArrayList>

#include <cstdlib>

using namespace net;

namespace {

constexpr qint64 maxFrame = 300;

struct Taken {
    QList<QByteArray> frames;
    QByteArray rest;
    bool tooLong = false;
};

Taken take(const Framing &framing, const QByteArray &stream, qsizetype piece)
{
    Taken taken;
    qsizetype searched = 0;
    for (qsizetype at = 0; at < stream.size() && !taken.tooLong; at += piece) {
        taken.rest += stream.mid(at, piece);
        FrameStep step = nextFrame(framing, taken.rest, maxFrame, &searched);
        while (step.status == FrameStatus::Complete) {
            if (step.consumed <= 0 || step.consumed > taken.rest.size() || step.payloadStart < 0 || step.payloadLength < 0 ||
                step.payloadStart + step.payloadLength > step.consumed || step.payloadLength > maxFrame)
                std::abort();
            taken.frames.append(taken.rest.mid(step.payloadStart, step.payloadLength));
            taken.rest.remove(0, step.consumed);
            step = nextFrame(framing, taken.rest, maxFrame, &searched);
        }
        taken.tooLong = step.status == FrameStatus::TooLong;
    }
    return taken;
}

Framing framingOf(uchar choice)
{
    switch (choice % 6) {
    case 0: return Framing::of(Framing::Kind::Lf);
    case 1: return Framing::of(Framing::Kind::CrLf);
    case 2: return Framing::of(Framing::Kind::Length32);
    case 3: return Framing::of(Framing::Kind::Fixed, choice);
    case 4: return Framing::of(Framing::Kind::Delimiter, 0, QByteArray("aab"));
    default: return {};
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArray stream(reinterpret_cast<const char *>(data) + 2, static_cast<qsizetype>(size - 2));
    const Framing framing = framingOf(data[0]);
    if (Framing::parse(framing.toString()) != framing)
        std::abort();
    static_cast<void>(Framing::parse(QString::fromUtf8(stream)));

    const Taken whole = take(framing, stream, qMax(stream.size(), qsizetype{1}));
    const Taken pieces = take(framing, stream, data[1] % 16 + 1);
    if (framing.kind() == Framing::Kind::None) {
        if (whole.frames.join() != stream || pieces.frames.join() != stream)
            std::abort();
        return 0;
    }
    if (whole.frames != pieces.frames || whole.tooLong != pieces.tooLong || (!whole.tooLong && whole.rest != pieces.rest))
        std::abort();
    return 0;
}
