// Finds which datagrams that one end sent are which that the other end received: by their bytes, since they may be lost, doubled and overtaken.
//
// Datagrams with the same bytes are told apart by their order; when some of those were lost, by the time they can have taken,
// for which the clocks must be known: pairCertain() first, then pairRest(). Thread: any, one at a time; reads the files.
#pragma once

#include "clockoffset.h"
#include "recordreader.h"

#include <QHash>

#include <span>
#include <vector>

namespace net {

class DatagramPairing final {
    Q_DISABLE_COPY_MOVE(DatagramPairing)

public:
    DatagramPairing(RecordReader &sender, std::span<const quint32> sent, RecordReader &receiver,
                    std::span<const quint32> received, bool fromHere);

    // Those of which as many arrived as were sent.
    [[nodiscard]] std::vector<Delivery> pairCertain() const;
    // The others.
    [[nodiscard]] std::vector<Delivery> pairRest(const ClockOffset &clock) const;

private:
    struct Group { // of the same bytes
        std::vector<quint32> sent;
        std::vector<quint32> received;
    };
    [[nodiscard]] Delivery delivery(quint32 sent, quint32 received) const;

    const SessionIndex &m_sender;
    const SessionIndex &m_receiver;
    bool m_fromHere;
    QHash<QByteArray, Group> m_groups; // by what is the same: length and bytes, or their digest
};

} // namespace net
