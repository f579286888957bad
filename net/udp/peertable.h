// Whom a UDP socket has heard from or sent to: the session flow of each, and the address of ours that faces them.
//
// A socket bound to the any address does not tell which of our addresses a datagram came to. The one that the
// system would answer from is taken (asked once a peer), so that the packets in the capture have real addresses.
// Thread: the engine's.
#pragma once

#include "endpoint.h"
#include "recorder.h"

#include <QHash>

namespace net {

class PeerTable final {
    Q_DISABLE_COPY_MOVE(PeerTable)

public:
    // A flood from made-up addresses must not grow it without end. Past this it starts anew; the recorder
    // gives the same pair the same flow again.
    static constexpr qsizetype maxPeers = 65536;

    struct Peer {
        quint32 flow = 0;
        bool isSelf = false; // our own endpoint: what we sent came back to us
    };

    explicit PeerTable(Recorder &recorder)
        : m_recorder(recorder)
    {
    }

    void reset(const Endpoint &bound);
    // openedByPeer counts only for a peer not seen before.
    [[nodiscard]] const Peer &peer(const Endpoint &endpoint, bool openedByPeer)
    {
        return m_last && endpoint == m_lastEndpoint ? *m_last : lookUp(endpoint, openedByPeer);
    }
    [[nodiscard]] int peersSeen() const
    {
        return m_peersSeen;
    } // at least: one that comes again after a new start counts twice

private:
    const Peer &lookUp(const Endpoint &endpoint, bool openedByPeer);

    Recorder &m_recorder;
    Endpoint m_bound;
    bool m_boundToAny = false;
    QHash<Endpoint, Peer> m_peers;
    Endpoint m_lastEndpoint;
    const Peer *m_last = nullptr;
    int m_peersSeen = 0;
};

} // namespace net
