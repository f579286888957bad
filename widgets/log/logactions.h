// The log view's commands, with their shortcuts and the context menu made of them. Thread: the main thread.
#pragma once

#include "rowcopy.h"

#include <QAction>
#include <QObject>

class QMenu;
class QPoint;

namespace widgets {

class LogView;

class LogActions final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogActions)

public:
    explicit LogActions(LogView &view);

    void popup(const QPoint &globalPos);
    void append(const QList<QAction *> &actions);                   // of others, below ours
    void offerConversations() { m_conversation->setVisible(true); } // somebody shows them
    void retranslateUi();

private:
    [[nodiscard]] QAction *add(const QKeySequence &shortcut);
    [[nodiscard]] QAction *addCopy(CopyForm form, const QKeySequence &shortcut);
    void copy(CopyForm form);
    void showOnlyEndpoint();
    void showConversation();

    LogView &m_view;
    QMenu *m_menu = nullptr;
    QAction *m_text = nullptr;
    QAction *m_hex = nullptr;
    QAction *m_cArray = nullptr;
    QAction *m_python = nullptr;
    QAction *m_rows = nullptr;
    QAction *m_export = nullptr;
    QAction *m_endpoint = nullptr;
    QAction *m_conversation = nullptr;
    QAction *m_all = nullptr;
};

} // namespace widgets
