#include "transferpanel.h"

#include "droparea.h"
#include "fieldparts.h"
#include "icons.h"
#include "progressdelegate.h"
#include "settings.h"
#include "theme.h"
#include "transfercolumns.h"
#include "transferdetails.h"
#include "transferselection.h"
#include "words.h"

#include <QAction>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QSplitter>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>

namespace widgets {

using net::TransferState;

namespace {

constexpr QLatin1StringView splitterSetting("splitter");
constexpr QLatin1StringView columnsSetting("columns");

struct ActLook {
    QStringView name;
    QStringView icon;
    QKeySequence key;
};

// Cancel and remove share a key: only one of them can be meant, see refreshActions().
std::array<ActLook, 7> looks()
{
    return {ActLook{u"pause", u"pause", Qt::Key_P},
            ActLook{u"cancel", u"abort", Qt::Key_Delete},
            ActLook{u"again", u"repeat", Qt::Key_R},
            ActLook{u"openFolder", u"folder", Qt::Key_O},
            ActLook{u"copyDigest", u"copy", QKeySequence::Copy},
            ActLook{u"remove", u"remove", Qt::Key_Delete},
            ActLook{u"clear", u"clear", int(Qt::SHIFT) | int(Qt::Key_Delete)}};
}

bool isPaused(const net::TransferInfo &info)
{
    return info.state == TransferState::Paused;
}

bool canPause(const net::TransferInfo &info)
{
    return !isEnded(info.state) && info.state != TransferState::Waiting && info.state != TransferState::Asking;
}

} // namespace

TransferPanel::TransferPanel(const QString &name, const net::TransferBoard &sender, const net::TransferBoard &receiver,
                             QWidget *parent)
    : QWidget(parent)
    , m_model(new TransferModel(sender, receiver, this))
    , m_drop(new DropArea(name + QStringLiteral(".drop")))
    , m_list(new QWidget)
    , m_tools(new QToolBar)
    , m_table(new QTableView)
    , m_totals(new QLabel)
    , m_details(new TransferDetails(name + QStringLiteral(".details"), *m_model))
    , m_splitter(new QSplitter(Qt::Vertical))
{
    setObjectName(name);
    m_totals->setObjectName(name + QStringLiteral(".totals"));
    m_totals->setProperty("muted", true);
    m_totals->setTextFormat(Qt::PlainText);
    m_splitter->setObjectName(name + QStringLiteral(".splitter"));
    makeActions();
    setUpTable();
    auto *list = new QVBoxLayout(m_list);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(2);
    list->addWidget(m_tools);
    list->addWidget(m_table, 1);
    list->addWidget(m_totals);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setCollapsible(0, false);
    m_splitter->setSizes({300, 200});
    m_splitter->restoreState(Settings::field(name, splitterSetting).toByteArray());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 0);
    column->setSpacing(6);
    column->addWidget(m_drop);
    column->addWidget(m_splitter, 1);

    connect(m_model, &TransferModel::polled, this, &TransferPanel::refresh);
    connect(m_selection, &TransferSelection::changed, this, &TransferPanel::refresh);
    retranslateUi();
    refresh();
}

void TransferPanel::poll()
{
    if (m_model->poll())
        Q_EMIT updated();
}

void TransferPanel::saveState() const
{
    Settings::setField(objectName(), splitterSetting, m_splitter->saveState());
    Settings::setField(objectName(), columnsSetting, m_columns->choices());
    m_details->saveState();
}

void TransferPanel::makeActions()
{
    m_tools->setObjectName(objectName() + QStringLiteral(".tools"));
    m_tools->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_tools->setIconSize({size, size});
    const auto all = looks();
    for (int i = 0; i < actTotal; ++i) {
        const auto at = static_cast<size_t>(i);
        auto *action = new QAction(this);
        action->setObjectName(objectName() + u'.' + all[at].name.toString());
        action->setShortcut(all[at].key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, [this, i] { run(static_cast<Act>(i)); });
        m_table->addAction(action);
        m_tools->addAction(action);
        m_actions[at] = action;
    }
    refreshIcons();
}

