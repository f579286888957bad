// Builds the index of a session file from its blocks, in the order they stand in the file.
//
// Pure: blocks in, index out, nothing trusted. Packets are assigned to flows by their addresses and by the comment
// that introduces a flow; segments without PSH are merged with what follows of the same flow and direction.
// Packets of interfaces that are not NetYard's are passed over. Thread: one at a time.
#pragma once

#include "flowtable.h"
#include "packetsynth.h"
#include "pcapngreader.h"
#include "sessionindex.h"

#include <QHash>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace net {

class SessionScanner final {
    Q_DISABLE_COPY_MOVE(SessionScanner)

public:
    SessionScanner() = default;

    // False: the block is ours by its kind, but what is in it makes no sense.
    [[nodiscard]] bool add(const pcapng::Block &block, quint64 offset);
    // After the last block. True: a message was still incomplete (it is in the index with what is there of it).
    bool finish();

    [[nodiscard]] bool isSession() const { return m_isSession; }
    [[nodiscard]] const QString &application() const { return m_application; }
    [[nodiscard]] std::shared_ptr<SessionIndex> index() const { return m_index; }

private:
    struct Room {
        std::optional<Channel> channel; // none: not an interface of ours
        quint8 timeResolution = 9;
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
    static constexpr size_t batch = 4096;

    bool addSection(QByteArrayView body);
    bool addInterface(QByteArrayView body);
    bool addPacket(const pcapng::Block &block, quint64 offset);
    bool addEvent(const pcapng::Block &block, quint64 offset);
    void addMessage(IndexEntry entry, bool ends);
    void takeAside(const Event &event);
    void push(const IndexEntry &entry);

    [[nodiscard]] quint32 flowOf(const FlowKey &key, bool opening, quint32 number, Direction direction);
    [[nodiscard]] quint32 flowOfEvent(quint32 number, const Event &event);
    [[nodiscard]] quint32 newFlow(const Flow &flow);

    std::shared_ptr<SessionIndex> m_index = std::make_shared<SessionIndex>();
    QString m_application;
    bool m_isSession = false;
    std::vector<Room> m_rooms;
    std::vector<Flow> m_flows;            // put in the index at the end: an event can come before its flow's packets
    QHash<FlowKey, quint32> m_byAddress;  // the latest flow of these addresses
    QHash<quint32, quint32> m_byNumber;   // the recorder's number, our number
    QHash<quint64, IndexEntry> m_partial; // by flow and direction
    std::vector<IndexEntry> m_entries;
    FlowKey m_lastKey; // most packets come in runs
    quint32 m_lastFlow = 0;
};

} // namespace net
