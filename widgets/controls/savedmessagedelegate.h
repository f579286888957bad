// One row of the saved messages: its shortcut, its name, what it says, and at the end the button for more.
//
// Thread: the main thread.
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

class SavedMessageDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SavedMessageDelegate)

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] static QRect moreRect(const QRect &row);
    [[nodiscard]] static QKeySequence shortcut(int row); // Ctrl+1 … Ctrl+9, empty further down

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    [[nodiscard]] static int nameLeft(const QStyleOptionViewItem &option);
};

} // namespace widgets
