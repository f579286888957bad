#include "sessionmanager.h"

#include "icons.h"
#include "inlinemessage.h"
#include "screenroom.h"
#include "sessionlistmodel.h"
#include "showinfolder.h"
#include "theme.h"
#include "words.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

namespace {

constexpr QSize usualManagerSize{880, 520};

} // namespace

SessionManager::SessionManager(const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_model(new SessionListModel(folder, this))
    , m_sorted(new QSortFilterProxyModel(this))
    , m_find(new QLineEdit(this))
    , m_stack(new QStackedWidget(this))
    , m_table(new QTableView(m_stack))
    , m_empty(new QLabel(m_stack))
    , m_message(new InlineMessage(QStringLiteral("sessions.message"), this))
    , m_total(new QLabel(this))
    , m_open(makeButton("open", u"session"))
    , m_name(makeButton("name", u"edit"))
    , m_keep(makeButton("keep", u"star"))
    , m_export(makeButton("export", u"export"))
    , m_reveal(makeButton("reveal", u"folder"))
    , m_delete(makeButton("delete", u"delete"))
{
    setObjectName(QStringLiteral("sessions"));
    resize(QSize(scaled(usualManagerSize.width()), scaled(usualManagerSize.height())).boundedTo(screenRoom(*this)));
    build();
    connectParts();
    retranslateUi();
    m_table->selectRow(0);
    m_table->setFocus();
}

QPushButton *SessionManager::makeButton(const char *part, QStringView iconName)
{
    auto *button = new QPushButton(icon(iconName), QString(), this);
    button->setObjectName(QStringLiteral("sessions.%1").arg(QLatin1StringView(part)));
    button->setAutoDefault(false);
    return button;
}

void SessionManager::build()
{
    m_find->setObjectName(QStringLiteral("sessions.find"));
    m_find->setClearButtonEnabled(true);
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(SessionListModel::SortRole);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setFilterKeyColumn(-1);
    m_sorted->setSortLocaleAware(true);

    m_table->setObjectName(QStringLiteral("sessions.table"));
    m_table->setModel(m_sorted);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(SessionListModel::BegunColumn, Qt::DescendingOrder);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(SessionListModel::TitleColumn, QHeaderView::Stretch);
    for (const auto &[column, width] :
         {std::pair(SessionListModel::BegunColumn, 160), std::pair(SessionListModel::SizeColumn, 90),
          std::pair(SessionListModel::MessagesColumn, 140), std::pair(SessionListModel::NotesColumn, 70),
          std::pair(SessionListModel::KeptColumn, 60)})
        m_table->setColumnWidth(column, Theme::instance().scaled(width));

    m_empty->setObjectName(QStringLiteral("sessions.empty"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_total->setObjectName(QStringLiteral("sessions.total"));
    m_total->setProperty("muted", true);
    m_keep->setCheckable(true);

    auto *buttons = new QVBoxLayout;
    buttons->setSpacing(Theme::instance().scaled(6));
    for (QPushButton *button : {m_open, m_name, m_keep, m_export, m_reveal})
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_delete);
    auto *row = new QHBoxLayout;
    row->setSpacing(Theme::instance().scaled(10));
    row->addWidget(m_stack, 1);
    row->addLayout(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_find);
    column->addWidget(m_message);
    column->addLayout(row, 1);
    column->addWidget(m_total);
}

void SessionManager::connectParts()
{
    connect(m_find, &QLineEdit::textChanged, m_sorted, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_find, &QLineEdit::returnPressed, this, &SessionManager::openCurrent);
    connect(m_table, &QTableView::doubleClicked, this, &SessionManager::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SessionManager::refresh);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_sorted, signal, this, &SessionManager::refresh);
    connect(m_sorted, &QAbstractItemModel::modelReset, this, &SessionManager::refresh);
    connect(m_sorted, &QAbstractItemModel::dataChanged, this, &SessionManager::refresh);
    connect(m_model, &SessionListModel::failed, m_message, &InlineMessage::showError);
    connect(m_open, &QPushButton::clicked, this, &SessionManager::openCurrent);
    connect(m_name, &QPushButton::clicked, this, &SessionManager::nameCurrent);
    connect(m_keep, &QPushButton::clicked, this, &SessionManager::keepCurrent);
    connect(m_export, &QPushButton::clicked, this, [this] { Q_EMIT exportRequested(currentPath()); });
    connect(m_reveal, &QPushButton::clicked, this, &SessionManager::revealCurrent);
    connect(m_delete, &QPushButton::clicked, this, &SessionManager::deleteCurrent);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_find, qOverload<>(&QWidget::setFocus));
    // On the table alone: an editor in it has the keyboard itself.
    const auto onTable = [this](const QKeySequence &keys) {
        auto *shortcut = new QShortcut(keys, m_table);
        shortcut->setContext(Qt::WidgetShortcut);
        return shortcut;
    };
    connect(onTable(Qt::Key_Return), &QShortcut::activated, this, &SessionManager::openCurrent);
    connect(onTable(Qt::Key_F2), &QShortcut::activated, this, &SessionManager::nameCurrent);
    connect(onTable(QKeySequence::Delete), &QShortcut::activated, this, &SessionManager::deleteCurrent);
}

