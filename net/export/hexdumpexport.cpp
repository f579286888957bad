#include "hexdumpexport.h"

#include "hextext.h"
#include "packetsynth.h"

#include <algorithm>

namespace net {

HexDumpExport::HexDumpExport(const ExportContext &context)
    : m_context(context)
    , m_time(context.times, TimeText::Form::Machine, context.beginNs())
{
}

void HexDumpExport::begin(QByteArray &out)
{
    const bool relative = m_context.times == ExportTimes::Relative;
    out += "# NetYard: payloads as a hex dump; I was received, O was sent. For Wireshark:\n# text2pcap -D -t ";
    out += relative ? "%s.%f" : "ISO";
    out += " -u 1024,1025 FILE OUT.pcapng\n\n";
}

void HexDumpExport::remark(QByteArray &out, const ExportEntry &entry)
{
    out.append("# ").append(QByteArray::number(entry.number)).append(' ');
    out.append(channelName(entry.entry.channel)).append(' ').append(entry.local);
    if (!entry.entry.isEvent())
        out.append(entry.entry.type == EntryType::MessageIn ? " ← " : " → ");
    else if (!entry.local.isEmpty() && !entry.peer.isEmpty())
        out += " – ";
    out.append(entry.peer);
}

void HexDumpExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    remark(out, entry);
    out.append(' ').append(QByteArray::number(entry.entry.length)).append(" B");
    if (payload.size() < entry.entry.length)
        out.append(", ").append(QByteArray::number(payload.size())).append(" B kept");
    appendRemark(out, "  ", entry.remark);
    out += '\n';
    while (!payload.isEmpty()) {
        const QByteArrayView part = payload.first(std::min(payload.size(), maxTcpSegmentBytes));
        payload = payload.sliced(part.size());
        out.append(entry.entry.type == EntryType::MessageIn ? "I " : "O ");
        m_time.append(out, entry.entry.timeNs);
        out.append('\n').append(toHexDump(part).toLatin1());
    }
    out += '\n';
}

void HexDumpExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    remark(out, entry);
    out += ' ';
    m_time.append(out, entry.entry.timeNs);
    out += "  ";
    appendOneLine(out, eventWords(m_context.words.front(), event).toUtf8());
    appendRemark(out, "  ", entry.remark);
    out += "\n\n";
}

} // namespace net
