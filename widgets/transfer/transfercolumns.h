// Widths of the list of transfers: figures and states are as wide as what stands in them, the names share what is left.
//
// Where there is little room, speed and time go while nothing moves, then the peer: what has to be decided is read in full.
// What the user has dragged stays so; the name takes what is left, and where that is too little the list scrolls sideways.
// Thread: the main thread.
#pragma once

#include "draggedwidths.h"
#include "transfermodel.h"

#include <QObject>

class QHeaderView;
class QTableView;

namespace widgets {

class TransferColumns final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferColumns)

public:
    // The table shows the model already; it and the model outlive this.
    TransferColumns(QTableView &table, const TransferModel &model, QObject *parent = nullptr);

    void fit(); // after other rows, or in other words

    [[nodiscard]] QVariantList choices() const { return m_drags.values(); }
    void restore(const QVariantList &choices);

private:
    using Widths = std::array<int, TransferModel::columnTotal>; // 0: hidden
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] Widths widths(int room) const;
    [[nodiscard]] int widthOf(int column, const QString &sample) const;
    [[nodiscard]] int stateWidth(int room) const;
    [[nodiscard]] bool hasFigures() const;
    [[nodiscard]] int digits(int count) const;

    QTableView &m_table;
    QHeaderView &m_header;
    const TransferModel &m_model;
    DraggedWidths m_drags;
};

} // namespace widgets
