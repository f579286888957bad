// The composition of the desktop program: settings, language, theme, the session and the window; and its orderly end.
//
// The window is painted before the session's file, the network thread and the first tab are made, so that it is there at
// once.
//
// The end (and a new session): pages close what is open, which is waited for without blocking and not longer than
// closingMs; then the engines go, the session file is completed, and the program quits. Thread: the main thread.
#pragma once

#include "commandline.h"
#include "wheelguard.h"

#include <QDeadlineTimer>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <memory>

namespace widgets {

class MainWindow;
class Workspace;

class Application final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Application)

public:
    static constexpr int closingMs = 1500;

    // sessionFolder: empty for the settings' one.
    explicit Application(const CommandLine &line, const QString &sessionFolder = {});
    ~Application() override;

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Workspace &workspace() { return *m_workspace; } // begun only
    void show();                                                  // begins once the window has been painted
    void begin(); // the session and the current tab, now; a second call does nothing

    void close();      // asks the pages to close, then quits
    void newSession(); // asks the pages to close, then begins anew

Q_SIGNALS:
    void sessionBegun();
    void closed(); // everything is closed and written; the event loop is about to end

private:
    enum class Next : quint8 { Nothing, NewSession, Quit };
    void closePages(Next next);
    void waitForPages();
    void beginSession();
    bool eventFilter(QObject *watched, QEvent *event) override;

    QString m_sessionFolder;
    QStringList m_toOpen;    // once the window is there
    WheelGuard m_wheelGuard; // before the window, which zooms by the wheel
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window; // after the workspace: its pages go first
    QTimer m_poll;
    QDeadlineTimer m_deadline;
    Next m_next = Next::Nothing;
};

} // namespace widgets
