// Which connections two sessions have in common: one end's local endpoint is the other end's peer.
//
// "Here" and "there" are the two sessions; neither is better than the other. Thread: any, the functions are pure.
#pragma once

#include "sessionindex.h"

#include <vector>

namespace net {

struct FlowPair {
    quint32 here = 0;
    quint32 there = 0;
    friend bool operator==(const FlowPair &, const FlowPair &) = default;
};

// By addresses and ports; then, of those left, by ports alone, since a machine may see another address than the one its peer
// believes in (address translation, a socket bound to all addresses). A pair of endpoints that was used several times is paired in
// the order of use. Both may be the same index (a program that talked to itself): a connection is never paired with itself,
// and each pair comes once.
[[nodiscard]] std::vector<FlowPair> pairFlows(const SessionIndex &here, const SessionIndex &there);

} // namespace net
