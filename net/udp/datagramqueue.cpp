#include "datagramqueue.h"

namespace net {

bool DatagramQueue::push(const Endpoint &to, const QByteArray &bytes)
{
    if (m_datagrams.size() >= maxDatagrams || m_bytes + bytes.size() > maxBytes)
        return false;
    m_datagrams.push_back({to, bytes});
    m_bytes += bytes.size();
    return true;
}

void DatagramQueue::pop()
{
    m_bytes -= m_datagrams.front().bytes.size();
    m_datagrams.pop_front();
}

void DatagramQueue::clear()
{
    m_datagrams.clear();
    m_bytes = 0;
}

} // namespace net
