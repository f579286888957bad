// Which bytes of one direction of a TCP connection were captured already, so that what is sent again is told from what is
// new; and where in the stream it belongs when it comes late.
//
// Sequence numbers go round (RFC 9293 section 3.4); what lies more than a thousand million bytes back is not known any more.
// Where this does not know, bytes count as new. Thread: a plain value.
#pragma once

#include "lateparts.h"

#include <QtGlobal>

#include <vector>

namespace net {

class SeenSequence final {
public:
    void open(quint32 sequence); // that of the first byte: one past the SYN's
    enum class Segment : quint8 {
        New,      // behind all that was there
        Repeated, // each of its bytes was there before: sent again, or a keep-alive's probe
        Late,     // before bytes that were there, or some of it was there itself
        Astray,   // late, and where it belongs is not known any more
    };
    // Of one that is late or astray, `parts` gets what is new of it, as the entry's.
    [[nodiscard]] Segment take(quint32 sequence, quint32 length, quint32 entry = 0, std::vector<LatePart> *parts = nullptr);

private:
    static constexpr size_t maxHoles = 32;
    static constexpr quint32 farBack = quint32{1} << 30;
    static constexpr quint32 lateBytes = quint32{1} << 20; // that may come behind the first that was captured
    struct Hole {                                          // bytes behind which others were captured
        quint32 from = 0;
        quint32 to = 0;
        quint32 entry = 0;    // that was captured behind it
        quint32 entryAt = 0;  // its sequence number: the hole may have become smaller since
        bool isRough = false; // several that became one
    };
    struct Range {
        quint32 from = 0;
        quint32 to = 0;
    };

    void beginAt(quint32 sequence, quint32 entry); // in the middle
    // The part of a segment in front of m_next.
    [[nodiscard]] Segment fill(const Range &range, quint32 entry, std::vector<LatePart> *parts);
    void mergeHoles();

    std::vector<Hole> m_holes; // oldest first
    quint32 m_next = 0;
    bool m_isOpen = false;
};

} // namespace net
