#include "recorder.h"

#include "clock.h"
#include "journalentry.h"
#include "recordarena.h"
#include "sessionwriter.h"

#include <QHash>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace net {

namespace {

constexpr qint64 eventReserveBytes = qint64{8} << 20;     // of the arena, beyond its bound, for events
constexpr qsizetype maxMessageBytes = qsizetype{1} << 30; // longer ones are recorded as several

constexpr qint64 maxReorderNs = 100'000'000;

} // namespace

class Recorder::Private {
public:
    struct UdpPair {
        Endpoint local;
        Endpoint peer;
        Channel channel;
        friend bool operator==(const UdpPair &, const UdpPair &) = default;
        friend size_t qHash(const UdpPair &pair, size_t seed = 0)
        {
            return qHash(pair.peer, qHash(pair.local, seed + static_cast<size_t>(pair.channel)));
        }
    };

    Private() { writer.encoder().setIndex(index); }

    void waitForRoom(std::unique_lock<std::mutex> &lock, qsizetype payloadBytes);
    void append(std::unique_lock<std::mutex> &lock, const RecordHeader &header, QByteArrayView payload); // unlocks
    void takeTime(RecordHeader *header); // of the call, in order
    void run();
    void takeNewFile();

    std::mutex mutex;
    std::condition_variable workToDo;
    std::condition_variable roomAgain;
    std::condition_variable allDone;
    RecordArena arena;
    RecorderStatus status;
    SessionWriter writer{status};
    std::shared_ptr<SessionIndex> index = std::make_shared<SessionIndex>();
    std::thread thread;
    QString path;
    NetError taken;
    int filesTaken = 0;
    RecorderOptions options;
    bool accepting = false; // messages and events are taken
    bool running = false;   // the writer thread owns the writer
    bool stopping = false;
    bool flushWanted = false;
    int waitingForRoom = 0;
    quint64 appended = 0; // records, ever
    quint64 done = 0;     // of them, written or counted as lost

    QHash<UdpPair, quint32> udpFlows;
    quint32 flowCount = 0;
    quint32 transientCount = 0;
    qint64 latestNs = 0;
};

void Recorder::Private::waitForRoom(std::unique_lock<std::mutex> &lock, qsizetype payloadBytes)
{
    const auto hasRoom = [this, size = RecordArena::sizeOf(payloadBytes)] {
        return stopping || arena.inUseBytes() == 0 || arena.inUseBytes() + size <= options.arenaBytes;
    };
    if (hasRoom())
        return;
    ++waitingForRoom;
    roomAgain.wait(lock, hasRoom);
    --waitingForRoom;
}

void Recorder::Private::append(std::unique_lock<std::mutex> &lock, const RecordHeader &header, QByteArrayView payload)
{
    const qint64 before = arena.pendingBytes();
    arena.append(header, payload);
    ++appended;
    const bool wake = before == 0 || (before < RecordArena::chunkBytes && arena.pendingBytes() >= RecordArena::chunkBytes);
    lock.unlock();
    if (wake)
        workToDo.notify_one();
}

void Recorder::Private::takeTime(RecordHeader *header)
{
    // Two threads may come out of order by a little; a clock that was set back by more is believed.
    if (header->timeNs < latestNs && latestNs - header->timeNs < maxReorderNs)
        header->timeNs = latestNs;
    latestNs = header->timeNs;
}

void Recorder::Private::run()
{
    using namespace std::chrono_literals;
    std::unique_lock lock(mutex);
    const auto batchReady = [this] { return stopping || flushWanted || arena.pendingBytes() >= RecordArena::chunkBytes; };
    for (;;) {
        const auto anything = [this] { return stopping || flushWanted || !arena.isEmpty(); };
        workToDo.wait_for(lock, 1s, anything); // the disk and the file are looked after even when nothing comes
        workToDo.wait_for(lock, std::chrono::milliseconds(arena.isEmpty() ? 0 : options.flushIntervalMs), batchReady);

        std::vector<RecordArena::Chunk> chunks = arena.take();
        const quint64 ticket = appended;
        const bool last = stopping;
        flushWanted = false;
        lock.unlock();
        if (last)
            writer.tryAgainNow();
        for (RecordArena::Chunk &chunk : chunks) {
            RecordArena::forEach(
                chunk, [this](const RecordHeader &header, QByteArrayView payload) { writer.add(header, payload); });
            lock.lock();
            arena.release(std::move(chunk));
            if (waitingForRoom > 0)
                roomAgain.notify_all();
            lock.unlock();
        }
        writer.commit();
        writer.lookAfter();
        lock.lock();
        takeNewFile();
        done = ticket;
        allDone.notify_all();
        if (last && arena.isEmpty()) {
            running = false;
            return;
        }
    }
}

