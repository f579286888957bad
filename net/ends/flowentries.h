// What of a session belongs to the connections that are looked at, sorted by connection.
//
// Thread: any, pure.
#pragma once

#include "delivery.h"
#include "sessionindex.h"

#include <atomic>
#include <vector>

namespace net {

struct FlowEntries {
    std::vector<quint32> in;
    std::vector<quint32> out;
    // The first of each, Delivery::nowhere when there is none.
    quint32 opened = Delivery::nowhere;       // Connected, or Accepted
    quint32 finished = Delivery::nowhere;     // HalfClosed or Closed: by this end
    quint32 peerFinished = Delivery::nowhere; // PeerFinished
    quint32 aborted = Delivery::nowhere;      // Aborted
    quint32 resetByPeer = Delivery::nowhere;  // ResetByPeer

    // As the peer's end would have it: of a capture that calls the other end local than where it was taken.
    void turn();
};

// One for each flow of `flows`, in their order. Empty when `stop` was set.
[[nodiscard]] std::vector<FlowEntries> entriesOf(const SessionIndex &index, const std::vector<quint32> &flows,
                                                 const std::atomic<bool> &stop);

// NetYard has recorded none of it, as Session::isForeign() says of a file; told by the entries, of which there must be some.
[[nodiscard]] bool isCapture(const SessionIndex &index);

} // namespace net
