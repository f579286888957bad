// One view of a session beside its log: a plot, the conversations. It is a tab of SessionView.
//
// A pane is made when its tab is first shown, and lives as long as the view. It reads its SessionSource (live or opened) on
// its own and touches nothing. Thread: the main thread.
#pragma once

#include <QString>
#include <QWidget>

namespace widgets {

class SessionPane : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionPane)

public:
    using QWidget::QWidget;

    // The row that is current in the log (or in another pane), to be marked here; also told once to a pane that is made
    // later.
    virtual void markEntry(quint32 entry) { Q_UNUSED(entry) }
    virtual void saveState() {} // to Settings

Q_SIGNALS:
    void entryPicked(quint32 entry);    // mark it everywhere, and stay here
    void entryRequested(quint32 entry); // show it in the log
    void notice(const QString &text);   // a short word on what was done ("copied", "saved as …")
};

} // namespace widgets
