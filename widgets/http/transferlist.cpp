#include "transferlist.h"

#include "transferrow.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

TransferList::TransferList(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_empty(new QLabel)
    , m_more(new QLabel)
{
    setObjectName(name);
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_more->setProperty("muted", true);
    m_more->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_empty);
    column->addWidget(m_more);
    retranslateUi();
}

void TransferList::setTransfers(const std::vector<net::HttpTransfer> &transfers)
{
    const size_t shown = std::min(transfers.size(), mostRows);
    while (m_rows.size() < shown) {
        auto *row = new TransferRow(objectName() + QStringLiteral(".%1").arg(m_rows.size()));
        connect(row, &TransferRow::disconnectRequested, this, &TransferList::disconnectRequested);
        // In front of the line that says how many more there are.
        static_cast<QVBoxLayout *>(layout())->insertWidget(layout()->count() - 1, row);
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        if (i < shown)
            m_rows[i]->setTransfer(transfers[i]);
        m_rows[i]->setVisible(i < shown);
    }
    const auto total = static_cast<qsizetype>(transfers.size());
    m_empty->setVisible(total == 0);
    m_more->setVisible(transfers.size() > shown);
    if (transfers.size() > shown)
        m_more->setText(tr("and %n more", nullptr, static_cast<int>(transfers.size() - shown)));
    m_total = total;
}

void TransferList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void TransferList::retranslateUi()
{
    setAccessibleName(tr("Transfers under way"));
    m_empty->setText(tr("Downloads and uploads of 256 KiB and more are shown here while they last."));
    for (TransferRow *row : m_rows)
        row->retranslateUi();
}

} // namespace widgets
