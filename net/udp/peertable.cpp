#include "peertable.h"

#include "platform.h"

namespace net {

void PeerTable::reset(const Endpoint &bound)
{
    m_bound = bound;
    const QHostAddress address = bound.address();
    m_boundToAny = address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6);
    m_peers.clear();
    m_last = nullptr;
    m_peersSeen = 0;
}

const PeerTable::Peer &PeerTable::lookUp(const Endpoint &endpoint, bool openedByPeer)
{
    auto it = m_peers.find(endpoint);
    if (it == m_peers.end()) {
        if (m_peers.size() >= maxPeers)
            m_peers.clear();
        Endpoint local = m_bound;
        if (m_boundToAny) {
            if (const QHostAddress own = localAddressTowards(endpoint); !own.isNull())
                local = Endpoint(own, m_bound.port());
        }
        const quint32 flow = m_recorder.openFlow(Channel::Udp, Transport::Udp, local, endpoint, openedByPeer);
        it = m_peers.insert(endpoint, {flow, local == endpoint});
        ++m_peersSeen;
    }
    m_lastEndpoint = endpoint;
    m_last = &it.value();
    return *m_last;
}

} // namespace net
