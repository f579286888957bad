// Two ends of one connection within this machine: one for what is tested, the other to be read or not.
#pragma once

#include "platform.h"

#include <QtGlobal>

namespace testing {

class LoopbackPair final {
    Q_DISABLE_COPY_MOVE(LoopbackPair)

public:
    LoopbackPair();
    ~LoopbackPair(); // the server's end; the client's is whoever's it was given to

    [[nodiscard]] bool accept(); // whether the server's end is there
    void readOver() const;       // all that is on its way to the server just now

    [[nodiscard]] net::Descriptor client() const { return m_client; }
    [[nodiscard]] net::Descriptor server() const { return m_server; }
    [[nodiscard]] const net::Endpoint &local() const { return m_listening.local; }

private:
    net::ListenSocket m_listening;
    net::Descriptor m_client = -1;
    net::Descriptor m_server = -1;
};

} // namespace testing
