#include "connectionlist.h"

#include "connectioncolumns.h"
#include "fieldparts.h"
#include "icons.h"
#include "livetimer.h"
#include "settings.h"
#include "theme.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

namespace widgets {

namespace {

constexpr int ticksPerPoll = 3; // ten times a second is enough for figures that people read
constexpr int maxWatched = 16;  // rows measured often by the engine

struct ConnectionAct {
    QStringView name;
    QStringView icon;
    int key;
    bool inToolBar;
};
constexpr std::array connectionActs{
    ConnectionAct{u"pause", u"pause", Qt::Key_P, true},
    ConnectionAct{u"halfClose", u"half-close", Qt::Key_H, true},
    ConnectionAct{u"close", u"close", Qt::Key_Delete, true},
    ConnectionAct{u"abort", u"abort", int(Qt::SHIFT) | int(Qt::Key_Delete), true},
    ConnectionAct{u"note", u"note", Qt::Key_F2, true},
    ConnectionAct{u"filter", u"filter", Qt::Key_L, true},
    ConnectionAct{u"sendTo", u"send", Qt::Key_S, true},
};

} // namespace

ConnectionList::ConnectionList(const QString &page, const net::ConnectionBoard &board, bool showLocal, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_model(new ConnectionModel(board, this))
    , m_tools(new QToolBar)
    , m_table(new QTableView)
    , m_empty(new QLabel(m_table))
    , m_actions{}
{
    setObjectName(page + QStringLiteral(".connections"));
    makeActions();
    setUpTable(showLocal);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_tools);
    layout->addWidget(m_table);

    connect(&LiveTimer::instance(), &LiveTimer::tick, this, &ConnectionList::tick);
    connect(m_model, &ConnectionModel::noteEdited, this, &ConnectionList::noteEdited);
    connect(m_model, &ConnectionModel::polled, this, &ConnectionList::refreshActions);
    connect(m_model, &ConnectionModel::polled, this, &ConnectionList::updated);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConnectionList::takeSelection);
    retranslateUi();
    refreshActions();
}

QList<quint32> ConnectionList::selectedIds() const
{
    QList<quint32> ids;
    const auto rows = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows)
        ids.append(m_model->at(index.row()).id);
    return ids;
}

std::optional<net::ConnectionInfo> ConnectionList::current() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    if (!rows.isEmpty())
        return m_model->at(rows.first().row());
    if (m_model->rowCount() == 1)
        return m_model->at(0);
    return std::nullopt;
}

void ConnectionList::setEmptyText(const QString &text)
{
    m_empty->setText(text);
}

void ConnectionList::saveState()
{
    Settings::setField(m_page, QStringLiteral("connectionColumns"), m_table->horizontalHeader()->saveState());
    Settings::setField(m_page, QStringLiteral("connectionColumnChoices"), m_columns->choices());
}

void ConnectionList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    else if (event->type() == QEvent::FontChange)
        fitSizes();
}

bool ConnectionList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->geometry().adjusted(8, 4, -8, -4));
    return QWidget::eventFilter(watched, event);
}

// Icons and rows grow with the type; the columns see to themselves.
void ConnectionList::fitSizes()
{
    const int icon = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_tools->setIconSize({icon, icon});
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
}

void ConnectionList::makeActions()
{
    m_tools->setObjectName(objectName() + QStringLiteral(".tools"));
    for (int i = 0; i < actTotal; ++i) {
        const ConnectionAct &look = connectionActs[size_t(i)];
        auto *action = new QAction(this);
        action->setObjectName(objectName() + u'.' + look.name.toString());
        action->setShortcut(QKeySequence(look.key));
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, i] { run(static_cast<Act>(i)); });
        m_table->addAction(action);
        if (look.inToolBar)
            m_tools->addAction(action);
        m_actions[i] = action;
    }
    refreshIcons();
}

