// The log as one sees it: paints the visible rows of a LogModel and nothing else, however many there are.
//
// Follows the tail until one scrolls up or picks a row further up; End, scrolling to the bottom, or the button that
// then appears follow again. A selection is kept as intervals. Rows are the unit of scrolling.
// Thread: the main thread.
#pragma once

#include "logmodel.h"
#include "rowpainter.h"
#include "rowranges.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QString>

#include <memory>

class QAction;
class QHeaderView;
class QMenu;
class QPushButton;

namespace widgets {

class ColumnFit;
class LogActions;

class LogView final : public QAbstractScrollArea {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogView)

public:
    explicit LogView(LogModel &model, QWidget *parent = nullptr); // with the painter of the log
    LogView(LogModel &model, std::unique_ptr<RowPainter> painter, QWidget *parent = nullptr);
    ~LogView() override;

    [[nodiscard]] LogModel &model() const { return m_model; }
    [[nodiscard]] QHeaderView &header() const { return *m_header; }

    [[nodiscard]] int currentRow() const { return m_current; } // -1 for none
    void setCurrentRow(int row);                               // selects it alone and shows it
    [[nodiscard]] const RowRanges &selection() const { return m_selection; }
    void selectAll();

    [[nodiscard]] bool isFollowing() const { return m_following; }
    void setFollowing(bool on);
    void setFollowOffered(bool on); // off: nothing comes any more, so no button asks for it
    [[nodiscard]] int firstVisibleRow() const;
    [[nodiscard]] int rowsPerPage() const; // whole rows that fit, at least one
    [[nodiscard]] int rowAt(int y) const;  // of the viewport; -1 below the last
    [[nodiscard]] QRect rowRect(int row) const;

    void offerConversations();                            // in the log's menu: somebody listens to conversationPicked()
    void addMenuActions(const QList<QAction *> &actions); // to the log's menu
    void setMenu(QMenu *menu);                            // of the rows, instead of the log's; its owner keeps it
    void setWords(const QString &name, const QString &description); // for screen readers; empty: the log's
    void setEmptyText(const QString &text);
    void setMarks(const MatchMarks &marks);
    void setMicroseconds(bool on);
    void setLayoutState(const QByteArray &state); // of the columns, as layoutState() gave it
    [[nodiscard]] QByteArray layoutState() const;

Q_SIGNALS:
    void currentChanged(int row);
    void followingChanged(bool on);
    void endpointPicked(const QString &endpoint); // "show only this one"
    void conversationPicked(quint32 entry);
    void notice(const QString &text); // what a copy left out
    void microsecondsPicked(bool on);
    void exportRequested(); // of the selection
    void dragRequested();   // of the selection, out of the window

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    void setUpHeader();
    void setUpScrolling();
    void setUpFollowButton();
    void rowsInserted(int first, int last);
    void modelReset();
    void updateFonts();
    void updateGeometries();
    void updateScrollBars();
    void updateFollowButton();
    void setDefaultWidths();
    void setLeastWidths();
    void scrolledByUser();
    void scrollTo(int row);
    void moveCurrent(int row, Qt::KeyboardModifiers modifiers);
    void select(int row, Qt::KeyboardModifiers modifiers);
    void setCurrent(int row);
    void retranslateUi();
    void showHeaderMenu(const QPoint &at);
    void hideUnoffered();
    [[nodiscard]] int lastColumn() const { return m_model.columnCount() - 1; } // takes what width is left
    [[nodiscard]] QString toolTipAt(const QPoint &at) const;

    LogModel &m_model;
    QHeaderView *m_header = nullptr;
    ColumnFit *m_columns = nullptr;
    QPushButton *m_followButton = nullptr;
    LogActions *m_actions = nullptr;
    QMenu *m_menu = nullptr; // none: that of the actions
    std::unique_ptr<RowPainter> m_painter;
    RowRanges m_selection;
    QString m_emptyText;
    QString m_name;
    QString m_description;
    QBasicTimer m_dragTimer; // scrolls while a selection is dragged beyond the edge
    int m_current = -1;
    int m_anchor = -1;  // where a range began
    QPoint m_pressedAt; // in the selection: it may become a drag of the rows
    bool m_mayDrag = false;
    qint64 m_unseen = 0; // rows that came while not following
    bool m_following = true;
    bool m_followOffered = true;
    bool m_settingBar = false;
};

} // namespace widgets
