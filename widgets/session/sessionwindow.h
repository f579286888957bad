// A window for one session: while it is read in, when it cannot be, and then to look at. Read only; any number at once.
//
// Opening runs in a worker; its progress, Cancel, and an error's sentence stand in the window itself. Ctrl+W and Esc close
// it. It deletes itself when closed. Thread: the main thread.
#pragma once

#include "sessionsource.h"

#include <QMainWindow>

#include <memory>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace net {
struct NetError;
}

namespace widgets {

class SessionOpener;
class SessionView;

class SessionWindow final : public QMainWindow {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionWindow)

public:
    explicit SessionWindow(const QString &path);     // opens it
    explicit SessionWindow(net::Recorder &recorder); // live; close it before the recorder goes
    ~SessionWindow() override;

    [[nodiscard]] QString path() const; // as it was given; of a live one, the file being written
    [[nodiscard]] bool isLive() const { return m_live; }
    [[nodiscard]] SessionView *view() { return m_view; } // nullptr until it is open
    void say(const QString &notice);

Q_SIGNALS:
    void sessionOpened();
    void openRequested(); // another file
    void exportRequested();
    void revealRequested();

private:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void build();
    [[nodiscard]] QWidget *makeWaitingPage();
    [[nodiscard]] QWidget *makeFailedPage();
    void showSource(const SessionSource &source);
    void fail(const net::NetError &error);
    void retranslateUi();

    QString m_path;
    bool m_live = false;
    SessionOpener *m_opener = nullptr;
    SessionView *m_view = nullptr;
    QStackedWidget *m_stack;
    QLabel *m_waiting = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QLabel *m_failedIcon = nullptr;
    QLabel *m_failed = nullptr;
    QPushButton *m_openAnother = nullptr;
    QPushButton *m_close = nullptr;
    std::unique_ptr<net::NetError> m_error;
};

} // namespace widgets