void ConnectionList::setUpTable(bool showLocal)
{
    m_table->setObjectName(objectName() + QStringLiteral(".table"));
    m_table->setModel(m_model);
    setUpRows(*m_table, QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    fitSizes();
    m_columns = new ConnectionColumns(*m_table, *m_model, showLocal, this);
    m_columns->restore(Settings::field(m_page, QStringLiteral("connectionColumns")).toByteArray(),
                       Settings::field(m_page, QStringLiteral("connectionColumnChoices")).toList());

    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setWordWrap(true);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_table->viewport()->installEventFilter(this);
    m_empty->setObjectName(objectName() + QStringLiteral(".empty"));
    connect(m_table, &QWidget::customContextMenuRequested, this, &ConnectionList::showMenu);
    connect(header, &QWidget::customContextMenuRequested, this, &ConnectionList::showHeaderMenu);
}

void ConnectionList::retranslateUi()
{
    const auto set = [this](Act act, const QString &text, const QString &help) {
        QAction *action = m_actions[act];
        action->setText(text);
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(QStringLiteral("%1 (%2)").arg(help.isEmpty() ? text : help, key));
    };
    set(HalfClose, tr("Half-close"), tr("Half-close: shutdown(SHUT_WR), we send no more but go on reading"));
    set(Close, tr("Close"), tr("Close: FIN after what waits to be sent"));
    set(Abort, tr("Abort"), tr("Abort: RST at once, what waits is thrown away"));
    set(EditNote, tr("Note"), tr("Write a note to the connection"));
    set(Filter, tr("Show only this in the log"), {});
    set(SendTo, tr("Send to this"), {});
    m_table->setAccessibleName(tr("Connections"));
    m_tools->setAccessibleName(tr("Actions on the selected connections"));
    m_model->retranslate();
    refreshActions();
}

void ConnectionList::refreshIcons()
{
    for (int i = 0; i < actTotal; ++i)
        m_actions[i]->setIcon(icon(connectionActs[size_t(i)].icon, i == Abort ? IconTint::Error : IconTint::Text));
    if (m_empty) {
        QPalette palette = m_empty->palette();
        palette.setColor(QPalette::WindowText, colours().mutedText);
        m_empty->setPalette(palette);
    }
    refreshActions();
}

void ConnectionList::tick()
{
    if (++m_ticks % ticksPerPoll != 0 && !m_busy)
        return;
    m_busy = m_model->poll();
    m_columns->follow();
}

void ConnectionList::refreshActions()
{
    if (!m_actions[Pause] || !m_table->selectionModel())
        return;
    const bool any = m_table->selectionModel()->hasSelection();
    const bool resume = any && allPaused();
    for (QAction *action : m_actions)
        action->setEnabled(any);
    const QString text = resume ? tr("Resume reading") : tr("Pause reading");
    if (m_actions[Pause]->text() != text) {
        m_actions[Pause]->setText(text);
        m_actions[Pause]->setToolTip(resume
                                         ? tr("Resume reading (P)")
                                         : tr("Pause reading: recv() is not called, so that the sender is held back (P)"));
    }
    m_actions[Pause]->setIcon(icon(resume ? u"resume" : u"pause"));
    const bool isEmpty = m_model->rowCount() == 0;
    m_empty->setVisible(isEmpty);
    // There is nothing to scroll to yet.
    const auto policy = isEmpty ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded;
    if (m_table->horizontalScrollBarPolicy() != policy)
        m_table->setHorizontalScrollBarPolicy(policy);
}

void ConnectionList::takeSelection()
{
    refreshActions();
    Q_EMIT watchRequested(selectedIds().mid(0, maxWatched));
    Q_EMIT selectionChanged();
}

void ConnectionList::showMenu(const QPoint &position)
{
    if (!m_table->selectionModel()->hasSelection())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i : {Pause, HalfClose, Close, Abort})
        menu->addAction(m_actions[i]);
    menu->addSeparator();
    for (int i : {EditNote, Filter, SendTo})
        menu->addAction(m_actions[i]);
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void ConnectionList::showHeaderMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = ConnectionModel::Local; column < ConnectionModel::columnTotal; ++column) {
        QAction *action = menu->addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, m_columns, [this, column](bool shown) { m_columns->choose(column, shown); });
    }
    menu->popup(header->mapToGlobal(position));
}

void ConnectionList::run(Act act)
{
    const QList<quint32> ids = selectedIds();
    if (ids.isEmpty())
        return;
    const int row = m_model->rowOf(ids.first());
    const net::ConnectionInfo &first = m_model->at(row);
    switch (act) {
    case Pause: Q_EMIT pauseRequested(ids, !allPaused()); break;
    case HalfClose: Q_EMIT halfCloseRequested(ids); break;
    case Close: Q_EMIT closeRequested(ids); break;
    case Abort: Q_EMIT abortRequested(ids); break;
    case EditNote: {
        if (m_table->isColumnHidden(ConnectionModel::Note))
            m_columns->choose(ConnectionModel::Note, true);
        const QModelIndex note = m_model->index(row, ConnectionModel::Note);
        m_table->setFocus();
        m_table->setCurrentIndex(note);
        m_table->edit(note);
        break;
    }
    case Filter: Q_EMIT filterRequested(first.local.toString(), ConnectionModel::nameOf(first)); break;
    case SendTo: Q_EMIT sendToRequested(ids); break;
    case actTotal: break;
    }
}

bool ConnectionList::allPaused() const
{
    const auto rows = m_table->selectionModel()->selectedRows();
    return std::all_of(rows.begin(), rows.end(),
                       [this](const QModelIndex &index) { return m_model->at(index.row()).readPaused; });
}

} // namespace widgets
