// The classroom scripts' file protocols, each side of each. Thread: the engine's transfer thread. See classicprotocol.h.
//
// They have no digest of their own: ours is computed all the same and shown, so that both sides can be compared by hand.
#pragma once

#include "arrivingfile.h"
#include "bytelink.h"
#include "classicprotocol.h"
#include "connectattempt.h"
#include "filedigest.h"
#include "transfersession.h"

#include <QFile>

#include <memory>
#include <optional>

namespace net {

class ServedFile;

// What the four have in common.
class ClassicSession : public TransferSession, protected ByteLink::Handler {
    Q_OBJECT

public:
    ~ClassicSession() override;
    void pause(bool on) override;
    void cancel() override;
    void shutDown() override;

protected:
    ClassicSession(const TransferContext &context, const TransferInfo &info, int silenceSeconds);

    void connectTo(const QString &host, quint16 port, int timeoutMs); // then connected()
    void useLink(const TransferLink::Ends &ends);
    virtual void connected() {}
    [[nodiscard]] ByteLink &link() const { return *m_link; }
    void enter(TransferState state); // shown as soon as it is not paused
    void readOn();                   // unless it is paused or held back
    void fail(const NetError &error);
    void finishOk();
    virtual void close(); // files and link
    void tick(qint64 now) override;
    void spendIncoming(qint64 bytes); // of the speed limit; may hold back what comes

    // Sending a file's bytes.
    [[nodiscard]] bool openSource(const QString &path);
    void serve(const std::shared_ptr<ServedFile> &file, const QString &path); // the same of one that is open
    void pump();                                                              // as much as fits
    virtual void sourceSent() {}                                              // all of it is with the kernel
    FileDigest m_digest;
    qint64 m_left = 0;      // of the source
    bool m_corrupt = false; // change one byte on purpose

private:
    void beginSource(const QString &name, qint64 bytes);
    [[nodiscard]] bool hasSource() const { return m_served || m_source.isOpen(); }
    [[nodiscard]] qint64 readSource(char *buffer, qint64 size);

    QFile m_source;
    std::shared_ptr<ServedFile> m_served;
    std::unique_ptr<ConnectAttempt> m_attempt;
    std::unique_ptr<ByteLink> m_link;
    int m_silenceSeconds;
    TransferState m_entered;
    bool m_paused = false;
    bool m_heldBack = false; // by the speed limit: nothing is read
    bool m_pumping = false;  // the file's turn has come
    bool m_pumpPosted = false;
    bool m_sent = false;
};

// Takes what a script uploads.
class ClassicUploadServer final : public ClassicSession {
    Q_OBJECT

public:
    ClassicUploadServer(const TransferContext &context, const TransferInfo &info, const TransferLink::Ends &ends,
                        const FileReceiverOptions &options);
    void begin() override;
    void accept(const QList<qint64> &leftOut) override;
    void decline() override;

private:
    void bytesCame(QByteArrayView bytes) override;
    void linkDrained() override {}
    void linkEnded(const NetError &error) override;
    void close() override;
    void headerCame();
    void take(QByteArrayView bytes);
    void endFile(bool isKept);

    FileReceiverOptions m_options;
    TransferLink::Ends m_ends;
    transfer::UploadHeaderReader m_reader;
    QTimer m_settling; // the size may go on in the next piece
    std::optional<transfer::UploadHeader> m_header;
    QByteArray m_held; // what came before the user had decided
    std::unique_ptr<ArrivingFile> m_file;
    bool m_accepted = false;
};

// Sends a file to a script that takes uploads.
class ClassicUploadClient final : public ClassicSession {
    Q_OBJECT

public:
    ClassicUploadClient(const TransferContext &context, const TransferInfo &info, const FileSenderOptions &options);
    void begin() override;

private:
    void connected() override;
    void bytesCame(QByteArrayView bytes) override;
    void linkDrained() override;
    void linkEnded(const NetError &error) override;
    void sourceSent() override;

    FileSenderOptions m_options;
    bool m_replied = false;
    bool m_allSent = false;
};

// Hands out a folder's files by their names.
class ClassicDownloadServer final : public ClassicSession {
    Q_OBJECT

public:
    ClassicDownloadServer(const TransferContext &context, const TransferInfo &info, const TransferLink::Ends &ends,
                          const FileReceiverOptions &options);
    void begin() override;

private:
    void bytesCame(QByteArrayView bytes) override;
    void linkDrained() override;
    void linkEnded(const NetError &error) override;
    void sourceSent() override;

    FileReceiverOptions m_options;
    TransferLink::Ends m_ends;
    bool m_asked = false;
};

// Asks a script for a file.
class ClassicDownloadClient final : public ClassicSession {
    Q_OBJECT

public:
    ClassicDownloadClient(const TransferContext &context, const TransferInfo &info, const FileSenderOptions &options);
    void begin() override;

private:
    void connected() override;
    void bytesCame(QByteArrayView bytes) override;
    void linkDrained() override {}
    void linkEnded(const NetError &error) override;
    void close() override;
    [[nodiscard]] bool openPart();
    void take(QByteArrayView bytes);
    void write(QByteArrayView bytes);
    void refused(const QByteArray &message);
    void finishFile();
    [[nodiscard]] NetError lengthError() const;
    [[nodiscard]] bool putInFront(const QByteArray &bytes);

    FileSenderOptions m_options;
    QByteArray m_held; // the header; then the run of digits behind it
    bool m_runIsWhole = false;
    std::optional<transfer::DownloadHeader> m_header;
    QFile m_part;
    QString m_place;
    qint64 m_came = 0; // from the first digit on
};

} // namespace net
