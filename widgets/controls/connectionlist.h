// A tab's list of connections and what can be done to them: pause reading, half-close, close, abort, note, and so on.
//
// Shows an engine's board; asks for changes by signals, which the page passes to the engine. Thread: the main thread.
#pragma once

#include "connectionmodel.h"

#include <QList>
#include <QWidget>

#include <optional>

class QAction;
class QLabel;
class QTableView;
class QToolBar;

namespace widgets {

class ConnectionColumns;

class ConnectionList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ConnectionList)

public:
    // name: prefix of object names, "tcpServer.connections". The board outlives the list.
    // showLocal: with this end's endpoint, at first: it tells a client's connections to one server apart.
    ConnectionList(const QString &page, const net::ConnectionBoard &board, bool showLocal, QWidget *parent = nullptr);

    [[nodiscard]] const ConnectionModel &model() const { return *m_model; }
    [[nodiscard]] QList<quint32> selectedIds() const;
    // The one row whose buffers are of interest: the selected one, or the only one there is.
    [[nodiscard]] std::optional<net::ConnectionInfo> current() const;
    void setEmptyText(const QString &text);
    void saveState();

Q_SIGNALS:
    void pauseRequested(const QList<quint32> &ids, bool paused);
    void halfCloseRequested(const QList<quint32> &ids);
    void closeRequested(const QList<quint32> &ids);
    void abortRequested(const QList<quint32> &ids);
    void watchRequested(const QList<quint32> &ids);
    void noteEdited(quint32 flow, const QString &note);
    void filterRequested(const QString &local, const QString &peer); // local is empty while there is no connection
    void sendToRequested(const QList<quint32> &ids);
    void selectionChanged();
    void updated(); // on a tick that brought changes

private:
    enum Act : int { Pause, HalfClose, Close, Abort, EditNote, Filter, SendTo, actTotal };
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fitSizes();
    void makeActions();
    void setUpTable(bool showLocal);
    void retranslateUi();
    void refreshIcons();
    void tick();
    void refreshActions();
    void takeSelection();
    void showMenu(const QPoint &position);
    void showHeaderMenu(const QPoint &position);
    void run(Act act);
    [[nodiscard]] bool allPaused() const;

    QString m_page;
    ConnectionModel *m_model;
    QToolBar *m_tools;
    QTableView *m_table;
    ConnectionColumns *m_columns = nullptr;
    QLabel *m_empty;
    QAction *m_actions[actTotal];
    int m_ticks = 0;
    bool m_busy = false; // much came: look at every tick, so that each brings less
};

} // namespace widgets
