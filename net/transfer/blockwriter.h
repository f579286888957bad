// Writes a file's bytes on a thread of its own, while whoever receives them takes the next ones: of what receiving costs a
// processor the write is more than half (three quarters of it, into memory).
//
// Whoever finds it full waits until half is written, not for the next block only: else the two threads wake each other for
// every block, and all that was won is lost with it (measured beside other work: 12 blocks in this way 980 MiB/s, 2 or 4 for
// each other 760, without the thread 800).
//
// One at a time, in the order given; after one that failed the others are let go. The thread begins with the first. Thread:
// the one it was made on. Errors: the system's words, from drain().
#pragma once

#include <QByteArrayView>
#include <QString>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

class QFile;

namespace net {

class BlockWriter final {
    Q_DISABLE_COPY_MOVE(BlockWriter)

public:
    explicit BlockWriter(size_t mostUnwritten); // at least 1
    ~BlockWriter();                             // writes what is left

    // Whoever gives bytes leaves them as they are until they are written, and the file alone until drain(). Of the blocks
    // given so far at most the latest mostUnwritten are not written when it returns. False: one before has failed, and
    // drain() tells why.
    [[nodiscard]] bool write(QFile &file, qint64 at, QByteArrayView bytes);
    [[nodiscard]] bool isIdle() const; // all is written, or was let go
    // Waits until it is idle. What failed since the last time; empty if nothing did.
    [[nodiscard]] QString drain();

private:
    struct Block {
        QFile *file = nullptr;
        qint64 at = 0;
        QByteArrayView bytes;
    };
    void run();

    const size_t m_mostUnwritten;
    mutable std::mutex m_mutex; // for all below
    std::condition_variable m_given;
    std::condition_variable m_written;
    std::deque<Block> m_blocks; // the first is being written
    QString m_fault;
    bool m_isEnding = false;
    std::thread m_thread;
};

} // namespace net
