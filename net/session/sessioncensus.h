// How much the sessions of a folder hold, remembered beside them so that each file is read through only once.
//
// The figures are in session-counts.json, by file name, with the size and time of change they were counted at: a file that
// has changed since is counted again. Losing that file loses nothing. Thread: one at a time; count() any.
#pragma once

#include "sessionfolder.h"

#include <QHash>

#include <functional>
#include <optional>

namespace net {

struct SessionCounts {
    qint64 messages = 0;
    qint64 notes = 0;
    bool isDamaged = false;
    friend bool operator==(const SessionCounts &, const SessionCounts &) = default;
};

class SessionCensus final {
public:
    explicit SessionCensus(const QString &folder); // reads what is remembered

    [[nodiscard]] std::optional<SessionCounts> known(const SessionFile &file) const;
    void remember(const SessionFile &file, const SessionCounts &counts);
    void save() const; // a folder that cannot be written is no error

    // Reads the whole file, without keeping anything of it. Nothing when it cannot be read or goOn() said false.
    [[nodiscard]] static std::optional<SessionCounts> count(const SessionFile &file, const std::function<bool()> &goOn);

private:
    struct Known {
        qint64 bytes = 0;
        qint64 changedMs = 0;
        SessionCounts counts;
    };
    [[nodiscard]] QString cachePath() const;

    QString m_folder;
    QHash<QString, Known> m_known; // by file name
};

} // namespace net
