// The middle of the Files tab: where to drop, the list of transfers, what can be done with them, and the chosen one in full.
//
// Looks at both engines' boards ten times a second and tells what is asked for by signals. Thread: the main thread.
#pragma once

#include "transfermodel.h"

#include <QWidget>

#include <array>
#include <optional>

class QAction;
class QLabel;
class QSplitter;
class QTableView;
class QToolBar;

namespace widgets {

class DropArea;
class TransferColumns;
class TransferDetails;
class TransferSelection;

class TransferPanel final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferPanel)

public:
    // The boards outlive the panel.
    TransferPanel(const QString &name, const net::TransferBoard &sender, const net::TransferBoard &receiver,
                  QWidget *parent = nullptr);

    [[nodiscard]] const TransferModel &model() const { return *m_model; }
    [[nodiscard]] DropArea &dropArea() const { return *m_drop; }
    void poll(); // takes what is new on the boards
    void saveState() const;

Q_SIGNALS:
    void pauseRequested(widgets::TransferKey key, bool on);
    void cancelRequested(widgets::TransferKey key);
    void forgetRequested(widgets::TransferKey key);
    void sendAgainRequested(quint32 id);
    void showRequested(const net::TransferInfo &info); // in its folder
    void updated();                                    // the boards have changed

private:
    enum Act : int { Pause, Cancel, Again, OpenFolder, CopyDigest, Remove, Clear, actTotal };
    void makeActions();
    void setUpTable();
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void refreshIcons();
    void refresh(); // after a poll or another selection
    void refreshActions();
    void refreshTotals();
    [[nodiscard]] QString endedText() const;
    void showMenu(const QPoint &position);
    void run(Act act);
    void copyDigests();

    TransferModel *m_model;
    DropArea *m_drop;
    QWidget *m_list; // tools, table, totals
    QToolBar *m_tools;
    QTableView *m_table;
    TransferSelection *m_selection = nullptr;
    TransferColumns *m_columns = nullptr;
    QLabel *m_totals;
    TransferDetails *m_details;
    QSplitter *m_splitter;
    std::array<QAction *, actTotal> m_actions{};
    bool m_resumes = false; // what Pause does now
};

} // namespace widgets
