#include "sessionwindows.h"

#include "logpanel.h"
#include "recorder.h"
#include "sessionexport.h"
#include "sessionfolder.h"
#include "sessionmanager.h"
#include "sessionview.h"
#include "sessionwindow.h"
#include "settings.h"
#include "showinfolder.h"
#include "words.h"
#include "workspace.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace widgets {

namespace {

const QString settingsGroup = QStringLiteral("session");
const QString recentKey = QStringLiteral("recent"); // paths, the latest first

const QStringList &suffixes()
{
    static const QStringList known{QStringLiteral("pcapng"), QStringLiteral("pcap"), QStringLiteral("cap"),
                                   QStringLiteral("ntar")};
    return known;
}

} // namespace

SessionWindows::SessionWindows(QWidget &mainWindow)
    : QObject(&mainWindow)
    , m_mainWindow(mainWindow)
{
    mainWindow.setAcceptDrops(true);
    mainWindow.installEventFilter(this);
}

SessionWindows::~SessionWindows()
{
    for (const QPointer<SessionWindow> &window : m_windows)
        delete window;
}

SessionWindow *SessionWindows::open(const QString &path)
{
    const QString whole = QFileInfo(path).absoluteFilePath();
    for (SessionWindow *window : windows()) {
        if (window->isLive() || window->path() != whole)
            continue;
        window->show();
        window->raise();
        window->activateWindow();
        return window;
    }
    auto *window = new SessionWindow(whole);
    connect(window, &SessionWindow::sessionOpened, this, [whole] {
        remember(whole);
        (void)net::SessionFolder::keepIfInFolder(whole); // a mark that cannot be written loses nothing today
    });
    adopt(window);
    return window;
}

SessionWindow *SessionWindows::showLive(net::Recorder &recorder)
{
    for (SessionWindow *window : windows()) {
        if (!window->isLive())
            continue;
        window->raise();
        window->activateWindow();
        return window;
    }
    auto *window = new SessionWindow(recorder);
    adopt(window);
    return window;
}

void SessionWindows::offerConversations(LogPanel &log, net::Recorder &recorder)
{
    connect(&log, &LogPanel::conversationRequested, this,
            [this, &recorder](quint32 entry) { showLive(recorder)->view()->showConversation(entry); });
    log.offerConversations();
}

void SessionWindows::adopt(SessionWindow *window)
{
    std::erase_if(m_windows, [](const QPointer<SessionWindow> &each) { return each.isNull(); });
    m_windows.emplace_back(window);
    window->setAcceptDrops(true);
    window->installEventFilter(this);
    auto *exporter = new SessionExport(*window);
    connect(window, &SessionWindow::openRequested, this, &SessionWindows::ask);
    connect(window, &SessionWindow::revealRequested, window, [window] {
        showInFolder(window->path(), window, [window](const QString &folder) { window->say(noFolderText(folder)); });
    });
    connect(window, &SessionWindow::exportRequested, exporter, [window, exporter] {
        const SessionFilePart file = window->view()->source().file();
        exporter->ask(file.path, file.index);
    });
    connect(exporter, &SessionExport::finished, window, [window](const QString &path, qint64 entries) {
        window->say(tr("Exported %L1 entries to %2").arg(entries).arg(path));
    });
    connect(exporter, &SessionExport::failed, window,
            [window](const net::NetError &error) { window->say(words::errorText(error)); });
    if (window->view())
        offerRows(window, exporter);
    else
        connect(window, &SessionWindow::sessionOpened, exporter, [this, window, exporter] { offerRows(window, exporter); });
    window->show();
}

void SessionWindows::offerRows(SessionWindow *window, SessionExport *exporter)
{
    connect(&window->view()->log(), &LogPanel::exportRequested, exporter,
            [window, exporter] { exporter->ask(window->view()->log().choice(), ScopeBox::Scope::Selection); });
}

bool SessionWindows::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::DragEnter && event->type() != QEvent::Drop)
        return QObject::eventFilter(watched, event);
    auto *drop = static_cast<QDropEvent *>(event); // a QDragEnterEvent is one
    const QStringList paths = sessionsIn(drop->mimeData());
    if (paths.isEmpty())
        return QObject::eventFilter(watched, event);
    drop->acceptProposedAction();
    if (event->type() == QEvent::Drop) {
        for (const QString &path : paths)
            open(path);
    }
    return true;
}

void SessionWindows::ask()
{
    const QStringList known = recent();
    const QString folder = known.isEmpty() ? Workspace::sessionFolder() : QFileInfo(known.first()).absolutePath();
    auto *dialog = new QFileDialog(&m_mainWindow, tr("Open session"), folder);
    dialog->setObjectName(QStringLiteral("window.openSessionDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    QStringList patterns;
    for (const QString &suffix : suffixes())
        patterns << QStringLiteral("*.%1").arg(suffix);
    dialog->setNameFilters({tr("Sessions and captures (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList &paths) {
        for (const QString &path : paths)
            open(path);
    });
    dialog->open();
}

void SessionWindows::manage(net::Recorder &recorder, const QString &folder)
{
    if (m_manager) {
        m_manager->raise();
        m_manager->activateWindow();
        return;
    }
    m_manager = new SessionManager(folder, &m_mainWindow);
    m_manager->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_manager, &SessionManager::openRequested, this, [this, &recorder](const QString &path) {
        if (path == recorder.path())
            showLive(recorder);
        else
            open(path);
    });
    connect(m_manager, &SessionManager::exportRequested, this, &SessionWindows::openToExport);
    m_manager->show();
}

void SessionWindows::openToExport(const QString &path)
{
    SessionWindow *window = open(path);
    if (window->view())
        Q_EMIT window->exportRequested();
    else
        connect(window, &SessionWindow::sessionOpened, window, &SessionWindow::exportRequested);
}

void SessionWindows::closeLive()
{
    delete m_manager; // it knows the recorder too
    for (SessionWindow *window : windows()) {
        if (!window->isLive())
            continue;
        window->close();
        delete window; // now: its recorder is about to go
    }
}

void SessionWindows::closeAll()
{
    for (SessionWindow *window : windows())
        window->close();
}

std::vector<SessionWindow *> SessionWindows::windows() const
{
    std::vector<SessionWindow *> all;
    for (const QPointer<SessionWindow> &window : m_windows) {
        if (window)
            all.push_back(window);
    }
    return all;
}

QStringList SessionWindows::recent()
{
    QStringList paths = Settings::field(settingsGroup, recentKey).toStringList();
    paths.removeIf([](const QString &path) { return !QFileInfo::exists(path); });
    return paths;
}

void SessionWindows::remember(const QString &path)
{
    QStringList paths = recent();
    paths.removeAll(path);
    paths.prepend(path);
    Settings::setField(settingsGroup, recentKey, QStringList(paths.mid(0, maxRecent)));
}

void SessionWindows::fillRecent(QMenu *menu)
{
    menu->clear();
    const QStringList paths = recent();
    for (const QString &path : paths) {
        QString name = QFileInfo(path).fileName();
        QAction *action = menu->addAction(name.replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    if (paths.isEmpty()) {
        menu->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    connect(menu->addAction(tr("&Clear the list")), &QAction::triggered, this,
            [] { Settings::setField(settingsGroup, recentKey, QStringList()); });
}

QStringList SessionWindows::sessionsIn(const QMimeData *data)
{
    QStringList paths;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        const QString path = url.toLocalFile();
        if (path.isEmpty() || !suffixes().contains(QFileInfo(path).suffix().toLower()))
            return {};
        paths << path;
    }
    return paths;
}

} // namespace widgets
