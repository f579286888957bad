#include "mainwindow.h"

#include "aboutdialog.h"
#include "icons.h"
#include "interruptedoffer.h"
#include "logpanel.h"
#include "logview.h"
#include "pagetabs.h"
#include "recordingbanner.h"
#include "screenroom.h"
#include "sessionexport.h"
#include "sessionwindows.h"
#include "settings.h"
#include "settingsdialog.h"
#include "shortcutsdialog.h"
#include "showinfolder.h"
#include "statusline.h"
#include "theme.h"
#include "windowactions.h"
#include "windowlook.h"
#include "workspace.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int refreshMs = 500;
constexpr QSize usualSize{1280, 800};
constexpr int stateVersion = 1;

} // namespace

MainWindow::MainWindow()
    : m_actions(new WindowActions(*this))
    , m_tabs(new PageTabs(this))
    , m_look(new WindowLook(*m_actions, *m_tabs, this))
    , m_banner(new RecordingBanner(this))
    , m_offer(new InterruptedOffer(this))
    , m_status(new StatusLine(this))
    , m_dock(new QDockWidget(this))
    , m_export(new SessionExport(*this))
    , m_sessions(new SessionWindows(*this))
{
    setObjectName(QStringLiteral("window"));
    setWindowIcon(icon(u"netyard"));
    auto *centre = new QWidget(this);
    auto *layout = new QVBoxLayout(centre);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_banner);
    layout->addWidget(m_offer);
    layout->addWidget(m_tabs, 1);
    setCentralWidget(centre);
    setStatusBar(m_status);

    m_dock->setObjectName(QStringLiteral("window.allTrafficDock"));
    m_dock->setAllowedAreas(Qt::BottomDockWidgetArea | Qt::TopDockWidgetArea | Qt::RightDockWidgetArea);
    addDockWidget(Qt::BottomDockWidgetArea, m_dock);
    m_dock->hide();

    connectActions();
    connect(&m_timer, &QTimer::timeout, this, &MainWindow::tick);
    m_timer.setInterval(refreshMs);
    retranslateUi();
}

MainWindow::~MainWindow()
{
    m_mayClose = true;
    m_dock->disconnect(this); // it is hidden with the window, when this is no MainWindow any more
}

