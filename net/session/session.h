// Opens a session file, or a capture by another program: builds its index, drops a torn tail.
//
// pcapng (any byte order, several sections, several interfaces) and classic pcap; of captures by others TCP and UDP over IP
// are shown, the rest is counted (omissions()). Reads the whole file once, sequentially; call it in a worker for large
// files. The file may still be recorded by another copy of the program: what is there is shown. Thread: any, one at a time.
// Errors: FileNotFound, FileNotReadable, NotASession (something else, or an empty file); None when it was given up. A torn
// or damaged end is no error: everything before it is there and damage() says where it begins.
#pragma once

#include "omissions.h"
#include "result.h"
#include "sessionindex.h"
#include "sessionsummary.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace net {

class Session final {
public:
    // Called about every megabyte; false gives up.
    using Progress = std::function<bool(qint64 bytes, qint64 totalBytes)>;

    [[nodiscard]] static Result<Session> open(const QString &path, const Progress &progress = {});
    // The same without an index: what open() would say, in little memory.
    [[nodiscard]] static Result<Session> survey(const QString &path, const Progress &progress = {});

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 bytes() const { return m_bytes; }                              // of the file when it was opened
    [[nodiscard]] std::shared_ptr<const SessionIndex> index() const { return m_index; } // empty after survey()
    [[nodiscard]] const QString &application() const { return m_application; }          // empty when the file does not say
    [[nodiscard]] bool isForeign() const { return m_isForeign; }                        // NetYard has recorded none of it
    // Where the file stops making sense, and how many bytes from there on were left out.
    struct Damage {
        qint64 offset = 0;
        qint64 bytes = 0;
    };
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }
    [[nodiscard]] const Omissions &omissions() const { return m_omissions; }
    [[nodiscard]] const SessionSummary &summary() const { return m_summary; }

private:
    friend class SessionFileScan;

    QString m_path;
    QString m_application;
    std::shared_ptr<SessionIndex> m_index;
    std::optional<Damage> m_damage;
    SessionSummary m_summary;
    Omissions m_omissions;
    qint64 m_bytes = 0;
    bool m_isForeign = false;
};

} // namespace net
