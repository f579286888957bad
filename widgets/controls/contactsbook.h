// The UDP address book: named contacts, added, edited in place, deleted, each with undo; kept between runs.
//
// Thread: the main thread.
#pragma once

#include "contact.h"

#include <QList>
#include <QWidget>

class QAction;
class QLabel;
class QTableView;
class QToolBar;

namespace widgets {

class ContactModel;
class InlineMessage;

class ContactsBook final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ContactsBook)

public:
    explicit ContactsBook(const QString &name, QWidget *parent = nullptr);

    [[nodiscard]] const QList<Contact> &contacts() const;
    void add(const Contact &contact); // and begins to edit its name

Q_SIGNALS:
    void contactsChanged();
    void sendToRequested(const widgets::Contact &contact);

private:
    enum Act : int { Add, Edit, Delete, Undo, Redo, SendTo, actTotal };
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void makeActions();
    void retranslateUi();
    void refreshIcons();
    void refreshActions();
    void run(Act act);
    [[nodiscard]] int currentRow() const;

    ContactModel *m_model;
    QToolBar *m_tools;
    QTableView *m_table;
    QLabel *m_empty;
    InlineMessage *m_message;
    QAction *m_actions[actTotal];
};

} // namespace widgets
