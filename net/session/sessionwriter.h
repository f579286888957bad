// Writes a session file in pieces and publishes what is on disk; keeps watch over the disk.
//
// A write that fails is undone back to the last whole entry, what did not fit is counted, and writing is tried
// again every second; until then records are counted and let go, so that nobody waits for a full disk. A file that
// another program deleted, moved or cut short is replaced by a new one.
// Thread: begin() and end() by the caller while the writer thread does not run, the rest by that thread;
// RecorderStatus is read by any.
#pragma once

#include "platform.h"
#include "recordencoder.h"
#include "result.h"

#include <QDeadlineTimer>
#include <QFile>

#include <atomic>
#include <vector>

namespace net {

struct RecorderStatus {
    std::atomic<RecorderState> state{RecorderState::Stopped};
    std::atomic<qint64> fileBytes{0};
    std::atomic<qint64> entriesNotKept{0};
    std::atomic<qint64> payloadsNotKept{0};
};

class SessionWriter final {
    Q_DISABLE_COPY_MOVE(SessionWriter)

public:
    explicit SessionWriter(RecorderStatus &status);

    static constexpr qsizetype pieceBytes = qsizetype{256} << 10; // of one write(2)

    [[nodiscard]] RecordEncoder &encoder() { return m_encoder; }

    [[nodiscard]] Result<void> begin(const QString &path, const RecorderOptions &options,
                                     std::shared_ptr<SessionIndex> index);
    void add(const RecordHeader &header, QByteArrayView payload);
    bool commit(); // writes what was added and publishes it; false: the disk did not take all of it
    // Disk guard, what others did to the file, another try after a failure; at most once a second, cheap otherwise.
    void lookAfter();
    // Of the file now written; they change in lookAfter().
    [[nodiscard]] QString path() const { return m_file.fileName(); }
    [[nodiscard]] const std::shared_ptr<SessionIndex> &index() const { return m_index; }
    [[nodiscard]] const NetError &taken() const { return m_taken; }
    void tryAgainNow()
    {
        m_nextLook = QDeadlineTimer(0);
        lookAfter();
    }
    void end();

private:
    static constexpr qint64 lookAfterMs = 1000;
    static constexpr qint64 lookAfterBytes = qint64{64} << 20;  // and sooner when this much was written meanwhile
    static constexpr qint64 recoverFreeBytes = qint64{1} << 20; // with less free there is no point in trying again

    [[nodiscard]] Result<void> open(const QString &path, std::shared_ptr<SessionIndex> index);
    void addEvent(const Event &event);
    void addAside(const RecordHeader &header, QByteArrayView payload);
    void countLost(qint64 entries, qint64 bytes);
    void fail(qsizetype written);
    void leaveFile(FileFate fate);
    void replaceFile();
    void tryToRecover();
    void resume();
    void guardDisk(qint64 freeBytes);
    void publish(size_t count);
    void publishAsides(qsizetype end);

    RecorderStatus &m_status;
    RecordEncoder m_encoder;
    std::shared_ptr<SessionIndex> m_index;
    QFile m_file;
    qint64 m_fileSize = 0; // whole blocks on disk
    RecorderOptions m_options;
    QByteArray m_out;                  // blocks not yet written
    std::vector<IndexEntry> m_entries; // of the blocks in m_out
    std::vector<qsizetype> m_ends;     // where each of them ends in m_out
    struct Aside {
        Event event;
        qsizetype end = 0;
    };
    std::vector<Aside> m_asides; // likewise
    QDeadlineTimer m_nextLook;
    qint64 m_lookedAtSize = 0;
    Event m_failure;          // to be told once it can be written
    NetError m_taken;         // why the file was left for a new one
    bool m_isLeft = false;    // and there is none yet
    qint64 m_lostEntries = 0; // since then
    qint64 m_lostBytes = 0;
};

} // namespace net
