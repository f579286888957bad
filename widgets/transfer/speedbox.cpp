#include "speedbox.h"

#include "fieldparts.h"
#include "words.h"

#include <QEvent>

namespace widgets {

namespace {

constexpr qint64 offered[] = {0, 10'000, 100'000, 500'000, 1'000'000, 5'000'000, 10'000'000, 50'000'000, 100'000'000};

QString speedText(qint64 bytesPerSecond)
{
    return QStringLiteral("%1/s").arg(words::bytesText(bytesPerSecond));
}

} // namespace

SpeedBox::SpeedBox(const QString &name, QWidget *parent)
    : QComboBox(parent)
{
    setObjectName(name);
    for (const qint64 speed : offered)
        addItem(speedText(speed), speed);
    showWhole(*this);
    retranslateUi();
}

void SpeedBox::setBytesPerSecond(qint64 bytesPerSecond)
{
    const qint64 speed = std::max<qint64>(0, bytesPerSecond);
    if (findData(speed) < 0)
        addItem(speedText(speed), speed);
    setCurrentIndex(findData(speed));
}

void SpeedBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void SpeedBox::retranslateUi()
{
    setItemText(0, tr("No limit"));
}

} // namespace widgets