int SessionManager::currentRow() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? m_sorted->mapToSource(current).row() : -1;
}

QString SessionManager::currentPath() const
{
    const int row = currentRow();
    return row < 0 ? QString() : m_model->file(row).path;
}

void SessionManager::openCurrent()
{
    if (!m_table->currentIndex().isValid())
        m_table->selectRow(0); // the first that was found
    if (currentRow() >= 0)
        Q_EMIT openRequested(currentPath());
}

void SessionManager::nameCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex title = current.siblingAtColumn(SessionListModel::TitleColumn);
    m_table->setFocus();
    m_table->setCurrentIndex(title);
    m_table->edit(title);
}

void SessionManager::keepCurrent(bool kept)
{
    const int row = currentRow();
    if (row < 0)
        return;
    if (const net::Result<void> done = m_model->setKept(row, kept); !done)
        m_message->showError(done.error());
    refresh();
}

void SessionManager::deleteCurrent()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const QString path = currentPath();
    const QString name = m_model->nameOf(row);
    if (m_model->file(row).isRecorded) {
        m_message->showMessage({MessageSeverity::Info,
                                [] { return tr("The session being recorded cannot be deleted. Begin a new one first."); },
                                {},
                                {}});
        return;
    }
    const net::Result<QString> trashPath = m_model->discard(row);
    if (!trashPath) {
        m_message->showMessage(
            {MessageSeverity::Error,
             [name] {
                 return tr("“%1” could not be moved to the trash. Delete it in the file manager, if it is no "
                           "longer needed.")
                     .arg(name);
             },
             {},
             {}});
        return;
    }
    offerUndo(name, *trashPath, path);
}

void SessionManager::revealCurrent()
{
    const FolderFailed failed = [this](const QString &where) {
        m_message->showMessage({MessageSeverity::Warning, [where] { return noFolderText(where); }, {}, {}});
    };
    if (currentRow() >= 0)
        showInFolder(currentPath(), this, failed);
    else
        openFolder(m_model->folder(), failed);
}

void SessionManager::offerUndo(const QString &name, const QString &trashPath, const QString &path)
{
    InlineMessage::Content content;
    content.text = [name] { return tr("“%1” was moved to the trash.").arg(name); };
    if (!trashPath.isEmpty()) {
        content.actionText = [] { return tr("Undo"); };
        content.action = [this, trashPath, path] {
            if (const net::Result<void> done = m_model->restore(trashPath, path); !done)
                m_message->showError(done.error());
            m_table->selectRow(m_sorted->mapFromSource(m_model->index(std::max(m_model->rowOf(path), 0), 0)).row());
        };
    }
    m_message->showMessage(content);
}

void SessionManager::refresh()
{
    const int row = currentRow();
    const bool isRecorded = row >= 0 && m_model->file(row).isRecorded;
    for (QPushButton *button : {m_open, m_name, m_keep, m_export})
        button->setEnabled(row >= 0);
    m_delete->setEnabled(row >= 0 && !isRecorded);
    m_keep->setChecked(row >= 0 && m_model->file(row).kept);
    m_stack->setCurrentWidget(m_sorted->rowCount() > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    m_empty->setText(m_model->rowCount() > 0
                         ? tr("No session fits “%1”.").arg(m_find->text())
                         : tr("There is no session yet. Everything that is sent and received is recorded by itself."));
    m_total->setText(tr("%Ln session(s), %1", nullptr, m_model->rowCount()).arg(words::bytesText(m_model->totalBytes())));
}

void SessionManager::retranslateUi()
{
    setWindowTitle(tr("Sessions – NetYard"));
    m_find->setPlaceholderText(tr("Find by name or date"));
    m_find->setAccessibleName(m_find->placeholderText());
    m_table->setAccessibleName(tr("Sessions that were recorded"));
    m_open->setText(tr("&Open"));
    m_name->setText(tr("&Name…"));
    m_keep->setText(tr("&Keep"));
    m_keep->setToolTip(tr("A kept session is never deleted by itself, however many there are"));
    m_export->setText(tr("&Export…"));
    m_reveal->setText(tr("Show in &folder"));
    m_delete->setText(tr("&Delete"));
    m_model->retranslate();
    refresh();
}

void SessionManager::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets
