#include "colouredbar.h"

#include "theme.h"

#include <QEvent>
#include <QPainter>

namespace widgets {

ColouredBar::ColouredBar(const QString &name, QWidget *parent)
    : QFrame(parent)
{
    setObjectName(name);
    setAutoFillBackground(false);
}

void ColouredBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ColouredBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours().infoFill);
    painter.drawRoundedRect(rect(), 4, 4);
}

} // namespace widgets
