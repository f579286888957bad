// One transfer out, in our own protocol. Thread: its engine's transfer thread.
#pragma once

#include "connectattempt.h"
#include "filedigest.h"
#include "sourcetree.h"
#include "transferlink.h"
#include "transfersession.h"

#include <QFile>
#include <QHash>

#include <memory>
#include <set>

namespace net {

class SendSession final : public TransferSession, private TransferLink::Handler {
    Q_OBJECT

public:
    SendSession(const TransferContext &context, const TransferInfo &info, const FileSenderOptions &options);
    ~SendSession() override;

    void begin() override;
    void pause(bool on) override;
    void cancel() override;
    void shutDown() override;

private:
    // The transfer's course, in this order.
    enum class Stage : quint8 { Scanning, Connecting, Greeting, Offering, Waiting, Checking, Sending, Finishing, Over };

    // sendsession.cpp: greeting, offer, answer
    void scanSome();
    void connected(Descriptor descriptor, const Endpoint &peer);
    void frameCame(transfer::FrameType type, QByteArrayView payload) override;
    [[nodiscard]] bool dataCame(QByteArrayView piece) override;
    void linkDrained() override;
    void linkEnded(const NetError &error) override;
    void helloCame(QByteArrayView payload);
    void challengeCame(QByteArrayView payload);
    void offer();
    void answerCame(QByteArrayView payload);
    void resultCame(QByteArrayView payload);
    void endingCame(QByteArrayView payload);
    void tick(qint64 now) override;
    void fail(const NetError &error);
    void violated(const char *rule);
    void endWith(TransferState state, const NetError &error);

    // sendsessionfiles.cpp: the files
    void nextFile();
    void checkSome();
    void beginFile(qint64 offset);
    void announceFile();
    void pump();
    void pumpSome();
    [[nodiscard]] bool sendBlock();
    void finishFile(const QString &error); // and goes on with the next
    void endFile(const QString &error);
    void finishAll();
    [[nodiscard]] static NetError errorOf(const SourceTree::LeftOut &entry, qint64 more = -1);
    void later(void (SendSession::*step)());
    [[nodiscard]] QString sourceFault() const; // of the open file: "changed" …; empty when all is well
    [[nodiscard]] bool isPaused() const { return m_pausedByUs || m_pausedByPeer; }
    void showPause();
    void showState();

    struct Begun {
        QByteArray digest;     // hex; empty until it is sent
        bool isFailed = false; // here, and said so
    };

    FileSenderOptions m_options;
    SourceTree m_tree;
    std::unique_ptr<ConnectAttempt> m_attempt;
    std::unique_ptr<TransferLink> m_link;
    Stage m_stage = Stage::Scanning;
    qsizetype m_offered = 0; // entries whose frames were made
    std::set<qint64> m_leftOut;
    QHash<qint64, transfer::ResumePoint> m_resume;
    qsizetype m_index = -1; // of the file under way
    QFile m_file;
    FileDigest m_digest;
    transfer::FileBegin m_begin;
    qint64 m_at = 0;         // of the file, read
    qint64 m_toCheck = 0;    // of the beginning that is there already
    bool m_stopFile = false; // the receiver cannot take it
    bool m_corrupted = false;
    bool m_pausedByUs = false;
    bool m_pausedByPeer = false;
    void (SendSession::*m_step)() = nullptr; // posted
    bool m_pinSent = false;
    QHash<qint64, Begun> m_unreported; // files the receiver may report on, each once
    qint64 m_awaited = 0;              // of them those that it has to
    NetError m_firstError;
    qint64 m_keptAliveNs = 0;
};

} // namespace net
