#include "transferselection.h"

#include <QItemSelectionModel>
#include <QTableView>

namespace widgets {

TransferSelection::TransferSelection(QTableView &table, const TransferModel &model, QObject *parent)
    : QObject(parent)
    , m_table(table)
    , m_model(model)
{
    connect(m_table.selectionModel(), &QItemSelectionModel::selectionChanged, this, &TransferSelection::note);
    connect(&m_model, &QAbstractItemModel::rowsInserted, this, &TransferSelection::chooseNewest);
    connect(&m_model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first) { chooseNeighbour(first); });
}

std::vector<TransferModel::Row> TransferSelection::rows() const
{
    std::vector<TransferModel::Row> rows;
    for (const QModelIndex &index : m_table.selectionModel()->selectedRows())
        rows.push_back(m_model.at(index.row()));
    // The only one there is needs no selection.
    if (rows.empty() && m_model.rowCount() == 1)
        rows.push_back(m_model.at(0));
    return rows;
}

// It is told of anew when rows come in front of it, so that what is selected counts and not that it was told.
void TransferSelection::note()
{
    const QModelIndexList rows = m_table.selectionModel()->selectedRows();
    const bool isOurs = rows.size() == 1 && m_model.at(rows.front().row()).key == m_ours;
    m_isChosen = !rows.isEmpty() && !isOurs;
    Q_EMIT changed();
}

void TransferSelection::choose(int row)
{
    m_ours = m_model.at(row).key;
    m_isChosen = false;
    m_table.selectionModel()->setCurrentIndex(m_model.index(row, TransferModel::Name),
                                              QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void TransferSelection::chooseNewest()
{
    const QModelIndexList rows = m_table.selectionModel()->selectedRows();
    const bool isUnderWay = rows.size() == 1 && !isEnded(m_model.at(rows.front().row()).info.state);
    if (rows.size() <= 1 && !(m_isChosen && isUnderWay))
        choose(0);
}

// One that is over: the key that has removed one would cancel another that is not.
void TransferSelection::chooseNeighbour(int first)
{
    if (m_table.selectionModel()->hasSelection())
        return;
    for (const int row : {first, first - 1}) {
        if (row >= 0 && row < m_model.rowCount() && isEnded(m_model.at(row).info.state)) {
            choose(row);
            return;
        }
    }
}

} // namespace widgets
