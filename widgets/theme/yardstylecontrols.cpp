#include "theme.h"
#include "yardstyle.h"

#include <QApplication>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>
#include <QTabBar>

#include <algorithm>

namespace widgets {

void YardStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    const Colours &c = colours();
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && widget && widget->property("primary").toBool()) {
            QStyleOptionButton label = *button;
            label.palette.setColor(QPalette::Active, QPalette::ButtonText, c.onAccent);
            label.palette.setColor(QPalette::Inactive, QPalette::ButtonText, c.onAccent);
            painter->save();
            QFont bold = painter->font();
            bold.setWeight(QFont::DemiBold);
            painter->setFont(bold);
            QProxyStyle::drawControl(element, &label, painter, widget);
            painter->restore();
            return;
        }
        break;
    case CE_TabBarTabShape: drawTab(*option, *painter, widget); return;
    case CE_HeaderSection: drawHeader(*option, *painter); return;
    case CE_HeaderEmptyArea: painter->fillRect(option->rect, c.window); return;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            auto label = *header;
            label.palette.setColor(QPalette::ButtonText, c.mutedText);
            label.state &= ~State_On; // no bold while its column is selected: text would jump
            QProxyStyle::drawControl(element, &label, painter, widget);
            return;
        }
        break;
    case CE_Splitter: {
        const bool vertical = option->state & State_Horizontal; // a horizontal splitter has vertical handles
        const QPoint centre = option->rect.center();
        const QColor colour = option->state & (State_MouseOver | State_Sunken) ? c.accent : c.border;
        const int half = scaled(12);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colour, scaled(2), Qt::SolidLine, Qt::RoundCap));
        const QPoint reach = vertical ? QPoint(0, half) : QPoint(half, 0);
        painter->drawLine(centre - reach, centre + reach);
        painter->restore();
        return;
    }
    case CE_DockWidgetTitle:
        if (const auto *dock = qstyleoption_cast<const QStyleOptionDockWidget *>(option)) {
            painter->fillRect(option->rect, c.window);
            painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), c.border);
            const QRect text = subElementRect(SE_DockWidgetTitleBarText, option, widget).adjusted(scaled(6), 0, 0, 0);
            painter->save();
            painter->setPen(c.mutedText);
            QFont bold = painter->font();
            bold.setWeight(QFont::DemiBold);
            painter->setFont(bold);
            painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft,
                              QFontMetrics(bold).elidedText(dock->title, Qt::ElideRight, text.width()));
            painter->restore();
            return;
        }
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option)) {
            QRectF rect(option->rect);
            if (element == CE_ProgressBarContents) {
                const double range = std::max(1.0, static_cast<double>(bar->maximum) - bar->minimum);
                rect.setWidth(rect.width() *
                              std::clamp((static_cast<double>(bar->progress) - bar->minimum) / range, 0.0, 1.0));
                if (rect.width() < 1)
                    return;
            }
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(element == CE_ProgressBarGroove ? mixed(c.window, c.border, 0.7)
                              : option->palette.color(QPalette::Highlight) == c.selection
                                  ? c.accent
                                  : option->palette.color(QPalette::Highlight));
            painter->drawRoundedRect(rect, scaled(3), scaled(3));
            painter->restore();
            return;
        }
        break;
    case CE_MenuBarEmptyArea: painter->fillRect(option->rect, c.window); return;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option)) {
            painter->fillRect(option->rect, c.window);
            if ((item->state & State_Selected) && (item->state & State_Enabled)) {
                painter->save();
                painter->setRenderHint(QPainter::Antialiasing);
                painter->setPen(Qt::NoPen);
                painter->setBrush(item->state & State_Sunken ? c.selection : mixed(c.window, c.mutedText, 0.18));
                painter->drawRoundedRect(option->rect.adjusted(0, scaled(1), 0, -scaled(1)), scaled(4), scaled(4));
                painter->restore();
            }
            int flags = Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextDontClip | Qt::TextSingleLine;
            if (!styleHint(SH_UnderlineShortcut, item, widget, nullptr))
                flags |= Qt::TextHideMnemonic;
            drawItemText(painter, option->rect, flags, item->palette, item->state & State_Enabled, item->text,
                         QPalette::WindowText);
            return;
        }
        break;
    default: break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void YardStyle::drawTab(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    if (!tab)
        return;
    const Colours &c = colours();
    const bool selected = option.state & State_Selected;
    const bool hover = (option.state & State_MouseOver) && (option.state & State_Enabled);
    const auto *bar = qobject_cast<const QTabBar *>(widget);
    const bool below = bar && bar->shape() == QTabBar::RoundedSouth;
    if (hover && !selected)
        painter.fillRect(option.rect.adjusted(0, scaled(2), 0, -scaled(2)), mixed(c.window, c.mutedText, 0.12));
    if (selected) {
        const int thick = scaled(3);
        const int y = below ? option.rect.top() : option.rect.bottom() + 1 - thick;
        painter.fillRect(QRect(option.rect.left() + scaled(6), y, option.rect.width() - scaled(12), thick), c.accent);
    }
}

