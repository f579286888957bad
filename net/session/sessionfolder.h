// The folder that sessions are recorded into: their names, which ones are kept, which ones go when there are too many.
//
// A session is named by date, time and process: 2026-11-20_130455_4711.pcapng (local time; -2, -3 … should that be
// taken). While it is recorded its copy of the program holds NAME.lock (QLockFile), which dies with the program.
// Sessions that were exported, opened or pinned are listed in kept-sessions.json:
//     { "kept": ["2026-11-20_130455_4711.pcapng"] }
// and are never pruned. If that file cannot be read, nothing is pruned at all.
// Thread: any, one at a time. Errors: FolderNotWritable, FileNotWritable.
#pragma once

#include "result.h"

#include <QDateTime>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace net {

[[nodiscard]] QString sessionFileName(const QDateTime &start, qint64 process, int attempt = 1);
// When the session of that name began; an invalid time when it is no name of ours.
[[nodiscard]] QDateTime sessionStart(const QString &fileName);

struct SessionFile {
    QString path;
    QDateTime start;
    qint64 bytes = 0;
    bool kept = false;
};

class SessionFolder final {
    Q_DISABLE_COPY_MOVE(SessionFolder)

public:
    explicit SessionFolder(const QString &path);
    ~SessionFolder(); // gives up the lock

    [[nodiscard]] QString path() const { return m_path; }

    // Makes the folder if need be, and a path in it for Recorder::start, locked as long as this object lives (or
    // until the next call).
    [[nodiscard]] Result<QString> claim(const QDateTime &now = QDateTime::currentDateTime());

    [[nodiscard]] std::vector<SessionFile> sessions() const; // newest first

    // Marks a session, so that it is never pruned. No error for a file that is not of this folder: those are never
    // pruned anyway.
    [[nodiscard]] Result<void> keep(const QString &sessionPath);

    // Removes the oldest ones beyond the newest `count` (of those neither kept nor being recorded). Negative: none.
    // Returns what was removed.
    QStringList prune(int count);

    // For a program that was just given a file: marks it if it lies in a folder of sessions, else does nothing.
    [[nodiscard]] static Result<void> keepIfInFolder(const QString &sessionPath);

private:
    [[nodiscard]] QString marksPath() const;
    [[nodiscard]] std::optional<QStringList> readMarks() const; // nullopt: there is a file, but it makes no sense
    [[nodiscard]] Result<void> writeMarks(const QStringList &names) const;
    [[nodiscard]] bool removeIfIdle(const QString &path) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace net
