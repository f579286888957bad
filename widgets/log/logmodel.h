// The rows of the log: which entries of the session's index are shown, in their order.
//
// All of them (no list is kept then), those of a scope (one channel, one kind of event), or those that a search found: 4
// bytes a row. A list with columns of its own derives from it. New
// entries are appended in batches, never by a reset, and a batch stops after a few milliseconds, so that the
// window answers however many came at once; the next tick goes on. Rows are limited to int, as Qt's models are.
// Thread: the main thread.
#pragma once

#include "entryreader.h"
#include "logfilter.h"

#include <QAbstractTableModel>

#include <deque>
#include <span>

namespace widgets {

class LogModel : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LogModel)

public:
    enum Column { TimeColumn, ChannelColumn, DirectionColumn, EndpointColumn, SizeColumn, TextColumn, ColumnCount };
    enum Role { SpokenRole = Qt::UserRole, EntryRole };
    static constexpr qint64 batchBudgetUs = 4000;

    // The reader outlives the model and has its source set before sourceChanged().
    LogModel(EntryReader &reader, const RowScope &scope, QObject *parent = nullptr);

    void sourceChanged(); // the reader has another index: begins anew
    void takeNew();       // what was recorded since, as much as fits the budget
    void clear();         // forgets what there is up to now, for the view only

    // A search's result: empty at first, older rows before, newer ones behind. Ascending entry numbers.
    void beginMatches();
    void prependMatches(std::span<const quint32> entries);
    void appendMatches(std::span<const quint32> entries);
    void endMatches(); // all rows again, at once
    [[nodiscard]] bool showsMatches() const { return m_showsMatches; }

    [[nodiscard]] qint64 firstEntry() const { return m_mark; } // the earliest that may be shown
    [[nodiscard]] qint64 taken() const { return m_taken; }     // entries looked at so far
    [[nodiscard]] qint64 total() const;                        // rows without the search
    [[nodiscard]] quint32 entryAt(int row) const;
    [[nodiscard]] int rowOf(quint32 entry) const; // -1 when it is not shown
    [[nodiscard]] qint64 listBytes() const;       // memory of the lists, about
    [[nodiscard]] EntryReader &reader() const { return m_reader; }
    [[nodiscard]] const RowScope &scope() const { return m_scope; }
    // Not shown at all, and not offered: the channel in the log of one.
    [[nodiscard]] virtual bool isColumnOffered(int column) const { return column != ChannelColumn || !m_scope.channel; }
    [[nodiscard]] virtual QString columnName(int column) const; // where the header has only a sign
    virtual void forgetRows() { m_reader.forget(); }            // language, font: what was made for them is stale

    void retranslate();
    void textChanged(); // encoding, time format: the same rows read differently

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    // Blocks instead of one array: growing at either end never copies what is there.
    using Rows = std::deque<quint32>;
    void takeAll(qint64 size);
    void takeScope(qint64 size);
    void insert(Rows *rows, bool atFront, std::span<const quint32> entries);

    EntryReader &m_reader;
    RowScope m_scope;
    qint64 m_mark = 0;
    qint64 m_taken = 0;
    Rows m_rows; // of the scope; unused when all are shown
    Rows m_matches;
    bool m_showsMatches = false;
};

} // namespace widgets
