#include "yardstyle.h"

#include "icons.h"
#include "theme.h"

#include <QApplication>
#include <QComboBox>
#include <QFormLayout>
#include <QPainter>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>

namespace widgets {

namespace {

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

} // namespace

QColor mixed(const QColor &a, const QColor &b, double partOfB)
{
    const float t = static_cast<float>(partOfB);
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * t, a.greenF() + (b.greenF() - a.greenF()) * t,
                            a.blueF() + (b.blueF() - a.blueF()) * t);
}

void drawFieldBox(QPainter &painter, const QRect &rect, const QStyleOption &option, const QColor &fill)
{
    const Colours &c = colours();
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool focus = enabled && (option.state & QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QColor edge = c.border;
    if (focus)
        edge = c.accent;
    else if (enabled && (option.state & QStyle::State_MouseOver))
        edge = mixed(c.border, c.mutedText, 0.5);
    painter.setPen(QPen(edge, focus ? 1.6 : 1.0));
    painter.setBrush(enabled ? fill : c.window);
    painter.drawRoundedRect(QRectF(rect).adjusted(0.8, 0.8, -0.8, -0.8), scaled(4), scaled(4));
    painter.restore();
}

// Of whole pixels, so that it is not half as strong as its colour.
void drawFocusRing(QPainter &painter, const QRectF &rect, const QColor &colour)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), scaled(3), scaled(3));
    painter.restore();
}

void drawChevron(QPainter &painter, const QRect &rect, Qt::ArrowType direction, const QColor &colour)
{
    const double half = std::min<double>(scaled(4), std::min(rect.width(), rect.height()) / 2.0 - 1);
    if (half < 1)
        return;
    QPolygonF head{QPointF(-half, -half / 2), QPointF(0, half / 2), QPointF(half, -half / 2)};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(QRectF(rect).center());
    painter.rotate(direction == Qt::UpArrow ? 180 : direction == Qt::LeftArrow ? 90 : direction == Qt::RightArrow ? -90 : 0);
    painter.setPen(QPen(colour, 1.4 * Theme::instance().scale(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(head);
    painter.restore();
}

bool hasMenuArrow(const QStyleOption *option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    return button && (button->features & QStyleOptionToolButton::HasMenu) &&
           !(button->features & QStyleOptionToolButton::MenuButtonPopup);
}

int menuArrowWidth()
{
    return scaled(14);
}

YardStyle::YardStyle()
    : QProxyStyle(QStringLiteral("fusion"))
{
}

int YardStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
    case PM_ToolBarIconSize:
    case PM_LineEditIconSize: return scaled(16);
    case PM_MessageBoxIconSize:
    case PM_LargeIconSize: return scaled(32);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin: return scaled(10);
    case PM_LayoutHorizontalSpacing: return scaled(8);
    case PM_LayoutVerticalSpacing: return scaled(7);
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return scaled(16);
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return scaled(7);
    case PM_ScrollBarExtent: return scaled(12);
    case PM_ScrollBarSliderMin: return scaled(28);
    case PM_SplitterWidth: return scaled(7);
    case PM_TabBarTabHSpace: return scaled(28);
    case PM_TabBarTabVSpace: return scaled(16);
    case PM_TabBarTabOverlap:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ComboBoxFrameWidth: return scaled(3);
    case PM_ToolBarItemSpacing: return scaled(2);
    case PM_HeaderMargin: return scaled(5);
    case PM_DockWidgetTitleMargin: return scaled(5);
    case PM_ButtonDefaultIndicator: return 0;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int YardStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *returnData) const
{
    switch (hint) {
    case SH_ComboBox_Popup: return 0; // a list below the field, not a menu over it
    case SH_EtchDisabledText:
    case SH_DitherDisabledText: return 0;
    case SH_UnderlineShortcut: return 1;
    case SH_MessageBox_CenterButtons:
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    case SH_FormLayoutLabelAlignment: return Qt::AlignLeft | Qt::AlignVCenter;
    case SH_FormLayoutFieldGrowthPolicy: return QFormLayout::AllNonFixedFieldsGrow;
    case SH_FormLayoutWrapPolicy: return QFormLayout::DontWrapRows;
    case SH_ScrollBar_LeftClickAbsolutePosition: return 1;
    case SH_ItemView_ShowDecorationSelected: return 1;
    default: return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize YardStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    // Fields and buttons in a row are of one height, whatever they are.
    const int fieldHeight = (option ? option->fontMetrics.height() : 16) + scaled(8);
    switch (type) {
    case CT_LineEdit:
        // Fields inside other fields (combo and spin boxes) get their height from those.
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            result.setHeight(fieldHeight);
        break;
    case CT_ComboBox:
    case CT_SpinBox: result.setHeight(fieldHeight); break;
    case CT_PushButton:
        result.setHeight(isPrimary(widget) ? fieldHeight + scaled(8) : fieldHeight);
        result.setWidth(result.width() + scaled(isPrimary(widget) ? 16 : 8));
        break;
    case CT_ToolButton:
        if (hasMenuArrow(option))
            result.rwidth() += menuArrowWidth() + scaled(4);
        result = result.expandedTo(QSize(scaled(26), scaled(26)));
        break;
    case CT_MenuItem: result.rheight() += scaled(4); break;
    case CT_MenuBarItem: result += QSize(scaled(6), scaled(4)); break;
    default: break;
    }
    return result;
}

QRect YardStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    // A corner widget may be taller than the tabs: it must not hang below their base line.
    if (const auto *tabs = qstyleoption_cast<const QStyleOptionTabWidgetFrame *>(option);
        tabs && element == SE_TabWidgetRightCorner && tabs->shape == QTabBar::RoundedNorth)
        return {rect.left(), option->rect.top(), rect.width(), tabs->tabBarSize.height() - 1};
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return element == SE_LineEditContents && frame && frame->lineWidth > 0 ? rect.adjusted(scaled(3), 0, -scaled(3), 0)
                                                                           : rect;
}

QRect YardStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl subControl,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, subControl, widget);
    if (control == CC_GroupBox && subControl == SC_GroupBoxContents)
        return QRect(QPoint(option->rect.left(), rect.top() + scaled(2)), option->rect.bottomRight());
    if (control == CC_GroupBox && subControl == SC_GroupBoxLabel)
        return rect.translated(option->rect.left() - rect.left(), 0).adjusted(0, 0, scaled(20), 0);
    return rect;
}

void YardStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    const Colours &c = colours();
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); frame && frame->lineWidth > 0)
            drawFieldBox(*painter, option->rect, *option, option->palette.color(QPalette::Base));
        return;
    case PE_FrameLineEdit: return;
    case PE_Frame: {
        // Fusion draws a shadow here; a hairline is enough around a view, an accent one while it has the keyboard.
        const bool focus = (option->state & State_HasFocus) && (option->state & State_Enabled);
        painter->save();
        painter->setPen(focus ? mixed(c.border, c.accent, 0.6) : c.border);
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    }
    case PE_PanelButtonCommand: drawButton(*option, *painter, isPrimary(widget)); return;
    case PE_PanelButtonTool: {
        const bool enabled = option->state & State_Enabled;
        QColor fill;
        const auto *button = qobject_cast<const QToolButton *>(widget);
        const bool unfolded = button && button->arrowType() != Qt::NoArrow; // the arrow says that it is on
        if ((option->state & State_On) && !unfolded)
            fill = enabled ? c.selection : c.border;
        else if (enabled && (option->state & State_Sunken))
            fill = mixed(c.window, c.mutedText, 0.35);
        else if (enabled && (option->state & State_MouseOver))
            fill = mixed(c.window, c.mutedText, 0.18);
        if (!fill.isValid())
            return;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(fill);
        painter->drawRoundedRect(option->rect, scaled(4), scaled(4));
        painter->restore();
        return;
    }
    case PE_FrameFocusRect: {
        if (!(option->state & State_KeyboardFocusChange) && !qobject_cast<const QTabBar *>(widget))
            return;
        drawFocusRing(*painter, option->rect, c.accent);
        return;
    }
    case PE_IndicatorCheckBox: drawIndicator(*option, *painter, false); return;
    case PE_IndicatorRadioButton: drawIndicator(*option, *painter, true); return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowLeft:
    case PE_IndicatorArrowRight: {
        const Qt::ArrowType type = element == PE_IndicatorArrowUp     ? Qt::UpArrow
                                   : element == PE_IndicatorArrowLeft ? Qt::LeftArrow
                                   : element == PE_IndicatorArrowDown ? Qt::DownArrow
                                                                      : Qt::RightArrow;
        drawChevron(*painter, option->rect, type, option->state & State_Enabled ? c.mutedText : c.border);
        return;
    }
    case PE_FrameGroupBox:
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget: return;
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), c.border);
        return;
    case PE_PanelTipLabel:
    case PE_FrameMenu:
        painter->save();
        painter->setPen(c.border);
        painter->setBrush(element == PE_PanelTipLabel ? QBrush(c.panel) : QBrush(Qt::NoBrush));
        painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
        painter->restore();
        return;
    case PE_PanelMenu: painter->fillRect(option->rect, c.panel); return;
    case PE_PanelStatusBar:
        painter->fillRect(option->rect, c.window);
        painter->fillRect(QRect(option->rect.topLeft(), QSize(option->rect.width(), 1)), c.border);
        return;
    default: QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void YardStyle::drawButton(const QStyleOption &option, QPainter &painter, bool primary) const
{
    const Colours &c = colours();
    const bool enabled = option.state & State_Enabled;
    const bool hover = enabled && (option.state & State_MouseOver);
    const bool down = enabled && (option.state & (State_Sunken | State_On));
    QColor fill = primary ? c.accent : c.panel;
    QColor edge = primary ? c.accent : c.border;
    if (!enabled) {
        fill = primary ? mixed(c.window, c.border, 0.6) : c.window;
        edge = c.border;
    } else if (down || hover) {
        fill = mixed(fill, primary ? c.text : c.mutedText, down ? 0.25 : 0.1);
    }
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool flat = button && (button->features & QStyleOptionButton::Flat);
    if (flat && !hover && !down)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(flat ? QPen(Qt::NoPen) : QPen(edge, 1.0));
    painter.setBrush(fill);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), scaled(primary ? 5 : 4),
                            scaled(primary ? 5 : 4));
    painter.restore();
    // Fusion draws none. The primary button is of the accent colour itself, so its ring is in that of its text.
    if ((option.state & State_HasFocus) && (option.state & State_KeyboardFocusChange)) {
        const double inset = primary ? 2 : 0;
        drawFocusRing(painter, QRectF(option.rect).adjusted(inset, inset, -inset, -inset), primary ? c.onAccent : c.accent);
    }
}

