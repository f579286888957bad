// The sessions of the folder as rows: title, date, size, messages, notes, kept. Titles are edited in place.
//
// Thread: the main thread; counting runs in a worker.
#pragma once

#include "sessioncensus.h"
#include "sessioncounter.h"
#include "sessionfolder.h"

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace widgets {

class SessionListModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SessionListModel)

public:
    enum Column : quint8 { TitleColumn, BegunColumn, SizeColumn, MessagesColumn, NotesColumn, KeptColumn, ColumnCount };
    static constexpr int SortRole = Qt::UserRole; // numbers and times as such

    explicit SessionListModel(const QString &folder, QObject *parent = nullptr);
    ~SessionListModel() override;

    [[nodiscard]] QString folder() const { return m_folder.path(); }
    void reload(); // what is in the folder now
    [[nodiscard]] const net::SessionFile &file(int row) const { return m_rows[static_cast<size_t>(row)].file; }
    [[nodiscard]] QString nameOf(int row) const; // its title, else its file's name
    [[nodiscard]] int rowOf(const QString &path) const;
    [[nodiscard]] qint64 totalBytes() const;

    [[nodiscard]] net::Result<void> setKept(int row, bool kept);
    [[nodiscard]] net::Result<QString> discard(int row); // returns where it is now
    [[nodiscard]] net::Result<void> restore(const QString &trashPath, const QString &path);
    void retranslate();

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void failed(const net::NetError &error); // a title that could not be kept

private:
    struct Row {
        net::SessionFile file;
        std::optional<net::SessionCounts> counts;
    };
    void takeCounts(const net::SessionFile &file, const net::SessionCounts &counts);
    [[nodiscard]] QVariant sortValue(const Row &row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;

    net::SessionFolder m_folder;
    net::SessionCensus m_census;
    std::vector<Row> m_rows;
    SessionCounter m_counter;
};

} // namespace widgets
