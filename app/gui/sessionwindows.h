// The windows of opened sessions, and of the one being recorded: opens, raises, remembers and closes them.
//
// What is dropped on the main window, or on one of them, is opened too. Whatever was opened is remembered as recent, and
// marked in its folder so that it is never pruned. Thread: the main thread.
#pragma once

#include <QObject>
#include <QPointer>
#include <QStringList>

#include <vector>

class QMenu;
class QMimeData;

namespace net {
class Recorder;
}

namespace widgets {

class LogPanel;
class SessionExport;
class SessionManager;
class SessionWindow;

class SessionWindows final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionWindows)

public:
    static constexpr int maxRecent = 10;

    explicit SessionWindows(QWidget &mainWindow);
    ~SessionWindows() override; // closes all

    SessionWindow *open(const QString &path);                    // or raises the window that shows it
    void ask();                                                  // which one to open
    void manage(net::Recorder &recorder, const QString &folder); // the list of all of them; recorder: of this run
    SessionWindow *showLive(net::Recorder &recorder);
    void offerConversations(LogPanel &log, net::Recorder &recorder); // in the window of the live session
    void closeLive();                                                // before its recorder goes
    void closeAll();
    [[nodiscard]] std::vector<SessionWindow *> windows() const;

    [[nodiscard]] static QStringList recent(); // those that are still there
    void fillRecent(QMenu *menu);

    // Files of the kinds that can be opened, among what is dragged; empty when there is any other file too.
    [[nodiscard]] static QStringList sessionsIn(const QMimeData *data);

private:
    bool eventFilter(QObject *watched, QEvent *event) override; // what is dropped on a window
    void adopt(SessionWindow *window);
    void openToExport(const QString &path);
    void offerRows(SessionWindow *window, SessionExport *exporter); // the log's, to be exported
    static void remember(const QString &path);

    QWidget &m_mainWindow;
    std::vector<QPointer<SessionWindow>> m_windows;
    QPointer<SessionManager> m_manager;
};

} // namespace widgets
