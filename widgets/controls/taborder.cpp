#include "taborder.h"

#include <QList>
#include <QWidget>

namespace widgets {

namespace {

QList<QWidget *> stopsOf(QWidget *part)
{
    QList<QWidget *> stops;
    QWidget *widget = part;
    do {
        const bool isInside = widget == part || part->isAncestorOf(widget);
        if (isInside && (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy())
            stops.append(widget);
        widget = widget->nextInFocusChain();
    } while (widget != part);
    return stops;
}

} // namespace

void orderTabs(std::initializer_list<QWidget *> parts)
{
    QWidget *last = nullptr;
    for (QWidget *part : parts) {
        const QList<QWidget *> stops = stopsOf(part);
        for (QWidget *stop : stops) {
            if (last)
                QWidget::setTabOrder(last, stop);
            last = stop;
        }
    }
}

bool focusNextStop(QWidget &inside, bool next)
{
    QWidget *const from = inside.window()->focusWidget();
    if (!from)
        return false;
    const auto step = [next](QWidget *widget) { return next ? widget->nextInFocusChain() : widget->previousInFocusChain(); };
    for (QWidget *widget = step(from); widget != from; widget = step(widget)) {
        const bool isStop = (widget->focusPolicy() & Qt::TabFocus) != 0 && !widget->focusProxy() && widget->isEnabled() &&
                            widget->isVisible() && !widget->isWindow();
        if (!isStop)
            continue;
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return false;
}

} // namespace widgets
