#include "shortcutsdialog.h"

#include "screenroom.h"
#include "theme.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QEvent>
#include <QHeaderView>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>
#include <QVBoxLayout>

namespace widgets {

ShortcutsDialog::ShortcutsDialog(const std::vector<QAction *> &actions, QWidget *parent)
    : QDialog(parent)
    , m_table(new QTableWidget(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Close, this))
{
    setObjectName(QStringLiteral("shortcuts"));
    for (QAction *action : actions) {
        if (!action->shortcuts().isEmpty())
            m_actions.emplace_back(action);
    }
    m_table->setObjectName(QStringLiteral("shortcuts.table"));
    m_table->setColumnCount(2);
    m_table->setRowCount(static_cast<int>(m_actions.size()));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_table);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    retranslateUi();
    resize(QSize(scaled(460), scaled(540)).boundedTo(screenRoom(*this)));
}

void ShortcutsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ShortcutsDialog::retranslateUi()
{
    setWindowTitle(tr("Keyboard shortcuts"));
    m_table->setHorizontalHeaderLabels({tr("Command"), tr("Keys")});
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const QAction *action = m_actions[static_cast<size_t>(row)];
        if (!action)
            continue;
        static const QRegularExpression mnemonic(QStringLiteral("\\(&.\\)|&|…")); // "文件(&F)" and "&File…"
        QString text = action->text();
        text.remove(mnemonic);
        m_table->setItem(row, 0, new QTableWidgetItem(text));
        m_table->setItem(row, 1,
                         new QTableWidgetItem(QKeySequence::listToString(action->shortcuts(), QKeySequence::NativeText)));
    }
    m_buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
}

} // namespace widgets
