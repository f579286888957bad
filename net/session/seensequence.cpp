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

bool SeenSequence::take(quint32 sequence, quint32 length)
{
    if (length == 0)
        return false;
    if (!m_isOpen) { // from the middle: what was sent before may come late
        open(sequence);
        addHole(sequence - lateBytes, sequence);
    }
    const quint32 end = sequence + length;
    bool isNew = distance(end, m_next) > 0;
    if (distance(sequence, m_next) > 0)
        addHole(m_next, sequence);
    else
        isNew = fill(sequence, lower(end, m_next)) || isNew;
    m_next = higher(end, m_next);
    std::erase_if(m_holes, [this](const Hole &hole) { return m_next - hole.from >= farBack; });
    return !isNew;
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
