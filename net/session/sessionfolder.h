// The folder that sessions are recorded into: their names, which ones are kept, which ones go when there are too many.
//
// A session is named by date, time and process: 2026-11-20_130455_4711.pcapng (local time; -2, -3 … should that be
// taken). While it is recorded its copy of the program holds NAME.lock (QLockFile), which dies with the program.
// Sessions that were exported, opened, named or pinned are listed in kept-sessions.json, and are never pruned:
//     { "kept": ["2026-11-20_130455_4711.pcapng"], "titles": { "2026-11-20_130455_4711.pcapng": "Lesson 3" } }
// A title is not the file's name, so that the name goes on saying when and by whom it was recorded. If that file cannot be
// read, nothing is pruned at all. Thread: any, one at a time. Errors: FolderNotWritable, FileNotWritable, FileNotFound.
#pragma once

#include "result.h"

#include <QDateTime>
#include <QHash>
#include <QLockFile>
#include <QString>
#include <QStringList>

#include <functional>
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
    bool isRecorded = false; // a running copy of the program writes it
    QString title;           // given by the user; empty for none
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

    // Gives it a name for people (empty: none again), and keeps it.
    [[nodiscard]] Result<void> setTitle(const QString &sessionPath, const QString &title);
    [[nodiscard]] Result<void> unkeep(const QString &sessionPath); // it may be pruned again

    // Into the system's trash; never one being recorded (FileNotWritable), nor where there is no trash. Returns where it is
    // now.
    [[nodiscard]] Result<QString> discard(const QString &sessionPath);
    // Back from there, unless something else has that name by now; the trash forgets it.
    [[nodiscard]] Result<void> restore(const QString &trashPath, const QString &sessionPath);

    // The latest session whose program ended without closing it (it crashed, or the power went), if there is one. Asked
    // before prune(): told once, the next time it is a session like all others.
    [[nodiscard]] std::optional<SessionFile> takeInterrupted();

    // Removes the oldest ones beyond the newest `count` (of those neither kept nor being recorded). Negative: none.
    // Returns what was removed.
    QStringList prune(int count);

    // For a program that was just given a file: marks it if it lies in a folder of sessions, else does nothing.
    [[nodiscard]] static Result<void> keepIfInFolder(const QString &sessionPath);

private:
    [[nodiscard]] QString marksPath() const;
    struct Marks {
        QStringList kept;
        QHash<QString, QString> titles;
    };
    [[nodiscard]] std::optional<Marks> readMarks() const; // nullopt: there is a file, but it makes no sense
    [[nodiscard]] Result<void> writeMarks(const Marks &marks) const;
    // Under the lock. change() tells whether there is anything to write. Nothing for a file that is not of this folder.
    [[nodiscard]] Result<void> changeMarks(const QString &sessionPath,
                                           const std::function<bool(Marks &marks, const QString &name)> &change);
    [[nodiscard]] bool removeIfIdle(const QString &path) const;

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace net
