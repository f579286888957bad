#include "savedmessagedelegate.h"

#include "icons.h"
#include "savedmessagesmodel.h"
#include "theme.h"

#include <QKeySequence>
#include <QPainter>

namespace widgets {

namespace {

constexpr int padding = 6;
constexpr int iconSize = 16;
constexpr qsizetype previewLength = 200;

} // namespace

QRect SavedMessageDelegate::moreRect(const QRect &row)
{
    const int width = scaled(iconSize) + 2 * padding;
    return {row.right() - width + 1, row.top(), width, row.height()};
}

QKeySequence SavedMessageDelegate::shortcut(int row)
{
    return row < 9 ? QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + row)) : QKeySequence();
}

void SavedMessageDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) || option.state.testFlag(QStyle::State_Selected);
    const Colours &c = colours();
    if (hovered)
        painter->fillRect(option.rect, c.alternateRow);
    const int left = nameLeft(option);
    const QRect more = moreRect(option.rect);
    const QFontMetrics metrics(option.font);

    painter->setFont(option.font);
    painter->setPen(c.mutedText);
    const QRect keyRect(option.rect.left() + padding, option.rect.top(), left - padding, option.rect.height());
    painter->drawText(keyRect, Qt::AlignVCenter, shortcut(index.row()).toString(QKeySequence::NativeText));

    const QString name = index.data(Qt::DisplayRole).toString();
    const int nameWidth = qMin(metrics.horizontalAdvance(name) + 2, (more.left() - left) / 2);
    painter->setPen(c.text);
    painter->drawText(QRect(left, option.rect.top(), nameWidth, option.rect.height()), Qt::AlignVCenter,
                      metrics.elidedText(name, Qt::ElideRight, nameWidth));

    const int previewLeft = left + nameWidth + 2 * padding;
    const QString preview = index.data(SavedMessagesModel::TextRole).toString().left(previewLength).simplified();
    painter->setPen(c.mutedText);
    painter->drawText(QRect(previewLeft, option.rect.top(), more.left() - previewLeft, option.rect.height()),
                      Qt::AlignVCenter, metrics.elidedText(preview, Qt::ElideRight, more.left() - previewLeft));
    if (hovered)
        icon(u"more", IconTint::Muted).paint(painter, more.adjusted(padding, 0, -padding, 0));
}

QSize SavedMessageDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {nameLeft(option) * 4, QFontMetrics(option.font).height() + 2 * padding};
}

void SavedMessageDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                                const QModelIndex &) const
{
    editor->setGeometry(option.rect.adjusted(nameLeft(option) - padding, 1, -moreRect(option.rect).width(), -1));
}

int SavedMessageDelegate::nameLeft(const QStyleOptionViewItem &option)
{
    const QString widest = shortcut(8).toString(QKeySequence::NativeText);
    return option.rect.left() + QFontMetrics(option.font).horizontalAdvance(widest) + 3 * padding;
}

} // namespace widgets
