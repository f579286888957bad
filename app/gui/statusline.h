// The status bar: what is open, totals, this machine's addresses, the session file, the language.
//
// Looks for what is new twice a second; addresses every five seconds. Thread: the main thread.
#pragma once

#include "page.h"

#include <QStatusBar>

#include <vector>

class QLabel;
class QMenu;
class QToolButton;

namespace net {
class Recorder;
}

namespace widgets {

class StatusLine final : public QStatusBar {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusLine)

public:
    explicit StatusLine(QWidget *parent = nullptr);

    void show(const std::vector<Page *> &pages, const net::Recorder &recorder);
    void say(const QString &text); // for some seconds, in place of what is open

Q_SIGNALS:
    void openFolderRequested();
    void languageRequested();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslateUi();
    void refreshAddresses();
    void elideOpen();
    void copyAddress(const QString &address);
    QToolButton *button(const char *name);

    QLabel *m_open;
    QLabel *m_totals;
    QToolButton *m_address;
    QMenu *m_addressMenu;
    QToolButton *m_session;
    QToolButton *m_language;
    QString m_openText;
    QString m_sessionPath;
    qint64 m_sessionBytes = 0;
    int m_untilAddresses = 0;
    bool m_recording = false;
};

} // namespace widgets
