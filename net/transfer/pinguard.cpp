#include "pinguard.h"

#include "clock.h"

#include <algorithm>

namespace net {

int PinGuard::left(const Endpoint &peer, qint64 now)
{
    const auto it = m_tries.find(peer.addressText().toUtf8());
    if (it == m_tries.end())
        return attempts;
    if (now - it->lastNs > waitNs) {
        m_tries.erase(it);
        return attempts;
    }
    return attempts - it->count;
}

qint64 PinGuard::secondsToWait(const Endpoint &peer, qint64 now) const
{
    const auto it = m_tries.find(peer.addressText().toUtf8());
    return it == m_tries.end() ? 0 : (std::max<qint64>(it->lastNs + waitNs - now, 0) + nsPerSecond - 1) / nsPerSecond;
}

void PinGuard::failed(const Endpoint &peer, qint64 now)
{
    constexpr qsizetype mostRemembered = 10'000;
    if (m_tries.size() >= mostRemembered)
        m_tries.clear();
    Tries &tries = m_tries[peer.addressText().toUtf8()];
    tries.count = std::min(tries.count + 1, attempts);
    tries.lastNs = now;
}

void PinGuard::succeeded(const Endpoint &peer)
{
    m_tries.remove(peer.addressText().toUtf8());
}

} // namespace net
