// Where the bytes of a request and its answer stand in the session, found from the request's event. Pure.
//
// Within one flow, a connection, the order is: the request's head, its body, the answer's head (an interim 100 before it),
// its body, then the event. Thread: any.
#pragma once

#include "sessionindex.h"

#include <vector>

namespace widgets {

struct RequestEntries {
    std::vector<quint32> in;  // messages of the request, the head first; at most mostMessages
    std::vector<quint32> out; // of the answer
    qint64 inBytes = 0;       // of all, those that are not listed as well
    qint64 outBytes = 0;
    bool isRecorded = false; // false: the event alone was recorded (summary)
    bool isTooFar = false;   // the head lies further back than was looked
};

inline constexpr qint64 furthestEntries = 200'000;
inline constexpr size_t mostMessages = 64; // on either side, from the front

[[nodiscard]] RequestEntries findRequestEntries(const net::SessionIndex &index, quint32 event);

} // namespace widgets
