// Turns records into blocks: keeps the flows' sequence numbers, splits long messages, marks openings and closings.
//
// A message longer than a packet becomes several, PSH set on the last one only. The first packet of a flow carries
// the comment "NetYard flow N", by which events and packets find each other when the file is read back.
// Thread: one at a time (the writer's; the caller's while nothing is recorded).
#pragma once

#include "flowtable.h"
#include "recordarena.h"
#include "recorder.h"
#include "sessionindex.h"

#include <QByteArray>

#include <optional>

namespace net {

inline constexpr QByteArrayView flowComment = "NetYard flow ";

// After so many segments one way an acknowledgement is synthesised (at most 64 MiB, well before 2 GiB, where
// protocol analysers take what is new for what is old; and they keep a list of what is not acknowledged).
inline constexpr quint32 maxUnacknowledged = 1024;

class RecordEncoder final {
    Q_DISABLE_COPY_MOVE(RecordEncoder)

public:
    RecordEncoder() = default;

    // Section header and interfaces; the flows known so far go on in the new file.
    void begin(QByteArray &out, const QByteArray &application, std::shared_ptr<SessionIndex> index);
    void setIndex(std::shared_ptr<SessionIndex> index) { m_index = std::move(index); }
    void reintroduceFlows() { m_flows.newEpoch(); }

    void addFlow(quint32 id, const Flow &flow);
    // Append blocks to out; the entry's offset is counted from the start of out. nullopt: there is no entry
    // (openings, closings), or the flow is not known.
    [[nodiscard]] std::optional<IndexEntry> encode(QByteArray &out, const RecordHeader &header, QByteArrayView payload);
    [[nodiscard]] IndexEntry encodeEvent(QByteArray &out, const RecordHeader &header, QByteArrayView entry) const;

private:
    [[nodiscard]] Flow flowOf(quint32 id) const;
    [[nodiscard]] QByteArray introduction(quint32 id, FlowState &state, QByteArrayView text) const;
    void markOpening(QByteArray &out, const RecordHeader &header, const Flow &flow);
    void markClosing(QByteArray &out, const RecordHeader &header);
    [[nodiscard]] std::optional<IndexEntry> encodeMessage(QByteArray &out, const RecordHeader &header,
                                                          QByteArrayView payload);

    std::shared_ptr<SessionIndex> m_index;
    FlowTable m_flows;
};

} // namespace net