void YardStyle::drawIndicator(const QStyleOption &option, QPainter &painter, bool round) const
{
    const Colours &c = colours();
    const bool enabled = option.state & State_Enabled;
    const bool on = option.state & (State_On | State_NoChange);
    const QRectF box = QRectF(option.rect).adjusted(1, 1, -1, -1);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor mark = enabled ? c.onAccent : c.window;
    const QColor edge = option.state & State_MouseOver ? c.accent : mixed(c.border, c.mutedText, 0.6);
    painter.setPen(QPen(on ? (enabled ? c.accent : c.border) : edge, 1.2));
    painter.setBrush(on ? (enabled ? c.accent : mixed(c.border, c.mutedText, 0.4)) : c.field);
    if (round)
        painter.drawEllipse(box);
    else
        painter.drawRoundedRect(box, scaled(3), scaled(3));
    if (on) {
        const double u = box.width() / 14.0;
        painter.translate(box.topLeft());
        painter.setPen(QPen(mark, 1.8 * u, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        if (round) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(mark);
            painter.drawEllipse(QPointF(7 * u, 7 * u), 2.8 * u, 2.8 * u);
        } else if (option.state & State_NoChange) {
            painter.drawLine(QPointF(4 * u, 7 * u), QPointF(10 * u, 7 * u));
        } else {
            painter.drawPolyline(QPolygonF{QPointF(3.4 * u, 7.3 * u), QPointF(6 * u, 9.9 * u), QPointF(10.8 * u, 4.4 * u)});
        }
    }
    painter.restore();
}

QIcon YardStyle::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    switch (standard) {
    case SP_TitleBarCloseButton:
    case SP_DockWidgetCloseButton: return icon(u"close");
    case SP_TitleBarNormalButton: return icon(u"float");
    case SP_MessageBoxInformation: return icon(u"info", IconTint::Accent);
    case SP_MessageBoxWarning: return icon(u"warning", IconTint::Warning);
    case SP_MessageBoxCritical: return icon(u"error", IconTint::Error);
    default: return QProxyStyle::standardIcon(standard, option, widget);
    }
}

void YardStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (widget->property("muted").toBool())
        widget->setForegroundRole(QPalette::PlaceholderText);
    if (qobject_cast<QTabBar *>(widget) || qobject_cast<QScrollBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

} // namespace widgets
