// The list of an engine's transfers, for whoever shows it: changed on the engine's thread, read on a timer. As
// ConnectionBoard.
//
// Thread: any (a mutex inside).
#pragma once

#include "endpoint.h"
#include "neterror.h"
#include "transferoptions.h"

#include <QByteArray>
#include <QMutex>
#include <QString>

#include <map>
#include <vector>

namespace net {

enum class TransferState : quint8 {
    Waiting, // in the queue
    Connecting,
    Offering, // the receiver has not decided yet
    Asking,   // ours to decide (the receiver's side)
    Running,
    Paused, // by us
    PausedByPeer,
    Verifying, // reading what is there already
    Done,
    Failed, // error says why; resumable says whether sending again goes on
    Declined,
    Cancelled,
};

[[nodiscard]] bool isEnded(TransferState state); // Done and what follows it

struct TransferFile {
    QString path; // relative; on the receiver's side the place it got
    qint64 size = 0;
    QByteArray digest; // XXH3-128 in hex; empty until known
    QString error;     // of this file: "mismatch", "unreadable" …; empty
    bool isDone = false;
    bool isFolder = false;
};

struct TransferInfo {
    quint32 id = 0; // the engine's own number, never used twice in its life
    bool isSending = false;
    TransferProtocol protocol = TransferProtocol::NetYard;
    TransferState state = TransferState::Waiting;
    Endpoint local;
    Endpoint peer;
    QString peerName; // as it calls itself, or as typed
    QString title;    // the file's or folder's name, or the first of several
    QString folder;   // receiver: where it goes
    qint64 files = 0;
    qint64 filesDone = 0;
    qint64 filesFailed = 0;
    qint64 bytes = 0; // of all files; -1: not known
    qint64 bytesDone = 0;
    qint64 bytesResumed = 0;   // of them, there already when it began
    qint64 bytesPerSecond = 0; // over the last seconds
    qint64 sinceMs = 0;        // since 1970
    qint64 runningMs = 0;      // when bytes began to go: after the other side's answer
    qint64 endedMs = 0;
    QString currentFile;
    QByteArray digest; // of the only file; hex
    NetError error;
    bool isResumable = false;
    quint64 revision = 0;
};

class TransferBoard final {
    Q_DISABLE_COPY_MOVE(TransferBoard)

public:
    TransferBoard() = default;

    struct Changes {
        std::vector<TransferInfo> entries; // by rising revision
        quint64 revision = 0;              // to ask with the next time
        bool isForgetful = false;          // some were forgotten since: take all() anew
    };
    [[nodiscard]] Changes changesSince(quint64 revision) const;
    [[nodiscard]] std::vector<TransferInfo> all() const; // by id
    // What was offered, and what has become of it; the first `most` files and folders.
    [[nodiscard]] std::vector<TransferFile> files(quint32 id, qsizetype most = 1000) const;

    // The engine. Ended transfers are kept until forget(), at most maxEnded.
    void put(const TransferInfo &info); // adds or replaces; gives it its revision
    // A change of its transfer, too. They come by rising index, without holes; what is beyond the limits is not listed.
    void putFile(quint32 id, qsizetype index, const TransferFile &file);
    void forget(quint32 id);

    static constexpr size_t maxEnded = 1000;
    static constexpr qsizetype maxListedFiles = 10'000; // of one transfer; folders stand among them, as many at most
    static constexpr qsizetype maxListed = 2 * maxListedFiles;

private:
    struct Item {
        TransferInfo info;
        std::vector<TransferFile> files;
        qsizetype folders = 0; // among them
    };
    void forgetOldestEnded();

    mutable QMutex m_mutex;
    std::map<quint32, Item> m_items;
    quint64 m_revision = 0;
    quint64 m_forgottenAt = 0; // the revision of the last time
};

} // namespace net
