#include "listeningform.h"

#include "labelledform.h"
#include "settings.h"

#include <QCheckBox>
#include <QEvent>
#include <QSpinBox>

namespace widgets {

namespace {

constexpr QLatin1StringView backlogField("backlog");
constexpr QLatin1StringView reuseField("reuseAddress");

} // namespace

ListeningForm::ListeningForm(const QString &page, int usualBacklog, QWidget *parent)
    : QWidget(parent)
    , m_page(page)
    , m_form(new LabelledForm(staticMetaObject.className(), this))
    , m_backlog(new QSpinBox)
    , m_reuse(new QCheckBox)
{
    setObjectName(page + QStringLiteral(".listening"));
    m_backlog->setObjectName(page + u'.' + backlogField);
    m_reuse->setObjectName(page + u'.' + reuseField);
    m_backlog->setRange(1, 65535);
    m_form->addField(QT_TR_NOOP("Backlog"), m_backlog,
                     QT_TR_NOOP("listen(): how many connections may wait to be accepted; the kernel may take fewer"));
    m_form->addCheck(QT_TR_NOOP("Reuse the address"), m_reuse,
                     QT_TR_NOOP("SO_REUSEADDR: listen again although connections of before still linger in TIME_WAIT"));
    m_backlog->setValue(Settings::field(page, backlogField, usualBacklog).toInt());
    m_reuse->setChecked(Settings::field(page, reuseField, true).toBool());
    setFocusProxy(m_backlog);
    retranslateUi();
}

int ListeningForm::backlog() const
{
    return m_backlog->value();
}

bool ListeningForm::reuseAddress() const
{
    return m_reuse->isChecked();
}

void ListeningForm::saveState() const
{
    Settings::setField(m_page, backlogField, m_backlog->value());
    Settings::setField(m_page, reuseField, m_reuse->isChecked());
}

void ListeningForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ListeningForm::retranslateUi()
{
    m_form->retranslate();
}

} // namespace widgets
