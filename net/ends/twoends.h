// Two sessions of one conversation put together: what left one machine, when it arrived at the other, and how far the two
// clocks are apart.
//
// Everything is told by the clock here. Thread: any; joinEnds() reads both files, call it in a worker.
#pragma once

#include "clockoffset.h"
#include "flowpairs.h"

#include <QString>

#include <array>
#include <atomic>
#include <functional>
#include <memory>
#include <vector>

namespace net {

struct EndFile {
    QString path;
    std::shared_ptr<const SessionIndex> index;
    bool isForeign = false; // a capture that another program made (Session::isForeign(), or isCapture())
};

// Of the messages that went one way.
struct DeliveryTotals {
    qint64 arrived = 0;
    qint64 notReceived = 0; // sent, and the other session knows nothing of it
    qint64 notSent = 0;     // received, and the session of the sender knows nothing of it
    // From leaving to arriving, nanoseconds, of those that arrived; with the clocks' uncertainty.
    qint64 leastNs = 0;
    qint64 medianNs = 0;
    qint64 mostNs = 0;
};

struct TwoEnds {
    static constexpr size_t mostDeliveries = 2'000'000;

    std::vector<FlowPair> pairs;
    std::vector<Delivery> deliveries; // in the order of time
    ClockOffset clock;
    DeliveryTotals fromHere;
    DeliveryTotals fromThere;
    bool isCut = false; // there were more of them

    // By the clock here. Only of what was sent, or received.
    [[nodiscard]] qint64 leftNs(const Delivery &delivery) const;
    [[nodiscard]] qint64 arrivedNs(const Delivery &delivery) const;
    [[nodiscard]] qint64 delayNs(const Delivery &delivery) const { return arrivedNs(delivery) - leftNs(delivery); }
};

// Gives up, with an empty result, soon after `stop` was set. progress: connections done, of all. Where both files are
// captures, neither tells at which end it was taken: unless the first way round fits, the other is tried too (progress
// begins anew), and the one is kept in which times contradict each other less. Of more than `most` deliveries the rest is
// left out (isCut).
[[nodiscard]] TwoEnds joinEnds(const EndFile &here, const EndFile &there, const std::atomic<bool> &stop,
                               const std::function<void(qint64 done, qint64 all)> &progress = {},
                               size_t most = TwoEnds::mostDeliveries);

} // namespace net
