// Answers that were given a moment ago: small files with their bytes. Bounded. Large ones are opened anew each time: a
// descriptor that is kept would hold the room of a file that was deleted.
//
// An entry is looked at again in every pass of the event loop that uses it, so that whoever changes a file and then asks for
// it gets the new one, and a flood of requests costs one look a pass. Thread: its worker's.
#pragma once

#include "httpanswer.h"

#include <QCache>

namespace net {

class AnswerCache final {
    Q_DISABLE_COPY_MOVE(AnswerCache)

public:
    static constexpr qsizetype mostBytes = qsizetype{64} << 20;
    static constexpr qsizetype longestTarget = 1024;

    struct Entry {
        HttpAnswer answer;     // the plain one, to a request without conditions
        HttpResource resource; // shares its bytes; for the other answers
        QByteArray path;       // decoded
        quint64 pass = 0;
    };

    AnswerCache();

    void clear(); // the serving has changed
    void beginPass() { ++m_pass; }

    // target: as sent. nullptr: not known, or no longer true.
    [[nodiscard]] const Entry *find(const HttpServing &serving, QByteArrayView target);
    void insert(QByteArrayView target, const http::Target &parsed, const HttpResource &resource);

private:
    QCache<QByteArray, Entry> m_entries;
    quint64 m_pass = 1;
};

} // namespace net
