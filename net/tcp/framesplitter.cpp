#include "framesplitter.h"

#include <utility>

namespace net {

void FrameSplitter::begin(QByteArrayView bytes)
{
    m_position = 0;
    m_viewIsKept = !m_kept.isEmpty();
    if (m_viewIsKept)
        m_kept.append(bytes);
    m_view = m_viewIsKept ? QByteArrayView(m_kept) : bytes;
}

FrameStatus FrameSplitter::next(const Framing &framing, qint64 maxFrameBytes, Frame *frame)
{
    const QByteArrayView rest = m_view.sliced(m_position);
    if (rest.isEmpty())
        return FrameStatus::NeedMore;
    if (framing.kind() == Framing::Kind::None) {
        *frame = {rest, rest};
        m_position = m_view.size();
        return FrameStatus::Complete;
    }
    const FrameStep step = nextFrame(framing, rest, maxFrameBytes, &m_searched);
    if (step.status == FrameStatus::Complete) {
        *frame = {rest.sliced(step.payloadStart, step.payloadLength), rest.first(step.consumed)};
        m_position += step.consumed;
    }
    m_announced = step.announced;
    return step.status;
}

void FrameSplitter::end()
{
    if (m_viewIsKept)
        m_kept.remove(0, m_position);
    else
        m_kept = m_view.sliced(m_position).toByteArray();
    if (m_kept.isEmpty())
        m_kept = QByteArray(); // an idle connection holds no memory
    m_view = {};
    m_position = 0;
}

QByteArray FrameSplitter::takeRest()
{
    m_searched = 0;
    return std::exchange(m_kept, QByteArray());
}

} // namespace net