void TransferPanel::setUpTable()
{
    m_table->setObjectName(objectName() + QStringLiteral(".table"));
    m_table->setModel(m_model);
    m_table->setItemDelegateForColumn(TransferModel::Progress, new ProgressDelegate(m_table));
    setUpRows(*m_table, QAbstractItemView::ExtendedSelection);
    m_selection = new TransferSelection(*m_table, *m_model, this);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    m_columns = new TransferColumns(*m_table, *m_model, this);
    m_columns->restore(Settings::field(objectName(), columnsSetting).toList());
    connect(m_table, &QWidget::customContextMenuRequested, this, &TransferPanel::showMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, m_actions[OpenFolder], [this] {
        if (m_actions[OpenFolder]->isEnabled())
            run(OpenFolder);
    });
}

void TransferPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    else if (event->type() == QEvent::FontChange && m_table)
        m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
}

void TransferPanel::retranslateUi()
{
    const auto set = [this](Act act, const QString &text, const QString &help) {
        m_actions[act]->setText(text);
        m_actions[act]->setToolTip(
            QStringLiteral("%1 (%2)").arg(help, m_actions[act]->shortcut().toString(QKeySequence::NativeText)));
    };
    set(Cancel, tr("Cancel"), tr("Cancel: the other side is told; what has come is kept, to go on from later"));
    set(Again, tr("Send again"), tr("Send again: goes on where it stopped, as far as the receiver has it"));
    set(OpenFolder, tr("Show in folder"), tr("Show in the file manager what came"));
    set(CopyDigest, tr("Copy digest"), tr("Copy the files' digests with their names, as xxhsum writes them"));
    set(Remove, tr("Remove"), tr("Remove from the list; the files stay"));
    set(Clear, tr("Clear finished"), tr("Remove all that are over from the list; the files stay"));
    m_table->setAccessibleName(tr("Transfers"));
    m_tools->setAccessibleName(tr("Actions on the selected transfers"));
    m_totals->setAccessibleName(tr("All transfers together"));
    m_model->retranslate();
    m_columns->fit();
    refreshActions();
    refreshTotals();
}

void TransferPanel::refreshIcons()
{
    const auto all = looks();
    for (int i = 0; i < actTotal; ++i) {
        const auto at = static_cast<size_t>(i);
        m_actions[at]->setIcon(icon(i == Pause && m_resumes ? u"resume" : all[at].icon));
    }
}

void TransferPanel::refresh()
{
    const bool any = m_model->rowCount() > 0;
    if (any == m_splitter->isHidden() || any != m_drop->isCompact()) {
        m_drop->setCompact(any);
        m_splitter->setVisible(any);
    }
    const auto rows = m_selection->rows();
    // Several at once have no details.
    m_details->show(rows.size() == 1 ? std::optional(rows.front().key) : std::nullopt);
    m_details->refresh();
    m_columns->fit();
    refreshActions();
    refreshTotals();
}

void TransferPanel::refreshActions()
{
    const auto rows = m_selection->rows();
    const auto any = [&rows](auto test) { return std::any_of(rows.begin(), rows.end(), test); };
    const auto all = [&rows](auto test) { return !rows.empty() && std::all_of(rows.begin(), rows.end(), test); };
    const auto isOver = [](const TransferModel::Row &row) { return isEnded(row.info.state); };
    const bool pausable = any([](const auto &row) { return canPause(row.info); });
    m_resumes = pausable && all([](const auto &row) { return !canPause(row.info) || isPaused(row.info); });
    m_actions[Pause]->setText(m_resumes ? tr("Resume") : tr("Pause"));
    m_actions[Pause]->setToolTip(m_resumes ? tr("Go on with it (P)") : tr("Pause: the other side is told and waits (P)"));
    m_actions[Pause]->setIcon(icon(m_resumes ? u"resume" : u"pause"));
    m_actions[Pause]->setEnabled(pausable);
    m_actions[Cancel]->setEnabled(any([&](const auto &row) { return !isOver(row); }));
    m_actions[Remove]->setEnabled(all(isOver));
    m_actions[Again]->setEnabled(all([&](const auto &row) { return isOver(row) && !row.key.isReceiver; }));
    m_actions[OpenFolder]->setEnabled(rows.size() == 1 && !rows.front().info.folder.isEmpty());
    m_actions[CopyDigest]->setEnabled(
        any([](const auto &row) { return row.info.filesDone > 0 || !row.info.digest.isEmpty(); }));
    m_actions[Clear]->setEnabled(m_model->rowCount() >
                                 m_model->totals().running + m_model->totals().waiting + m_model->totals().asking);
}

