// A file kept for whoever writes it, against other processes that ask in the same way: also after the file was closed, until
// it has its name. Thread: its owner's. Source: flock(2).
#pragma once

#include <QtGlobal>

class QFile;

namespace net {

class FileLock final {
    Q_DISABLE_COPY_MOVE(FileLock)

public:
    FileLock() = default;
    ~FileLock() { release(); }

    // file: open. False: somebody else has it, or has moved it away. True, too, where the system has no such locks.
    [[nodiscard]] bool take(const QFile &file);
    void release();
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    bool m_isHeld = false;
    int m_handle = -1; // a second one of the same file; -1: none was to be had, and the lock ends with the file
};

} // namespace net
