#include "progressdelegate.h"

#include "theme.h"
#include "transfermodel.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>
#include <utility>

namespace widgets {

namespace {

QColor fillOf(TransferModel::Tone tone)
{
    switch (tone) {
    case TransferModel::Tone::Good: return colours().good;
    case TransferModel::Tone::Bad: return colours().error;
    case TransferModel::Tone::Moving: return colours().accent;
    case TransferModel::Tone::Still: break;
    }
    return colours().mutedText;
}

} // namespace

ProgressDelegate::ProgressDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString figure = std::exchange(ground.text, QString());
    QStyle *style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);

    const int figureWidth = option.fontMetrics.horizontalAdvance(QStringLiteral("100 %")) + 6;
    const QRect cell = option.rect.adjusted(4, 0, -4, 0);
    const bool isSelected = option.state & QStyle::State_Selected;
    const double share = index.data(TransferModel::ShareRole).toDouble();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(isSelected ? colours().onSelection : colours().text);
    if (share < 0) {
        // How much there is to come is not known: only what has come.
        painter->drawText(cell, Qt::AlignLeft | Qt::AlignVCenter, figure);
        painter->restore();
        return;
    }
    painter->drawText(cell, Qt::AlignRight | Qt::AlignVCenter, figure);
    const double height = std::clamp(option.fontMetrics.height() * 0.45, 5.0, 12.0);
    QRectF bar(cell.left(), cell.center().y() - height / 2 + 0.5, cell.width() - figureWidth, height);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours().border);
    painter->drawRoundedRect(bar, height / 2, height / 2);
    if (share > 0) {
        bar.setWidth(std::max(height, bar.width() * share));
        painter->setBrush(fillOf(static_cast<TransferModel::Tone>(index.data(TransferModel::ToneRole).toInt())));
        painter->drawRoundedRect(bar, height / 2, height / 2);
    }
    painter->restore();
}

} // namespace widgets
