#include "filereceiver.h"

#include "classicsession.h"
#include "listener.h"
#include "receivesession.h"
#include "recorder.h"
#include "transferloop.h"

#include <QFileInfo>

#include <atomic>
#include <functional>

namespace net {

class FileReceiver::Private {
public:
    Private(FileReceiver &receiver, Recorder &recorder)
        : q(receiver)
        , context{recorder, receiver.counter(), board}
        , home(new TaskQueue(&receiver))
        , loop(QStringLiteral("file-receiver"))
    {
    }

    void log(EventKind kind, const Endpoint &local, const Endpoint &peer = {}, qint64 number = -1,
             const NetError &error = {}) const;
    [[nodiscard]] ListenRequest request() const;
    void accept(const AcceptedSocket &socket);
    [[nodiscard]] std::unique_ptr<TransferSession> make(const TransferInfo &info, const TransferLink::Ends &ends,
                                                        const FileReceiverOptions &chosen);
    void onSession(quint32 id, const std::function<void(TransferSession &)> &task);
    void ended(quint32 id);

    FileReceiver &q;
    TransferBoard board;
    TransferContext context;
    Listener listener;
    FileReceiverOptions options;
    PinGuard pins; // on the transfer thread
    quint32 lastId = 0;
    int running = 0;
    TaskQueue *home;   // on the engine's own thread
    TransferLoop loop; // last: it ends first
};

void FileReceiver::Private::log(EventKind kind, const Endpoint &local, const Endpoint &peer, qint64 number,
                                const NetError &error) const
{
    Event event;
    event.kind = kind;
    event.channel = Channel::Transfer;
    event.local = local;
    event.peer = peer;
    event.number = number;
    event.error = error;
    q.recorder().event(event);
}

ListenRequest FileReceiver::Private::request() const
{
    ListenRequest request = listenOn(options.address, options.port);
    request.reuseAddress = options.reuseAddress;
    return request;
}

std::unique_ptr<TransferSession> FileReceiver::Private::make(const TransferInfo &info, const TransferLink::Ends &ends,
                                                             const FileReceiverOptions &chosen)
{
    switch (chosen.protocol) {
    case TransferProtocol::NetYard: return std::make_unique<ReceiveSession>(context, info, ends, chosen, pins);
    case TransferProtocol::ClassicUpload: return std::make_unique<ClassicUploadServer>(context, info, ends, chosen);
    case TransferProtocol::ClassicDownload: return std::make_unique<ClassicDownloadServer>(context, info, ends, chosen);
    }
    return nullptr;
}

void FileReceiver::Private::accept(const AcceptedSocket &socket)
{
    if (options.maxTransfers > 0 && running >= options.maxTransfers) {
        closeDescriptor(socket.descriptor);
        log(EventKind::AcceptRefused, socket.local, socket.peer, -1,
            {NetErrorCode::TooManyClients, 0, socket.peer.toString(), {}, options.maxTransfers});
        return;
    }
    ++running;
    log(EventKind::Accepted, socket.local, socket.peer, running);
    TransferInfo info;
    info.id = ++lastId;
    info.isSending = options.protocol == TransferProtocol::ClassicDownload;
    info.protocol = options.protocol;
    info.state = TransferState::Connecting;
    info.local = socket.local;
    info.peer = socket.peer;
    const TransferLink::Ends ends{socket.descriptor, socket.local, socket.peer, true};
    loop.run([this, info, ends, chosen = options] {
        std::unique_ptr<TransferSession> session = make(info, ends, chosen);
        TransferSession *begun = session.get();
        QObject::connect(begun, &TransferSession::asked, begun,
                         [this](quint32 id) { home->post([this, id] { Q_EMIT q.asked(id); }); });
        QObject::connect(begun, &TransferSession::ended, begun,
                         [this](quint32 id) { home->post([this, id] { ended(id); }); });
        loop.adopt(std::move(session));
    });
}

void FileReceiver::Private::ended(quint32 id)
{
    --running;
    listener.descriptorsFreed(1);
    Q_EMIT q.ended(id);
}

void FileReceiver::Private::onSession(quint32 id, const std::function<void(TransferSession &)> &task)
{
    loop.run([this, id, task] {
        if (TransferSession *session = loop.find(id))
            task(*session);
    });
}

FileReceiver::FileReceiver(Recorder &recorder, QObject *parent)
    : Engine(Channel::Transfer, recorder, parent)
    , d(std::make_unique<Private>(*this, recorder))
{
    d->listener.setParent(this); // so that it moves with the engine
    connect(&d->listener, &Listener::accepted, this, [this](const AcceptedSocket &socket) { d->accept(socket); });
    connect(&d->listener, &Listener::paused, this,
            [this](const NetError &error) { d->log(EventKind::AcceptPaused, d->listener.local(), {}, d->running, error); });
    connect(&d->listener, &Listener::resumed, this,
            [this] { d->log(EventKind::AcceptResumed, d->listener.local(), {}, d->running); });
}

FileReceiver::~FileReceiver()
{
    stopListening();
}

const TransferBoard &FileReceiver::board() const
{
    return d->board;
}

void FileReceiver::start(const FileReceiverOptions &options)
{
    stopListening();
    const QFileInfo folder(options.folder);
    NetError error;
    if (options.folder.isEmpty() || !folder.isDir())
        error = {NetErrorCode::FileNotFound, 0, options.folder, QStringLiteral("folder"), -1};
    else if (options.protocol != TransferProtocol::ClassicDownload && !folder.isWritable())
        error = {NetErrorCode::FolderNotWritable, 0, options.folder, {}, -1};
    else if (!folder.isReadable())
        error = {NetErrorCode::FileNotReadable, 0, options.folder, {}, -1};
    d->options = options;
    d->options.folder = folder.canonicalFilePath();
    const ListenRequest request = d->request();
    Result<Endpoint> local;
    if (!error.isError()) {
        local = d->listener.listen(request);
        if (!local)
            error = local.error();
    }
    if (error.isError()) {
        d->log(EventKind::ListenFailed, Endpoint(request.address, request.port), {}, -1, error);
        Q_EMIT failed(error);
        return;
    }
    d->log(EventKind::BoundTo, *local);
    d->log(EventKind::Listening, *local, {}, request.backlog);
    Q_EMIT listening(*local);
}

void FileReceiver::stopListening()
{
    if (!d->listener.isListening())
        return;
    const Endpoint local = d->listener.local();
    d->listener.close();
    d->log(EventKind::ListenStopped, local, {}, d->running);
    Q_EMIT listeningStopped();
}

void FileReceiver::closeAll()
{
    stopListening();
    d->loop.run([this] { d->loop.shutDownAll(); });
}

void FileReceiver::setOptions(const FileReceiverOptions &options)
{
    FileReceiverOptions changed = options;
    changed.address = d->options.address;
    changed.port = d->options.port;
    changed.protocol = d->options.protocol;
    changed.folder = QFileInfo(options.folder).canonicalFilePath();
    if (changed.folder.isEmpty()) {
        Q_EMIT failed({NetErrorCode::FileNotFound, 0, options.folder, QStringLiteral("folder"), -1});
        return;
    }
    if (changed.bytesPerSecond != d->options.bytesPerSecond)
        d->loop.run([this, limit = changed.bytesPerSecond] { d->loop.setSpeedLimits(limit); });
    d->options = changed;
}

void FileReceiver::accept(quint32 id, const QList<qint64> &leftOut)
{
    d->onSession(id, [leftOut](TransferSession &session) { session.accept(leftOut); });
}

void FileReceiver::decline(quint32 id)
{
    d->onSession(id, [](TransferSession &session) { session.decline(); });
}

void FileReceiver::pause(quint32 id, bool on)
{
    d->onSession(id, [on](TransferSession &session) { session.pause(on); });
}

void FileReceiver::cancel(quint32 id)
{
    d->onSession(id, [](TransferSession &session) { session.cancel(); });
}

void FileReceiver::forget(quint32 id)
{
    d->board.forget(id);
}

} // namespace net
