// Large answers and uploads under way: how far, how fast, how long still, and a button that ends one.
//
// Thread: the main thread; given what the server's board says, ten times a second.
#pragma once

#include "httpboard.h"

#include <QWidget>

#include <vector>

class QLabel;

namespace widgets {

class TransferRow;

class TransferList final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(TransferList)

public:
    static constexpr size_t mostRows = 8;

    explicit TransferList(const QString &name, QWidget *parent = nullptr);

    void setTransfers(const std::vector<net::HttpTransfer> &transfers);
    [[nodiscard]] qsizetype count() const { return m_total; }

Q_SIGNALS:
    void disconnectRequested(quint64 connection);

private:
    void changeEvent(QEvent *event) override;
    void retranslateUi();

    QLabel *m_empty;
    QLabel *m_more;
    std::vector<TransferRow *> m_rows; // reused; those beyond the transfers are hidden
    qsizetype m_total = 0;
};

} // namespace widgets
