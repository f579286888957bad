#include "filewindow.h"

#include <algorithm>
#include <cstring>

namespace net {

namespace {

constexpr qsizetype readBytes = qsizetype{1} << 20;

} // namespace

FileWindow::FileWindow(QFile &file)
    : m_file(file)
    , m_buffer(new char[static_cast<size_t>(readBytes)])
    , m_capacity(readBytes)
{
}

bool FileWindow::readOn(qsizetype wanted)
{
    const qsizetype left = m_end - m_at;
    if (m_at > 0) {
        std::memmove(m_buffer.get(), m_buffer.get() + m_at, static_cast<size_t>(left));
        m_at = 0;
        m_end = left;
    }
    if (wanted > m_capacity) {
        auto larger = std::unique_ptr<char[]>(new char[static_cast<size_t>(wanted)]);
        std::memcpy(larger.get(), m_buffer.get(), static_cast<size_t>(left));
        m_buffer = std::move(larger);
        m_capacity = wanted;
    }
    while (!m_isAtEnd && m_end < m_capacity) {
        const qint64 count = m_file.read(m_buffer.get() + m_end, m_capacity - m_end);
        if (count < 0)
            return false;
        m_isAtEnd = count == 0;
        m_end += count;
        if (m_end >= wanted)
            break;
    }
    return true;
}

void FileWindow::skip(qsizetype count)
{
    m_at += std::min(count, m_end - m_at);
    m_offset += count;
}

} // namespace net
