#include "recordencoder.h"

#include "packetsynth.h"
#include "pcapngwriter.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace net {

namespace {

struct PacketFrame {
    Channel channel;
    Direction direction;
    const Endpoint &from;
    const Endpoint &to;
    qint64 timeNs;
    QByteArrayView comment;
};

void appendTcp(QByteArray &out, const PacketFrame &frame, const TcpFields &fields, QByteArrayView payload = {},
               qsizetype trueLength = 0)
{
    const qsizetype headers = tcpHeaderBytes(frame.from.family(), fields.flags);
    char *packet = pcapng::appendPacket(out, {static_cast<quint32>(frame.channel), frame.timeNs,
                                              static_cast<quint32>(headers + payload.size()),
                                              static_cast<quint32>(headers + trueLength), frame.direction, frame.comment});
    writeTcpPacket(packet, frame.from, frame.to, fields, payload, trueLength);
}

void appendUdp(QByteArray &out, const PacketFrame &frame, QByteArrayView payload, qsizetype trueLength)
{
    const qsizetype headers = udpHeaderBytes(frame.from.family());
    char *packet = pcapng::appendPacket(out, {static_cast<quint32>(frame.channel), frame.timeNs,
                                              static_cast<quint32>(headers + payload.size()),
                                              static_cast<quint32>(headers + trueLength), frame.direction, frame.comment});
    writeUdpPacket(packet, frame.from, frame.to, payload, trueLength);
}

constexpr std::array<const char *, channelCount> descriptions{"NetYard TCP server", "NetYard TCP client", "NetYard UDP peer",
                                                              "NetYard file transfer", "NetYard HTTP server"};

constexpr QByteArrayView notCaptured = "Synthesised by NetYard, not captured";

QByteArrayView closeComment(CloseMark mark)
{
    switch (mark) {
    case CloseMark::FinFromPeer: return "Synthesised by NetYard: the peer finished sending (recv() returned 0)";
    case CloseMark::FinFromUs: return "Synthesised by NetYard: this side finished sending";
    case CloseMark::ResetFromPeer: return "Synthesised by NetYard: the peer reset the connection";
    case CloseMark::ResetFromUs: return "Synthesised by NetYard: this side reset the connection";
    }
    return {};
}

} // namespace

void RecordEncoder::begin(QByteArray &out, const QByteArray &application, std::shared_ptr<SessionIndex> index)
{
    pcapng::appendSectionHeader(out, application);
    for (int i = 0; i < channelCount; ++i)
        pcapng::appendInterface(out, channelName(static_cast<Channel>(i)), descriptions.at(static_cast<size_t>(i)));
    if (m_index) {
        for (quint32 id = 1; id <= m_index->flowCount(); ++id)
            index->appendFlow(m_index->flow(id));
    }
    m_index = std::move(index);
    m_flows.newEpoch();
}

void RecordEncoder::addFlow(quint32 id, const Flow &flow)
{
    if (id < firstTransientFlow)
        m_index->appendFlow(flow);
    m_flows.add(id, flow);
}

Flow RecordEncoder::flowOf(quint32 id) const
{
    return id >= firstTransientFlow ? m_flows.transientFlow(id) : m_index->flow(id);
}

QByteArray RecordEncoder::introduction(quint32 id, FlowState &state, QByteArrayView text) const
{
    if (state.introducedIn == m_flows.epoch() || id >= firstTransientFlow)
        return {};
    state.introducedIn = m_flows.epoch();
    return flowComment.toByteArray() + QByteArray::number(id) + ": " + text.toByteArray();
}

std::optional<IndexEntry> RecordEncoder::encode(QByteArray &out, const RecordHeader &header, QByteArrayView payload)
{
    switch (header.kind) {
    case RecordKind::OpenFlow: {
        Flow flow;
        std::memcpy(&flow, payload.data(), sizeof flow);
        addFlow(header.flow, flow);
        if (flow.transport == Transport::Tcp)
            markOpening(out, header, flow);
        return std::nullopt;
    }
    case RecordKind::Mark: markClosing(out, header); return std::nullopt;
    case RecordKind::Message: return encodeMessage(out, header, payload);
    case RecordKind::Event: return encodeEvent(out, header, payload);
    }
    return std::nullopt;
}

void RecordEncoder::markOpening(QByteArray &out, const RecordHeader &header, const Flow &flow)
{
    FlowState *state = m_flows.state(header.flow);
    const bool in = flow.openedByPeer;
    const Direction there = in ? Direction::In : Direction::Out;
    const Direction back = in ? Direction::Out : Direction::In;
    const Endpoint &client = in ? flow.peer : flow.local;
    const Endpoint &server = in ? flow.local : flow.peer;
    quint32 &clientNext = in ? state->peerSequence : state->localSequence;
    quint32 &serverNext = in ? state->localSequence : state->peerSequence;

    QByteArray comment = introduction(header.flow, *state, in ? "the peer connected" : "connected");
    comment += comment.isEmpty() ? notCaptured.toByteArray() : QByteArray("; SYN synthesised by NetYard, not captured");
    appendTcp(out, {flow.channel, there, client, server, header.timeNs, comment}, {clientNext++, 0, tcpflag::syn});
    appendTcp(out, {flow.channel, back, server, client, header.timeNs, notCaptured},
              {serverNext++, clientNext, tcpflag::syn | tcpflag::ack});
    appendTcp(out, {flow.channel, there, client, server, header.timeNs, notCaptured},
              {clientNext, serverNext, tcpflag::ack});
}

