#include "transfertasks.h"

#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace cli {

namespace {

constexpr int watchMs = 100;
constexpr qsizetype allFiles = net::TransferBoard::maxListed;

class Tr final {
    Q_DECLARE_TR_FUNCTIONS(cli::TransferTasks)
};

QString fileLine(const net::TransferFile &file)
{
    return QString::fromLatin1(file.digest) + u' ' + QString::number(file.size) + u' ' + file.path;
}

bool endedWell(net::TransferState state)
{
    return state == net::TransferState::Done;
}

// What the board has no line for.
void noteUnlisted(const net::TransferInfo &info, const std::vector<net::TransferFile> &files, Console &console)
{
    const auto listed = std::count_if(files.begin(), files.end(), [](const net::TransferFile &file) { return file.isDone; });
    if (info.filesDone > listed)
        console.note(
            Tr::tr("%n more file(s) are in place and not listed.", nullptr, static_cast<int>(info.filesDone - listed)));
}

} // namespace

ReceiveTask::ReceiveTask(const net::FileReceiverOptions &options, bool once, net::Recorder &recorder, Console &console)
    : EngineTask(console)
    , m_options(options)
    , m_receiver(recorder)
    , m_once(once)
{
    connect(&m_receiver, &net::FileReceiver::listening, this, [this](const net::Endpoint &local) {
        m_listening = true;
        printListening(local);
    });
    connect(&m_receiver, &net::FileReceiver::failed, this, [this](const net::NetError &error) {
        fail(error);
        if (!m_listening)
            finish();
    });
    connect(&m_receiver, &net::FileReceiver::ended, this, &ReceiveTask::transferEnded);
    connect(&m_watch, &QTimer::timeout, this, &ReceiveTask::printNew);
    m_watch.setInterval(watchMs);
}

void ReceiveTask::start()
{
    m_receiver.start(m_options);
    m_watch.start();
}

void ReceiveTask::close()
{
    m_closing = true;
    m_receiver.closeAll();
    finish();
}

// In the order of the transfer, each file once.
void ReceiveTask::printNew()
{
    const net::TransferBoard::Changes changes = m_receiver.board().changesSince(m_revision);
    m_revision = changes.revision;
    for (const net::TransferInfo &info : changes.entries) {
        qsizetype &printed = m_printed[info.id];
        const std::vector<net::TransferFile> files = m_receiver.board().files(info.id, allFiles);
        for (; printed < static_cast<qsizetype>(files.size()); ++printed) {
            const net::TransferFile &file = files.at(static_cast<size_t>(printed));
            const bool isPending = !file.isDone && file.error.isEmpty() && info.endedMs == 0;
            if (isPending && !file.isFolder)
                break;
            if (file.isDone)
                console().line(info.peer.toString() + u' ' + fileLine(file));
        }
    }
}

void ReceiveTask::transferEnded(quint32 id)
{
    printNew();
    for (const net::TransferInfo &info : m_receiver.board().all()) {
        if (info.id != id)
            continue;
        noteUnlisted(info, m_receiver.board().files(id, allFiles), console());
        const bool isBad = !endedWell(info.state);
        if (isBad && info.error.isError() && !m_closing)
            console().note(info.peer.toString() + QStringLiteral(": ") + words::errorText(info.error));
        if (m_once) {
            if (isBad)
                setExitCode(Failed);
            m_receiver.closeAll();
            finish();
        }
    }
    m_receiver.forget(id);
    m_printed.remove(id);
}

SendTask::SendTask(const net::FileSenderOptions &options, net::Recorder &recorder, Console &console)
    : EngineTask(console)
    , m_options(options)
    , m_sender(recorder)
{
    connect(&m_sender, &net::FileSender::ended, this, [this] { transferEnded(); });
}

void SendTask::start()
{
    m_sender.send(m_options);
}

void SendTask::close()
{
    m_sender.closeAll();
}

void SendTask::transferEnded()
{
    for (const net::TransferInfo &info : m_sender.board().all()) {
        const std::vector<net::TransferFile> files = m_sender.board().files(info.id, allFiles);
        for (const net::TransferFile &file : files) {
            if (file.isDone)
                console().line(fileLine(file));
        }
        noteUnlisted(info, files, console());
        if (info.error.isError())
            fail(info.error);
        else if (!endedWell(info.state))
            setExitCode(Failed);
    }
    finish();
}

} // namespace cli
