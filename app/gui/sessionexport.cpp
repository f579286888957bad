#include "sessionexport.h"

#include "logpanel.h"

namespace widgets {

SessionExport::SessionExport(QWidget &window)
    : QObject(&window)
    , m_window(window)
{
}

void SessionExport::ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index)
{
    LogChoice choice;
    if (const auto *log = m_window.findChild<LogPanel *>())
        choice = log->choice();
    if (choice.source.index != index)
        choice = LogChoice();
    choice.source = {sessionPath, std::move(index)};
    ask(choice, choice.selectedRows > 1 ? ScopeBox::Scope::Selection : ScopeBox::Scope::All);
}

void SessionExport::ask(const LogChoice &choice, ScopeBox::Scope scope)
{
    if (m_dialog)
        return;
    m_dialog = new ExportDialog(choice, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    m_dialog->chooseScope(scope);
    connect(m_dialog, &ExportDialog::exported, this,
            [this](const QString &, const QString &path, qint64 entries) { Q_EMIT finished(path, entries); });
    connect(m_dialog, &ExportDialog::failed, this, [this](const net::NetError &error) {
        if (error.isError())
            Q_EMIT failed(error);
    });
    m_dialog->open();
}

} // namespace widgets
