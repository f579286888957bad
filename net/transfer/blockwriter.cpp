#include "blockwriter.h"

#include "platform.h"

#include <utility>

namespace net {

BlockWriter::BlockWriter(size_t mostUnwritten)
    : m_mostUnwritten(mostUnwritten)
{
}

BlockWriter::~BlockWriter()
{
    if (!m_thread.joinable())
        return;
    {
        const std::unique_lock lock(m_mutex);
        m_isEnding = true;
        m_given.notify_one();
    }
    m_thread.join();
}

bool BlockWriter::write(QFile &file, qint64 at, QByteArrayView bytes)
{
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    std::unique_lock lock(m_mutex);
    if (m_blocks.size() == m_mostUnwritten)
        m_written.wait(lock, [this] { return m_blocks.size() <= m_mostUnwritten / 2; });
    m_blocks.push_back({&file, at, bytes});
    m_given.notify_one();
    return m_fault.isEmpty();
}

bool BlockWriter::isIdle() const
{
    const std::unique_lock lock(m_mutex);
    return m_blocks.empty();
}

QString BlockWriter::drain()
{
    std::unique_lock lock(m_mutex);
    m_written.wait(lock, [this] { return m_blocks.empty(); });
    return std::exchange(m_fault, {});
}

void BlockWriter::run()
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        m_given.wait(lock, [this] { return !m_blocks.empty() || m_isEnding; });
        if (m_blocks.empty())
            return;
        const Block block = m_blocks.front();
        if (m_fault.isEmpty()) {
            lock.unlock();
            QString fault = writeAt(*block.file, block.at, block.bytes);
            lock.lock();
            m_fault = std::move(fault);
        }
        m_blocks.pop_front();
        if (m_blocks.size() == m_mostUnwritten / 2 || m_blocks.empty())
            m_written.notify_one();
    }
}

} // namespace net
