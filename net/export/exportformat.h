// The formats that a session is exported in. Pure. Thread: any.
#pragma once

#include <QString>

#include <optional>
#include <span>

namespace net {

enum class ExportFormat : quint8 {
    Text,      // one line an entry, for people
    Csv,       // RFC 4180, for spreadsheets
    JsonLines, // one object a line, for programs
    Html,      // one page with everything in it, to hand in
    Pcapng,    // a session again, for NetYard and Wireshark
    HexDump,   // for people, and for text2pcap
};

[[nodiscard]] std::span<const ExportFormat> exportFormats();
[[nodiscard]] QString formatName(ExportFormat format);   // as on the command line: "jsonl"
[[nodiscard]] QString formatSuffix(ExportFormat format); // of its files, without the dot
[[nodiscard]] std::optional<ExportFormat> formatFromName(QStringView name);

// In which way an entry's time is told. Relative: seconds since the session's first entry.
enum class ExportTimes : quint8 { Local, Utc, Relative };

[[nodiscard]] QString timesName(ExportTimes times); // "local", "utc", "relative"
[[nodiscard]] std::optional<ExportTimes> timesFromName(QStringView name);

} // namespace net
