// Where bytes belong that TCP brought out of order: in front of the entry that was captured before them.
//
// Of a late entry there is a part for each gap that it filled, and one for what stays in its own place (behind all that was
// there, or where its place is not known any more); what of it was there before is in none. Only late entries cost memory.
// Thread: a plain value; complete before an index that has it is shared.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace net {

struct LatePart {
    quint32 entry = 0;  // that brought it
    quint32 before = 0; // the entry in front of which it belongs; itself: it stays
    quint32 ahead = 0;  // bytes of the stream from its first one to that entry's
    quint32 skip = 0;   // bytes of the message in front of it
    quint32 length = 0; // as it was on the wire
    friend bool operator==(const LatePart &, const LatePart &) = default;
};

class LateParts final {
public:
    void add(const LatePart &part) { m_parts.push_back(part); }
    // To be called after the last add(): forgets those of entries from `endEntry` on, and makes at() know the others.
    void finish(qint64 endEntry);

    // What is to be read in front of that entry, in the order of the stream; of a late entry, what is to be read in its
    // stead.
    [[nodiscard]] std::span<const LatePart> at(qint64 entry) const;
    [[nodiscard]] qint64 memoryBytes() const { return static_cast<qint64>(m_parts.capacity()) * qint64{sizeof(LatePart)}; }

private:
    std::vector<LatePart> m_parts;
};

} // namespace net
