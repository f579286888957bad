// Wrong PINs by address, so that nobody tries them all. Shared by a receiver's sessions. Thread: the transfer thread.
#pragma once

#include "endpoint.h"

#include <QByteArray>
#include <QHash>

namespace net {

class PinGuard {
public:
    static constexpr int attempts = 3; // of one address, then it waits
    static constexpr qint64 waitNs = 30'000'000'000;
    [[nodiscard]] int left(const Endpoint &peer, qint64 nowNs);
    [[nodiscard]] qint64 secondsToWait(const Endpoint &peer, qint64 nowNs) const; // until there are some left again
    void failed(const Endpoint &peer, qint64 nowNs);
    void succeeded(const Endpoint &peer);

private:
    struct Tries {
        int count = 0;
        qint64 lastNs = 0;
    };
    QHash<QByteArray, Tries> m_tries;
};

} // namespace net
