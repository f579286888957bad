// The middle of the HTTP server's tab: the list of requests with its filter, and the chosen one opened below.
//
// A view over the session, as the log is: only the rows on screen are read. Thread: the main thread; searching and exporting
// run in workers of their own.
#pragma once

#include "sessionsource.h"

#include <QWidget>

#include <memory>

namespace widgets {

class RequestsPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RequestsPanel)

public:
    // name: prefix of object names and settings, "httpServer.requests".
    RequestsPanel(const QString &name, const SessionSource &source, QWidget *parent = nullptr);
    ~RequestsPanel() override;

    void setEmptyText(const QString &text); // what to do, while there is no request
    void filterText(const QString &text);   // from the totals: show only these
    [[nodiscard]] qint64 rowCount() const;  // shown, after filtering
    void saveState();

public Q_SLOTS:
    void clearView();   // hides what there is up to now; the session keeps it
    void focusFilter(); // Ctrl+F

Q_SIGNALS:
    void logRequested(quint32 entry); // show it there

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace widgets