void Recorder::Private::takeNewFile()
{
    if (index == writer.index())
        return;
    index = writer.index();
    path = writer.path();
    taken = writer.taken();
    ++filesTaken;
}

Recorder::Recorder()
    : d(std::make_unique<Private>())
{
}

Recorder::~Recorder()
{
    stop();
}

Result<void> Recorder::start(const QString &path, const RecorderOptions &options)
{
    stop();
    {
        const std::unique_lock lock(d->mutex);
        auto index = std::make_shared<SessionIndex>();
        const Result<void> begun = d->writer.begin(path, options, index);
        if (!begun)
            return begun;
        d->index = std::move(index);
        d->path = path;
        d->taken = {};
        d->filesTaken = 0;
        d->options = options;
        d->accepting = true;
        d->running = true;
        d->stopping = false;
        d->thread = std::thread([this] { d->run(); });
    }
    Event started;
    started.kind = EventKind::RecordingStarted;
    event(started);
    return {};
}

void Recorder::stop()
{
    Event closed;
    closed.kind = EventKind::SessionClosed;
    event(closed);
    std::thread thread;
    {
        const std::unique_lock lock(d->mutex);
        d->accepting = false;
        d->stopping = true;
        std::swap(thread, d->thread);
    }
    if (!thread.joinable())
        return;
    d->workToDo.notify_one();
    d->roomAgain.notify_all();
    thread.join();
    d->writer.end();
}

quint32 Recorder::openFlow(Channel channel, Transport transport, const Endpoint &local, const Endpoint &peer,
                           bool openedByPeer)
{
    RecordHeader header;
    header.timeNs = nowNs();
    header.kind = RecordKind::OpenFlow;
    const Flow flow = packetReady({local, peer, channel, transport, openedByPeer});
    const Private::UdpPair pair{flow.local, flow.peer, channel};

    std::unique_lock lock(d->mutex);
    d->waitForRoom(lock, sizeof flow);
    const bool udp = transport == Transport::Udp;
    if (udp) {
        if (const auto it = d->udpFlows.constFind(pair); it != d->udpFlows.constEnd())
            return *it;
    }
    const bool room = d->flowCount < maxIndexedFlows && (!udp || d->udpFlows.size() < qsizetype{maxUdpPairs});
    header.flow = room ? ++d->flowCount : firstTransientFlow + (d->transientCount++ & (firstTransientFlow - 1));
    if (udp && room)
        d->udpFlows.insert(pair, header.flow);
    if (!d->running) {
        d->writer.encoder().addFlow(header.flow, flow);
        return header.flow;
    }
    header.length = header.storedBytes = sizeof flow;
    d->append(lock, header, QByteArrayView(reinterpret_cast<const char *>(&flow), sizeof flow));
    return header.flow;
}

void Recorder::markClose(quint32 flow, CloseMark mark)
{
    RecordHeader header;
    header.timeNs = nowNs();
    header.flow = flow;
    header.kind = RecordKind::Mark;
    header.detail = static_cast<quint8>(mark);
    std::unique_lock lock(d->mutex);
    d->waitForRoom(lock, 0);
    if (d->accepting)
        d->append(lock, header, {});
}

void Recorder::message(quint32 flow, Direction direction, QByteArrayView payload, Keep keep, qint64 timeNs)
{
    const RecorderState state = d->status.state.load(std::memory_order_relaxed);
    if (state == RecorderState::Stopped)
        return;
    while (payload.size() > maxMessageBytes) {
        message(flow, direction, payload.first(maxMessageBytes), keep, timeNs);
        payload = payload.sliced(maxMessageBytes);
    }
    RecordHeader header;
    header.timeNs = timeNs != 0 ? timeNs : nowNs();
    header.flow = flow;
    header.length = static_cast<quint32>(payload.size());
    header.kind = RecordKind::Message;
    header.detail = static_cast<quint8>(direction);
    if (state == RecorderState::PayloadsPaused && keep == Keep::Whole && !payload.isEmpty()) {
        keep = Keep::HeaderOnly;
        d->status.payloadsNotKept.fetch_add(1, std::memory_order_relaxed);
    }
    if (keep == Keep::HeaderOnly)
        payload = {};
    header.storedBytes = static_cast<quint32>(payload.size());

    std::unique_lock lock(d->mutex);
    d->waitForRoom(lock, payload.size());
    if (timeNs == 0)
        d->takeTime(&header);
    if (d->accepting)
        d->append(lock, header, payload);
}

