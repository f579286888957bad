// The chat room over UDP: members are peers that have said something, and nobody ever disconnects.
//
// Pure: says which texts go where. Whoever has been silent longest leaves when the room is full. Thread: one.
#pragma once

#include "chatroom.h"
#include "endpoint.h"
#include "event.h"

#include <QString>

#include <unordered_map>
#include <vector>

namespace net {

class DatagramChat final {
public:
    static constexpr size_t maxMembers = 256; // each line goes to all of them

    struct Line {
        Endpoint to;
        quint32 flow = 0;
        QString text;
    };
    struct Change { // for the log
        EventKind kind = EventKind::None;
        Endpoint peer;
        quint32 flow = 0;
        QString text;
    };
    struct Outcome {
        std::vector<Line> lines;
        std::vector<Change> changes;
    };

    void setPhrases(const ChatPhrases &phrases) { m_room.setPhrases(phrases); }
    [[nodiscard]] Outcome hear(quint32 flow, const Endpoint &peer, const QString &text);
    [[nodiscard]] Outcome leave(quint32 flow);
    void clear();

private:
    struct Member {
        Endpoint endpoint;
        quint64 lastHeard = 0;
    };
    void add(const ChatRoom::Outcome &outcome, quint32 flow, Outcome *to) const;
    void removeMostSilent(Outcome *outcome);
    void remove(quint32 flow, Outcome *outcome);

    ChatRoom m_room;
    std::unordered_map<quint32, Member> m_members; // by flow
    quint64 m_heard = 0;
};

} // namespace net
