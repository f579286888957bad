// A session again: what was selected, as NetYard would have recorded just that. NetYard, Wireshark and tshark open it.
//
// Connections are numbered anew and begin with the synthesised SYN at their first entry; sequence numbers run through, so
// that what was selected of a stream can be followed without gaps. Events that say an end of it was closed bring the
// synthesised FIN or RST. What a capture has twice of a stream is left out: under numbers that run through it would be new
// bytes. The format's times are absolute. Thread: one at a time.
#pragma once

#include "exportwriter.h"
#include "recordencoder.h"

#include <QHash>

#include <utility>
#include <vector>

namespace net {

class PcapngExport final : public ExportWriter {
public:
    explicit PcapngExport(const ExportContext &context);

    [[nodiscard]] bool canTell(const IndexEntry &entry) const override;
    void begin(QByteArray &out) override;
    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;
    void end(QByteArray &out) override; // bookmarks and notes, which name entries by their place in the file

private:
    // Our number for the connection; opens it where this is the first of it.
    [[nodiscard]] quint32 flowOf(QByteArray &out, const ExportEntry &entry);

    const ExportContext &m_context;
    RecordEncoder m_encoder;
    void keepRemark(const ExportEntry &entry, quint64 offsetInBuffer);

    std::vector<std::pair<quint64, Remark>> m_remarks; // by the entries' places in the new file
    qint64 m_lastNs = 0;
    QHash<quint32, quint32> m_flows; // the session's number, ours
    quint32 m_flowCount = 0;
    quint32 m_transient = firstTransientFlow;
};

// The whole of a session's file as it stands, when all of the entries can be read from it that way (a pcapng file, not
// damaged in the middle): how many bytes that is, without what is torn at the end. 0: write it with a PcapngExport. Reads
// all of the file, and asks goesOn() now and then; given up: None.
[[nodiscard]] Result<qint64> wholeSessionBytes(const QString &path, const SessionIndex &index, qint64 endEntry,
                                               const std::function<bool()> &goesOn);

} // namespace net
