#include "contactsbook.h"

#include "contactmodel.h"
#include "icons.h"
#include "inlinemessage.h"

#include <QAction>
#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolBar>
#include <QVBoxLayout>

#include <array>

namespace widgets {

namespace {

struct ContactAct {
    QStringView name;
    QStringView icon;
};
constexpr std::array contactActs{
    ContactAct{u"add", u"add"},   ContactAct{u"edit", u"edit"},  ContactAct{u"delete", u"delete"},
    ContactAct{u"undo", u"left"}, ContactAct{u"redo", u"right"}, ContactAct{u"sendTo", u"send"},
};

} // namespace

ContactsBook::ContactsBook(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_model(new ContactModel(this))
    , m_tools(new QToolBar)
    , m_table(new QTableView)
    , m_empty(new QLabel(m_table->viewport()))
    , m_message(new InlineMessage(name + QStringLiteral(".message")))
    , m_actions{}
{
    setObjectName(name);
    m_tools->setObjectName(name + QStringLiteral(".tools"));
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_tools->setIconSize({size, size});
    m_table->setObjectName(name + QStringLiteral(".table"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setAlternatingRowColors(true);
    m_table->setMinimumHeight(fontMetrics().height() * 5);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_empty->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_table->viewport()->installEventFilter(this);
    makeActions();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_message);
    layout->addWidget(m_tools);
    layout->addWidget(m_table);
    connect(m_model, &ContactModel::invalidEndpoint, m_message, &InlineMessage::showError);
    connect(m_model, &ContactModel::contactsChanged, m_message, &QWidget::hide);
    connect(m_model, &ContactModel::contactsChanged, this, &ContactsBook::refreshActions);
    connect(m_model, &ContactModel::contactsChanged, this, &ContactsBook::contactsChanged);
    connect(&m_model->undoStack(), &QUndoStack::indexChanged, this, &ContactsBook::refreshActions);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &ContactsBook::refreshActions);
    retranslateUi();
    refreshActions();
}

const QList<Contact> &ContactsBook::contacts() const
{
    return m_model->contacts();
}

void ContactsBook::add(const Contact &contact)
{
    m_model->add(contact);
    const QModelIndex name = m_model->index(m_model->rowCount() - 1, ContactModel::Name);
    m_table->setFocus();
    m_table->setCurrentIndex(name);
    m_table->edit(name);
}

void ContactsBook::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
    else if (event->type() == QEvent::PaletteChange)
        refreshIcons();
    else if (event->type() == QEvent::FontChange) {
        const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
        m_tools->setIconSize({size, size});
        m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    }
}

bool ContactsBook::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        m_empty->setGeometry(m_table->viewport()->rect().adjusted(8, 4, -8, -4));
    return QWidget::eventFilter(watched, event);
}

void ContactsBook::makeActions()
{
    for (int i = 0; i < actTotal; ++i) {
        auto *action = new QAction(this);
        action->setObjectName(objectName() + u'.' + contactActs[size_t(i)].name.toString());
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, [this, i] { run(static_cast<Act>(i)); });
        addAction(action);
        m_tools->addAction(action);
        m_actions[i] = action;
    }
    m_actions[Undo]->setShortcut(QKeySequence::Undo);
    m_actions[Redo]->setShortcut(QKeySequence::Redo);
    // Delete belongs to the table alone: in an editor it deletes a character.
    m_actions[Delete]->setShortcut(QKeySequence::Delete);
    m_actions[Delete]->setShortcutContext(Qt::WidgetShortcut);
    m_table->addAction(m_actions[Delete]);
    refreshIcons();
}

void ContactsBook::retranslateUi()
{
    const auto set = [this](Act act, const QString &text) {
        QAction *action = m_actions[act];
        const QString key = action->shortcut().toString(QKeySequence::NativeText);
        action->setText(text);
        action->setToolTip(key.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, key));
    };
    set(Add, tr("Add a contact"));
    set(Edit, tr("Edit the name"));
    set(Delete, tr("Delete the contact"));
    set(Undo, tr("Undo"));
    set(Redo, tr("Redo"));
    set(SendTo, tr("Send to this contact"));
    m_table->setAccessibleName(tr("Contacts"));
    m_tools->setAccessibleName(tr("Actions on contacts"));
    m_model->retranslate();
    m_empty->setText(tr("Names for endpoints one often sends to. Add the first with +."));
}

void ContactsBook::refreshIcons()
{
    for (int i = 0; i < actTotal; ++i)
        m_actions[i]->setIcon(icon(contactActs[size_t(i)].icon));
}

void ContactsBook::refreshActions()
{
    const bool any = currentRow() >= 0;
    m_empty->setVisible(m_model->rowCount() == 0);
    for (int i : {Edit, Delete, SendTo})
        m_actions[i]->setEnabled(any);
    m_actions[Undo]->setEnabled(m_model->undoStack().canUndo());
    m_actions[Redo]->setEnabled(m_model->undoStack().canRedo());
}

void ContactsBook::run(Act act)
{
    const int row = currentRow();
    switch (act) {
    case Add: add({tr("New contact"), QStringLiteral("127.0.0.1"), 9000}); break;
    case Edit:
        if (row >= 0)
            m_table->edit(m_model->index(row, ContactModel::Name));
        break;
    case Delete: m_model->removeAt(row); break;
    case Undo: m_model->undoStack().undo(); break;
    case Redo: m_model->undoStack().redo(); break;
    case SendTo:
        if (row >= 0)
            Q_EMIT sendToRequested(contacts().at(row));
        break;
    case actTotal: break;
    }
}

int ContactsBook::currentRow() const
{
    return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1;
}

} // namespace widgets
