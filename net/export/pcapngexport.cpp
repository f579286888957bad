#include "pcapngexport.h"

#include "capturedentry.h"
#include "journalentry.h"
#include "packetsynth.h"
#include "pcapngreader.h"
#include "pcapngwriter.h"

#include <QFile>

#include <algorithm>
#include <optional>
#include <tuple>

namespace net {

namespace {

constexpr qsizetype scanBytes = qsizetype{1} << 20;

std::optional<CloseMark> markOf(EventKind kind)
{
    switch (kind) {
    case EventKind::PeerFinished: return CloseMark::FinFromPeer;
    case EventKind::HalfClosed:
    case EventKind::Closed: return CloseMark::FinFromUs;
    case EventKind::ResetByPeer: return CloseMark::ResetFromPeer;
    case EventKind::Aborted: return CloseMark::ResetFromUs;
    default: return std::nullopt;
    }
}

RecordHeader headerOf(const IndexEntry &entry, quint32 flow, RecordKind kind)
{
    RecordHeader header;
    header.timeNs = entry.timeNs;
    header.flow = flow;
    header.kind = kind;
    return header;
}

} // namespace

PcapngExport::PcapngExport(const ExportContext &context)
    : m_context(context)
{
}

void PcapngExport::begin(QByteArray &out)
{
    m_encoder.begin(out, "NetYard " NETYARD_VERSION, std::make_shared<SessionIndex>());
}

quint32 PcapngExport::flowOf(QByteArray &out, const ExportEntry &entry)
{
    const quint32 known = entry.entry.flow == 0 ? 0 : m_flows.value(entry.entry.flow);
    if (known != 0)
        return known;
    quint32 flow = 0;
    if (entry.entry.flow != 0) {
        flow = ++m_flowCount;
        m_flows.insert(entry.entry.flow, flow);
    } else {
        flow = m_transient++; // its endpoints stand in the packet alone
    }
    // An event need not name both endpoints of its connection: the index does.
    const Flow ready = packetReady(entry.entry.flow != 0 ? m_context.index.flow(entry.entry.flow) : entry.flow);
    const bool opens = entry.entry.flow != 0 && ready.transport == Transport::Tcp;
    if (opens)
        std::ignore = m_encoder.encode(out, headerOf(entry.entry, flow, RecordKind::OpenFlow),
                                       QByteArrayView(reinterpret_cast<const char *>(&ready), sizeof ready));
    else
        m_encoder.addFlow(flow, ready);
    return flow;
}

// What TCP has sent again would be new bytes of the stream: the packets written here have sequence numbers of their own.
bool PcapngExport::canTell(const IndexEntry &entry) const
{
    return !isRepeated(entry);
}

void PcapngExport::message(QByteArray &out, const ExportEntry &entry, QByteArrayView payload)
{
    RecordHeader header = headerOf(entry.entry, flowOf(out, entry), RecordKind::Message);
    header.length = entry.entry.length;
    header.detail = static_cast<quint8>(entry.entry.type == EntryType::MessageIn ? Direction::In : Direction::Out);
    if (const std::optional<IndexEntry> encoded = m_encoder.encode(out, header, payload))
        keepRemark(entry, encoded->offset);
}

void PcapngExport::keepRemark(const ExportEntry &entry, quint64 offsetInBuffer)
{
    m_lastNs = entry.entry.timeNs;
    if (!entry.remark.isEmpty())
        m_remarks.emplace_back(static_cast<quint64>(m_context.writtenBytes) + offsetInBuffer, entry.remark);
}

void PcapngExport::end(QByteArray &out)
{
    RecordHeader header;
    header.kind = RecordKind::Event;
    header.timeNs = m_lastNs;
    for (const auto &[offset, remark] : m_remarks) {
        Event event;
        event.number = static_cast<qint64>(offset);
        for (const EventKind kind : {EventKind::Bookmarked, EventKind::Annotated}) {
            if (kind == EventKind::Bookmarked ? !remark.isBookmarked : remark.note.isEmpty())
                continue;
            event.kind = kind;
            event.text = kind == EventKind::Annotated ? remark.note : QString();
            header.eventKind = static_cast<quint16>(kind);
            std::ignore = m_encoder.encodeEvent(out, header, toJournalEntry(event));
        }
    }
}

void PcapngExport::event(QByteArray &out, const ExportEntry &entry, const Event &event)
{
    Event renumbered = event;
    renumbered.flow = entry.entry.flow == 0 ? 0 : flowOf(out, entry);
    RecordHeader header = headerOf(entry.entry, renumbered.flow, RecordKind::Event);
    header.detail = static_cast<quint8>(event.channel);
    header.eventKind = static_cast<quint16>(event.kind);
    keepRemark(entry, m_encoder.encodeEvent(out, header, toJournalEntry(renumbered)).offset);
    const std::optional<CloseMark> mark = markOf(event.kind);
    if (!mark || renumbered.flow == 0)
        return;
    header.kind = RecordKind::Mark;
    header.detail = static_cast<quint8>(*mark);
    std::ignore = m_encoder.encode(out, header, {});
}

Result<qint64> wholeSessionBytes(const QString &path, const SessionIndex &index, qint64 endEntry,
                                 const std::function<bool()> &goesOn)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return 0;
    qint64 whole = 0;
    QByteArray window;
    for (bool atEnd = false; !atEnd;) {
        if (!goesOn())
            return failure(NetErrorCode::None);
        const qsizetype kept = window.size();
        window.resize(kept + scanBytes);
        const qint64 count = file.read(window.data() + kept, scanBytes);
        window.resize(kept + std::max<qint64>(count, 0));
        atEnd = count <= 0;
        qsizetype at = 0;
        for (;;) {
            const pcapng::Block block = pcapng::parseBlock(QByteArrayView(window).sliced(at));
            if (block.status == pcapng::BlockStatus::Damaged)
                atEnd = true;
            if (block.status != pcapng::BlockStatus::Ok || (whole + at == 0 && block.type != pcapng::sectionHeaderType))
                break;
            at += block.length;
        }
        window.remove(0, at);
        whole += at;
        if (whole == 0)
            return 0;
    }
    // What is damaged in the middle ends this look, but not the session: there may be entries behind it.
    const quint64 last = endEntry > 0 ? index.at(endEntry - 1).offset : 0;
    return static_cast<quint64>(whole) > last ? whole : qint64{0};
}

} // namespace net
