// The list of all keyboard shortcuts, made of the actions themselves, so that it is never out of date.
//
// Thread: the main thread.
#pragma once

#include <QDialog>
#include <QPointer>

#include <vector>

class QAction;
class QDialogButtonBox;
class QTableWidget;

namespace widgets {

class ShortcutsDialog final : public QDialog {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShortcutsDialog)

public:
    ShortcutsDialog(const std::vector<QAction *> &actions, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslateUi();

    std::vector<QPointer<QAction>> m_actions;
    QTableWidget *m_table;
    QDialogButtonBox *m_buttons;
};

} // namespace widgets