void YardStyle::drawHeader(const QStyleOption &option, QPainter &painter) const
{
    const Colours &c = colours();
    const bool hover = (option.state & State_MouseOver) && (option.state & State_Enabled);
    painter.fillRect(option.rect, hover ? mixed(c.window, c.mutedText, 0.12) : c.window);
    painter.fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), c.border);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (header && header->orientation == Qt::Horizontal && header->position != QStyleOptionHeader::End &&
        header->position != QStyleOptionHeader::OnlyOneSection)
        painter.fillRect(QRect(option.rect.right(), option.rect.top() + scaled(5), 1, option.rect.height() - scaled(10)),
                         c.border);
}

void YardStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                   const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar: drawScrollBar(*option, *painter, widget); return;
    case CC_ComboBox: drawComboBox(*option, *painter, widget); return;
    case CC_SpinBox: drawSpinBox(*option, *painter, widget); return;
    case CC_GroupBox: drawGroupTitle(*option, *painter, widget); return;
    case CC_ToolButton:
        if (hasMenuArrow(option)) {
            drawMenuButton(*option, *painter, widget);
            return;
        }
        [[fallthrough]];
    default: QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

void YardStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const Colours &c = colours();
    painter.fillRect(option.rect, option.palette.color(QPalette::Base) == c.field ? c.window : c.panel);
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const QRect handle = proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    const bool active = (option.state & State_Sunken) ||
                        ((option.state & State_MouseOver) && (option.activeSubControls & SC_ScrollBarSlider));
    const bool vertical = slider->orientation == Qt::Vertical;
    const double inset = scaled(active ? 2 : 3);
    const QRectF rounded =
        vertical ? QRectF(handle).adjusted(inset, 1, -inset, -1) : QRectF(handle).adjusted(1, inset, -1, -inset);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(c.window, c.mutedText, active ? 0.8 : 0.5));
    const double radius = std::min(rounded.width(), rounded.height()) / 2;
    painter.drawRoundedRect(rounded, radius, radius);
    painter.restore();
    for (const SubControl part : {SC_ScrollBarAddLine, SC_ScrollBarSubLine}) {
        const QRect arrow = proxy()->subControlRect(CC_ScrollBar, &option, part, widget);
        const bool add = part == SC_ScrollBarAddLine;
        drawChevron(painter, arrow.adjusted(1, 1, -1, -1),
                    vertical ? (add ? Qt::DownArrow : Qt::UpArrow) : (add ? Qt::RightArrow : Qt::LeftArrow), c.mutedText);
    }
}

void YardStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    if (!combo)
        return;
    const Colours &c = colours();
    if (combo->frame)
        drawFieldBox(painter, option.rect, option, c.field);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow, widget);
    drawChevron(painter, arrow, Qt::DownArrow, option.state & State_Enabled ? c.mutedText : c.border);
}

void YardStyle::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin)
        return;
    const Colours &c = colours();
    if (spin->frame)
        drawFieldBox(painter, option.rect, option, c.field);
    if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    for (const SubControl part : {SC_SpinBoxUp, SC_SpinBoxDown}) {
        const bool up = part == SC_SpinBoxUp;
        const QRect rect = proxy()->subControlRect(CC_SpinBox, &option, part, widget);
        const bool usable = (option.state & State_Enabled) &&
                            (spin->stepEnabled & (up ? QAbstractSpinBox::StepUpEnabled : QAbstractSpinBox::StepDownEnabled));
        const bool active = usable && (option.activeSubControls & part);
        drawChevron(painter, rect, up ? Qt::UpArrow : Qt::DownArrow, !usable ? c.border : active ? c.accent : c.mutedText);
    }
}

// Fusion puts the arrow over the text's lower corner.
void YardStyle::drawMenuButton(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(&option);
    if (!button)
        return;
    proxy()->drawPrimitive(PE_PanelButtonTool, button, &painter, widget);
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange))
        drawFocusRing(painter, option.rect, colours().accent);
    QStyleOptionToolButton label = *button;
    label.features &= ~QStyleOptionToolButton::HasMenu;
    const bool iconOnly = button->toolButtonStyle == Qt::ToolButtonIconOnly;
    label.rect.adjust(scaled(3), 0, -menuArrowWidth(), 0);
    proxy()->drawControl(CE_ToolButtonLabel, &label, &painter, widget);
    const QRect arrow(button->rect.right() - menuArrowWidth() - (iconOnly ? scaled(1) : scaled(2)), button->rect.top(),
                      menuArrowWidth(), button->rect.height());
    drawChevron(painter, arrow, Qt::DownArrow, option.state & State_Enabled ? colours().mutedText : colours().border);
}

void YardStyle::drawGroupTitle(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *group = qstyleoption_cast<const QStyleOptionGroupBox *>(&option);
    if (!group)
        return;
    const Colours &c = colours();
    QRect text = proxy()->subControlRect(CC_GroupBox, &option, SC_GroupBoxLabel, widget);
    if (group->subControls & SC_GroupBoxCheckBox) {
        QStyleOptionButton box;
        box.QStyleOption::operator=(option);
        box.rect = proxy()->subControlRect(CC_GroupBox, &option, SC_GroupBoxCheckBox, widget);
        proxy()->drawPrimitive(PE_IndicatorCheckBox, &box, &painter, widget);
        text.moveLeft(box.rect.right() + scaled(7));
    }
    painter.save();
    QFont bold = painter.font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(option.state & State_Enabled ? c.mutedText : c.border);
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextDontClip, group->text);
    painter.restore();
}

} // namespace widgets
