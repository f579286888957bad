// The running state of flows, for the writer: sequence numbers, and whether the file has introduced them.
//
// Thread: one at a time (the writer's; the caller's while nothing is recorded).
#pragma once

#include "recorder.h"
#include "sessionindex.h"

#include <QHash>

#include <vector>

namespace net {

// Flow numbers from here on are transient: the table of flows is full, the index knows them as flow 0.
inline constexpr quint32 firstTransientFlow = quint32{1} << 31;
inline constexpr quint32 maxIndexedFlows = quint32{1} << 22; // what SessionIndex holds
inline constexpr quint32 maxUdpPairs = quint32{1} << 18;     // a flood from forged addresses must not fill the memory
inline constexpr quint32 transientFlows = quint32{1} << 16;  // the latest of them keep their addresses

// Two endpoints that a packet can carry: of one family, and not the any address on our side (127.0.0.1 or ::1 when
// the peer is this machine, else the unspecified address).
[[nodiscard]] Flow packetReady(Flow flow);

struct FlowState {
    quint32 localSequence = 0; // of the next byte
    quint32 peerSequence = 0;
    quint32 localUnacknowledged = 0; // segments since the other side last said anything
    quint32 peerUnacknowledged = 0;
    quint32 introducedIn = 0; // see FlowTable::epoch
    bool known = false;
    bool localClosed = false; // FIN or RST marked
    bool peerClosed = false;
};

class FlowTable final {
    Q_DISABLE_COPY_MOVE(FlowTable)

public:
    FlowTable() = default;

    void add(quint32 id, const Flow &flow);
    [[nodiscard]] FlowState *state(quint32 id); // nullptr when unknown
    // Only for transient flows; the others are in the index.
    [[nodiscard]] Flow transientFlow(quint32 id) const;

    // Flows are introduced in the file (by a comment) once an epoch; a new file or a write that failed begins one.
    [[nodiscard]] quint32 epoch() const { return m_epoch; }
    void newEpoch() { ++m_epoch; }

private:
    struct Transient {
        quint32 id = 0;
        Flow flow;
        FlowState state;
    };
    struct Pair {
        Endpoint local;
        Endpoint peer;
        Channel channel = Channel::TcpServer;
        friend bool operator==(const Pair &, const Pair &) = default;
        friend size_t qHash(const Pair &pair, size_t seed = 0)
        {
            return qHashMulti(seed, pair.local, pair.peer, static_cast<int>(pair.channel));
        }
    };
    static constexpr qsizetype maxRemembered = 65536; // TCP pairs, to tell a second connection from the first

    [[nodiscard]] FlowState startOf(const Flow &flow);

    std::vector<FlowState> m_states; // by id − 1
    std::vector<Transient> m_transient;
    QHash<Pair, quint32> m_timesOpened;
    quint32 m_salt = 0;
    quint32 m_epoch = 1;
};

} // namespace net
