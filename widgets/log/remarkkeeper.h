// Keeps bookmarks and notes of a session's entries where they belong: in the session.
//
// One that is being recorded takes them as events; a finished file of ours gets a block at its end. Another program's
// capture, and a file that cannot be written, keep them only as long as they are open here, and the answer says so. Thread:
// the main thread. A finished file is written at once: one small block.
#pragma once

#include "remarks.h"
#include "sessionsource.h"

namespace widgets {

class RemarkKeeper final {
public:
    enum class Kept : quint8 { InSession, WhileOpen };
    struct Outcome {
        Kept kept = Kept::InSession;
        net::NetError why; // it is not in the file; None: it is another program's capture, or damaged
    };

    explicit RemarkKeeper(const SessionSource &source);

    Outcome setBookmark(quint32 entry, bool on) const;
    Outcome setNote(quint32 entry, const QString &text) const; // empty: takes it away

private:
    Outcome keep(net::Event event, quint32 entry) const;

    SessionSource m_source;
};

} // namespace widgets
