// Sends files and folders, several transfers at a time, in a queue; or as the client of a classroom script's upload or
// download server.
//
// Thread: an engine (see engine.h); disk work is done on threads of its own. Errors: on the board, transfer by transfer, and
// as events in the session. Protocol: ARCHITECTURE.md, "The transfer protocol".
#pragma once

#include "engine.h"
#include "transferboard.h"
#include "transferoptions.h"

#include <memory>

namespace net {

class FileSender final : public Engine {
    Q_OBJECT

public:
    static constexpr int maxAtOnce = 3; // the others wait in the queue

    explicit FileSender(Recorder &recorder, QObject *parent = nullptr);
    ~FileSender() override;

    [[nodiscard]] const TransferBoard &board() const;

public Q_SLOTS:
    void send(const net::FileSenderOptions &options); // begins, or queues; queued() tells the id
    void pause(quint32 id, bool on);
    void cancel(quint32 id);
    // An ended one: goes on where it stopped, as far as the receiver has it. pin: in the place of the one that was refused;
    // null: as before.
    void sendAgain(quint32 id, const QString &pin = {});
    void forget(quint32 id);
    void setSpeedLimit(quint32 id, qint64 bytesPerSecond);
    void closeAll(); // those that wait are cancelled, the others can be gone on with

Q_SIGNALS:
    void queued(quint32 id);
    void ended(quint32 id);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace net