void RecordEncoder::markClosing(QByteArray &out, const RecordHeader &header)
{
    FlowState *state = m_flows.state(header.flow);
    const Flow flow = flowOf(header.flow);
    if (!state || flow.transport != Transport::Tcp)
        return;
    const auto mark = static_cast<CloseMark>(header.detail);
    const bool fromPeer = mark == CloseMark::FinFromPeer || mark == CloseMark::ResetFromPeer;
    const bool reset = mark == CloseMark::ResetFromPeer || mark == CloseMark::ResetFromUs;
    bool &closed = fromPeer ? state->peerClosed : state->localClosed;
    if (closed && !reset)
        return;
    closed = true;
    quint32 &next = fromPeer ? state->peerSequence : state->localSequence;
    const quint32 other = fromPeer ? state->localSequence : state->peerSequence;
    const quint8 flags = tcpflag::ack | (reset ? tcpflag::rst : tcpflag::fin);
    appendTcp(out,
              {flow.channel, fromPeer ? Direction::In : Direction::Out, fromPeer ? flow.peer : flow.local,
               fromPeer ? flow.local : flow.peer, header.timeNs, closeComment(mark)},
              {next, other, flags});
    next += reset ? 0 : 1;
}

std::optional<IndexEntry> RecordEncoder::encodeMessage(QByteArray &out, const RecordHeader &header, QByteArrayView payload)
{
    FlowState *state = m_flows.state(header.flow);
    if (!state)
        return std::nullopt;
    const Flow flow = flowOf(header.flow);
    const auto direction = static_cast<Direction>(header.detail);
    const bool in = direction == Direction::In;
    const QByteArray comment = introduction(header.flow, *state, "first seen here");
    PacketFrame frame{flow.channel,  direction, in ? flow.peer : flow.local, in ? flow.local : flow.peer,
                      header.timeNs, comment};

    IndexEntry entry;
    entry.timeNs = header.timeNs;
    entry.offset = static_cast<quint64>(out.size());
    entry.flow = header.flow >= firstTransientFlow ? 0 : header.flow;
    entry.length = header.length;
    entry.kept = static_cast<quint32>(payload.size());
    entry.type = in ? EntryType::MessageIn : EntryType::MessageOut;
    entry.channel = flow.channel;

    if (flow.transport == Transport::Udp) {
        // Engines refuse longer datagrams; should one come, what does not fit a packet is cut and the length kept.
        payload = payload.first(std::min(payload.size(), maxUdpPayloadBytes));
        entry.kept = static_cast<quint32>(payload.size());
        appendUdp(out, frame, payload, header.length);
        return entry;
    }
    quint32 &next = in ? state->peerSequence : state->localSequence;
    const quint32 other = in ? state->localSequence : state->peerSequence;
    quint32 &unacknowledged = in ? state->peerUnacknowledged : state->localUnacknowledged;
    (in ? state->localUnacknowledged : state->peerUnacknowledged) = 0;
    qsizetype left = header.length;
    do {
        const qsizetype segment = std::min(left, maxTcpSegmentBytes);
        const QByteArrayView part = payload.first(std::min(payload.size(), segment));
        payload = payload.sliced(part.size());
        left -= segment;
        const quint8 flags = left > 0 ? tcpflag::ack : tcpflag::ack | tcpflag::psh;
        appendTcp(out, frame, {next, other, flags}, part, segment);
        next += static_cast<quint32>(segment);
        ++unacknowledged;
        frame.comment = {};
    } while (left > 0);
    if (unacknowledged >= maxUnacknowledged) {
        unacknowledged = 0;
        const Direction back = in ? Direction::Out : Direction::In;
        appendTcp(out, {flow.channel, back, frame.to, frame.from, header.timeNs, notCaptured}, {other, next, tcpflag::ack});
    }
    return entry;
}

IndexEntry RecordEncoder::encodeEvent(QByteArray &out, const RecordHeader &header, QByteArrayView entry) const
{
    IndexEntry result;
    result.timeNs = header.timeNs;
    result.offset = static_cast<quint64>(out.size());
    result.flow = header.flow >= firstTransientFlow ? 0 : header.flow;
    pcapng::appendJournal(out, header.timeNs, entry);
    result.length = static_cast<quint32>(static_cast<quint64>(out.size()) - result.offset);
    result.kept = result.length;
    result.eventKind = header.eventKind;
    result.type = EntryType::Event;
    result.channel = static_cast<Channel>(header.detail);
    return result;
}

} // namespace net
