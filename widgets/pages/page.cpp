#include "page.h"

#include <QEvent>

namespace widgets {

Page::Page(const QString &name, net::Channel channel, const PageContext &context, QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_context(context)
    , m_channel(channel)
{
    setObjectName(name);
}

void Page::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

} // namespace widgets
