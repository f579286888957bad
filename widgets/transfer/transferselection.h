// What is selected in the list of transfers: a new one, unless the user has chosen another that is still under way.
//
// It does not vanish by itself. Several that the user has selected stay so. Thread: the main thread.
#pragma once

#include "transfermodel.h"

#include <QObject>

#include <vector>

class QTableView;

namespace widgets {

class TransferSelection final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferSelection)

public:
    // The table shows the model already; it and the model outlive this.
    TransferSelection(QTableView &table, const TransferModel &model, QObject *parent = nullptr);

    [[nodiscard]] std::vector<TransferModel::Row> rows() const;

Q_SIGNALS:
    void changed();

private:
    void note();
    void choose(int row);
    void chooseNewest();
    void chooseNeighbour(int first); // of what was removed

    QTableView &m_table;
    const TransferModel &m_model;
    TransferKey m_ours;      // the last one that was chosen here
    bool m_isChosen = false; // by the user
};

} // namespace widgets
