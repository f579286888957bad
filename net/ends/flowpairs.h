// Which connections two sessions have in common: one end's local endpoint is the other end's peer.
//
// "Here" and "there" are the two sessions; neither is better than the other. A capture by another program calls that end
// local which opened the connection, wherever it was taken: with one, both may call the same end local. Thread: any, the
// functions are pure.
#pragma once

#include "sessionindex.h"

#include <vector>

namespace net {

struct FlowPair {
    quint32 here = 0;
    quint32 there = 0;
    bool isFlipped = false; // both call the same end local
    friend bool operator==(const FlowPair &, const FlowPair &) = default;
};

// Which of the two is a capture that another program made.
struct ForeignEnds {
    bool here = false;
    bool there = false;
};

// By addresses and ports; with a capture, of those left, also where both call the same end local; then by ports alone, since
// a machine may see another address than the one its peer believes in (address translation, a socket bound to all
// addresses). Machines of which a connection was found by addresses know each other untranslated: theirs are not paired by
// ports alone. A pair of endpoints that was used several times is paired in the order of use. Both may be the same index (a
// program that talked to itself): a connection is never paired with itself, nor by ports alone with another one of the same
// socket, each pair comes once, and `foreign` is of no meaning.
[[nodiscard]] std::vector<FlowPair> pairFlows(const SessionIndex &here, const SessionIndex &there,
                                              const ForeignEnds &foreign = {});

} // namespace net