void MainWindow::connectActions()
{
    WindowActions &a = *m_actions;
    connect(a.newSession, &QAction::triggered, this, &MainWindow::newSessionRequested);
    connect(a.openSession, &QAction::triggered, m_sessions, &SessionWindows::ask);
    connect(a.manageSessions, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_sessions->manage(m_workspace->recorder(), QFileInfo(m_workspace->recorder().path()).absolutePath());
    });
    connect(a.recentMenu, &QMenu::aboutToShow, this, [this] { m_sessions->fillRecent(m_actions->recentMenu); });
    connect(a.openFolder, &QAction::triggered, this, &MainWindow::openSessionFolder);
    connect(a.exportSession, &QAction::triggered, this, [this] { showExport(activeLog(), ScopeBox::Scope::All); });
    connect(m_export, &SessionExport::finished, this, &MainWindow::sayExported);
    connect(m_tabs, &PageTabs::pageMade, this, &MainWindow::offerExports);
    connect(a.find, &QAction::triggered, this, [this] {
        if (LogPanel *log = activeLog())
            log->focusFilter();
    });
    connect(a.settings, &QAction::triggered, this, &MainWindow::openSettings);
    connect(a.quit, &QAction::triggered, this, &MainWindow::closeRequested);
    connect(a.clearView, &QAction::triggered, this, [this] {
        if (LogPanel *log = activeLog())
            log->clearView();
    });
    connect(a.copyMenu, &QMenu::aboutToShow, this, &MainWindow::fillCopyMenu);
    connect(a.fullScreen, &QAction::triggered, this, [this](bool on) { on ? showFullScreen() : showNormal(); });
    connect(a.allTraffic, &QAction::triggered, m_dock, &QDockWidget::setVisible);
    connect(m_dock, &QDockWidget::visibilityChanged, this, &MainWindow::showAllTraffic);
    connect(a.liveSession, &QAction::triggered, this, [this] {
        if (m_workspace)
            m_sessions->showLive(m_workspace->recorder());
    });
    connect(a.shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(a.about, &QAction::triggered, this, [this] {
        auto *dialog = new AboutDialog(this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    connect(&a, &WindowActions::tabChosen, m_tabs, &QTabWidget::setCurrentIndex);
    connect(m_tabs, &PageTabs::statusChanged, this, &MainWindow::tick);
    connect(m_status, &StatusLine::openFolderRequested, this, &MainWindow::openSessionFolder);
    connect(m_status, &StatusLine::languageRequested, m_look, &WindowLook::nextLanguage);
    connect(m_offer, &InterruptedOffer::openRequested, m_sessions, &SessionWindows::open);
    connect(m_banner, &RecordingBanner::settingsRequested, this, &MainWindow::openSettings);
}

void MainWindow::setWorkspace(Workspace *workspace)
{
    m_sessions->closeLive();
    delete m_dock->widget();
    if (m_workspace)
        m_tabs->destroyPages();
    m_workspace = workspace;
    if (!workspace) {
        m_timer.stop();
        return;
    }
    m_tabs->setContext(workspace->context());
    m_banner->setStartProblem(workspace->problem(), QFileInfo(workspace->recorder().path()).path());
    m_offer->offer(workspace->interrupted());
    showAllTraffic(m_dock->isVisible());
    m_timer.start();
    tick();
}

void MainWindow::restoreState()
{
    resize(usualSize.boundedTo(screenRoom(*this)));
    const QByteArray geometry = Settings::value(keys::geometry);
    if (!geometry.isEmpty())
        restoreGeometry(geometry);
    const QByteArray docks = Settings::value(keys::windowState);
    if (!docks.isEmpty())
        QMainWindow::restoreState(docks, stateVersion);
    (void)m_tabs->showTab(Settings::value(keys::tab));
}

void MainWindow::saveState()
{
    Settings::setValue(keys::geometry, saveGeometry());
    Settings::setValue(keys::windowState, QMainWindow::saveState(stateVersion));
    Settings::setValue(keys::tab, m_tabs->currentName());
    for (Page *page : m_tabs->pages())
        page->saveState();
    if (m_allTraffic)
        m_allTraffic->saveState();
}

void MainWindow::tick()
{
    if (!m_workspace)
        return;
    m_status->show(m_tabs->pages(), m_workspace->recorder());
    m_banner->show(m_workspace->recorder());
}

void MainWindow::showAllTraffic(bool visible)
{
    m_actions->allTraffic->setChecked(m_dock->isVisibleTo(this));
    if (!visible || !m_workspace || m_allTraffic)
        return;
    auto *frame = new QWidget(m_dock);
    m_allTraffic = new LogPanel(QStringLiteral("allTraffic"), m_workspace->recorder(), std::nullopt, frame);
    offerExports(frame);
    auto *layout = new QVBoxLayout(frame);
    layout->setContentsMargins(Theme::instance().scaled(8), 0, Theme::instance().scaled(8), Theme::instance().scaled(4));
    layout->addWidget(m_allTraffic);
    m_dock->setWidget(frame);
}

// The log that has the keyboard, else the current tab's.
LogPanel *MainWindow::activeLog() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        if (auto *log = qobject_cast<LogPanel *>(widget))
            return log;
    }
    return m_tabs->currentPage() ? m_tabs->currentPage()->findChild<LogPanel *>() : nullptr;
}

void MainWindow::fillCopyMenu()
{
    m_actions->copyMenu->clear();
    const LogPanel *log = activeLog();
    if (const auto *view = log ? log->findChild<LogView *>() : nullptr)
        m_actions->copyMenu->addActions(view->actions());
}

// The window's and those of the log that is in use.
void MainWindow::showShortcuts()
{
    std::vector<QAction *> all = m_actions->all();
    const LogPanel *log = activeLog();
    if (const auto *view = log ? log->findChild<LogView *>() : nullptr) {
        for (QAction *action : view->actions())
            all.push_back(action);
    }
    auto *dialog = new ShortcutsDialog(all, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::openSessionFolder()
{
    if (!m_workspace)
        return;
    showInFolder(m_workspace->recorder().path(), this,
                 [this](const QString &folder) { m_status->say(noFolderText(folder)); });
}

void MainWindow::openSettings()
{
    auto *dialog = new SettingsDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::settingsAccepted, m_look, &WindowLook::applySettings);
    dialog->open();
}

void MainWindow::showExport(const LogPanel *log, ScopeBox::Scope scope)
{
    if (!m_workspace)
        return;
    LogChoice choice = log ? log->choice() : LogChoice();
    choice.source = {m_workspace->recorder().path(), m_workspace->recorder().index()};
    m_exportedSession = choice.source.path;
    m_export->ask(choice, scope);
}

void MainWindow::offerExports(QWidget *parent)
{
    for (LogPanel *log : parent->findChildren<LogPanel *>()) {
        connect(log, &LogPanel::exportRequested, this, [this, log] { showExport(log, ScopeBox::Scope::Selection); });
        m_sessions->offerConversations(*log, m_workspace->recorder());
    }
}

void MainWindow::sayExported(const QString &path, qint64 entries)
{
    if (m_workspace && m_workspace->recorder().path() == m_exportedSession)
        m_workspace->keepSession();
    m_status->say(tr("Exported %L1 entries to %2").arg(entries).arg(path));
}

void MainWindow::setLanguage(const QString &language)
{
    m_look->setLanguage(language);
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_look->setTheme(choice);
}

void MainWindow::setScale(double scale)
{
    m_look->setScale(scale);
}

void MainWindow::retranslateUi()
{
    setWindowTitle(tr("NetYard"));
    m_dock->setWindowTitle(tr("All traffic"));
    m_actions->retranslateUi();
    m_actions->setTabs(PageTabs::titles());
    m_look->refresh();
    tick();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::WindowStateChange)
        m_actions->fullScreen->setChecked(isFullScreen());
    else if (event->type() == QEvent::FontChange && isVisible())
        QTimer::singleShot(0, this, &MainWindow::fitToScreen); // once everything in it has its new size
}

// Larger type has made the window grow beyond the screen, before the pages found out how much they have to give way.
void MainWindow::fitToScreen()
{
    if (!isMaximized() && !isFullScreen())
        resize(size().boundedTo(screenRoom(*this)));
}

bool MainWindow::event(QEvent *event)
{
    if (event->type() == QEvent::ThemeChange)
        Theme::instance().recheckSystem();
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    event->setAccepted(m_mayClose);
    if (!m_mayClose)
        Q_EMIT closeRequested();
}

} // namespace widgets
