#include "seensequence.h"

#include <algorithm>
#include <utility>

namespace net {

namespace {

// How far `a` is behind `b`; negative: in front of it.
qint32 distance(quint32 a, quint32 b)
{
    return static_cast<qint32>(a - b);
}

quint32 lower(quint32 a, quint32 b)
{
    return distance(a, b) < 0 ? a : b;
}

quint32 higher(quint32 a, quint32 b)
{
    return distance(a, b) < 0 ? b : a;
}

} // namespace

void SeenSequence::open(quint32 sequence)
{
    if (std::exchange(m_isOpen, true))
        return; // the SYN itself is sent again as well
    m_next = sequence;
}

void SeenSequence::beginAt(quint32 sequence)
{
    m_isOpen = true;
    m_next = sequence;
    m_holes.clear();
    addHole(sequence - lateBytes, sequence); // what was sent before may come late
}

SeenSequence::Segment SeenSequence::take(quint32 sequence, quint32 length)
{
    if (length == 0)
        return Segment::New;
    // Far from all that is known it belongs to another connection of the same ports, whose SYN was not captured.
    constexpr auto tooFar = static_cast<qint32>(farBack);
    const qint32 ahead = distance(sequence, m_next);
    if (!m_isOpen || ahead >= tooFar || ahead <= -tooFar)
        beginAt(sequence);
    const quint32 end = sequence + length;
    const quint32 known = m_next;
    m_next = higher(end, known);
    std::erase_if(m_holes, [this](const Hole &hole) { return m_next - hole.from >= farBack; });
    if (distance(sequence, known) > 0) {
        addHole(known, sequence);
        return Segment::New;
    }
    if (sequence == known)
        return Segment::New;
    const bool isFilled = fill(sequence, lower(end, known));
    return isFilled || distance(end, known) > 0 ? Segment::Late : Segment::Repeated;
}

bool SeenSequence::fill(quint32 from, quint32 to)
{
    bool isFilled = false;
    std::vector<Hole> left;
    for (const Hole &hole : std::exchange(m_holes, {})) {
        const quint32 first = higher(from, hole.from);
        const quint32 end = lower(to, hole.to);
        if (distance(end, first) <= 0) {
            left.push_back(hole);
            continue;
        }
        isFilled = true;
        if (distance(first, hole.from) > 0)
            left.push_back({hole.from, first});
        if (distance(hole.to, end) > 0)
            left.push_back({end, hole.to});
    }
    m_holes = std::move(left);
    return isFilled;
}

// Too many: the two oldest become one with what is between them, which then counts as new once more.
void SeenSequence::addHole(quint32 from, quint32 to)
{
    m_holes.push_back({from, to});
    if (m_holes.size() <= maxHoles)
        return;
    m_holes[1].from = m_holes[0].from;
    m_holes.erase(m_holes.begin());
}

} // namespace net
