#include "counterstable.h"

#include "language.h"
#include "ratehistory.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace widgets {

CountersTable::CountersTable(const QString &name, QWidget *parent)
    : QWidget(parent)
{
    static constexpr std::array<const char *, RowCount> rowNames{"heading",      "bytes",       "bytesRate", "messages",
                                                                 "messagesRate", "connections", "dropped"};
    static constexpr std::array<const char *, 3> columnNames{"name", "in", "out"};
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    for (int row = 0; row < RowCount; ++row) {
        for (int column = 0; column < 3; ++column) {
            auto *cell = new QLabel(this);
            cell->setObjectName(QStringLiteral("%1.%2.%3")
                                    .arg(name, QLatin1StringView(rowNames[static_cast<size_t>(row)]),
                                         QLatin1StringView(columnNames[static_cast<size_t>(column)])));
            cell->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            if (column == 0 || row == BytesRate || row == MessagesRate)
                cell->setForegroundRole(QPalette::PlaceholderText);
            if (column > 0 && row != Heading)
                cell->setTextInteractionFlags(Qt::TextSelectableByMouse);
            grid->addWidget(cell, row, column);
            m_cells[static_cast<size_t>(row)][static_cast<size_t>(column)] = cell;
        }
    }
    applyTheme();
    retranslateUi();
}

void CountersTable::show(const net::ByteCounterValues &totals, const RateSample &rates)
{
    m_totals = totals;
    m_rates = {rates.bytesIn, rates.bytesOut, rates.messagesIn, rates.messagesOut};
    refresh();
}

void CountersTable::refresh()
{
    const QLocale locale(words::currentLanguage());
    const auto bytes = [&](int column, qint64 value, double rate) {
        set(Bytes, column, words::bytesText(value),
            tr("%n byte(s)", nullptr, static_cast<int>(std::min<qint64>(value, INT_MAX))));
        set(BytesRate, column, QStringLiteral("%1/s").arg(words::bytesText(std::llround(rate))));
    };
    bytes(1, m_totals.bytesIn, m_rates[0]);
    bytes(2, m_totals.bytesOut, m_rates[1]);
    set(Messages, 1, locale.toString(m_totals.messagesIn));
    set(Messages, 2, locale.toString(m_totals.messagesOut));
    set(MessagesRate, 1, QStringLiteral("%1/s").arg(locale.toString(std::llround(m_rates[2]))));
    set(MessagesRate, 2, QStringLiteral("%1/s").arg(locale.toString(std::llround(m_rates[3]))));
    set(Connections, 1, tr("%1 opened").arg(locale.toString(m_totals.connectionsOpened)));
    set(Connections, 2, tr("%1 closed").arg(locale.toString(m_totals.connectionsClosed)));
    set(Dropped, 1, locale.toString(m_totals.dropped));
    m_cells[Dropped][1]->setForegroundRole(m_totals.dropped > 0 ? QPalette::BrightText : QPalette::WindowText);
}

void CountersTable::set(Row row, int column, const QString &text, const QString &toolTip)
{
    QLabel *cell = m_cells[row][static_cast<size_t>(column)];
    if (cell->text() != text)
        cell->setText(text);
    if (cell->toolTip() != toolTip)
        cell->setToolTip(toolTip);
}

void CountersTable::setUsesConnections(bool uses)
{
    for (QLabel *cell : m_cells[Connections])
        cell->setVisible(uses);
}

void CountersTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        applyTheme();
}

void CountersTable::applyTheme()
{
    if (!m_cells[Dropped][2])
        return;
    for (const int column : {1, 2}) {
        QLabel *heading = m_cells[Heading][static_cast<size_t>(column)];
        QPalette palette = heading->palette();
        palette.setColor(QPalette::WindowText, column == 1 ? colours().in : colours().out);
        heading->setPalette(palette);
    }
}

void CountersTable::retranslateUi()
{
    m_cells[Heading][1]->setText(tr("↓ in"));
    m_cells[Heading][2]->setText(tr("↑ out"));
    m_cells[Bytes][0]->setText(tr("Bytes"));
    m_cells[BytesRate][0]->setText(tr("a second"));
    m_cells[Messages][0]->setText(tr("Messages"));
    m_cells[MessagesRate][0]->setText(tr("a second"));
    m_cells[Connections][0]->setText(tr("Connections"));
    m_cells[Dropped][0]->setText(tr("Lost"));
    m_cells[Dropped][0]->setToolTip(tr("Datagrams the kernel had no room for, messages refused for a full send queue"));
    for (size_t row = Bytes; row < RowCount; ++row) {
        for (const size_t column : {size_t{1}, size_t{2}})
            m_cells[row][column]->setAccessibleName(
                QStringLiteral("%1, %2").arg(m_cells[row][0]->text(), m_cells[Heading][column]->text()));
    }
    refresh();
}

} // namespace widgets
