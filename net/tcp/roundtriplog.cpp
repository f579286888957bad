#include "roundtriplog.h"

#include <algorithm>
#include <cstdlib>

namespace net {

void RoundTripLog::look(const ConnectionInfo &info, qint64 nowMs)
{
    if (info.roundTripUs < 0 || info.flow == 0)
        return;
    const qint64 bytes = info.bytesIn + info.bytesOut;
    const Known known = m_known.value(info.flow);
    if (bytes == known.bytes)
        return;
    const bool isKnown = known.microseconds >= 0;
    const qint64 change = std::abs(info.roundTripUs - known.microseconds);
    if (isKnown && change < std::max(smallestChangeUs, known.microseconds / 8) && nowMs - known.atMs < againAfterMs)
        return;
    const auto microseconds = static_cast<quint32>(std::min<qint64>(info.roundTripUs, UINT32_MAX));
    const auto waits = std::find_if(m_waiting.begin(), m_waiting.end(),
                                    [&info](const RoundTripSample &sample) { return sample.flow == info.flow; });
    if (waits != m_waiting.end())
        waits->microseconds = microseconds;
    else if (m_waiting.size() < static_cast<size_t>(maxRoundTripsTogether))
        m_waiting.push_back({0, info.flow, microseconds});
    else
        return; // the next time round
    m_known.insert(info.flow, {info.roundTripUs, bytes, nowMs});
}

void RoundTripLog::record(Recorder &recorder, Channel channel, qint64 nowMs)
{
    if (m_waiting.empty() || nowMs - m_recordedMs < everyMs)
        return;
    Event event;
    event.kind = EventKind::RoundTrips;
    event.channel = channel;
    event.text = roundTripText(m_waiting);
    recorder.event(event);
    m_waiting.clear();
    m_recordedMs = nowMs;
}

} // namespace net
