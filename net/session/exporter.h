// Writes a session's entries as text, CSV or JSON Lines: streaming, in flat memory, into a device or a file.
//
// A file gets its name only when all of it is written (QSaveFile); what goes wrong before leaves no part of it.
// net/ has no words: those of events come from a function. Thread: any one; long sessions in a worker, which
// `progress` may end. Errors: SessionDamaged, FileNotReadable, FileNotWritable, DiskFull.
#pragma once

#include "exportrow.h"
#include "recordreader.h"
#include "result.h"
#include "textencoding.h"

#include <functional>
#include <optional>

class QIODevice;

namespace net {

struct ExportOptions {
    ExportFormat format = ExportFormat::Text;
    std::optional<Channel> channel;                       // none: all
    QString filter;                                       // in text, words or endpoints; case does not matter; empty: all
    TextEncoding encoding;                                // of payloads
    std::function<QString(const Event &)> eventText;      // none: eventSummary()
    std::function<bool(qint64 entriesLookedAt)> progress; // now and then; false gives the export up
};

// Both return how many entries were written. A device's own failure is FileNotWritable with its words; an export that was
// given up fails with code None.
[[nodiscard]] Result<qint64> exportTo(QIODevice &device, RecordReader &reader, const ExportOptions &options);
[[nodiscard]] Result<qint64> exportToFile(const QString &path, RecordReader &reader, const ExportOptions &options);

} // namespace net
