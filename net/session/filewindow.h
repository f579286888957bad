// A file read once from its beginning to its end, as a window that slides over it. What stands behind the window's start
// stays until it is skipped; nothing is copied but the torn unit at the window's end.
//
// Thread: one at a time.
#pragma once

#include <QByteArrayView>
#include <QFile>

#include <functional>
#include <memory>

namespace net {

class FileWindow final {
    Q_DISABLE_COPY_MOVE(FileWindow)

public:
    explicit FileWindow(QFile &file);

    [[nodiscard]] qint64 offset() const { return m_offset; } // of the window's first byte
    [[nodiscard]] QByteArrayView bytes() const { return {m_buffer.get() + m_at, m_end - m_at}; }
    // Reads on, so that there are at least `wanted` bytes where the file has them. False: it could not be read.
    [[nodiscard]] bool readOn(qsizetype wanted);
    [[nodiscard]] bool isAtEnd() const { return m_isAtEnd; } // nothing follows the window
    void skip(qsizetype count);

private:
    QFile &m_file;
    std::unique_ptr<char[]> m_buffer;
    qsizetype m_capacity = 0;
    qsizetype m_at = 0;
    qsizetype m_end = 0;
    qint64 m_offset = 0;
    bool m_isAtEnd = false;
};

} // namespace net
