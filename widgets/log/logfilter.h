// What the filter bar asks for. Thread: a plain value.
#pragma once

#include "channel.h"

#include <QString>

#include <optional>

namespace widgets {

enum class LogKind : quint8 { All, In, Out, Events, Errors };

struct LogFilter {
    QString text;     // in the payload (encoded), in an event's words, or in the endpoint; case does not matter
    QString endpoint; // a whole endpoint, or part of one
    LogKind kind = LogKind::All;

    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && endpoint.isEmpty() && kind == LogKind::All; }
    friend bool operator==(const LogFilter &, const LogFilter &) = default;
};

} // namespace widgets
