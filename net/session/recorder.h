// The session recorder: takes every message and event, returns at once, keeps all of it on disk.
//
// Callers append to an arena under a mutex (some 50–100 ns); a writer thread swaps the arena out, writes
// pcapng blocks in batches (at the latest every 30 ms), then publishes the new entries in index(). When the
// arena is full (the disk cannot keep up) callers wait, so that TCP's back-pressure does the rest and nothing
// is lost. Callers on the GUI thread use only event(), which never waits.
//
// Thread: every public function may be called from any thread. Errors: start() returns one; later ones
// (disk full, folder gone) change state() and are reported as events once they can be written. When another program
// deletes, moves or cuts the file short, recording goes on in a new one, with a new index() that knows the same flows.
// Format: pcapng (draft-ietf-opsawg-pcapng), see pcapngwriter.h.
#pragma once

#include "event.h"
#include "result.h"
#include "sessionindex.h"

#include <QByteArrayView>
#include <QString>

#include <functional>
#include <memory>

namespace net {

struct RecorderOptions {
    qint64 keepFreeBytes = qint64{512} << 20; // below this payloads stop being kept (disk guard)
    qint64 arenaBytes = qint64{32} << 20;     // how far callers may be ahead of the disk
    int flushIntervalMs = 30;
    QString application; // written into the section header ("NetYard 0.1.0")
    // A path for a new file, should another program take this one away; asked for by the writer thread.
    // None: the same path if it is free, else with -2, -3 … behind its name.
    std::function<Result<QString>()> nextPath = {};
};

enum class RecorderState : quint8 { Stopped, Recording, PayloadsPaused, Failed };

enum class CloseMark : quint8 { FinFromPeer, FinFromUs, ResetFromPeer, ResetFromUs };

// How much of a message is kept: all of it, or a header-only packet with the true length (bulk streams).
enum class Keep : quint8 { Whole, HeaderOnly };

class Recorder final {
    Q_DISABLE_COPY_MOVE(Recorder)

public:
    Recorder();
    ~Recorder(); // stops

    // Creates the file (which must not exist) and starts the writer thread.
    [[nodiscard]] Result<void> start(const QString &path, const RecorderOptions &options = {});
    // Writes everything that was appended, ends the thread, closes the file. The index stays readable.
    void stop();

    // A TCP connection, or a UDP pair of endpoints: call once, keep the id for message(). Never 0.
    // For TCP the opening is marked by synthesised SYN packets. The same UDP pair gets the same id, up to 262,144 pairs
    // a channel and run; later ones get ids that hold for the next 65,536 such calls and are flow 0 in the index
    // (RecordReader::flow() then reads the endpoints from the packet): ask anew for each datagram, or now and then.
    [[nodiscard]] quint32 openFlow(Channel channel, Transport transport, const Endpoint &local, const Endpoint &peer,
                                   bool openedByPeer);
    void markClose(quint32 flow, CloseMark mark); // TCP only: the synthesised FIN or RST

    // timeNs 0: now. Copies the payload. May wait while the arena is full: not on the GUI thread.
    void message(quint32 flow, Direction direction, QByteArrayView payload, Keep keep = Keep::Whole, qint64 timeNs = 0);
    // Bytes of a bulk stream that are in no buffer of ours (sendfile): a header-only message of that length.
    void bulk(quint32 flow, Direction direction, qint64 length);
    // Never waits.
    void event(const Event &event);
    // The same for an entry that the caller has built itself, as toJournalEntry() would (a server's access log, by the
    // hundred thousand a second). timeNs 0: now. May wait while the arena is full: not on the GUI thread.
    void entry(EventKind kind, Channel channel, quint32 flow, QByteArrayView journalEntry, qint64 timeNs = 0);

    // Returns when all that was appended before the call is on disk and in the index. Not on the GUI thread.
    void flush();

    [[nodiscard]] std::shared_ptr<const SessionIndex> index() const;
    [[nodiscard]] QString path() const;
    [[nodiscard]] RecorderState state() const;
    [[nodiscard]] qint64 fileBytes() const;
    [[nodiscard]] qint64 entriesNotKept() const;  // lost to a full or failing disk; shown, never silent
    [[nodiscard]] qint64 payloadsNotKept() const; // recorded without their payload by the disk guard
    [[nodiscard]] int filesTaken() const;         // since start(), by other programs, and replaced by new ones
    [[nodiscard]] NetError taken() const;         // RecordingTaken: the latest of them; number: the entries lost

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
