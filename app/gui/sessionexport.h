// Opens the window for exports over a program's window, one at a time, and hands on how it went.
//
// What the window's log shows and has selected is offered as well. Thread: the main thread.
#pragma once

#include "exportdialog.h"

#include <QObject>
#include <QPointer>

namespace widgets {

class SessionExport final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionExport)

public:
    explicit SessionExport(QWidget &window);

    // Of this session; when it is the one that a log in the window shows, with what that offers: its rows, if several are
    // selected, else all.
    void ask(const QString &sessionPath, std::shared_ptr<const net::SessionIndex> index);
    void ask(const LogChoice &choice, ScopeBox::Scope scope);

Q_SIGNALS:
    void finished(const QString &path, qint64 entries);
    void failed(const net::NetError &error); // it stands in the window for exports, too

private:
    QWidget &m_window;
    QPointer<ExportDialog> m_dialog;
};

} // namespace widgets
