// A FileReceiver and a FileSender on loopback, recorded, on the test's own thread, each with its folder.
#pragma once

#include "filereceiver.h"
#include "filesender.h"
#include "recordedsession.h"

#include <QTemporaryDir>

namespace testing {

// In memory where there is much of it: some file systems (ext4) take seconds to make thousands of files where as many were
// just removed.
[[nodiscard]] QString temporaryTemplate();

struct TransferFixture {
    RecordedSession session;
    QTemporaryDir out{temporaryTemplate()}; // to send from
    QTemporaryDir in{temporaryTemplate()};  // to receive into
    net::FileReceiver receiver{session.recorder()};
    net::FileSender sender{session.recorder()};
    net::Endpoint local;
    net::NetError error; // of the receiver's last failed()
    std::vector<quint32> asked;
    std::vector<quint32> received; // ended on the receiver's side
    std::vector<quint32> sent;     // ended on the sender's

    TransferFixture();

    [[nodiscard]] net::FileReceiverOptions receiving() const; // always, into the folder
    [[nodiscard]] net::FileSenderOptions sending(const QStringList &names) const;
    bool start(const net::FileReceiverOptions &options);
    bool start() { return start(receiving()); }

    void put(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray got(const QString &name) const; // null when there is none
    [[nodiscard]] QStringList names() const;                 // all below the receiving folder, hidden ones too, sorted
    [[nodiscard]] QString outPath(const QString &name) const { return out.filePath(name); }

    // Both ends' lines, the last one.
    [[nodiscard]] net::TransferInfo sendLine() const;
    [[nodiscard]] net::TransferInfo receiveLine() const;
    // Sends and waits until both ends are over; the state of the sender's.
    [[nodiscard]] net::TransferState transfer(const net::FileSenderOptions &options);
    // Starts receiving, sends one file at 8 MB/s and waits until more than so many of its bytes have come: it is under way
    // then. False when that did not happen.
    [[nodiscard]] bool sendPart(const QString &name, const QByteArray &bytes, qint64 come);
    [[nodiscard]] bool takesAFile(); // whatever happened before, the same receiver does

    [[nodiscard]] qsizetype count(net::EventKind kind) { return static_cast<qsizetype>(session.events(kind).size()); }
};

} // namespace testing
