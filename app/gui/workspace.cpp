#include "workspace.h"

#include "platform.h"
#include "session.h"
#include "settings.h"

#include <QAbstractEventDispatcher>
#include <QDir>
#include <QStandardPaths>

namespace widgets {

namespace {

// Nothing but that it began. A large one is not, and is not read here.
bool isEmpty(const net::SessionFile &file)
{
    constexpr qint64 smallBytes = 65536;
    if (file.bytes > smallBytes)
        return false;
    const auto survey = net::Session::survey(file.path);
    return !survey || survey->summary().entries <= 1;
}

} // namespace

Workspace::Workspace(const QString &folder)
{
    const net::Result<void> started = record(folder.isEmpty() ? sessionFolder() : folder);
    if (!started) {
        m_problem = started.error();
        (void)record(QDir::tempPath()); // should that fail as well, the recorder's state says so
    }
    if (QAbstractEventDispatcher *dispatcher = net::createNetworkDispatcher())
        m_thread.setEventDispatcher(dispatcher);
    m_thread.start();
}

Workspace::~Workspace()
{
    m_thread.stop();
    m_recorder.stop();
}

PageContext Workspace::context()
{
    PageContext context;
    context.recorder = &m_recorder;
    context.networkThread = &m_thread;
    return context;
}

QString Workspace::sessionFolder()
{
    const QString chosen = Settings::value(keys::sessionFolder);
    if (!chosen.isEmpty())
        return chosen;
    return QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation) + QStringLiteral("/sessions");
}

net::Result<void> Workspace::record(const QString &folder)
{
    m_folder.emplace(folder);
    m_interrupted = m_folder->takeInterrupted();
    if (m_interrupted && isEmpty(*m_interrupted))
        m_interrupted.reset();
    const net::Result<QString> path = m_folder->claim();
    if (!path)
        return net::failure(path.error());
    net::RecorderOptions options;
    options.keepFreeBytes = Settings::value(keys::keepFreeMiB) << 20;
    options.application = QStringLiteral("NetYard " NETYARD_VERSION);
    options.nextPath = [this] { return m_folder->claim(); }; // the folder is only marked and pruned meanwhile
    if (const net::Result<void> started = m_recorder.start(*path, options); !started)
        return started;
    const int kept = Settings::value(keys::sessionsKept);
    m_folder->prune(kept > 0 ? kept : -1);
    return {};
}

void Workspace::keepSession()
{
    // A mark that cannot be written loses nothing today; the next export tries again.
    (void)m_folder->keep(m_recorder.path());
}

} // namespace widgets
