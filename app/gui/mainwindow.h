// The window: tabs, menus, status bar, the dock with all traffic, the banner over a session that is not kept in full.
//
// It shows a Workspace and asks for another one (or for the end) by signals; Application decides. Closing is asked for,
// never done by the close button itself, so that connections can be ended properly first. Thread: the main thread.
#pragma once

#include "scopebox.h"
#include "theme.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

namespace widgets {

class InterruptedOffer;
class LogPanel;
class PageTabs;
class RecordingBanner;
class SessionExport;
class SessionWindows;
class StatusLine;
class WindowActions;
class WindowLook;
class Workspace;

class MainWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainWindow)

public:
    MainWindow();
    ~MainWindow() override;

    void setWorkspace(Workspace *workspace); // nullptr: pages and logs go, as their recorder is about to
    void restoreState();                     // of the last time: geometry, docks, tab
    void saveState();                        // with every page's
    void allowClose() { m_mayClose = true; }

    [[nodiscard]] PageTabs &tabs() { return *m_tabs; }
    [[nodiscard]] WindowActions &actions() { return *m_actions; }
    [[nodiscard]] SessionWindows &sessions() { return *m_sessions; }

    void setLanguage(const QString &language);
    void setTheme(ThemeChoice choice);
    void setScale(double scale);

Q_SIGNALS:
    void closeRequested();
    void newSessionRequested();

protected:
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void connectActions();
    void retranslateUi();
    void fitToScreen();
    void tick();
    void showAllTraffic(bool visible);
    void fillCopyMenu();
    void showShortcuts();
    void openSessionFolder();
    void openSettings();
    void showExport(const LogPanel *log, ScopeBox::Scope scope);
    void offerExports(QWidget *parent); // to the logs in there
    void sayExported(const QString &path, qint64 entries);
    [[nodiscard]] LogPanel *activeLog() const;

    WindowActions *m_actions;
    PageTabs *m_tabs;
    WindowLook *m_look;
    RecordingBanner *m_banner;
    InterruptedOffer *m_offer;
    StatusLine *m_status;
    QDockWidget *m_dock;
    SessionExport *m_export;
    QString m_exportedSession; // its path
    SessionWindows *m_sessions;
    QPointer<LogPanel> m_allTraffic;
    Workspace *m_workspace = nullptr;
    QTimer m_timer;
    bool m_mayClose = false;
};

} // namespace widgets
