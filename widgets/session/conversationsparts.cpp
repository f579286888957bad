// What the pane of conversations is made of, and its texts.
#include "conversationspane.h"

#include "encodingbox.h"
#include "flowmodel.h"
#include "icons.h"
#include "streamview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <array>

namespace widgets {

void ConversationsPane::setUpList()
{
    m_filter->setObjectName(objectName() + QStringLiteral(".filter"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_table->setObjectName(objectName() + QStringLiteral(".list"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSortingEnabled(true);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setSectionsMovable(true);
    // What differs from one connection to the next comes first.
    m_table->horizontalHeader()->moveSection(FlowModel::LocalColumn, FlowModel::ColumnCount - 1);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_empty->setProperty("muted", true);
    m_table->viewport()->installEventFilter(this);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_filter);
    column->addWidget(m_table, 1);
    connect(m_filter, &QLineEdit::textChanged, m_model, &FlowModel::setFilter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &ConversationsPane::takeChoice);
}

QToolButton *ConversationsPane::addButton(const char *part, QStringView iconName)
{
    auto *button = new QToolButton(m_right);
    button->setObjectName(objectName() + u'.' + QLatin1StringView(part));
    button->setAutoRaise(true);
    button->setIcon(icon(iconName));
    return button;
}

void ConversationsPane::setUpStream()
{
    m_needle->setObjectName(objectName() + QStringLiteral(".find"));
    m_needle->setClearButtonEnabled(true);
    m_needle->addAction(icon(u"search", IconTint::Muted), QLineEdit::LeadingPosition);
    m_stream->setObjectName(objectName() + QStringLiteral(".stream"));
    m_previous = addButton("previous", u"up");
    m_next = addButton("next", u"down");
    m_hex = addButton("hex", u"hex");
    m_hex->setCheckable(true);
    m_copy = addButton("copy", u"copy");
    m_save = addButton("save", u"save");
    m_head->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *bar = new QHBoxLayout;
    bar->setSpacing(4);
    bar->addWidget(m_needle, 1);
    bar->addWidget(m_previous);
    bar->addWidget(m_next);
    bar->addSpacing(8);
    bar->addWidget(m_encoding);
    bar->addWidget(m_hex);
    bar->addWidget(m_copy);
    bar->addWidget(m_save);
    auto *column = new QVBoxLayout(m_right);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addLayout(bar);
    m_head->setContentsMargins(8, 0, 8, 0);
    column->addWidget(m_head);
    column->addWidget(m_stream, 1);

    connect(m_needle, &QLineEdit::textChanged, this, [this] { m_stream->setNeedle(needle()); });
    connect(m_needle, &QLineEdit::returnPressed, this, [this] { find(true); });
    connect(m_previous, &QToolButton::clicked, this, [this] { find(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { find(true); });
    connect(m_hex, &QToolButton::toggled, this, &ConversationsPane::showHex);
    connect(m_encoding, &EncodingBox::encodingChanged, this, [this](const net::TextEncoding &encoding) {
        m_stream->setEncoding(encoding);
        m_stream->setNeedle(needle());
    });
    connect(m_stream, &StreamView::copyRequested, this, &ConversationsPane::copySelected);
    connect(m_stream, &StreamView::entryPicked, this, [this](quint32 entry) {
        m_picked = entry; // it comes back as the entry to be marked
        Q_EMIT entryPicked(entry);
    });
    connect(m_stream, &StreamView::entryRequested, this, &ConversationsPane::entryRequested);
    const auto shortcut = [this](const QKeySequence &keys, auto run) {
        auto *made = new QShortcut(keys, this);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, run);
    };
    shortcut(QKeySequence::Find, [this] { m_needle->setFocus(Qt::ShortcutFocusReason), m_needle->selectAll(); });
    shortcut(QKeySequence(Qt::Key_F3), [this] { find(true); });
    shortcut(QKeySequence(Qt::SHIFT | Qt::Key_F3), [this] { find(false); });
}

void ConversationsPane::makeActions()
{
    using net::Direction;
    auto *copies = new QMenu(this);
    auto *saves = new QMenu(this);
    m_copyIn = copies->addAction(QString());
    m_copyOut = copies->addAction(QString());
    m_saveIn = saves->addAction(QString());
    m_saveOut = saves->addAction(QString());
    connect(m_copyIn, &QAction::triggered, this, [this] { copy(Direction::In); });
    connect(m_copyOut, &QAction::triggered, this, [this] { copy(Direction::Out); });
    connect(m_saveIn, &QAction::triggered, this, [this] { askForFile(Direction::In); });
    connect(m_saveOut, &QAction::triggered, this, [this] { askForFile(Direction::Out); });
    m_copy->setMenu(copies);
    m_save->setMenu(saves);
    for (QToolButton *button : {m_copy, m_save})
        button->setPopupMode(QToolButton::InstantPopup);
}

// Rows and columns grow with the type.
void ConversationsPane::fitSizes()
{
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    const int digit = std::max(1, fontMetrics().horizontalAdvance(u'0'));
    if (digit == m_digit)
        return;
    QHeaderView *header = m_table->horizontalHeader();
    static constexpr std::array<int, FlowModel::ColumnCount> digits{11, 22, 22, 12, 10, 10, 10, 10};
    for (int column = 0; column < FlowModel::ColumnCount; ++column)
        header->resizeSection(column, m_digit == 0 ? digits.at(static_cast<size_t>(column)) * digit
                                                   : header->sectionSize(column) * digit / m_digit);
    m_digit = digit;
}

void ConversationsPane::retranslateUi()
{
    const auto name = [](QToolButton *button, const QString &text) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    };
    m_filter->setPlaceholderText(tr("Filter by address, port or tab"));
    m_filter->setAccessibleName(tr("Filter the connections"));
    m_table->setAccessibleName(tr("Connections of the session"));
    m_needle->setPlaceholderText(tr("Find in this connection"));
    m_needle->setToolTip(tr("Text in the encoding chosen; in the hex view bytes such as 48 65 6c"));
    m_needle->setAccessibleName(tr("Find in this connection"));
    m_encoding->setAccessibleName(tr("Encoding of the text"));
    name(m_previous, tr("Previous match (Shift+F3)"));
    name(m_next, tr("Next match (F3)"));
    name(m_hex, tr("Show as hex"));
    name(m_copy, tr("Copy one direction"));
    name(m_save, tr("Save one direction's exact bytes"));
    m_copyIn->setText(tr("Copy what was &received"));
    m_copyOut->setText(tr("Copy what was &sent"));
    m_saveIn->setText(tr("Save what was &received …"));
    m_saveOut->setText(tr("Save what was &sent …"));
    m_model->retranslate();
    fitSizes();
    showHead();
}

} // namespace widgets
