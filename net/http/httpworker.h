// One event loop's share of the connections: what they have in common, and the clock that watches over them.
//
// Thread: the one it lives on; HttpShared's parts are safe from all.
#pragma once

#include "answercache.h"
#include "httpboard.h"
#include "httpserving.h"
#include "platform.h"
#include "requesthead.h"
#include "taskqueue.h"

#include <QHash>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <array>
#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <unordered_map>
#include <vector>

namespace net {

class ByteCounter;
class HttpConnection;
class Recorder;

// The access log's lines that other threads have sent and nobody has taken yet, bounded: a worker that finds no room waits,
// and TCP holds its clients back.
class LineRoom final {
    Q_DISABLE_COPY_MOVE(LineRoom)

public:
    static constexpr int most = 4096;

    LineRoom() = default;
    void take(); // waits while there is none
    void give();
    void setBounded(bool on); // unbounded: nobody waits, as when the one who takes the lines waits for the workers

private:
    std::mutex m_mutex;
    std::condition_variable m_given;
    int m_taken = 0;
    bool m_isBounded = true;
};

// What all workers of one server share.
class HttpShared final {
    Q_DISABLE_COPY_MOVE(HttpShared)

public:
    HttpShared(Recorder &sessionRecorder, ByteCounter &byteCounter)
        : recorder(sessionRecorder)
        , counter(byteCounter)
    {
    }

    Recorder &recorder;
    ByteCounter &counter;
    HttpBoard board;
    std::atomic<quint64> lastConnection{0};
    std::atomic<bool> wantsLines{false}; // somebody listens to lineLogged()
    LineRoom lineRoom;

    // Connections, in all and by client address.
    [[nodiscard]] int open() const;
    [[nodiscard]] int openOf(const Endpoint &peer) const;
    void added(const Endpoint &peer);
    void removed(const Endpoint &peer);

private:
    mutable QMutex m_mutex;
    QHash<Endpoint, int> m_byAddress; // port 0
    int m_open = 0;
};

class HttpWorker final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(HttpWorker)

public:
    // queuesLines: it lives on another thread than whoever takes them, and takes room for each.
    HttpWorker(HttpShared &shared, std::shared_ptr<const HttpServing> serving, bool queuesLines);
    ~HttpWorker() override;

    TaskQueue tasks{this}; // for whoever is on another thread

    // On its thread.
    void take(const AcceptedSocket &socket, http::Fault refusal); // refusal: answered and closed
    void setServing(const std::shared_ptr<const HttpServing> &serving);
    void finish();                              // idle connections at once, the others after their answer
    void disconnect(const QList<quint64> &ids); // empty: all
    using QObject::disconnect;

    // For its connections.
    [[nodiscard]] HttpShared &shared() { return m_shared; }
    [[nodiscard]] const std::shared_ptr<const HttpServing> &serving() const { return m_serving; }
    [[nodiscard]] AnswerCache &cache() { return m_cache; }
    [[nodiscard]] bool isFinishing() const { return m_finishing; }
    [[nodiscard]] QByteArrayView dateLine(qint64 nowNs);
    void release(quint64 id, const Endpoint &peer); // the connection is over
    void continueLater(quint64 id);                 // it has more to do, after the others
    void wakeAfter(quint64 id, int ms);             // delayOver() then
    void logLine(const QByteArray &line);

    // Scratch of whichever connection is at work; kept, so that a request allocates nothing.
    static constexpr qsizetype readBytes = qsizetype{64} << 10;
    std::array<char, readBytes> readBuffer;
    QByteArray out;
    http::RequestHead head;

Q_SIGNALS:
    void freed(); // a descriptor
    void lineLogged(const QByteArray &line);

private:
    void beginPass();
    void continueAll();
    void lookAtClock();
    [[nodiscard]] HttpConnection *find(quint64 id) const;
    [[nodiscard]] std::vector<quint64> ids() const;

    static constexpr int lookMs = 250;

    HttpShared &m_shared;
    std::shared_ptr<const HttpServing> m_serving;
    bool m_queuesLines;
    AnswerCache m_cache;
    std::unordered_map<quint64, std::unique_ptr<HttpConnection>> m_connections;
    std::vector<std::unique_ptr<HttpConnection>> m_gone; // deleted in the next pass: they may be at work now
    std::vector<quint64> m_toContinue;
    QTimer m_clock;
    QByteArray m_dateLine;
    qint64 m_dateSecond = -1;
    bool m_finishing = false;
    bool m_continuing = false;
};

} // namespace net
