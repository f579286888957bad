// The window's commands and the menu bar made of them. What they do is connected by the window.
//
// Thread: the main thread.
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMainWindow;
class QMenu;

namespace widgets {

class WindowActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(WindowActions)

public:
    explicit WindowActions(QMainWindow &window);

    void retranslateUi();
    void setTabs(const QStringList &titles);                           // View → a tab, with Ctrl+1 …
    [[nodiscard]] std::vector<QAction *> all() const { return m_all; } // for the list of shortcuts

    QAction *newSession, *openSession, *manageSessions, *openFolder, *exportSession, *settings, *quit;
    QAction *find, *clearView;
    QAction *zoomIn, *zoomOut, *zoomReset, *presentation, *fullScreen, *microseconds, *allTraffic, *liveSession;
    QAction *shortcuts, *about;
    QActionGroup *themes, *languages; // their actions' data: ThemeChoice as int; the language's name
    QMenu *copyMenu;                  // filled when it opens, by the log that has the selection
    QMenu *recentMenu;                // likewise, with the sessions opened last

Q_SIGNALS:
    void tabChosen(int index);

private:
    QAction *add(QMenu *menu, const QString &name, QStringView iconName = {}, const QKeySequence &shortcut = {});
    void buildFile();
    void buildEdit();
    void buildView();
    void buildHelp();

    QMainWindow &m_window;
    QMenu *m_file, *m_edit, *m_view, *m_help, *m_theme, *m_language, *m_tabs;
    std::vector<QAction *> m_all;
};

} // namespace widgets
