// The list of saved messages that opens from the composer: a click or Enter sends one, the row's menu edits, moves and
// deletes it, dragging orders the rows, a deletion can be undone.
//
// Thread: the main thread.
#pragma once

#include <QFrame>
#include <QModelIndex>

class QLabel;
class QListView;
class QPushButton;

namespace widgets {

class InlineMessage;
class SavedMessagesModel;

class SavedMessagesPopup final : public QFrame {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedMessagesPopup)

public:
    // Parts: name + ".list", ".add", ".undo". The model outlives the popup.
    SavedMessagesPopup(const QString &name, SavedMessagesModel *model, QWidget *parent = nullptr);

    // line: on the screen; the field that the button belongs to, which is not covered either.
    void popUpAbove(const QWidget *button, const QRect &line);
    void setSendEnabled(bool enabled);
    void setSaveEnabled(bool enabled); // whether there is a message to put away
    void rename(int row);              // in place

Q_SIGNALS:
    void sendRequested(int row);
    void editRequested(int row);    // into the composer
    void replaceRequested(int row); // by what is in the composer
    void saveRequested();           // what is in the composer

private:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool keyInList(int key, Qt::KeyboardModifiers modifiers);
    void retranslateUi();
    void refresh();
    void place();
    [[nodiscard]] int heightFor(int width) const;
    void clicked(const QModelIndex &index);
    void showMenu(const QModelIndex &index, const QPoint &position);
    void remove(int row);
    void moveRow(int row, int by);

    SavedMessagesModel *m_model;
    QListView *m_list;
    QLabel *m_empty;
    QPushButton *m_add;
    InlineMessage *m_undo;
    QRect m_clear; // what is not to be covered, on the screen
    QRect m_screen;
    QPoint m_released; // where the mouse button was last let go, in the list
    bool m_sendEnabled = true;
};

} // namespace widgets
