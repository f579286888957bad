#include "activitydot.h"

#include "theme.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

ActivityDot::ActivityDot(QWidget *parent)
    : QWidget(parent)
{
    resize(sizeHint());
}

void ActivityDot::setOn(bool on)
{
    if (m_on == on)
        return;
    m_on = on;
    setAccessibleName(on ? tr("active") : QString());
    update();
}

QSize ActivityDot::sizeHint() const
{
    const int side = Theme::instance().scaled(10);
    return {side, side};
}

void ActivityDot::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        resize(sizeHint());
    else if (event->type() == QEvent::LanguageChange && m_on)
        setAccessibleName(tr("active"));
}

void ActivityDot::paintEvent(QPaintEvent *)
{
    if (!m_on)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().good);
    painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
}

} // namespace widgets
