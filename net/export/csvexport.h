// RFC 4180 with a header line and a byte order mark, by which spreadsheet programs take it for UTF-8.
//
// Columns: entry, time, channel, kind (in, out, event), connection, local, peer, bytes (on the wire), event (its name),
// bookmark (yes or nothing), note (on the entry), text (harmless to a spreadsheet, see appendCsvCell), hex (the exact bytes
// that were kept).
#pragma once

#include "exporttext.h"
#include "exporttime.h"
#include "exportwriter.h"

namespace net {

class CsvExport final : public ExportWriter {
public:
    explicit CsvExport(const ExportContext &context);

    void begin(QByteArray &out) override;
    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;

private:
    void start(QByteArray &out, const ExportEntry &entry);

    const ExportContext &m_context;
    TimeText m_time;
    PayloadText m_text;
};

} // namespace net
