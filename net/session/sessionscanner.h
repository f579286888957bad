// Builds the index of a session file from its blocks, in the order they stand in the file.
//
// Pure: blocks in, index out, nothing trusted. Packets are assigned to flows by their addresses and by the comment
// that introduces a flow; segments without PSH are merged with what follows of the same flow and direction.
// Packets of interfaces that are not NetYard's go to a CaptureScanner. Thread: one at a time.
#pragma once

#include "capturescanner.h"
#include "indexbuilder.h"
#include "journalentry.h"
#include "packetparser.h"
#include "pcapngreader.h"

#include <QHash>
#include <QString>

#include <optional>
#include <vector>

namespace net {

class SessionScanner final {
    Q_DISABLE_COPY_MOVE(SessionScanner)

public:
    explicit SessionScanner(IndexBuilder &builder); // which outlives it; finish() leaves finishing it to the caller

    // False: the block is ours by its kind, but what is in it makes no sense.
    [[nodiscard]] bool add(const pcapng::Block &block, quint64 offset);
    // After the last block. True: a message was still incomplete (it is in the index with what is there of it).
    bool finish();

    [[nodiscard]] bool isSession() const { return m_isSession; }
    [[nodiscard]] const QString &application() const { return m_application; }
    [[nodiscard]] const CaptureScanner &capture() const { return m_capture; } // what others captured

private:
    struct Room {
        std::optional<Channel> channel; // none: not an interface of ours
        pcapng::Interface interface;
    };
    struct FlowKey {
        PacketKey packet; // source: our side
        Channel channel = Channel::TcpServer;
        friend bool operator==(const FlowKey &, const FlowKey &) = default;
        friend size_t qHash(const FlowKey &key, size_t seed = 0)
        {
            return qHash(key.packet, seed + static_cast<size_t>(key.channel));
        }
    };
    static constexpr size_t maxInterfaces = 4096;
    static constexpr qsizetype maxPartial = 65536; // messages whose end has not come yet

    bool addSection(const pcapng::Block &block);
    bool addInterface(const pcapng::Block &block);
    bool addPacket(const pcapng::Block &block, quint64 offset);
    void addForeign(const Room &room, const pcapng::Packet &packet, const pcapng::Block &block, quint64 offset);
    [[nodiscard]] std::optional<pcapng::Packet> packetIn(const pcapng::Block &block) const;
    bool addEvent(const pcapng::Block &block, quint64 offset);
    void addMessage(IndexEntry entry, bool ends);
    void takeAside(const Event &event);

    [[nodiscard]] quint32 flowOf(const FlowKey &key, bool opening, quint32 number, Direction direction);
    [[nodiscard]] quint32 flowOfEvent(quint32 number, const Event &event);

    IndexBuilder &m_builder;
    CaptureScanner m_capture;
    QString m_application;
    bool m_isSession = false;
    std::vector<Room> m_rooms;
    QHash<FlowKey, quint32> m_byAddress;  // the latest flow of these addresses
    QHash<quint32, quint32> m_byNumber;   // the recorder's number, our number
    QHash<quint64, IndexEntry> m_partial; // by flow and direction
    EndpointMemo m_endpoints;
    FlowKey m_lastKey; // most packets come in runs
    quint32 m_lastFlow = 0;
};

} // namespace net
