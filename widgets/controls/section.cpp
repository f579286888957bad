#include "section.h"

#include "settings.h"

#include <QToolButton>
#include <QVBoxLayout>

namespace widgets {

Section::Section(const QString &page, const QString &name, bool openAtFirst, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_setting(name + QStringLiteral("Open"))
    , m_open(Settings::field(page, m_setting, openAtFirst).toBool())
    , m_header(new QToolButton)
{
    setObjectName(page + u'.' + name);
    m_header->setObjectName(objectName() + QStringLiteral(".header"));
    m_header->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_header->setAutoRaise(true);
    m_header->setSizePolicy(QSizePolicy::MinimumExpanding, QSizePolicy::Fixed);
    setFocusProxy(m_header);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_header);
    connect(m_header, &QToolButton::clicked, this, [this] { setOpen(!m_open); });
    applyOpen();
}

void Section::setTitle(const QString &title)
{
    m_header->setText(title);
    m_header->setAccessibleName(title);
}

void Section::setContent(QWidget *content)
{
    m_content = content;
    layout()->addWidget(content);
    content->setVisible(m_open);
}

void Section::setOpen(bool open)
{
    if (open == m_open)
        return;
    m_open = open;
    Settings::setField(m_page, m_setting, open);
    applyOpen();
    Q_EMIT openChanged(open);
}

void Section::applyOpen()
{
    m_header->setArrowType(m_open ? Qt::DownArrow : Qt::RightArrow);
    if (m_content)
        m_content->setVisible(m_open);
}

} // namespace widgets
