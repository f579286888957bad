#include "savedmessagespopup.h"

#include "icons.h"
#include "inlinemessage.h"
#include "savedmessagedelegate.h"
#include "savedmessagesmodel.h"
#include "theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int visibleRows = 9;
constexpr int popupWidth = 420; // scaled
constexpr int popupGap = 3;

} // namespace

SavedMessagesPopup::SavedMessagesPopup(const QString &name, SavedMessagesModel *model, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_model(model)
    , m_list(new QListView)
    , m_empty(new QLabel)
    , m_add(new QPushButton)
    , m_undo(new InlineMessage(name + QStringLiteral(".undo")))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    m_list->setObjectName(name + QStringLiteral(".list"));
    m_add->setObjectName(name + QStringLiteral(".add"));
    m_add->setAutoDefault(false);
    m_empty->setWordWrap(true);
    m_empty->setMargin(8);
    m_empty->setProperty("muted", true);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new SavedMessageDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->setSpacing(4);
    layout->addWidget(m_empty);
    layout->addWidget(m_list);
    layout->addWidget(m_undo);
    layout->addWidget(m_add);

    connect(m_list, &QListView::clicked, this, &SavedMessagesPopup::clicked);
    connect(m_list, &QListView::customContextMenuRequested, this, [this](const QPoint &position) {
        showMenu(m_list->indexAt(position), m_list->viewport()->mapToGlobal(position));
    });
    connect(m_add, &QPushButton::clicked, this, &SavedMessagesPopup::saveRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_model, signal, this, &SavedMessagesPopup::refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, &SavedMessagesPopup::refresh);
    retranslateUi();
}

void SavedMessagesPopup::popUpAbove(const QWidget *button, const QRect &line)
{
    m_screen = button->screen()->availableGeometry();
    m_clear = QRect(button->mapToGlobal(QPoint()), button->size());
    m_clear.setTop(qMin(m_clear.top(), line.top()));
    m_clear.setBottom(qMax(m_clear.bottom(), line.bottom()));
    refresh();
    show();
    m_list->setFocus(Qt::PopupFocusReason);
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0));
}

void SavedMessagesPopup::setSendEnabled(bool enabled)
{
    m_sendEnabled = enabled;
}

void SavedMessagesPopup::setSaveEnabled(bool enabled)
{
    m_add->setEnabled(enabled);
}

void SavedMessagesPopup::rename(int row)
{
    const QModelIndex index = m_model->index(row);
    m_list->setCurrentIndex(index);
    m_list->edit(index);
}

void SavedMessagesPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

bool SavedMessagesPopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease)
        m_released = static_cast<QMouseEvent *>(event)->position().toPoint();
    // What a name's editor leaves over goes on to the list: that Enter ended the naming, it sends nothing.
    if (watched == m_list && m_list->hasFocus() && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (keyInList(key->key(), key->modifiers()))
            return true;
    }
    return QFrame::eventFilter(watched, event);
}

bool SavedMessagesPopup::keyInList(int key, Qt::KeyboardModifiers modifiers)
{
    const int row = m_list->currentIndex().row();
    if (modifiers == Qt::ControlModifier && key == Qt::Key_Z) {
        m_undo->hide();
        m_model->undoRemove();
    } else if (row < 0) {
        return false;
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        if (m_sendEnabled)
            Q_EMIT sendRequested(row);
    } else if (key == Qt::Key_Delete) {
        remove(row);
    } else if (modifiers == Qt::AltModifier && key == Qt::Key_Up) {
        moveRow(row, -1);
    } else if (modifiers == Qt::AltModifier && key == Qt::Key_Down) {
        moveRow(row, 1);
    } else {
        return false;
    }
    return true;
}

void SavedMessagesPopup::retranslateUi()
{
    setAccessibleName(tr("Saved messages"));
    m_list->setAccessibleName(tr("Saved messages"));
    m_empty->setText(tr("Messages that you save are sent from here by a click, or by Ctrl+1 to Ctrl+9."));
    m_add->setText(tr("&Save the current message"));
    m_add->setIcon(icon(u"star"));
    refresh();
}

