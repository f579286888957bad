// What the filter bar asks for. Thread: a plain value.
#pragma once

#include "query.h"
#include "sessionindex.h"

#include <QString>

#include <optional>

namespace widgets {

enum class LogKind : quint8 { All, In, Out, Events, Errors };

struct LogFilter {
    QString text;     // a query, see query.h; plain words are looked for in payloads, events' words and endpoints
    QString endpoint; // part of one, or
    bool isWholeEndpoint = false; // all of it: 10.0.0.1:80 is not 10.0.0.1:8080
    QString local;                // of a whole endpoint's connections the one with this end of ours; empty: all
    LogKind kind = LogKind::All;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && endpoint.isEmpty() && kind == LogKind::All; }
    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

// All that the filter asks for. A text that is no query asks for nothing: the bar says what is wrong with it, and keeps it
// back.
[[nodiscard]] net::QueryNode queryOf(const LogFilter &filter);

// Whether an entry stands in a channel's log. What the recorder says of itself stands in all of them, but that it
// began and ended is left to the log of everything: an untouched tab is empty and says what to do.
[[nodiscard]] inline bool belongsTo(const net::IndexEntry &entry, net::Channel channel)
{
    if (!entry.isEvent())
        return entry.channel == channel;
    switch (entry.kind()) {
    case net::EventKind::RecordingStarted:
    case net::EventKind::SessionClosed: return false;
    case net::EventKind::PayloadsPaused:
    case net::EventKind::PayloadsResumed:
    case net::EventKind::RecordingFailed:
    case net::EventKind::RecordingResumed: return true;
    default: return entry.channel == channel;
    }
}

// Which entries a list is about: everything, one channel's log, or one kind of event in a channel.
struct RowScope {
    std::optional<net::Channel> channel;
    net::EventKind only = net::EventKind::None; // None: messages and every event

    RowScope() = default;
    RowScope(std::optional<net::Channel> ofChannel, net::EventKind kind = net::EventKind::None)
        : channel(ofChannel)
        , only(kind)
    {
    }
    RowScope(net::Channel ofChannel)
        : channel(ofChannel)
    {
    }

    [[nodiscard]] bool isAll() const { return !channel && only == net::EventKind::None; }
    [[nodiscard]] bool shows(const net::IndexEntry &entry) const
    {
        if (only != net::EventKind::None)
            return entry.isEvent() && entry.kind() == only && (!channel || entry.channel == *channel);
        return !channel || belongsTo(entry, *channel);
    }
};

} // namespace widgets
