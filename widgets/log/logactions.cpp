#include "logactions.h"

#include "logview.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QKeySequence>
#include <QMenu>

namespace widgets {

LogActions::LogActions(LogView &view)
    : QObject(&view)
    , m_view(view)
    , m_menu(new QMenu(&view))
{
    m_text = addCopy(CopyForm::Text, QKeySequence::Copy);
    m_hex = addCopy(CopyForm::Hex, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    m_cArray = addCopy(CopyForm::CArray, {});
    m_python = addCopy(CopyForm::PythonBytes, {});
    m_rows = addCopy(CopyForm::Rows, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_export = add({});
    m_export->setObjectName(QStringLiteral("log.exportSelection"));
    connect(m_export, &QAction::triggered, &m_view, &LogView::exportRequested);
    m_menu->addSeparator();
    m_endpoint = add(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E));
    connect(m_endpoint, &QAction::triggered, this, &LogActions::showOnlyEndpoint);
    m_conversation = add(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_conversation->setVisible(false);
    connect(m_conversation, &QAction::triggered, this, &LogActions::showConversation);
    m_menu->addSeparator();
    m_all = add({});
    connect(m_all, &QAction::triggered, &m_view, &LogView::selectAll);
}

QAction *LogActions::add(const QKeySequence &shortcut)
{
    auto *action = new QAction(&m_view);
    action->setShortcut(shortcut);
    action->setShortcutContext(Qt::WidgetShortcut);
    m_view.addAction(action);
    m_menu->addAction(action);
    return action;
}

QAction *LogActions::addCopy(CopyForm form, const QKeySequence &shortcut)
{
    QAction *action = add(shortcut);
    connect(action, &QAction::triggered, this, [this, form] { copy(form); });
    return action;
}

void LogActions::popup(const QPoint &globalPos)
{
    const int row = m_view.currentRow();
    m_endpoint->setEnabled(row >= 0);
    const LogModel &model = m_view.model();
    m_conversation->setEnabled(row >= 0 && model.reader().entry(model.entryAt(row)).flow != 0);
    m_menu->popup(globalPos);
}

void LogActions::append(const QList<QAction *> &actions)
{
    m_menu->addSeparator();
    m_menu->addActions(actions);
}

void LogActions::retranslateUi()
{
    m_text->setText(tr("Copy as &text"));
    m_hex->setText(tr("Copy as &hex"));
    m_cArray->setText(tr("Copy as &C array"));
    m_python->setText(tr("Copy as &Python bytes"));
    m_rows->setText(tr("Copy &rows as shown"));
    m_export->setText(tr("E&xport selection…"));
    m_endpoint->setText(tr("Show only this &endpoint"));
    m_conversation->setText(tr("Show &conversation"));
    m_all->setText(tr("Select &all"));
    // Handled by the view's keyPressEvent; named here so that one learns it.
    m_all->setShortcutVisibleInContextMenu(true);
}

void LogActions::copy(CopyForm form)
{
    if (m_view.selection().isEmpty())
        return;
    const CopiedRows copied = copyRows(m_view.model(), m_view.selection(), form);
    QGuiApplication::clipboard()->setText(copied.text);
    if (copied.leftOut > 0)
        Q_EMIT m_view.notice(tr("Copied the first %L1 rows; %L2 more were selected. Export the session to get all of it.")
                                 .arg(copied.rows)
                                 .arg(copied.leftOut));
}

void LogActions::showOnlyEndpoint()
{
    const int row = m_view.currentRow();
    if (row < 0)
        return;
    LogModel &model = m_view.model();
    const QString endpoint = model.reader().endpoint(model.entryAt(row)).toString();
    if (!endpoint.isEmpty())
        Q_EMIT m_view.endpointPicked(endpoint);
}

void LogActions::showConversation()
{
    const LogModel &model = m_view.model();
    if (const int row = m_view.currentRow(); row >= 0 && model.reader().entry(model.entryAt(row)).flow != 0)
        Q_EMIT m_view.conversationPicked(model.entryAt(row));
}

} // namespace widgets