void Recorder::bulk(quint32 flow, Direction direction, qint64 length)
{
    if (d->status.state.load(std::memory_order_relaxed) == RecorderState::Stopped)
        return;
    while (length > 0) {
        RecordHeader header;
        header.timeNs = nowNs();
        header.flow = flow;
        header.length = static_cast<quint32>(std::min<qint64>(length, maxMessageBytes));
        header.kind = RecordKind::Message;
        header.detail = static_cast<quint8>(direction);
        length -= header.length;
        std::unique_lock lock(d->mutex);
        d->waitForRoom(lock, 0);
        d->takeTime(&header);
        if (d->accepting)
            d->append(lock, header, {});
    }
}

void Recorder::entry(EventKind kind, Channel channel, quint32 flow, QByteArrayView journalEntry, qint64 timeNs)
{
    if (d->status.state.load(std::memory_order_relaxed) == RecorderState::Stopped)
        return;
    RecordHeader header;
    header.timeNs = timeNs != 0 ? timeNs : nowNs();
    header.flow = flow < firstTransientFlow ? flow : 0;
    header.length = header.storedBytes = static_cast<quint32>(journalEntry.size());
    header.kind = RecordKind::Event;
    header.detail = static_cast<quint8>(channel);
    header.eventKind = static_cast<quint16>(kind);
    std::unique_lock lock(d->mutex);
    d->waitForRoom(lock, journalEntry.size());
    if (d->accepting)
        d->append(lock, header, journalEntry);
}

void Recorder::event(const Event &event)
{
    if (event.kind == EventKind::Cleared || d->status.state.load(std::memory_order_relaxed) == RecorderState::Stopped)
        return;
    Event kept = event;
    if (kept.flow >= firstTransientFlow)
        kept.flow = 0;
    const QByteArray entry = toJournalEntry(kept);
    RecordHeader header;
    header.timeNs = event.timeNs != 0 ? event.timeNs : nowNs();
    header.flow = kept.flow;
    header.length = header.storedBytes = static_cast<quint32>(entry.size());
    header.kind = RecordKind::Event;
    header.detail = static_cast<quint8>(event.channel);
    header.eventKind = static_cast<quint16>(event.kind);
    std::unique_lock lock(d->mutex);
    if (!d->accepting)
        return;
    if (d->arena.inUseBytes() + RecordArena::sizeOf(entry.size()) > d->options.arenaBytes + eventReserveBytes)
        d->status.entriesNotKept += isAside(event.kind) ? 0 : 1;
    else
        d->append(lock, header, entry);
}

void Recorder::flush()
{
    std::unique_lock lock(d->mutex);
    const quint64 ticket = d->appended;
    d->flushWanted = true;
    d->workToDo.notify_one();
    d->allDone.wait(lock, [this, ticket] { return d->done >= ticket || !d->running; });
}

std::shared_ptr<const SessionIndex> Recorder::index() const
{
    const std::unique_lock lock(d->mutex);
    return d->index;
}

QString Recorder::path() const
{
    const std::unique_lock lock(d->mutex);
    return d->path;
}

RecorderState Recorder::state() const
{
    return d->status.state;
}

qint64 Recorder::fileBytes() const
{
    return d->status.fileBytes;
}

qint64 Recorder::entriesNotKept() const
{
    return d->status.entriesNotKept;
}

qint64 Recorder::payloadsNotKept() const
{
    return d->status.payloadsNotKept;
}

int Recorder::filesTaken() const
{
    const std::unique_lock lock(d->mutex);
    return d->filesTaken;
}

NetError Recorder::taken() const
{
    const std::unique_lock lock(d->mutex);
    return d->taken;
}

} // namespace net
