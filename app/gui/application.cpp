#include "application.h"

#include "language.h"
#include "mainwindow.h"
#include "page.h"
#include "pagetabs.h"
#include "platform.h"
#include "sessionwindows.h"
#include "settings.h"
#include "workspace.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

constexpr int pollMs = 20;
constexpr int latestBeginMs = 300;

QString firstLanguage(const CommandLine &line)
{
    const QString remembered = Settings::value(keys::language);
    if (!line.language.isEmpty())
        return line.language;
    return words::languages().contains(remembered) ? remembered : words::systemLanguage();
}

} // namespace

Application::Application(const CommandLine &line, const QString &sessionFolder)
    : m_sessionFolder(sessionFolder)
    , m_toOpen(line.sessions)
{
    net::raiseDescriptorLimit();
    (void)words::installLanguage(firstLanguage(line));
    Theme::instance().setScale(Settings::value(keys::scale));
    Theme::instance().apply(line.theme.value_or(static_cast<ThemeChoice>(std::clamp(Settings::value(keys::theme), 0, 2))));

    m_window = std::make_unique<MainWindow>();
    connect(m_window.get(), &MainWindow::closeRequested, this, &Application::close);
    connect(m_window.get(), &MainWindow::newSessionRequested, this, &Application::newSession);
    m_window->restoreState();
    if (!line.tab.isEmpty())
        (void)m_window->tabs().showTab(line.tab);
    m_poll.setInterval(pollMs);
    connect(&m_poll, &QTimer::timeout, this, &Application::waitForPages);
}

Application::~Application()
{
    if (m_next != Next::Quit)
        m_window->saveState(); // ended by a signal
    m_window->setWorkspace(nullptr);
}

void Application::show()
{
    m_window->installEventFilter(this);
    QTimer::singleShot(latestBeginMs, this, &Application::begin); // started minimised: never painted
    m_window->show();
}

bool Application::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Paint) {
        m_window->removeEventFilter(this);
        QTimer::singleShot(0, this, &Application::begin);
    }
    return QObject::eventFilter(watched, event);
}

void Application::begin()
{
    if (!m_workspace && m_next == Next::Nothing)
        beginSession();
}

void Application::beginSession()
{
    m_workspace = std::make_unique<Workspace>(m_sessionFolder);
    m_window->setWorkspace(m_workspace.get());
    m_window->tabs().makeCurrentPage();
    for (const QString &path : std::exchange(m_toOpen, {}))
        m_window->sessions().open(path);
    Q_EMIT sessionBegun();
}

void Application::close()
{
    if (m_next == Next::Quit)
        return;
    m_window->saveState();
    m_window->hide();
    m_window->sessions().closeAll();
    closePages(Next::Quit);
}

void Application::newSession()
{
    if (m_next == Next::Nothing)
        closePages(Next::NewSession);
}

void Application::closePages(Next next)
{
    m_next = next;
    for (Page *page : m_window->tabs().pages())
        page->shutDown();
    m_deadline.setRemainingTime(closingMs);
    m_poll.start();
    waitForPages();
}

void Application::waitForPages()
{
    const std::vector<Page *> pages = m_window->tabs().pages();
    if (std::ranges::any_of(pages, &Page::isActive) && !m_deadline.hasExpired())
        return;
    m_poll.stop();
    m_window->setWorkspace(nullptr);
    m_workspace.reset();
    if (m_next == Next::NewSession) {
        m_next = Next::Nothing;
        beginSession();
        return;
    }
    m_window->allowClose();
    Q_EMIT closed();
    QCoreApplication::quit();
}

} // namespace widgets
