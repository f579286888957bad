// Bookmarks and notes in a log: Ctrl+B sets a bookmark, N writes a note on the row in place, F2 goes to the next of them.
//
// Its commands stand in the view's context menu, with a list of what is marked. Thread: the main thread.
#pragma once

#include "remarkkeeper.h"

#include <QObject>

class QAction;
class QKeySequence;
class QLineEdit;
class QMenu;

namespace widgets {

class LogView;

class LogRemarks final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogRemarks)

public:
    LogRemarks(LogView &view, const SessionSource &source);

    void tick(); // paints what has changed meanwhile
    void retranslateUi();
    [[nodiscard]] const QLineEdit *editor() const { return m_editor; } // on a row; nullptr when none is being written

public Q_SLOTS:
    void toggleBookmark(); // of the selected rows
    void editNote();       // of the current row
    void goToNext() { go(true); }
    void goToPrevious() { go(false); }

Q_SIGNALS:
    void changed(); // any of this session
    void notice(const QString &text);
    void entryRequested(quint32 entry); // it is on no row here: a filter hides it

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QAction *add(const QKeySequence &shortcut, void (LogRemarks::*slot)());
    void go(bool forward);
    void placeEditor();
    void finishNote(bool keep);
    void fillList();
    void tell(const RemarkKeeper::Outcome &outcome);
    [[nodiscard]] std::vector<quint32> markedEntries() const; // ascending

    LogView &m_view;
    SessionSource m_source;
    RemarkKeeper m_keeper;
    QAction *m_bookmark;
    QAction *m_note;
    QAction *m_next;
    QAction *m_previous;
    QMenu *m_list;
    QLineEdit *m_editor = nullptr;
    quint32 m_edited = 0; // the entry
    const net::SessionIndex *m_index = nullptr;
    quint64 m_revision = 0;
};

} // namespace widgets
