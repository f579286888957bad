// A file while it arrives: NAME.part beside a small note of what it is the beginning of, then, checked, NAME.
//
// Nothing is replaced, no symbolic link is followed, nothing lies outside the folder. Where a beginning of the same file is
// there already it is gone on with, after its bytes were read once for their digest. Thread: its transfer's; every call may
// touch the disk. Errors: DiskFull, FileNotWritable, FolderNotWritable, DigestMismatch.
#pragma once

#include "filedigest.h"
#include "filelock.h"
#include "result.h"
#include "transfermessages.h"

#include <QFile>
#include <QString>

#include <functional>
#include <utility>

namespace net {

class BlockWriter;
struct PathLook;

class ArrivingFile final {
    Q_DISABLE_COPY_MOVE(ArrivingFile)

public:
    // place: safe relative path below folder (transferpath.h). sender: who the beginning must be from, to be gone on with.
    ArrivingFile(const QString &folder, const QString &place, const transfer::Entry &entry, const QString &sender);
    ~ArrivingFile(); // a beginning worth keeping stays

    // Long pieces of long files are handed to it, and written while write() has returned already. It outlives the file.
    void setWriter(BlockWriter *writer) { m_writer = writer; }
    // Called when the same sender offers the same file anew: may end the transfer that holds it, if that has gone silent.
    void setYield(std::function<void()> yield) { m_yield = std::move(yield); }

    enum class Found : quint8 {
        Nothing,
        Beginning, // verify() tells how far it goes
        Whole,     // a file of that name, size and time: verify() reads it for its digest
    };
    // Looks at what is there. The place is numbered when it is another's.
    [[nodiscard]] Found look();
    // After look(): the same sender's other connection has this very file, and would not let go of it.
    [[nodiscard]] bool isHeldByOther() const { return m_isHeldByOther; }
    // After look(): a beginning of the file is there that was another size or time then, and is begun anew.
    [[nodiscard]] bool hasOlderBeginning() const { return m_hasOlderBeginning; }
    // Reads on in what was found, at most so many bytes; true when all of it is read: offset() and digest() hold.
    [[nodiscard]] Result<bool> verify(qint64 most);

    // offset 0: from the start, whatever was found.
    [[nodiscard]] Result<void> begin(qint64 offset, qint64 size, qint64 modifiedNs);
    // From the start, of a file that has no time of its own and cannot be gone on with.
    [[nodiscard]] Result<void> beginAnew(qint64 size);
    // The error may be that of bytes before these.
    [[nodiscard]] Result<void> write(QByteArrayView bytes);
    [[nodiscard]] bool isWriting() const; // the bytes of the latest write() are still being read
    // Compares the digest and gives the file its name.
    [[nodiscard]] Result<void> finish(QByteArrayView digest, bool isExecutable);
    void suspend();                   // closes it; what has come stays, if it is worth resuming
    void discard();                   // removes it
    void keepAs(const QString &what); // "NAME.what": all that came, for whoever wants to look at it

    [[nodiscard]] qint64 offset() const { return m_offset; }             // bytes that are there, or given to be written
    [[nodiscard]] QByteArray digest() const { return m_digest.value(); } // of them
    [[nodiscard]] const QString &place() const { return m_place; }       // relative; after finish() where it is
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString partPath() const { return m_partPath; }
    [[nodiscard]] bool isWhole() const { return m_found == Found::Whole; }

    static constexpr qint64 worthKeeping = qint64{1} << 20; // the beginning of a shorter file is quicker sent again
    static constexpr int mostNumbers = 10'000;              // tried for a name that is free

private:
    enum class Way : quint8 { There, Missing, ThroughLink }; // the folder that it goes to
    [[nodiscard]] Way way() const;
    [[nodiscard]] bool isOurs(const PathLook &there) const; // by size and time
    [[nodiscard]] QString partPathOfPlace() const;
    [[nodiscard]] QString numberedPlace(int number) const;
    [[nodiscard]] bool takePart(const QString &part);
    [[nodiscard]] bool takeFreePlace();
    [[nodiscard]] bool keepsBeginning();
    [[nodiscard]] Result<void> open(qint64 offset);
    [[nodiscard]] bool isWorthKeeping() const { return m_entry.size >= worthKeeping; }
    [[nodiscard]] QString partSuffix() const;
    [[nodiscard]] NetError writeError() const { return writeError(m_file.errorString()); }
    [[nodiscard]] NetError writeError(const QString &fault) const;
    [[nodiscard]] QString settle(); // waits until all that was given is in the file; what failed
    [[nodiscard]] QString notePath() const;

    QString m_folder;
    QString m_wanted; // the place before numbering
    QString m_place;
    QString m_partPath;
    QString m_sender;
    std::function<void()> m_yield;
    transfer::Entry m_entry;
    Way m_way = Way::Missing; // as look() has just found it; also when not known
    Found m_found = Found::Nothing;
    QFile m_file;
    FileLock m_lock; // of a beginning from look() on, of others from begin() on
    FileDigest m_digest;
    QByteArray m_buffer;
    qint64 m_offset = 0;
    qint64 m_toVerify = 0;
    QString m_twinPlace; // a whole file of the same name, size and time that the sender was not told of
    QByteArray m_twinDigest;
    bool m_begun = false;
    bool m_isHeldByOther = false;
    bool m_hasOlderBeginning = false;
    BlockWriter *m_writer = nullptr;
    bool m_isGiven = false; // some of it to the writer
};

// Makes the folder and those above it below root, without following a symbolic link; false when one is in the way or it
// cannot be made.
[[nodiscard]] bool makeFolderBelow(const QString &root, const QString &relative);

} // namespace net
