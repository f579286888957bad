// How far two machines' clocks are apart, told from messages that went both ways between them.
//
// What is sent cannot arrive before: each message from here bounds from above how far the other clock is ahead, each one
// from there bounds it from below. The truth lies between the closest bounds, the estimate in their middle, as NTP takes it
// from its best exchanges (RFC 5905 section 8). When no one offset fits all, since one clock runs faster, a straight line is
// laid through the bounds of parts of the session. Thread: any, pure.
#pragma once

#include "delivery.h"

#include <span>

namespace net {

struct ClockOffset {
    enum class Known : quint8 {
        Nothing,
        AtMost,  // messages from here only: the other clock is at most so far ahead
        AtLeast, // messages from there only: at least
        Between,
    };
    Known known = Known::Nothing;
    qint64 offsetNs = 0;      // the clock there minus the clock here, at midNs
    qint64 uncertaintyNs = 0; // plus or minus; only when known is Between
    double drift = 0;         // seconds the clock there gains in one second of the clock here; 0: none to be seen
    qint64 midNs = 0;         // by the clock here
    // More than 0: by so much the bounds contradict each other, since times were recorded late; the uncertainty is no bound
    // then.
    qint64 contradictionNs = 0;

    [[nodiscard]] qint64 offsetAt(qint64 hereNs) const
    {
        return offsetNs + static_cast<qint64>(drift * static_cast<double>(hereNs - midNs));
    }
    // A time of the clock there, by the clock here.
    [[nodiscard]] qint64 toHere(qint64 thereNs) const { return thereNs - offsetAt(thereNs - offsetNs); }
};

// Whole deliveries only are looked at, and only messages: openings and closings are noted after the fact.
[[nodiscard]] ClockOffset estimateOffset(std::span<const Delivery> deliveries);

} // namespace net
