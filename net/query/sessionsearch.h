// Searches a session's file for a query, a window of the file at a time: what makes ten million messages quick to search.
//
// A window's bytes are read in one go and its needles (QueryMatcher::needles()) looked for in them as they are, headers and
// all; a find is assigned to its entry by the index's offsets, and only entries with one are parsed, in place. Entries that
// do not lie in the window in one piece (long messages, interleaved segments, other programs' formats) are read one by one.
// Memory: one window. By read(2), not mapped: a file that somebody cuts short is no SIGBUS.
// Thread: belongs to one. Errors: what cannot be read has no content, and only its index entry is searched.
#pragma once

#include "querytest.h"

#include <QFile>

#include <functional>
#include <vector>

namespace net {

class SessionSearch final {
    Q_DISABLE_COPY_MOVE(SessionSearch)

public:
    static constexpr qint64 windowBytes = qint64{1} << 19;   // stays in the processor's cache
    static constexpr qint64 windowEntries = qint64{1} << 16; // where nothing needs to be read

    // scope: entries that are looked at at all; none: every one.
    SessionSearch(const QueryNode &query, const QueryContext &context,
                  std::function<bool(const IndexEntry &entry)> scope = {});

    // The first entry of the window that ends before `end`, never below `first`.
    [[nodiscard]] qint64 windowStart(qint64 end, qint64 first) const;
    // Behind the last entry of the window that begins at `start`, never beyond `end`.
    [[nodiscard]] qint64 windowEnd(qint64 start, qint64 end) const;
    // Appends the numbers of the entries of a window that match, ascending.
    void search(qint64 from, qint64 to, std::vector<quint32> *found);

private:
    using Answer = QueryMatcher::Answer;
    class WindowContent;

    [[nodiscard]] qint64 askIndex(qint64 from, qint64 to);
    [[nodiscard]] bool read(qint64 from, qint64 to);
    void lookForNeedles(qint64 from, qint64 to);
    [[nodiscard]] Answer answerOf(qint64 number, size_t at, WindowContent &content);
    void judgeNeedles(qint64 open);
    [[nodiscard]] QByteArrayView blockOf(const IndexEntry &entry) const;
    [[nodiscard]] quint64 missingIn(const IndexEntry &entry, quint64 hits) const;

    std::shared_ptr<const SessionIndex> m_index;
    std::function<bool(const IndexEntry &)> m_scope;
    QueryMatcher m_matcher;
    ReaderContent m_reader;
    QFile m_file;
    QByteArray m_window;
    quint64 m_windowOffset = 0;
    std::vector<Answer> m_answers; // of the window's entries
    bool m_isInOrder = true;       // they stand in the file one after the other
    const quint64 m_needleBits;    // of all needles
    std::vector<quint64> m_hits;   // bits of needles; empty where they were not looked for
    quint64 m_likelyHits = 0;      // of each entry then
    qint64 m_ruledOut = 0;         // entries of the window, by their lack of needles
    qint64 m_unlooked = 0;         // entries that needles are not worth being looked for in, for now
};

} // namespace net
