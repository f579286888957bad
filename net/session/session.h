// Opens a session file that is not being recorded by this process: builds its index, drops a torn tail.
//
// Reads the whole file once, sequentially; call it in a worker for large files. Thread: any, one at a time.
// Errors: FileNotFound, FileNotReadable, NotASession (a foreign or empty file). A torn or damaged end is
// no error: everything before it is there and damage() says where it begins.
#pragma once

#include "result.h"
#include "sessionindex.h"

#include <QString>

#include <array>
#include <memory>
#include <optional>

namespace net {

struct ChannelSummary {
    qint64 messagesIn = 0;
    qint64 messagesOut = 0;
    qint64 bytesIn = 0;
    qint64 bytesOut = 0;
    qint64 events = 0;
    qint64 connections = 0;  // TCP connections, or UDP pairs of endpoints
};

struct SessionSummary {
    std::array<ChannelSummary, channelCount> channels;
    qint64 entries = 0;
    qint64 firstNs = 0;  // 0 when there is no entry
    qint64 lastNs = 0;
};

class Session final {
public:
    [[nodiscard]] static Result<Session> open(const QString &path);

    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] std::shared_ptr<const SessionIndex> index() const { return m_index; }
    [[nodiscard]] const QString &application() const { return m_application; }
    // Where the file stops making sense, and how many bytes from there on were left out.
    struct Damage {
        qint64 offset = 0;
        qint64 bytes = 0;
    };
    [[nodiscard]] const std::optional<Damage> &damage() const { return m_damage; }
    [[nodiscard]] SessionSummary summary() const;

private:
    QString m_path;
    QString m_application;
    std::shared_ptr<SessionIndex> m_index;
    std::optional<Damage> m_damage;
};

} // namespace net