void TransferPanel::refreshTotals()
{
    const TransferModel::Totals &totals = m_model->totals();
    QStringList parts;
    if (totals.running > 0)
        parts << tr("%n under way", nullptr, totals.running);
    if (totals.waiting > 0)
        parts << tr("%n waiting", nullptr, totals.waiting);
    if (totals.asking > 0)
        parts << tr("%n to be decided", nullptr, totals.asking);
    if (parts.isEmpty()) {
        m_totals->setText(endedText());
        return;
    }
    if (totals.bytes > 0)
        parts << tr("%1 of %2", "bytes done, bytes in all")
                     .arg(words::bytesText(totals.bytesDone), words::bytesText(totals.bytes));
    if (totals.bytesPerSecond > 0)
        parts << QStringLiteral("%1/s").arg(words::bytesText(totals.bytesPerSecond));
    constexpr qint64 usPerSecond = 1'000'000;
    const qint64 seconds = TransferModel::secondsLeft(totals.bytesLeft, totals.bytesPerSecond);
    if (seconds > 0)
        parts << tr("%1 left", "time").arg(words::durationText(seconds * usPerSecond));
    m_totals->setText(parts.join(QStringLiteral(" · ")));
}

// Of a list in which all are over.
QString TransferPanel::endedText() const
{
    const TransferModel::Totals &totals = m_model->totals();
    if (totals.missed == 0)
        return tr("%n transfer(s), all finished", nullptr, totals.arrived);
    const QString all = tr("%n transfer(s)", nullptr, totals.arrived + totals.missed);
    const QString missed = tr("%n did not arrive", nullptr, totals.missed);
    return QStringList{all, tr("%n arrived", nullptr, totals.arrived), missed}.join(QStringLiteral(" · "));
}

void TransferPanel::showMenu(const QPoint &position)
{
    if (m_model->rowCount() == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QAction *action : m_actions) {
        if (action == m_actions[Remove])
            menu->addSeparator();
        menu->addAction(action);
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TransferPanel::run(Act act)
{
    if (act == CopyDigest) {
        copyDigests();
        return;
    }
    if (act == Clear) {
        for (int row = m_model->rowCount() - 1; row >= 0; --row) {
            if (isEnded(m_model->at(row).info.state))
                Q_EMIT forgetRequested(m_model->at(row).key);
        }
        return;
    }
    const bool resumes = m_resumes;
    const auto rows = m_selection->rows();
    for (const TransferModel::Row &row : rows) {
        const bool isOver = isEnded(row.info.state);
        switch (act) {
        case Pause:
            if (canPause(row.info))
                Q_EMIT pauseRequested(row.key, !resumes);
            break;
        case Cancel:
            if (!isOver) {
                m_model->noteCancelled(row.key);
                Q_EMIT cancelRequested(row.key);
            }
            break;
        case Again:
            if (isOver && !row.key.isReceiver)
                Q_EMIT sendAgainRequested(row.key.id);
            break;
        case Remove:
            if (isOver)
                Q_EMIT forgetRequested(row.key);
            break;
        case OpenFolder: Q_EMIT showRequested(row.info); break;
        case CopyDigest:
        case Clear:
        case actTotal: break;
        }
    }
}

void TransferPanel::copyDigests()
{
    QString lines;
    const auto rows = m_selection->rows();
    for (const TransferModel::Row &row : rows) {
        for (const net::TransferFile &file : m_model->boardOf(row.key).files(row.key.id, net::TransferBoard::maxListed)) {
            if (!file.digest.isEmpty())
                lines += QString::fromLatin1(file.digest) + QStringLiteral("  ") + file.path + u'\n';
        }
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines);
}

} // namespace widgets
