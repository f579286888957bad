// What people have added to entries of a session: bookmarks and notes, by the entry's place in the file.
//
// In the file each change is an event behind the entries (Bookmarked, BookmarkRemoved, Annotated); the latest holds. Here
// is what they come to. Thread: any (a mutex inside); who paints asks isEmpty() first, which costs nothing.
#pragma once

#include "event.h"

#include <QString>

#include <atomic>
#include <map>
#include <mutex>

namespace net {

inline constexpr qsizetype maxNoteCharacters = 4000; // what is longer is cut

struct Remark {
    bool isBookmarked = false;
    QString note;

    [[nodiscard]] bool isEmpty() const { return !isBookmarked && note.isEmpty(); }
    friend bool operator==(const Remark &, const Remark &) = default;
};

class Remarks final {
    Q_DISABLE_COPY_MOVE(Remarks)

public:
    Remarks() = default;

    void apply(const Event &change); // of the kinds above, others change nothing

    [[nodiscard]] bool isEmpty() const { return m_count.load(std::memory_order_relaxed) == 0; }
    [[nodiscard]] Remark of(quint64 offset) const; // IndexEntry::offset
    [[nodiscard]] std::map<quint64, Remark> all() const;
    // Grows with every change.
    [[nodiscard]] quint64 revision() const { return m_revision.load(std::memory_order_acquire); }

private:
    static constexpr size_t maxRemarks = size_t{1} << 20; // a file made to fill the memory is no use to anybody

    mutable std::mutex m_mutex;
    std::map<quint64, Remark> m_remarks;
    std::atomic<size_t> m_count{0};
    std::atomic<quint64> m_revision{0};
};

} // namespace net
