// What every transfer has in common, whichever way it goes: its line on the board, its events, its clock and its speed
// limit.
//
// Lives on its engine's transfer thread. It ends exactly once, with ended(); its owner deletes it later. Thread: the one it
// lives on.
#pragma once

#include "clock.h"
#include "event.h"
#include "recorder.h"
#include "transferboard.h"

#include <QObject>
#include <QTimer>

namespace net {

class ByteCounter;

struct TransferContext {
    Recorder &recorder;
    ByteCounter &counter;
    TransferBoard &board;
};

// How many bytes may go just now, so that over time no more than a limit goes.
class SpeedLimit {
public:
    void set(qint64 bytesPerSecond) { m_limit = bytesPerSecond; }
    [[nodiscard]] bool isOn() const { return m_limit > 0; }
    // At least minimum, or 0: wait().
    [[nodiscard]] qint64 allowance(qint64 nowNs, qint64 most);
    void spend(qint64 bytes) { m_tokens -= bytes; }

private:
    qint64 m_limit = 0;
    qint64 m_tokens = 0;
    qint64 m_lastNs = 0;
};

class TransferSession : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferSession)

public:
    [[nodiscard]] quint32 id() const { return m_info.id; }
    [[nodiscard]] const TransferInfo &info() const { return m_info; }
    [[nodiscard]] bool isOver() const { return m_over; }

    virtual void begin() = 0;
    virtual void pause(bool on) = 0;
    virtual void cancel() = 0;   // by us
    virtual void shutDown() = 0; // the program or the engine ends: resumable
    virtual void setSpeedLimit(qint64 bytesPerSecond);
    virtual void accept(const QList<qint64> &) {} // a receiver's
    virtual void decline() {}

Q_SIGNALS:
    void asked(quint32 id);
    void ended(quint32 id);

protected:
    static constexpr qint64 keepAliveNs = 10 * nsPerSecond; // between signs of life of a side with nothing to say

    TransferSession(const TransferContext &context, const TransferInfo &info);

    [[nodiscard]] Recorder &recorder() const { return m_context.recorder; }
    [[nodiscard]] ByteCounter &counter() const { return m_context.counter; }
    [[nodiscard]] TransferBoard &board() const { return m_context.board; }
    [[nodiscard]] TransferInfo &line() { return m_info; }
    [[nodiscard]] SpeedLimit &limit() { return m_limit; }

    void log(EventKind kind, const QString &text = {}, qint64 number = -1, const NetError &error = {});
    void setFlow(quint32 flow) { m_flow = flow; }
    void setState(TransferState state);
    void publish();
    void over(TransferState state, const NetError &error = {});
    virtual void tick(qint64) {} // ten times a second

    static constexpr int tickMs = 100;

private:
    void onTick();

    TransferContext m_context;
    TransferInfo m_info;
    SpeedLimit m_limit;
    QTimer m_clock;
    quint32 m_flow = 0;
    qint64 m_rateNs = 0;
    qint64 m_rateBytes = 0;
    bool m_over = false;
};

} // namespace net
