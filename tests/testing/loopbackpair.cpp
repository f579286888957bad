#include "loopbackpair.h"

#include <string>

namespace testing {

using namespace net;

LoopbackPair::LoopbackPair()
{
    ListenRequest request;
    request.address = QHostAddress(QHostAddress::LocalHost);
    m_listening = openListenSocket(request).value();
    ConnectRequest to;
    to.peer = m_listening.local;
    m_client = startConnecting(to).value();
}

LoopbackPair::~LoopbackPair()
{
    closeDescriptor(m_listening.descriptor);
    if (m_server >= 0)
        closeDescriptor(m_server);
}

bool LoopbackPair::accept()
{
    if (const auto come = acceptSocket(m_listening.descriptor); come && *come)
        m_server = (*come)->descriptor;
    return m_server >= 0;
}

void LoopbackPair::readOver() const
{
    std::string buffer(1 << 20, '\0');
    while (receiveBytes(m_server, buffer.data(), static_cast<qsizetype>(buffer.size())).status == TransferStatus::Done) {
    }
}

} // namespace testing
