// Packets that another program captured, made into entries: one a packet with payload, and what opens and closes
// connections.
//
// Pure: packets in, index out. What is local is the side that opened: for TCP the one that sent the SYN (where that was not
// captured, the one with the higher port), for UDP the one that spoke first. So → is from client to server. What cannot be
// shown is counted. What TCP sends again is an entry too, and marked as such (isRepeated()); so is what comes late
// (isLate()). Thread: one at a time.
#pragma once

#include "indexbuilder.h"
#include "linklayer.h"
#include "packetparser.h"
#include "seensequence.h"

#include <QHash>

namespace net {

struct CapturedPacket {
    qint64 timeNs = 0;
    quint16 linkType = 0;
    quint32 originalLength = 0;
    QByteArrayView data;
    quint64 offset = 0;   // in the file, of the block or record
    qsizetype dataAt = 0; // of data, from there
};

class CaptureScanner final {
    Q_DISABLE_COPY_MOVE(CaptureScanner)

public:
    explicit CaptureScanner(IndexBuilder &builder); // which outlives it

    void add(const CapturedPacket &packet);

    [[nodiscard]] const Omissions &omissions() const { return m_omissions; }
    [[nodiscard]] qint64 packets() const { return m_packets; }

private:
    struct Connection {
        quint32 flow = 0;
        quint32 synSequence = 0;
        bool isReversed = false; // the key's source is the peer
        bool hasSyn = false;
        std::array<bool, 2> finished{}; // by sender: local, peer
        std::array<bool, 2> reset{};
        std::array<SeenSequence, 2> seen{};
    };

    [[nodiscard]] Connection *connectionOf(const ParsedPacket &packet, bool *fromKeySource);
    [[nodiscard]] Connection begin(const ParsedPacket &packet, bool fromKeySource);
    [[nodiscard]] quint16 takeSegment(const ParsedPacket &parsed, SeenSequence &seen);
    void addMarks(const ParsedPacket &parsed, Connection &connection, bool fromLocal, IndexEntry entry);

    IndexBuilder &m_builder;
    QHash<PacketKey, Connection> m_connections; // by the ordered pair of endpoints
    PacketKey m_lastKey;                        // most packets come in runs
    Connection *m_last = nullptr;
    Connection m_overflow;             // flow 0, when there are too many
    std::vector<LatePart> m_lateParts; // of the packet at hand
    Omissions m_omissions;
    qint64 m_packets = 0;
};

} // namespace net
