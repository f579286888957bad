// File → Sessions…: what was recorded, to be opened, named, kept, exported, shown in its folder or moved to the trash (and
// back).
//
// Enter opens, F2 names, Delete deletes, Ctrl+F finds. The session being recorded is listed and can be looked at, not
// deleted. Thread: the main thread.
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace widgets {

class InlineMessage;
class SessionListModel;

class SessionManager final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionManager)

public:
    SessionManager(const QString &folder, QWidget *parent);

    [[nodiscard]] SessionListModel &model() { return *m_model; }

Q_SIGNALS:
    void openRequested(const QString &path);
    void exportRequested(const QString &path);

private:
    void changeEvent(QEvent *event) override;
    void build();
    void connectParts();
    [[nodiscard]] QPushButton *makeButton(const char *part, QStringView iconName);
    [[nodiscard]] int currentRow() const; // of the model; -1 for none
    [[nodiscard]] QString currentPath() const;
    void openCurrent();
    void nameCurrent();
    void keepCurrent(bool kept);
    void deleteCurrent();
    void offerUndo(const QString &name, const QString &trashPath, const QString &path);
    void revealCurrent();
    void refresh(); // what can be done, totals, the empty state
    void retranslateUi();

    SessionListModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QLineEdit *m_find;
    QStackedWidget *m_stack;
    QTableView *m_table;
    QLabel *m_empty;
    InlineMessage *m_message;
    QLabel *m_total;
    QPushButton *m_open;
    QPushButton *m_name;
    QPushButton *m_keep;
    QPushButton *m_export;
    QPushButton *m_reveal;
    QPushButton *m_delete;
};

} // namespace widgets
