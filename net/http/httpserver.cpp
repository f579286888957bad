#include "httpserver.h"

#include "httpworker.h"
#include "listener.h"
#include "recorder.h"

#include <QMetaMethod>
#include <QThread>

#include <algorithm>
#include <functional>

namespace net {

class HttpServer::Private {
public:
    Private(HttpServer &server, Recorder &recorder)
        : q(server)
        , shared(recorder, server.counter())
    {
    }

    void log(EventKind kind, const Endpoint &local, qint64 number = -1, const NetError &error = {}) const;
    [[nodiscard]] ListenRequest request() const;
    void accept(const AcceptedSocket &socket);
    [[nodiscard]] http::Fault refusal(const AcceptedSocket &socket);
    void makeWorkers();
    void dropWorkers();
    void addWorker(QThread *thread);
    void freed();
    enum class Wait : quint8 { No, UntilDone };
    void onWorkers(const std::function<void(HttpWorker &)> &task, Wait wait = Wait::No); // on each one's thread

    HttpServer &q;
    HttpShared shared;
    Listener listener;
    HttpServerOptions options;
    std::shared_ptr<const HttpServing> serving;
    std::vector<std::unique_ptr<HttpWorker>> workers;
    std::vector<std::unique_ptr<QThread>> threads;
    size_t next = 0;
};

void HttpServer::Private::log(EventKind kind, const Endpoint &local, qint64 number, const NetError &error) const
{
    Event event;
    event.kind = kind;
    event.channel = Channel::Http;
    event.local = local;
    event.number = number;
    event.error = error;
    q.recorder().event(event);
}

ListenRequest HttpServer::Private::request() const
{
    ListenRequest request = listenOn(options.address, options.port);
    request.reuseAddress = options.reuseAddress;
    request.backlog = options.backlog;
    request.noDelay = true; // an answer is one write; its last packet must not wait for an acknowledgement
    return request;
}

void HttpServer::Private::accept(const AcceptedSocket &socket)
{
    const http::Fault fault = refusal(socket);
    shared.added(socket.peer);
    HttpWorker *worker = workers[next++ % workers.size()].get();
    if (worker->thread() == q.thread()) {
        worker->take(socket, fault);
    } else {
        worker->tasks.post([worker, socket, fault] { worker->take(socket, fault); });
    }
    // One at a time: the next one waits in the backlog until this one is gone.
    if (options.oneAtATime)
        listener.setAccepting(false);
}

http::Fault HttpServer::Private::refusal(const AcceptedSocket &socket)
{
    const HttpLimits &limits = options.limits;
    NetError error{NetErrorCode::TooManyClients, 0, socket.peer.toString(), {}, -1};
    http::Fault fault = http::Fault::None;
    if (limits.connections > 0 && shared.open() >= limits.connections) {
        fault = http::Fault::TooManyConnections;
        error.number = limits.connections;
    } else if (limits.connectionsPerClient > 0 && shared.openOf(socket.peer) >= limits.connectionsPerClient) {
        fault = http::Fault::TooManyFromOne;
        error.number = limits.connectionsPerClient;
    }
    if (fault == http::Fault::None)
        return fault;
    Event event;
    event.kind = EventKind::AcceptRefused;
    event.channel = Channel::Http;
    event.local = socket.local;
    event.peer = socket.peer;
    event.error = error;
    q.recorder().event(event);
    return fault;
}

void HttpServer::Private::addWorker(QThread *thread)
{
    const bool isElsewhere = thread != q.thread();
    auto worker = std::make_unique<HttpWorker>(shared, serving, isElsewhere);
    connect(worker.get(), &HttpWorker::freed, &q, [this] { freed(); });
    connect(worker.get(), &HttpWorker::lineLogged, &q, [this, isElsewhere](const QByteArray &line) {
        if (isElsewhere)
            shared.lineRoom.give();
        Q_EMIT q.requestLogged(line);
    });
    worker->moveToThread(thread);
    workers.push_back(std::move(worker));
}

void HttpServer::Private::makeWorkers()
{
    const int count = options.oneAtATime ? 1 : std::clamp(options.threads, 1, HttpServerOptions::maxThreads);
    if (count == 1) {
        addWorker(q.thread());
        return;
    }
    for (int i = 0; i < count; ++i) {
        auto thread = std::make_unique<QThread>();
        thread->setObjectName(QStringLiteral("http-%1").arg(i + 1));
        if (QAbstractEventDispatcher *dispatcher = createNetworkDispatcher())
            thread->setEventDispatcher(dispatcher);
        addWorker(thread.get());
        thread->start();
        threads.push_back(std::move(thread));
    }
}

void HttpServer::Private::onWorkers(const std::function<void(HttpWorker &)> &task, Wait wait)
{
    if (wait == Wait::UntilDone)
        shared.lineRoom.setBounded(false); // a worker that waits for us would never come to the task
    for (const std::unique_ptr<HttpWorker> &owned : workers) {
        HttpWorker *worker = owned.get();
        if (worker->thread() == q.thread())
            task(*worker);
        else if (wait == Wait::UntilDone)
            worker->tasks.call([worker, &task] { task(*worker); });
        else
            worker->tasks.post([worker, task] { task(*worker); });
    }
}

void HttpServer::Private::dropWorkers()
{
    if (threads.empty()) {
        workers.clear();
    } else {
        // Whoever was accepted for it a moment ago is taken first, and cut with the others.
        onWorkers([](HttpWorker &worker) { worker.disconnect(QList<quint64>()); }, Wait::UntilDone);
        for (std::unique_ptr<HttpWorker> &worker : workers)
            worker.release()->deleteLater(); // on its thread, before that ends
        workers.clear();
        for (const std::unique_ptr<QThread> &thread : threads)
            thread->quit();
        for (const std::unique_ptr<QThread> &thread : threads)
            thread->wait();
        threads.clear();
    }
    next = 0;
}

void HttpServer::Private::freed()
{
    listener.descriptorsFreed(1);
    if (options.oneAtATime && shared.open() == 0)
        listener.setAccepting(true);
}

HttpServer::HttpServer(Recorder &recorder, QObject *parent)
    : Engine(Channel::Http, recorder, parent)
    , d(std::make_unique<Private>(*this, recorder))
{
    d->listener.setParent(this); // so that it moves with the engine
    connect(&d->listener, &Listener::accepted, this, [this](const AcceptedSocket &socket) { d->accept(socket); });
    connect(&d->listener, &Listener::paused, this, [this](const NetError &error) {
        d->log(EventKind::AcceptPaused, d->listener.local(), d->shared.open(), error);
    });
    connect(&d->listener, &Listener::resumed, this,
            [this] { d->log(EventKind::AcceptResumed, d->listener.local(), d->shared.open()); });
}

HttpServer::~HttpServer()
{
    d->listener.close();
    d->dropWorkers();
}

const HttpBoard &HttpServer::board() const
{
    return d->shared.board;
}

void HttpServer::resetTotals()
{
    d->shared.board.resetTotals();
}

void HttpServer::start(const HttpServerOptions &options)
{
    stopListening();
    const Result<std::shared_ptr<const HttpServing>> serving = HttpServing::make(options);
    if (!serving) {
        d->log(EventKind::ListenFailed, {}, -1, serving.error());
        Q_EMIT failed(serving.error());
        return;
    }
    d->options = options;
    d->serving = *serving;
    const ListenRequest request = d->request();
    const Result<Endpoint> local = d->listener.listen(request);
    if (!local) {
        d->log(EventKind::ListenFailed, Endpoint(request.address, request.port), -1, local.error());
        Q_EMIT failed(local.error());
        return;
    }
    // Connections of a run before end with their workers.
    d->dropWorkers();
    static const QMetaMethod lines = QMetaMethod::fromSignal(&HttpServer::requestLogged);
    d->shared.wantsLines = isSignalConnected(lines);
    d->shared.lineRoom.setBounded(true);
    d->makeWorkers();
    d->log(EventKind::BoundTo, *local);
    d->log(EventKind::Listening, *local, request.backlog);
    Q_EMIT listening(*local);
}

void HttpServer::stopListening()
{
    if (!d->listener.isListening())
        return;
    const Endpoint local = d->listener.local();
    d->listener.close();
    d->log(EventKind::ListenStopped, local, d->shared.open());
    d->onWorkers([](HttpWorker &worker) { worker.finish(); });
    Q_EMIT listeningStopped();
}

void HttpServer::closeAll()
{
    stopListening();
    // Waits for them: whoever ends the program next still gets the log's lines of what was cut.
    d->onWorkers([](HttpWorker &worker) { worker.disconnect(QList<quint64>()); }, Private::Wait::UntilDone);
}

void HttpServer::setServing(const HttpServerOptions &options)
{
    if (!d->listener.isListening())
        return;
    HttpServerOptions changed = options;
    // What only a start can change stays as it is.
    changed.address = d->options.address;
    changed.port = d->options.port;
    changed.backlog = d->options.backlog;
    changed.reuseAddress = d->options.reuseAddress;
    changed.threads = d->options.threads;
    changed.oneAtATime = d->options.oneAtATime;
    const Result<std::shared_ptr<const HttpServing>> serving = HttpServing::make(changed);
    if (!serving) {
        Q_EMIT failed(serving.error());
        return;
    }
    d->options = changed;
    d->serving = *serving;
    d->onWorkers([next = *serving](HttpWorker &worker) { worker.setServing(next); });
}

void HttpServer::disconnectClients(const QList<quint64> &connections)
{
    d->onWorkers([connections](HttpWorker &worker) { worker.disconnect(connections); });
}

} // namespace net
