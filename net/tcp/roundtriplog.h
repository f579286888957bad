// Puts the round trips of an engine's connections into the session: once a second those that have changed.
//
// Only of connections with traffic, whose round trip differs by an eighth from what was last recorded (or was last
// recorded a while ago), and at most 64 of them: one event a second, whatever ten thousand connections do.
// Thread: its engine's.
#pragma once

#include "connectionboard.h"
#include "recorder.h"
#include "roundtrips.h"

#include <QHash>

namespace net {

class RoundTripLog final {
public:
    static constexpr qint64 everyMs = 1000;
    static constexpr qint64 againAfterMs = 10'000; // even if it is the same
    static constexpr qint64 smallestChangeUs = 20;

    void look(const ConnectionInfo &info, qint64 nowMs); // it was just measured
    void forget(quint32 flow) { m_known.remove(flow); }
    void record(Recorder &recorder, Channel channel, qint64 nowMs);

private:
    struct Known {
        qint64 microseconds = -1;
        qint64 bytes = -1; // in and out, when it was last recorded
        qint64 atMs = 0;
    };

    QHash<quint32, Known> m_known;
    std::vector<RoundTripSample> m_waiting;
    qint64 m_recordedMs = 0;
};

} // namespace net
