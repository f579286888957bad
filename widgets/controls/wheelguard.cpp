#include "wheelguard.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QEvent>

namespace widgets {

namespace {

QWidget *boxOf(QObject *watched)
{
    if (auto *combo = qobject_cast<QComboBox *>(watched))
        return combo;
    return qobject_cast<QAbstractSpinBox *>(watched);
}

} // namespace

WheelGuard::WheelGuard(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel && event->type() != QEvent::Polish)
        return QObject::eventFilter(watched, event);
    QWidget *box = boxOf(watched);
    if (box && event->type() == QEvent::Polish && box->focusPolicy() == Qt::WheelFocus)
        box->setFocusPolicy(Qt::StrongFocus); // Qt gives the keyboard before a filter sees the wheel
    if (!box || event->type() == QEvent::Polish || box->hasFocus())
        return QObject::eventFilter(watched, event);
    event->ignore(); // goes on to the parent
    return true;
}

} // namespace widgets
