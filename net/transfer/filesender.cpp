#include "filesender.h"

#include "classicsession.h"
#include "clock.h"
#include "sendsession.h"
#include "transferloop.h"

#include <QFileInfo>

#include <algorithm>
#include <deque>
#include <map>
#include <utility>

namespace net {

class FileSender::Private {
public:
    Private(FileSender &sender, Recorder &recorder)
        : q(sender)
        , context{recorder, sender.counter(), board}
        , home(new TaskQueue(&sender))
        , loop(QStringLiteral("file-sender"))
    {
    }

    void enqueue(quint32 id);
    void beginNext();
    [[nodiscard]] std::unique_ptr<TransferSession> make(const TransferInfo &info, const FileSenderOptions &options) const;
    void onSession(quint32 id, const std::function<void(TransferSession &)> &task);
    void endWaiting(quint32 id);
    void ended(quint32 id);

    FileSender &q;
    TransferBoard board;
    TransferContext context;
    std::map<quint32, FileSenderOptions> known; // running, waiting and ended ones that may be sent again
    std::deque<quint32> waiting;
    int running = 0;
    quint32 lastId = 0;
    TaskQueue *home;   // on the engine's own thread
    TransferLoop loop; // last: it ends first
};

std::unique_ptr<TransferSession> FileSender::Private::make(const TransferInfo &info, const FileSenderOptions &options) const
{
    switch (options.protocol) {
    case TransferProtocol::NetYard: return std::make_unique<SendSession>(context, info, options);
    case TransferProtocol::ClassicUpload: return std::make_unique<ClassicUploadClient>(context, info, options);
    case TransferProtocol::ClassicDownload: return std::make_unique<ClassicDownloadClient>(context, info, options);
    }
    return nullptr;
}

void FileSender::Private::enqueue(quint32 id)
{
    const FileSenderOptions &options = known.at(id);
    TransferInfo info;
    info.id = id;
    info.isSending = options.protocol != TransferProtocol::ClassicDownload;
    info.protocol = options.protocol;
    info.peerName = options.host + u':' + QString::number(options.port);
    info.title = options.protocol == TransferProtocol::ClassicDownload ? options.remoteName
                                                                       : QFileInfo(options.paths.value(0)).fileName();
    board.put(info);
    waiting.push_back(id);
    beginNext();
}

void FileSender::Private::beginNext()
{
    while (running < maxAtOnce && !waiting.empty()) {
        const quint32 id = waiting.front();
        waiting.pop_front();
        ++running;
        const FileSenderOptions options = known.at(id);
        TransferInfo info;
        for (const TransferInfo &entry : board.all()) {
            if (entry.id == id)
                info = entry;
        }
        loop.run([this, info, options] {
            std::unique_ptr<TransferSession> session = make(info, options);
            TransferSession *begun = session.get();
            QObject::connect(begun, &TransferSession::ended, begun,
                             [this](quint32 over) { home->post([this, over] { ended(over); }); });
            loop.adopt(std::move(session));
        });
    }
}

void FileSender::Private::ended(quint32 id)
{
    --running;
    Q_EMIT q.ended(id);
    beginNext();
}

void FileSender::Private::onSession(quint32 id, const std::function<void(TransferSession &)> &task)
{
    loop.run([this, id, task] {
        if (TransferSession *session = loop.find(id))
            task(*session);
    });
}

// One that is no longer in the queue and never had a session.
void FileSender::Private::endWaiting(quint32 id)
{
    for (TransferInfo info : board.all()) {
        if (info.id == id) {
            info.state = TransferState::Cancelled;
            info.endedMs = nowNs() / 1'000'000;
            board.put(info);
        }
    }
    Q_EMIT q.ended(id);
}

FileSender::FileSender(Recorder &recorder, QObject *parent)
    : Engine(Channel::Transfer, recorder, parent)
    , d(std::make_unique<Private>(*this, recorder))
{
}

FileSender::~FileSender() = default;

const TransferBoard &FileSender::board() const
{
    return d->board;
}

void FileSender::send(const FileSenderOptions &options)
{
    const quint32 id = ++d->lastId;
    d->known[id] = options;
    Q_EMIT queued(id);
    d->enqueue(id);
}

void FileSender::sendAgain(quint32 id, const QString &pin)
{
    const auto it = d->known.find(id);
    if (it == d->known.end())
        return;
    FileSenderOptions options = it->second;
    if (!pin.isNull())
        options.pin = pin;
    forget(id);
    send(options);
}

void FileSender::pause(quint32 id, bool on)
{
    d->onSession(id, [on](TransferSession &session) { session.pause(on); });
}

void FileSender::cancel(quint32 id)
{
    const auto it = std::find(d->waiting.begin(), d->waiting.end(), id);
    if (it == d->waiting.end()) {
        d->onSession(id, [](TransferSession &session) { session.cancel(); });
        return;
    }
    d->waiting.erase(it);
    d->endWaiting(id);
}

void FileSender::forget(quint32 id)
{
    d->known.erase(id);
    d->board.forget(id);
}

void FileSender::setSpeedLimit(quint32 id, qint64 bytesPerSecond)
{
    if (const auto it = d->known.find(id); it != d->known.end())
        it->second.bytesPerSecond = bytesPerSecond;
    d->onSession(id, [bytesPerSecond](TransferSession &session) { session.setSpeedLimit(bytesPerSecond); });
}

void FileSender::closeAll()
{
    for (const quint32 id : std::exchange(d->waiting, {}))
        d->endWaiting(id);
    d->loop.run([this] { d->loop.shutDownAll(); });
}

} // namespace net
