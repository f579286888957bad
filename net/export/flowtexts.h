// The endpoints of entries as text: made once a connection, not once an entry. Thread: one at a time.
#pragma once

#include "recordreader.h"

#include <array>

namespace net {

struct FlowText {
    Flow flow;
    QByteArray local;
    QByteArray peer;
};

[[nodiscard]] FlowText textsOf(const Event &event, const IndexEntry &entry);

class FlowTexts final {
    Q_DISABLE_COPY_MOVE(FlowTexts)

public:
    FlowTexts(const SessionIndex &index, RecordReader &reader);

    // Of a message; valid until the next call.
    [[nodiscard]] Result<const FlowText *> of(const IndexEntry &entry);

private:
    struct Slot {
        quint32 id = 0;
        FlowText text;
    };
    const SessionIndex &m_index;
    RecordReader &m_reader;
    std::array<Slot, 256> m_slots; // by the low bits of the number
};

} // namespace net
