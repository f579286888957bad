#include "inlinemessage.h"

#include "icons.h"
#include "theme.h"
#include "words.h"

#include <QAccessible>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <utility>

namespace widgets {

namespace {

constexpr int stripeWidth = 3;

struct Look {
    QColor stripe;
    QColor fill;
    IconTint tint;
    QStringView icon;
};

Look lookOf(MessageSeverity severity)
{
    const Colours &c = colours();
    switch (severity) {
    case MessageSeverity::Good: return {c.good, c.goodFill, IconTint::Good, u"check"};
    case MessageSeverity::Warning: return {c.warning, c.warningFill, IconTint::Warning, u"warning"};
    case MessageSeverity::Error: return {c.error, c.errorFill, IconTint::Error, u"error"};
    case MessageSeverity::Info: break;
    }
    return {c.info, c.infoFill, IconTint::Accent, u"info"};
}

} // namespace

InlineMessage::InlineMessage(const QString &name, QWidget *parent)
    : QFrame(parent)
    , m_icon(new QLabel)
    , m_text(new QLabel)
    , m_action(new QPushButton)
    , m_close(new QToolButton)
{
    setObjectName(name);
    m_text->setObjectName(name + QStringLiteral(".text"));
    m_action->setObjectName(name + QStringLiteral(".action"));
    m_close->setObjectName(name + QStringLiteral(".close"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // there may be names in it that strangers chose
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setAutoRaise(true);
    m_action->setAutoDefault(false);

    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(stripeWidth + 7, 5, 5, 5);
    layout->setHorizontalSpacing(6);
    layout->setVerticalSpacing(4);
    layout->addWidget(m_icon, 0, 0, Qt::AlignTop);
    layout->addWidget(m_text, 0, 1);
    layout->addWidget(m_close, 0, 2, Qt::AlignTop);
    layout->addWidget(m_action, 1, 1, Qt::AlignLeft);
    layout->setColumnStretch(1, 1);

    connect(m_action, &QPushButton::clicked, this, &InlineMessage::runAction);
    connect(m_close, &QToolButton::clicked, this, &InlineMessage::dismiss);
    connect(&Theme::instance(), &Theme::changed, this, &InlineMessage::refreshIcons);
    hide();
    retranslateUi();
}

void InlineMessage::showMessage(Content content)
{
    m_content = std::move(content);
    retranslateUi();
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::showError(const net::NetError &error)
{
    showMessage({MessageSeverity::Error, [error] { return words::errorText(error); }, {}, {}});
}

void InlineMessage::showListenError(const net::NetError &error, std::function<void()> useFreePort)
{
    if (error.code != net::NetErrorCode::PortInUse && error.code != net::NetErrorCode::PortPrivileged) {
        showError(error);
        return;
    }
    showMessage({MessageSeverity::Error, [error] { return words::errorText(error); }, [] { return tr("Use a free port"); },
                 std::move(useFreePort)});
}

QString InlineMessage::text() const
{
    return m_text->text();
}

void InlineMessage::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslateUi();
}

void InlineMessage::paintEvent(QPaintEvent *)
{
    const Look look = lookOf(m_content.severity);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawRoundedRect(rect(), 4, 4);
    painter.setBrush(look.stripe);
    painter.drawRect(QRect(isRightToLeft() ? width() - stripeWidth : 0, 0, stripeWidth, height()));
}

void InlineMessage::retranslateUi()
{
    m_text->setText(m_content.text ? m_content.text() : QString());
    m_action->setVisible(bool(m_content.actionText));
    m_action->setText(m_content.actionText ? m_content.actionText() : QString());
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    setAccessibleName(m_text->text());
    refreshIcons();
}

void InlineMessage::refreshIcons()
{
    const Look look = lookOf(m_content.severity);
    const int size = style()->pixelMetric(QStyle::PM_SmallIconSize);
    m_icon->setPixmap(icon(look.icon, look.tint).pixmap(size, size));
    m_close->setIcon(icon(u"close", IconTint::Muted));
    update();
}

void InlineMessage::runAction()
{
    const auto action = m_content.action;
    hide();
    if (action)
        action();
}

void InlineMessage::dismiss()
{
    hide();
    Q_EMIT dismissed();
}

} // namespace widgets
