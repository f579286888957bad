// The conversation's middle: filter bar, log, and the detail of the selected row. Used by every tab (one channel) and
// by the dock that shows everything (no channel). Reads the session's index on LiveTimer's tick.
//
// Thread: the main thread; searching runs in a worker of its own.
#pragma once

#include "channel.h"
#include "logchoice.h"
#include "sessionsource.h"
#include "textencoding.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace widgets {

class LogPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogPanel)

public:
    // name: prefix of object names and settings, "tcpServer.log". channel: nothing for all of them.
    LogPanel(const QString &name, const SessionSource &source, std::optional<net::Channel> channel,
             QWidget *parent = nullptr);
    ~LogPanel() override;

    void setEncoding(const net::TextEncoding &encoding); // for the text column and the text detail
    void setEmptyText(const QString &text);              // what to do, while there is no row
    void filterEndpoint(const QString &endpoint);        // from a row: show only this one; empty: all
    // From the connection list: only what went between these two. local empty: not known, so all with the peer.
    void filterConnection(const QString &local, const QString &peer);
    [[nodiscard]] qint64 rowCount() const;  // shown, after filtering
    void showEntry(quint32 entry);          // makes it the current row, whatever the filter hides
    [[nodiscard]] LogChoice choice() const; // what an export may be limited to
    void offerConversations();              // whoever listens to conversationRequested() says so
    void saveState();                       // columns, splitter, filter, to Settings

Q_SIGNALS:
    void exportRequested(); // of the selected rows
    void currentEntryChanged(std::optional<quint32> entry);
    void conversationRequested(quint32 entry); // its connection's whole stream

public Q_SLOTS:
    void clearView();   // hides what there is up to now; the session keeps it
    void focusFilter(); // Ctrl+F

protected:
    void changeEvent(QEvent *event) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace widgets
