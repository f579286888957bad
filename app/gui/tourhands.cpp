#include "tourhands.h"

#include "logview.h"
#include "mainwindow.h"
#include "page.h"
#include "pagetabs.h"
#include "transfermodel.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QRegularExpression>
#include <QTableView>

#include <algorithm>

namespace widgets {

bool TourHands::showTab(const QString &tab)
{
    return m_window.tabs().showTab(tab);
}

bool TourHands::press(const QString &button)
{
    auto *found = m_window.findChild<QAbstractButton *>(button);
    if (!found || !found->isEnabled())
        return false;
    found->click();
    return true;
}

bool TourHands::write(const QString &field, const QString &text)
{
    auto *found = m_window.findChild<QWidget *>(field);
    if (!found)
        return false;
    for (const char *property : {"plainText", "currentText", "text"}) {
        if (found->metaObject()->indexOfProperty(property) >= 0)
            return found->setProperty(property, text);
    }
    return false;
}

bool TourHands::choose(const QString &box, const QVariant &data)
{
    auto *found = m_window.findChild<QComboBox *>(box);
    const int index = found ? found->findData(data) : -1;
    if (index >= 0)
        found->setCurrentIndex(index);
    return index >= 0;
}

// The row whose explanation is worth a picture: the last but two.
bool TourHands::select(const QString &log)
{
    auto *panel = m_window.findChild<QWidget *>(log);
    auto *view = panel ? panel->findChild<LogView *>() : nullptr;
    if (!view)
        return false;
    view->setCurrentRow(std::max(0, view->model().rowCount() - 3));
    return true;
}

// The folder that has come whole, with its digests.
bool TourHands::selectTransfer()
{
    auto *table = m_window.findChild<QTableView *>(QStringLiteral("files.transfers.table"));
    if (!table)
        return false;
    table->selectRow(table->model()->rowCount() - 1);
    return table->currentIndex().isValid();
}

int TourHands::transfersUnderWay() const
{
    const auto *list = m_window.findChild<TransferModel *>();
    return list ? list->totals().running : -1;
}

quint16 TourHands::portOf(const QString &tab) const
{
    const auto *page = m_window.findChild<Page *>(tab);
    if (!page || !page->isActive())
        return 0;
    static const QRegularExpression port(QStringLiteral(":(\\d+)"));
    return page ? port.match(page->statusText()).captured(1).toUShort() : quint16{0};
}

qint64 TourHands::received(const QString &tab) const
{
    const auto *page = m_window.findChild<Page *>(tab);
    return page ? page->totals().bytesIn : 0;
}

} // namespace widgets
