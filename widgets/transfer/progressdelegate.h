// A transfer's progress, drawn in its cell: a bar and the figure on it. Thread: the main thread.
#pragma once

#include <QStyledItemDelegate>

namespace widgets {

class ProgressDelegate final : public QStyledItemDelegate {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ProgressDelegate)

public:
    explicit ProgressDelegate(QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace widgets
