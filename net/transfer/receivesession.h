// One transfer in, in our own protocol. Thread: its engine's transfer thread.
#pragma once

#include "arrivingfile.h"
#include "blockwriter.h"
#include "pinguard.h"
#include "transferlink.h"
#include "transferpath.h"
#include "transfersession.h"

#include <QList>

#include <memory>
#include <set>
#include <unordered_map>

namespace net {

class ReceiveSession final : public TransferSession, private TransferLink::Handler {
    Q_OBJECT

public:
    ReceiveSession(const TransferContext &context, const TransferInfo &info, const TransferLink::Ends &ends,
                   const FileReceiverOptions &options, PinGuard &pins);
    ~ReceiveSession() override;

    void begin() override;
    void pause(bool on) override;
    void cancel() override;
    void shutDown() override;
    void accept(const QList<qint64> &leftOut) override;
    void decline() override;

private:
    enum class Stage : quint8 { Greeting, Proving, Listing, Asking, Looking, Receiving, Over };

    void frameCame(transfer::FrameType type, QByteArrayView payload) override;
    [[nodiscard]] bool dataCame(QByteArrayView piece) override;
    void take(QByteArrayView piece);
    void linkDrained() override {}
    void linkEnded(const NetError &error) override;
    void tick(qint64 now) override;

    void helloCame(QByteArrayView payload);
    void proofCame(QByteArrayView payload);
    void lockedOut();
    void welcome();
    void offerCame(QByteArrayView payload);
    void entriesCame(QByteArrayView payload);
    void offerIsWhole();
    [[nodiscard]] std::unique_ptr<ArrivingFile> arriving(qint64 index);
    void yieldIfSilent();
    void lookSome();
    [[nodiscard]] bool waitsForOther();
    void answer();
    void fileBegins(QByteArrayView payload);
    void fileEnds(QByteArrayView payload);
    void fileFailed(const NetError &error);
    void report(qint64 index, const QString &error);
    void peerDone();
    void peerPaused(bool on);
    void refuse(const QString &reason, const NetError &error, TransferState state = TransferState::Declined);
    void fail(const NetError &error, const QString &code = {});
    void violated(const char *rule);
    void endWith(TransferState state, const NetError &error);
    void showPause();
    [[nodiscard]] qint64 heardNs() const;
    [[nodiscard]] qint64 silenceNs() const;
    [[nodiscard]] bool hasRoomFor(const transfer::FileBegin &begin) const;
    [[nodiscard]] qint64 bytesToCome() const;

    static constexpr int lookedAtOnce = 50;
    static constexpr qint64 verifiedAtOnce = qint64{8} << 20;

    FileReceiverOptions m_options;
    PinGuard &m_pins;
    TransferLink m_link;
    BlockWriter m_writer{TransferLink::keptPieces}; // of the link's buffers
    Stage m_stage = Stage::Greeting;
    QByteArray m_nonce;
    transfer::Offer m_offer;
    QList<transfer::Entry> m_entries;
    QStringList m_places;
    transfer::PathPlaces m_placing;
    std::set<qint64> m_leftOut;
    QList<transfer::ResumePoint> m_resume;
    std::unordered_map<qint64, std::unique_ptr<ArrivingFile>> m_looked; // what was there already, by entry
    std::unique_ptr<ArrivingFile> m_checking;
    qint64 m_listedBytes = 0; // of the offer's Entries frames
    qint64 m_next = 0;        // entry to look at
    qint64 m_waitingNs = 0;   // since when it waits for another connection to let go of a file; 0: it has not had to
    qint64 m_index = -1;      // entry that comes
    qint64 m_lastIndex = -1;  // the latest that began
    std::unique_ptr<ArrivingFile> m_file;
    transfer::FileBegin m_begin;
    qint64 m_came = 0;    // of its bytes, with what was there
    NetError m_fileError; // why its bytes are let go
    NetError m_firstError;
    bool m_pausedByUs = false;
    bool m_pausedByPeer = false;
    bool m_reading = true;
    qint64 m_hurriedUntilNs = 0; // without its limit, so that the end of a connection that broke is reached
    qint64 m_beganNs = 0;
    qint64 m_saidNs = 0; // the peer's latest frame but for KeepAlive
    qint64 m_keptAliveNs = 0;
};

} // namespace net
