// What Wireshark calls a hex dump: a line with direction and time, then offset, bytes and characters. text2pcap reads it
// back (the head says how); what is no message stands on lines that begin with #, which it passes over.
//
// Source: text2pcap(1). It knows no empty packet: an empty message is a remark only. A message longer than a packet can
// be becomes several.
#pragma once

#include "exporttext.h"
#include "exporttime.h"
#include "exportwriter.h"

namespace net {

class HexDumpExport final : public ExportWriter {
public:
    explicit HexDumpExport(const ExportContext &context);

    void begin(QByteArray &out) override;
    void message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload) override;
    void event(QByteArray &out, const ExportEntry &entry, const Event &event) override;

private:
    void remark(QByteArray &out, const ExportEntry &entry);

    const ExportContext &m_context;
    TimeText m_time;
};

} // namespace net
