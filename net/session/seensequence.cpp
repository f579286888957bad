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

void SeenSequence::beginAt(quint32 sequence, quint32 entry)
{
    m_isOpen = true;
    m_next = sequence;
    m_holes = {{sequence - lateBytes, sequence, entry, sequence, false}}; // what was sent before may come late
}

SeenSequence::Segment SeenSequence::take(quint32 sequence, quint32 length, quint32 entry, std::vector<LatePart> *parts)
{
    if (length == 0)
        return Segment::New;
    // Far from all that is known it belongs to another connection of the same ports, whose SYN was not captured.
    constexpr auto tooFar = static_cast<qint32>(farBack);
    const qint32 ahead = distance(sequence, m_next);
    if (!m_isOpen || ahead >= tooFar || ahead <= -tooFar)
        beginAt(sequence, entry);
    const quint32 end = sequence + length;
    const quint32 known = m_next;
    m_next = higher(end, known);
    std::erase_if(m_holes, [this](const Hole &hole) { return m_next - hole.from >= farBack; });
    if (distance(sequence, known) > 0) {
        m_holes.push_back({known, sequence, entry, sequence, false});
        mergeHoles();
        return Segment::New;
    }
    if (sequence == known)
        return Segment::New;
    const Segment segment = fill({sequence, lower(end, known)}, entry, parts);
    if (distance(end, known) <= 0)
        return segment;
    if (parts)
        parts->push_back({entry, entry, 0, known - sequence, end - known});
    return std::max(segment, Segment::Late);
}

SeenSequence::Segment SeenSequence::fill(const Range &range, quint32 entry, std::vector<LatePart> *parts)
{
    Segment segment = Segment::Repeated;
    std::vector<Hole> left;
    for (const Hole &hole : std::exchange(m_holes, {})) {
        const quint32 from = higher(range.from, hole.from);
        const quint32 to = lower(range.to, hole.to);
        if (distance(to, from) <= 0) {
            left.push_back(hole);
            continue;
        }
        segment = std::max(segment, hole.isRough ? Segment::Astray : Segment::Late);
        if (parts)
            parts->push_back({entry, hole.isRough ? entry : hole.entry, hole.isRough ? 0 : hole.entryAt - from,
                              from - range.from, to - from});
        if (distance(from, hole.from) > 0)
            left.push_back({hole.from, from, hole.entry, hole.entryAt, hole.isRough});
        if (distance(hole.to, to) > 0)
            left.push_back({to, hole.to, hole.entry, hole.entryAt, hole.isRough});
    }
    m_holes = std::move(left);
    mergeHoles();
    return segment;
}

// Too many: the two oldest become one with what is between them, which then counts as new once more.
void SeenSequence::mergeHoles()
{
    while (m_holes.size() > maxHoles) {
        m_holes[1].from = m_holes[0].from;
        m_holes[1].isRough = true;
        m_holes.erase(m_holes.begin());
    }
}

} // namespace net
