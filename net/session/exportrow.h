// One entry of a session as a line of text, CSV or JSON. Pure functions.
//
// CSV: RFC 4180 with a header line; cells that a spreadsheet would take for a formula get an apostrophe in front
// (OWASP, "CSV Injection"). JSON: one object a line (JSON Lines), the payload always as base64. Times are UTC,
// ISO 8601 with nanoseconds, in both; in text the local time with microseconds. Thread: any.
#pragma once

#include "event.h"
#include "sessionindex.h"

#include <QByteArray>
#include <QString>

namespace net {

enum class ExportFormat : quint8 { Text, Csv, JsonLines };

struct ExportRow {
    IndexEntry entry;
    Flow flow;                // endpoints of a message
    QByteArray payload;       // what was kept of it
    QString text;             // of a message: the payload decoded; of an event: its words
    bool textIsExact = false; // every byte of the payload was valid in the encoding
    Event event;
};

[[nodiscard]] QByteArray exportHead(ExportFormat format); // before the first row
[[nodiscard]] QByteArray exportLine(ExportFormat format, const ExportRow &row);

[[nodiscard]] QByteArray csvCell(const QString &text);

} // namespace net
