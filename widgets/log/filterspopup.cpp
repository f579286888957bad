#include "filterspopup.h"

#include "icons.h"
#include "savedfilters.h"
#include "theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScreen>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace widgets {

namespace {

constexpr int textRole = Qt::UserRole;      // the filter
constexpr int placeRole = Qt::UserRole + 1; // among the saved ones; none for a recent one
constexpr int popupDigits = 52;
constexpr int visibleRows = 12;

} // namespace

FiltersPopup::FiltersPopup(const QString &name, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_newName(new QLineEdit(this))
    , m_save(new QPushButton(this))
    , m_list(new QListWidget(this))
    , m_hint(new QLabel(this))
{
    setObjectName(name);
    setFrameShape(QFrame::StyledPanel);
    m_newName->setObjectName(name + QLatin1StringView(".name"));
    m_save->setObjectName(name + QLatin1StringView(".save"));
    m_save->setAutoDefault(false);
    m_list->setObjectName(name + QLatin1StringView(".list"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::EditKeyPressed);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->installEventFilter(this);
    m_hint->setProperty("muted", true);
    m_hint->setWordWrap(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_newName, 1);
    line->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    column->addWidget(m_hint);
    connect(m_save, &QPushButton::clicked, this, &FiltersPopup::save);
    connect(m_newName, &QLineEdit::returnPressed, this, &FiltersPopup::save);
    connect(m_list, &QListWidget::itemClicked, this, &FiltersPopup::take);
    connect(m_list, &QListWidget::itemChanged, this, &FiltersPopup::renamed);
    retranslateUi();
}

void FiltersPopup::popUpBelow(const QWidget *field, const QString &current)
{
    m_current = current;
    m_newName->clear();
    m_newName->setPlaceholderText(current.isEmpty() ? tr("Type a filter first, then save it here") : current);
    m_newName->setEnabled(!current.isEmpty());
    m_save->setEnabled(!current.isEmpty());
    fill();
    fit();
    const QRect screen = field->screen()->availableGeometry();
    QPoint corner = field->mapToGlobal(QPoint(0, field->height() + 2));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(corner);
    show();
    m_list->setFocus(Qt::PopupFocusReason);
}

void FiltersPopup::addHeading(const QString &text)
{
    auto *heading = new QListWidgetItem(text, m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setForeground(colours().mutedText);
}

void FiltersPopup::fill()
{
    m_isFilling = true;
    m_list->clear();
    const QList<SavedFilter> saved = SavedFilters::saved();
    if (!saved.isEmpty())
        addHeading(tr("Saved"));
    for (qsizetype i = 0; i < saved.size(); ++i) {
        auto *item = new QListWidgetItem(icon(u"star", IconTint::Accent), saved[i].name, m_list);
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setData(textRole, saved[i].text);
        item->setData(placeRole, i);
        item->setToolTip(saved[i].text);
    }
    const QStringList recent = SavedFilters::recent();
    if (!recent.isEmpty())
        addHeading(tr("Recent"));
    for (const QString &text : recent) {
        auto *item = new QListWidgetItem(icon(u"history", IconTint::Muted), text, m_list);
        item->setData(textRole, text);
        item->setToolTip(text);
    }
    m_list->setCurrentRow(m_list->count() > 0 ? 1 : -1);
    m_hint->setText(m_list->count() > 0 ? tr("Enter takes a filter, F2 renames it, Delete removes it.")
                                        : tr("Filters that you use or save are listed here."));
    m_isFilling = false;
}

void FiltersPopup::fit()
{
    int height = 2 * m_list->frameWidth();
    for (int row = 0; row < std::min(m_list->count(), visibleRows); ++row)
        height += m_list->sizeHintForRow(row);
    m_list->setVisible(m_list->count() > 0);
    m_list->setFixedHeight(height);
    setFixedWidth(fontMetrics().horizontalAdvance(u'0') * popupDigits);
    adjustSize();
}

void FiltersPopup::save()
{
    if (m_current.isEmpty())
        return;
    const QString name = m_newName->text().trimmed();
    SavedFilters::save({name.isEmpty() ? m_current : name, m_current});
    m_newName->clear();
    fill();
    fit();
    m_list->setFocus();
}

void FiltersPopup::take(const QListWidgetItem *item)
{
    if (!item || item->data(textRole).isNull())
        return;
    hide();
    Q_EMIT picked(item->data(textRole).toString());
}

void FiltersPopup::removeCurrent()
{
    const QListWidgetItem *item = m_list->currentItem();
    if (!item || item->data(placeRole).isNull())
        return;
    const int row = m_list->currentRow();
    SavedFilters::remove(item->data(placeRole).toLongLong());
    fill();
    fit();
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
}

void FiltersPopup::renamed(const QListWidgetItem *item)
{
    if (m_isFilling || item->data(placeRole).isNull())
        return;
    const int row = m_list->row(item);
    SavedFilters::rename(item->data(placeRole).toLongLong(), item->text());
    fill();
    m_list->setCurrentRow(row);
}

bool FiltersPopup::eventFilter(QObject *watched, QEvent *event)
{
    // What a name's editor leaves over comes here too: that Enter ended the naming.
    if (watched == m_list && m_list->hasFocus() && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            take(m_list->currentItem());
            return true;
        }
        if (key == Qt::Key_Delete) {
            removeCurrent();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void FiltersPopup::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void FiltersPopup::retranslateUi()
{
    setAccessibleName(tr("Saved and recent filters"));
    m_list->setAccessibleName(tr("Saved and recent filters"));
    m_newName->setAccessibleName(tr("Name for the filter"));
    m_save->setText(tr("Save"));
    m_save->setAccessibleName(tr("Save the filter"));
    fill();
}

} // namespace widgets
