#include "bytesizebox.h"

#include <QEvent>
#include <QLocale>

namespace widgets {

namespace {

QString sizeText(int bytes)
{
    return QLocale::c().formattedDataSize(bytes, bytes % 1024 ? 1 : 0, QLocale::DataSizeIecFormat);
}

} // namespace

ByteSizeBox::ByteSizeBox(const QString &name, int smallest, int largest, bool withSystemDefault, QWidget *parent)
    : QComboBox(parent)
    , m_withSystemDefault(withSystemDefault)
{
    setObjectName(name);
    if (withSystemDefault)
        addItem(QString(), 0);
    for (qint64 bytes = smallest; bytes <= largest; bytes *= 4)
        addItem(sizeText(int(bytes)), int(bytes));
    retranslateUi();
}

void ByteSizeBox::setBytes(int bytes)
{
    if (findData(bytes) < 0)
        addItem(sizeText(bytes), bytes);
    setCurrentIndex(findData(bytes));
}

void ByteSizeBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ByteSizeBox::retranslateUi()
{
    if (m_withSystemDefault)
        setItemText(0, tr("System default"));
}

} // namespace widgets
