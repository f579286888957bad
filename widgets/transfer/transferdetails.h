// The chosen transfer in full: what has become of it, why it failed, and each of its files with its digest.
//
// Thread: the main thread.
#pragma once

#include "transfermodel.h"

#include <QWidget>

#include <optional>

class QLabel;
class QTableView;

namespace widgets {

class DraggedWidths;
class TransferFilesModel;

class TransferDetails final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferDetails)

public:
    static constexpr qsizetype mostFiles = 1000;

    // The model outlives the details.
    TransferDetails(const QString &name, const TransferModel &transfers, QWidget *parent = nullptr);

    void show(const std::optional<TransferKey> &key); // nothing: says that one can be chosen
    void refresh();                                   // when something has changed
    void copyDigests() const;                         // of the files that are selected, or all
    void saveState() const;

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();
    void setUpTable();
    void fitTable(); // to the size of its type
    [[nodiscard]] QString summary(const TransferModel::Row &transfer) const;
    [[nodiscard]] QString explanation(const TransferModel::Row &transfer) const;

    const TransferModel &m_transfers;
    std::optional<TransferKey> m_key;
    quint64 m_revision = 0; // of what is shown
    TransferFilesModel *m_files;
    QLabel *m_summary;
    QLabel *m_explanation;
    QTableView *m_table;
    DraggedWidths *m_drags = nullptr;
    QLabel *m_more;
};

} // namespace widgets
