// What a format has to say about entries: one class a format, bytes appended to a buffer that the exporter empties.
//
// To add a format: a name in exportformat.cpp, a writer, its line in makeExportWriter(), its words where formats are
// offered. Thread: one at a time.
#pragma once

#include "exportformat.h"
#include "exportwords.h"
#include "sessionindex.h"
#include "textencoding.h"

#include <QByteArray>

#include <memory>
#include <vector>

namespace net {

// What all writers may ask for; outlives them.
struct ExportContext {
    QString sessionName;
    const SessionIndex &index;
    qint64 endEntry = 0; // entries from here on came later
    ExportTimes times = ExportTimes::Local;
    TextEncoding encoding;
    std::vector<ExportWords> words; // at least one; the first is the one asked for
    bool isPart = false;            // not all of the session
    qint64 writtenBytes = 0;        // before what is in the buffer now

    [[nodiscard]] qint64 beginNs() const { return endEntry > 0 ? index.at(0).timeNs : 0; }
};

struct ExportEntry {
    qint64 number = 0; // from 1
    const IndexEntry &entry;
    const Flow &flow; // of an event: its own endpoints
    QByteArrayView local;
    QByteArrayView peer;
    Remark remark = {}; // bookmark and note on it
};

class ExportWriter {
    Q_DISABLE_COPY_MOVE(ExportWriter)

public:
    ExportWriter() = default;
    virtual ~ExportWriter() = default;

    // A writer that begins with a summary is shown all the index entries that will come, before begin().
    [[nodiscard]] virtual bool wantsSurvey() const { return false; }
    virtual void survey(const IndexEntry &) {}

    // Not: it cannot be told in this format, and is left out.
    [[nodiscard]] virtual bool canTell(const IndexEntry &) const { return true; }

    virtual void begin(QByteArray &) {}
    virtual void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) = 0;
    virtual void event(QByteArray &out, const ExportEntry &entry, const Event &event) = 0;
    virtual void end(QByteArray &) {}
};

[[nodiscard]] std::unique_ptr<ExportWriter> makeExportWriter(ExportFormat format, const ExportContext &context);

[[nodiscard]] QByteArrayView kindName(EntryType type); // "in", "out", "event"

} // namespace net
