#include "replybox.h"

#include "fieldparts.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace widgets {

using Kind = net::ReplyRule::Kind;

ReplyBox::ReplyBox(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_text(new QLineEdit)
{
    setObjectName(name);
    m_kind->setObjectName(name + QStringLiteral(".kind"));
    m_text->setObjectName(name + QStringLiteral(".text"));
    m_text->setText(QStringLiteral("已送达"));
    showWhole(*m_kind);
    for (Kind kind : {Kind::None, Kind::Echo, Kind::Upper, Kind::Text, Kind::Time, Kind::Chat})
        m_kind->addItem(QString(), int(kind));
    auto *layout = layOutField(*this, *m_kind, 4);
    layout->addWidget(m_kind);
    layout->addWidget(m_text);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &ReplyBox::choose);
    connect(m_text, &QLineEdit::textEdited, this, &ReplyBox::ruleChanged);
    m_text->setVisible(false);
    retranslateUi();
}

net::ReplyRule ReplyBox::rule() const
{
    return net::ReplyRule::of(kind(), kind() == Kind::Text ? m_text->text() : QString());
}

void ReplyBox::setRule(const net::ReplyRule &rule)
{
    if (rule.kind() == Kind::Text)
        m_text->setText(rule.text());
    m_kind->setCurrentIndex(m_kind->findData(int(rule.kind())));
}

QString ReplyBox::fixedText() const
{
    return m_text->text();
}

void ReplyBox::setFixedText(const QString &text)
{
    m_text->setText(text);
    if (kind() == Kind::Text)
        Q_EMIT ruleChanged();
}

void ReplyBox::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void ReplyBox::retranslateUi()
{
    const auto name = [this](Kind kind, const QString &text) { m_kind->setItemText(m_kind->findData(int(kind)), text); };
    name(Kind::None, tr("Nothing"));
    name(Kind::Echo, tr("Echo"));
    name(Kind::Upper, tr("Upper case"));
    name(Kind::Text, tr("Fixed text"));
    name(Kind::Time, tr("Time (strftime)"));
    name(Kind::Chat, tr("Chat room"));
    m_text->setAccessibleName(tr("Text of the reply"));
    m_text->setPlaceholderText(tr("Text of the reply"));
}

void ReplyBox::choose()
{
    m_text->setVisible(kind() == Kind::Text);
    Q_EMIT ruleChanged();
}

Kind ReplyBox::kind() const
{
    return static_cast<Kind>(m_kind->currentData().toInt());
}

} // namespace widgets
