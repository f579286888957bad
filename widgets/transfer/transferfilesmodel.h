// The files of one transfer: what is offered (with a box to leave one out), or what has become of each, with its digest.
//
// Rows are a transfer's files by their index on the board. Thread: the main thread.
#pragma once

#include "transferboard.h"

#include <QAbstractTableModel>
#include <QList>

#include <vector>

namespace widgets {

class TransferFilesModel final : public QAbstractTableModel {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferFilesModel)

public:
    enum Column : int { Name, Size, State, Digest, columnTotal };

    explicit TransferFilesModel(bool checkable, QObject *parent = nullptr);

    // Rows that stay are changed, not made anew. isOver: what is not done by now was left out.
    void setFiles(const std::vector<net::TransferFile> &files, bool isOver = false);
    void clear();
    void retranslate();

    [[nodiscard]] const net::TransferFile &at(int row) const { return m_files[static_cast<size_t>(row)]; }
    [[nodiscard]] bool isWanted(int row) const { return m_isWanted[static_cast<size_t>(row)]; }
    [[nodiscard]] QList<qint64> leftOut() const;
    [[nodiscard]] qint64 wantedBytes() const;
    [[nodiscard]] qint64 files() const;       // folders do not count
    [[nodiscard]] qint64 wantedFiles() const; // nor here
    void setAllWanted(bool wanted);
    [[nodiscard]] QString digestLines() const; // as xxhsum writes them: digest, two spaces, path

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void wantedChanged();

private:
    [[nodiscard]] QString text(const net::TransferFile &file, int column) const;

    std::vector<net::TransferFile> m_files;
    std::vector<bool> m_isWanted;
    bool m_checkable;
    bool m_isOver = false;
};

} // namespace widgets
