// Finds which datagrams that one end sent are which that the other end received: by their bytes, since they may be lost,
// doubled and overtaken.
//
// Datagrams with the same bytes are told apart by their order; when some of those were lost, by the time they can have
// taken, for which the clocks must be known: pairCertain() first, then pairRest(). Where one end kept only the first bytes
// (disk guard, a capture's snap length), what has no equal among those kept whole is told by the bytes that all of its
// length have. Thread: any, one at a time; reads the files. Soon after `stop` was set everything ends with what it has.
#pragma once

#include "clockoffset.h"
#include "recordreader.h"

#include <atomic>
#include <span>
#include <vector>

namespace net {

class DatagramPairing final {
    Q_DISABLE_COPY_MOVE(DatagramPairing)

public:
    DatagramPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                    std::span<const quint32> received, bool fromHere, const std::atomic<bool> &stop);

    // Those of which as many arrived as were sent; the first `most` of them.
    [[nodiscard]] std::vector<Delivery> pairCertain(size_t most) const;
    // The others, likewise.
    [[nodiscard]] std::vector<Delivery> pairRest(const ClockOffset &clock, size_t most) const;

private:
    struct Group { // of the same bytes
        std::vector<quint32> sent;
        std::vector<quint32> received;

        [[nodiscard]] bool isCertain() const { return sent.size() == received.size(); }
    };
    using Place = std::vector<quint32> Group::*;
    class Grouping;
    class ShortOnes;

    [[nodiscard]] quint32 lengthOf(const Group &group) const;
    [[nodiscard]] Delivery delivery(quint32 sent, quint32 received) const;

    const SessionIndex &m_sender;
    const SessionIndex &m_receiver;
    const std::atomic<bool> &m_stop;
    bool m_fromHere;
    std::vector<Group> m_groups; // in the order in which the first of each comes
};

} // namespace net
