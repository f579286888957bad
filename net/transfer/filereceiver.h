// Receives files: our own protocol, or as the server of a classroom script's upload or download.
//
// What comes is written as NAME.part, checked against its digest, and only then gets its name; nothing is ever replaced.
// Thread: an engine (see engine.h); disk work is done on threads of its own, so that a slow disk holds up nobody. Errors:
// failed() for listening and for a folder that cannot be used; what happens to one transfer is on the board and in the
// session. Protocol: ARCHITECTURE.md, "The transfer protocol".
#pragma once

#include "engine.h"
#include "transferboard.h"
#include "transferoptions.h"

#include <QList>

#include <memory>

namespace net {

class FileReceiver final : public Engine {
    Q_OBJECT

public:
    explicit FileReceiver(Recorder &recorder, QObject *parent = nullptr);
    ~FileReceiver() override;

    [[nodiscard]] const TransferBoard &board() const;

public Q_SLOTS:
    void start(const net::FileReceiverOptions &options);
    void stopListening(); // transfers go on
    void closeAll();      // they end, resumable
    void setOptions(
        const net::FileReceiverOptions &options); // policy, PIN, limits, folder: for transfers to come; the speed at once

    // Of a transfer that is Asking. leftOut: indexes of files that are not wanted.
    void accept(quint32 id, const QList<qint64> &leftOut = {});
    void decline(quint32 id);
    void pause(quint32 id, bool on);
    void cancel(quint32 id);
    void forget(quint32 id); // an ended one

Q_SIGNALS:
    void listening(const net::Endpoint &local);
    void listeningStopped();
    void asked(quint32 id); // somebody offers files
    void ended(quint32 id); // done, failed, declined, cancelled

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
