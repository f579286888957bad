// A session's connections as rows: between whom, when, how much. Grows with the session, never reset for that.
//
// What a filter and the sorting leave is a list of connection numbers of its own, so that a million of them can be sorted.
// A tick looks at some milliseconds' worth of the index. Thread: the main thread.
#pragma once

#include "flowtotals.h"
#include "sessionsource.h"

#include <QAbstractTableModel>

#include <vector>

namespace widgets {

class FlowModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FlowModel)

public:
    enum Column : int {
        ChannelColumn,
        PeerColumn,
        LocalColumn,
        BegunColumn,
        DurationColumn,
        InColumn,
        OutColumn,
        MessagesColumn,
        ColumnCount
    };

    explicit FlowModel(const SessionSource &source, QObject *parent = nullptr);

    void tick();
    [[nodiscard]] const SessionFilePart &file() const { return m_file; }
    [[nodiscard]] bool isReading() const; // there is more of the index to be looked at
    void setFilter(const QString &text);  // part of an endpoint or of a tab's name
    [[nodiscard]] quint32 flowAt(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOf(quint32 flow) const; // -1: not shown
    [[nodiscard]] const net::FlowTotals &totals(quint32 flow) const { return m_table.at(flow); }
    [[nodiscard]] bool knows(quint32 flow) const
    {
        return flow != 0 && flow <= m_table.size() && m_table.at(flow).hasEntries;
    }
    [[nodiscard]] int flowCount() const { return static_cast<int>(m_known.size()); } // without the filter
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void sessionChanged();

private:
    void takeChanged();
    void resort();
    void numberRows();
    [[nodiscard]] bool passes(quint32 flow) const;
    [[nodiscard]] bool isBefore(quint32 a, quint32 b) const;

    SessionSource m_source;
    SessionFilePart m_file;
    net::FlowTotalsTable m_table;
    std::vector<quint32> m_known; // in the order in which they appeared
    std::vector<bool> m_isKnown;
    std::vector<quint32> m_rows;
    std::vector<int> m_rowOf; // by flow − 1
    QString m_filter;
    int m_sortColumn = BegunColumn;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isStale = false; // figures have changed since it was sorted
    int m_ticks = 0;
};

} // namespace widgets
