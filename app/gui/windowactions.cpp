#include "windowactions.h"

#include "icons.h"
#include "language.h"
#include "theme.h"

#include <QAction>
#include <QActionGroup>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

namespace widgets {

WindowActions::WindowActions(QMainWindow &window)
    : QObject(&window)
    , m_window(window)
{
    const auto menu = [&](const char *name) {
        QMenu *made = window.menuBar()->addMenu(QString());
        made->setObjectName(QStringLiteral("window.%1").arg(QLatin1StringView(name)));
        made->setToolTipsVisible(true);
        return made;
    };
    m_file = menu("file");
    m_edit = menu("edit");
    m_view = menu("view");
    m_help = menu("help");
    buildFile();
    buildEdit();
    buildView();
    buildHelp();
    retranslateUi();
}

QAction *WindowActions::add(QMenu *menu, const QString &name, QStringView iconName, const QKeySequence &shortcut)
{
    auto *action = new QAction(this);
    action->setObjectName(QStringLiteral("window.%1").arg(name));
    if (!iconName.isEmpty())
        action->setIcon(icon(iconName));
    if (!shortcut.isEmpty())
        action->setShortcut(shortcut);
    menu->addAction(action);
    m_all.push_back(action);
    return action;
}

void WindowActions::buildFile()
{
    newSession = add(m_file, QStringLiteral("newSession"), u"new", Qt::CTRL | Qt::Key_N);
    m_file->addSeparator();
    openSession = add(m_file, QStringLiteral("openSession"), u"session", QKeySequence::Open);
    recentMenu = m_file->addMenu(icon(u"history"), QString());
    recentMenu->setObjectName(QStringLiteral("window.recent"));
    manageSessions = add(m_file, QStringLiteral("manageSessions"), u"table", Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    openFolder = add(m_file, QStringLiteral("openFolder"), u"folder", Qt::CTRL | Qt::SHIFT | Qt::Key_O);
    exportSession = add(m_file, QStringLiteral("export"), u"export", Qt::CTRL | Qt::Key_E);
    m_file->addSeparator();
    settings = add(m_file, QStringLiteral("settings"), u"settings", Qt::CTRL | Qt::Key_Comma);
    settings->setMenuRole(QAction::PreferencesRole);
    m_file->addSeparator();
    quit = add(m_file, QStringLiteral("quit"), u"quit", Qt::CTRL | Qt::Key_Q);
    quit->setMenuRole(QAction::QuitRole);
}

void WindowActions::buildEdit()
{
    copyMenu = m_edit->addMenu(icon(u"copy"), QString());
    copyMenu->setObjectName(QStringLiteral("window.copy"));
    m_edit->addSeparator();
    find = add(m_edit, QStringLiteral("find"), u"search", Qt::CTRL | Qt::Key_F);
    clearView = add(m_edit, QStringLiteral("clearView"), u"clear", Qt::CTRL | Qt::Key_L);
}

void WindowActions::buildView()
{
    m_tabs = m_view->addMenu(QString());
    m_tabs->setObjectName(QStringLiteral("window.tabsMenu"));
    m_theme = m_view->addMenu(icon(u"contrast"), QString());
    m_theme->setObjectName(QStringLiteral("window.theme"));
    themes = new QActionGroup(this);
    for (const auto &[choice, name] : {std::pair{ThemeChoice::System, QStringLiteral("themeSystem")},
                                       std::pair{ThemeChoice::Light, QStringLiteral("themeLight")},
                                       std::pair{ThemeChoice::Dark, QStringLiteral("themeDark")}}) {
        QAction *action = add(m_theme, name);
        action->setCheckable(true);
        action->setData(static_cast<int>(choice));
        themes->addAction(action);
    }
    m_language = m_view->addMenu(icon(u"language"), QString());
    m_language->setObjectName(QStringLiteral("window.languageMenu"));
    languages = new QActionGroup(this);
    for (const QString &language : words::languages()) {
        QAction *action = add(m_language, QStringLiteral("language.%1").arg(language));
        action->setText(words::languageName(language));
        action->setCheckable(true);
        action->setData(language);
        languages->addAction(action);
    }
    m_view->addSeparator();
    zoomIn = add(m_view, QStringLiteral("zoomIn"), u"zoom-in");
    zoomIn->setShortcuts({Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal});
    zoomOut = add(m_view, QStringLiteral("zoomOut"), u"zoom-out", Qt::CTRL | Qt::Key_Minus);
    zoomReset = add(m_view, QStringLiteral("zoomReset"), u"zoom-reset", Qt::CTRL | Qt::Key_0);
    presentation = add(m_view, QStringLiteral("presentation"), u"presentation", Qt::CTRL | Qt::SHIFT | Qt::Key_P);
    presentation->setCheckable(true);
    fullScreen = add(m_view, QStringLiteral("fullScreen"), {}, Qt::Key_F11);
    fullScreen->setCheckable(true);
    m_view->addSeparator();
    allTraffic = add(m_view, QStringLiteral("allTraffic"), u"dock", Qt::CTRL | Qt::SHIFT | Qt::Key_A);
    allTraffic->setCheckable(true);
    liveSession = add(m_view, QStringLiteral("liveSession"), u"plot", Qt::CTRL | Qt::SHIFT | Qt::Key_S);
    microseconds = add(m_view, QStringLiteral("microseconds"), {}, Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    microseconds->setCheckable(true);
}

void WindowActions::buildHelp()
{
    shortcuts = add(m_help, QStringLiteral("shortcuts"), u"keyboard", Qt::Key_F1);
    m_help->addSeparator();
    about = add(m_help, QStringLiteral("about"), u"info");
    about->setMenuRole(QAction::AboutRole);
}

void WindowActions::setTabs(const QStringList &titles)
{
    const QList<QAction *> existing = m_tabs->actions();
    for (int i = 0; i < titles.size(); ++i) {
        QAction *action = existing.value(i);
        if (!action) {
            action = add(m_tabs, QStringLiteral("tab%1").arg(i + 1), {},
                         QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i)));
            connect(action, &QAction::triggered, this, [this, i] { Q_EMIT tabChosen(i); });
        }
        action->setText(titles[i]);
    }
}

void WindowActions::retranslateUi()
{
    m_file->setTitle(tr("&File"));
    newSession->setText(tr("&New session"));
    newSession->setToolTip(tr("Close all connections and record into a new file"));
    openSession->setText(tr("&Open session…"));
    openSession->setToolTip(tr("Look at a recorded session, or at a capture by another program, in a window of its own"));
    recentMenu->setTitle(tr("Open &recent"));
    manageSessions->setText(tr("Sess&ions…"));
    manageSessions->setToolTip(tr("The sessions that were recorded: open, name, keep, export or delete them"));
    openFolder->setText(tr("Open session &folder"));
    exportSession->setText(tr("&Export session…"));
    settings->setText(tr("&Settings…"));
    quit->setText(tr("&Quit"));

    m_edit->setTitle(tr("&Edit"));
    copyMenu->setTitle(tr("&Copy from the log"));
    find->setText(tr("&Find in the log"));
    clearView->setText(tr("C&lear the view"));
    clearView->setToolTip(tr("The session keeps everything"));

    m_view->setTitle(tr("&View"));
    m_tabs->setTitle(tr("&Tab"));
    m_theme->setTitle(tr("T&heme"));
    const QStringList themeNames{tr("&System"), tr("&Light"), tr("&Dark")};
    for (int i = 0; i < themeNames.size(); ++i)
        themes->actions().at(i)->setText(themeNames.at(i));
    m_language->setTitle(tr("Lan&guage"));
    zoomIn->setText(tr("Larg&er"));
    zoomOut->setText(tr("S&maller"));
    zoomReset->setText(tr("Usual si&ze"));
    presentation->setText(tr("&Presentation size"));
    fullScreen->setText(tr("&Full screen"));
    allTraffic->setText(tr("&All traffic"));
    liveSession->setText(tr("&Session…"));
    liveSession->setToolTip(tr("The session being recorded, with plots and conversations, in a window of its own"));
    microseconds->setText(tr("M&icroseconds"));

    m_help->setTitle(tr("&Help"));
    shortcuts->setText(tr("&Keyboard shortcuts"));
    about->setText(tr("&About NetYard"));
}

} // namespace widgets