void SavedMessagesPopup::refresh()
{
    const int rows = m_model->rowCount();
    m_empty->setVisible(rows == 0);
    m_list->setVisible(rows > 0);
    place();
}

int SavedMessagesPopup::heightFor(int width) const
{
    return layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width) : layout()->totalSizeHint().height();
}

// Above what it belongs to, or below where there is more room; with fewer rows, which scroll, rather than beyond the screen.
void SavedMessagesPopup::place()
{
    if (m_screen.isNull())
        return; // not asked for yet
    const int width = qMin(scaled(popupWidth), m_screen.width());
    const int row = qMax(1, m_list->sizeHintForRow(0));
    const int frame = 2 * m_list->frameWidth();
    const int rows = qMin(m_model->rowCount(), visibleRows);
    m_list->setFixedHeight(row * qMax(1, rows) + frame);
    setFixedWidth(width);
    const int above = m_clear.top() - popupGap - m_screen.top();
    const int below = m_screen.bottom() - m_clear.bottom() - popupGap;
    const int wanted = heightFor(width);
    const bool isAbove = wanted <= above || above >= below;
    const int room = isAbove ? above : below;
    if (wanted > room && rows > 1)
        m_list->setFixedHeight(row * qBound(1, rows - (wanted - room + row - 1) / row, rows) + frame);
    QRect geometry(0, 0, width, heightFor(width));
    if (isAbove)
        geometry.moveBottom(m_clear.top() - popupGap);
    else
        geometry.moveTop(m_clear.bottom() + popupGap);
    geometry.moveTop(qMax(m_screen.top(), geometry.top()));
    const int rightmost = m_screen.right() - width + 1;
    geometry.moveLeft(qMax(m_screen.left(), qMin(m_clear.right() - width + 1, rightmost)));
    setGeometry(geometry);
}

void SavedMessagesPopup::clicked(const QModelIndex &index)
{
    const QRect more = SavedMessageDelegate::moreRect(m_list->visualRect(index));
    if (more.contains(m_released))
        showMenu(index, m_list->viewport()->mapToGlobal(more.bottomLeft()));
    else if (m_sendEnabled)
        Q_EMIT sendRequested(index.row());
}

void SavedMessagesPopup::showMenu(const QModelIndex &index, const QPoint &position)
{
    if (!index.isValid())
        return;
    const int row = index.row();
    auto *menu = new QMenu(this);
    menu->setObjectName(objectName() + QStringLiteral(".menu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(u"send"), tr("Send"), this, [this, row] { Q_EMIT sendRequested(row); })->setEnabled(m_sendEnabled);
    menu->addAction(icon(u"edit"), tr("Edit in the composer"), this, [this, row] { Q_EMIT editRequested(row); });
    menu->addAction(icon(u"save"), tr("Replace by the current message"), this, [this, row] { Q_EMIT replaceRequested(row); })
        ->setEnabled(m_add->isEnabled());
    menu->addAction(icon(u"text"), tr("Rename"), this, [this, row] { rename(row); });
    menu->addSeparator();
    menu->addAction(icon(u"up"), tr("Move up"), this, [this, row] { moveRow(row, -1); })->setEnabled(row > 0);
    menu->addAction(icon(u"down"), tr("Move down"), this, [this, row] { moveRow(row, 1); })
        ->setEnabled(row + 1 < m_model->rowCount());
    menu->addSeparator();
    menu->addAction(icon(u"delete"), tr("Delete"), this, [this, row] { remove(row); });
    menu->popup(position);
}

void SavedMessagesPopup::remove(int row)
{
    const QString name = m_model->index(row).data().toString();
    m_model->removeAt(row);
    m_undo->showMessage({MessageSeverity::Info, [name] { return tr("“%1” deleted").arg(name); }, [] { return tr("Undo"); },
                         [this] { m_model->undoRemove(); }});
    refresh();
}

void SavedMessagesPopup::moveRow(int row, int by)
{
    m_model->moveTo(row, row + by);
}

} // namespace widgets
