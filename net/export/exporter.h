// Writes a session's entries in one of the formats: streaming, in flat memory, into a device or a file.
//
// A file gets its name only when all of it is written (QSaveFile); what goes wrong before leaves no part of it. The session
// may be recorded meanwhile: what comes after the start is not exported. Thread: any one; long sessions in a worker, which
// `progress` may end. Errors: SessionDamaged, FileNotReadable, FileNotWritable, DiskFull; code None: it was given up.
#pragma once

#include "entryscope.h"
#include "exportformat.h"
#include "exportwords.h"
#include "result.h"
#include "textencoding.h"

#include <functional>
#include <memory>
#include <vector>

class QIODevice;

namespace net {

struct ExportSource {
    QString path;
    std::shared_ptr<const SessionIndex> index;
};

struct ExportProgress {
    qint64 done = 0; // of `total`: entries looked at, or bytes where the file is copied as it is
    qint64 total = 0;
    qint64 entries = 0; // written
    qint64 bytes = 0;   // written
};

struct ExportOptions {
    ExportFormat format = ExportFormat::Text;
    EntryScope scope;
    ExportTimes times = ExportTimes::Local; // a pcapng file has its own
    TextEncoding encoding;                  // of payloads
    // The first is the language of the export; an HTML page can be switched to the others. Empty: net's own names.
    std::vector<ExportWords> words;
    std::function<bool(const ExportProgress &)> progress; // now and then; false gives the export up
};

struct Exported {
    qint64 entries = 0; // written
    qint64 bytes = 0;
    // Of a capture, into packets that are made anew (pcapng):
    qint64 sentAgain = 0; // messages that were left out, since TCP had sent all of their bytes before
    qint64 late = 0;      // messages that were written where they were captured, not where they belong in their stream
};

// A device's own failure is FileNotWritable with its words.
[[nodiscard]] Result<Exported> exportTo(QIODevice &device, const ExportSource &source, const ExportOptions &options);
[[nodiscard]] Result<Exported> exportToFile(const QString &path, const ExportSource &source, const ExportOptions &options);

} // namespace net
